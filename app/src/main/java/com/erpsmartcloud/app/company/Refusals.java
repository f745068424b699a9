package com.erpsmartcloud.app.company;

import com.erpsmartcloud.app.ui.door.DoorException;
import com.erpsmartcloud.app.ui.door.Way;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.store.StoreException;
import com.erpsmartcloud.store.StoreFailure;
import com.erpsmartcloud.vault.VaultException;
import com.erpsmartcloud.vault.VaultProblem;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Chooses the sentence for a company that does not open: what happened, to which thing, what to
/// do.
final class Refusals {

    private Refusals() {}

    static DoorException of(Exception e) {
        return new DoorException(String.valueOf(e.getMessage()), sentence(e), e, ways(e));
    }

    private static List<Way> ways(Exception e) {
        return switch (e) {
            case StoreException store -> ways(store.failure());
            case VaultException vault -> ways(vault.problem());
            default -> List.of();
        };
    }

    private static List<Way> ways(StoreFailure failure) {
        return switch (failure) {
            case StoreFailure.Damaged(Path _, String _, Optional<Path> backup) ->
                    backup.isPresent() ? List.of(Way.FROM_BACKUP) : List.of();
            case StoreFailure.Older older ->
                    older.newestBackup().isPresent()
                            ? List.of(Way.FROM_BACKUP, Way.OLDER_TOO)
                            : List.of(Way.OLDER_TOO);
            case StoreFailure.InUse _, StoreFailure.DiskFull _, StoreFailure.ReadOnlyFolder _ ->
                    List.of(Way.AS_IT_IS);
            case StoreFailure.Missing _, StoreFailure.TooNew _, StoreFailure.Closed _ -> List.of();
        };
    }

    private static List<Way> ways(VaultProblem problem) {
        return switch (problem) {
            case VaultProblem.KeysMissing(Path _, Optional<Path> backup) -> keys(backup);
            case VaultProblem.KeysDamaged(Path _, Optional<Path> backup) -> keys(backup);
            case VaultProblem.NewerFormat _,
                    VaultProblem.KeysExist _,
                    VaultProblem.LastSlot _,
                    VaultProblem.KeyringUnavailable _,
                    VaultProblem.Unwritable _ ->
                    List.of();
        };
    }

    private static List<Way> keys(Optional<Path> backup) {
        return backup.isPresent() ? List.of(Way.KEYS_OF_BACKUP) : List.of();
    }

    static Text wait(Instant until) {
        long minutes = Math.max(1, Duration.between(Instant.now(), until).toMinutes() + 1);
        return Text.of("lock.wait", minutes);
    }

    private static Text sentence(Exception e) {
        return switch (e) {
            case StoreException store -> sentence(store.failure());
            case VaultException vault -> Text.of("door.keys", vault.problem().sentence());
            default -> Text.of("door.folder", String.valueOf(e.getMessage()));
        };
    }

    static Text sentence(StoreFailure failure) {
        return switch (failure) {
            case StoreFailure.InUse(Path folder, String holder) ->
                    Text.of("door.in-use", folder.toString(), holder.isEmpty() ? "?" : holder);
            case StoreFailure.Missing(Path folder) -> Text.of("door.missing", folder.toString());
            case StoreFailure.Damaged(Path file, String _, Optional<Path> backup) ->
                    backup.isPresent()
                            ? Text.of("door.damaged", file.toString(), backup.get().toString())
                            : Text.of("door.damaged-no-backup", file.toString());
            case StoreFailure.Older older -> older(older);
            case StoreFailure.DiskFull(Path folder) -> Text.of("door.disk-full", folder.toString());
            case StoreFailure.ReadOnlyFolder(Path folder) ->
                    Text.of("door.read-only", folder.toString());
            case StoreFailure.TooNew(String file, String ours) ->
                    Text.of("door.too-new", file, ours);
            case StoreFailure.Closed(String why) -> Text.of("door.closed", why);
        };
    }

    private static Text older(StoreFailure.Older older) {
        String file = older.file().toString();
        return older.newestBackup()
                .map(backup ->
                        Text.of(
                                "door.older",
                                file,
                                older.holds().toEpochMilli(),
                                older.saved().toEpochMilli(),
                                backup.toString()))
                .orElseGet(() ->
                        Text.of(
                                "door.older-no-backup",
                                file,
                                older.holds().toEpochMilli(),
                                older.saved().toEpochMilli()));
    }
}
