package com.erpsmartcloud.vault.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.erpsmartcloud.crypto.SealBrokenException;
import com.erpsmartcloud.testing.PlainTextScan;
import com.erpsmartcloud.vault.LockedKeys;
import com.erpsmartcloud.vault.Unlocking;
import com.erpsmartcloud.vault.Unlocking.Unlocked;
import com.erpsmartcloud.vault.Vault;
import com.erpsmartcloud.vault.Vault.Created;
import com.erpsmartcloud.vault.VaultException;
import com.erpsmartcloud.vault.WorkspaceKey;
import com.erpsmartcloud.vault.WorkspaceKey.Purpose;
import com.erpsmartcloud.vault.file.EncryptedFiles;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

final class BackupTest {

    private static final Instant DAY = Instant.parse("2026-11-20T10:00:00Z");
    private static final String BUYER = "Anna Petrova";

    @TempDir Path folder;
    @TempDir Path elsewhere;
    private Created created;
    private Path backup;

    @BeforeEach
    void makeACompany() throws VaultException {
        created = vault(folder).create("correct horse".toCharArray());
        backup = folder.resolve("2026-11-20.erpbackup");
    }

    @Test
    void everyEntryComesBackAndTheFileHoldsNothingInClear() throws IOException {
        Map<String, byte[]> entries = sampleEntries();
        write(entries);

        assertThat(read(created.vault().key())).isEqualTo(Map.copyOf(asText(entries)));
        assertThat(PlainTextScan.filesWith(folder, BUYER)).isEmpty();
        assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith(".new"));
        BackupHeader header = BackupReader.header(backup);
        assertThat(header.workspaceId()).isEqualTo(created.vault().workspaceId());
        assertThat(header.taken()).isEqualTo(DAY);
    }

    @Test
    void itOpensElsewhereWithThePasswordOrTheCodeAlone() throws IOException, VaultException {
        write(Map.of("orders", BUYER.getBytes(UTF_8)));
        Path moved = Files.move(backup, elsewhere.resolve("found.erpbackup"));

        LockedKeys keys = BackupReader.keys(moved);
        assertThat(keys.openWithPassword("wrong password".toCharArray())).isEmpty();
        for (Optional<WorkspaceKey> key :
                List.of(
                        keys.openWithPassword("correct horse".toCharArray()),
                        keys.openWithRecoveryCode(created.recoveryCode()))) {
            assertThat(BackupReader.open(moved, key.orElseThrow()).verify())
                    .containsExactly("orders");
        }

        vault(elsewhere).adopt(keys);
        Unlocking there = vault(elsewhere).unlockWithRecoveryCode(created.recoveryCode());
        assertThat(there).isInstanceOf(Unlocked.class);
    }

    @Test
    void anyDamageIsNoticed() throws IOException {
        write(sampleEntries());
        byte[] whole = Files.readAllBytes(backup);
        Random random = new Random(11);
        for (int i = 0; i < 60; i++) {
            int at = i < 40 ? i : random.nextInt(whole.length);
            byte[] damaged = whole.clone();
            damaged[at] ^= 1;
            assertBroken(damaged, "byte " + at);
        }
        for (int length : new int[] {0, 30, 1_000, whole.length / 2, whole.length - 1}) {
            assertBroken(Arrays.copyOf(whole, length), "cut to " + length);
        }
        assertBroken(Arrays.copyOf(whole, whole.length + 1), "a byte more");
    }

    @Test
    void anEntryThatCannotBeReadLeavesTheOldBackup() throws IOException {
        write(Map.of("orders", BUYER.getBytes(UTF_8)));
        byte[] before = Files.readAllBytes(backup);
        BackupEntry broken =
                new BackupEntry(
                        "orders",
                        () -> {
                            throw new IOException("Input/output error");
                        });
        assertThatThrownBy(() -> writer().write(backup, List.of(broken)))
                .hasMessageContaining("Input/output error");
        assertThat(Files.readAllBytes(backup)).isEqualTo(before);
        assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith(".new"));
    }

    @Test
    void anEntryLeftUnreadIsSkipped() throws IOException {
        write(sampleEntries());
        List<String> names = new ArrayList<>();
        BackupReader.open(backup, created.vault().key()).read((name, _) -> names.add(name));
        assertThat(names).containsExactlyElementsOf(sampleEntries().keySet());
    }

    @Test
    void anEncryptedFileGoesIntoABackupAndOutIntoAnother() throws IOException {
        byte[] content = new byte[300_001];
        new Random(5).nextBytes(content);
        EncryptedFiles.register(
                folder, created.vault().key().purposeKey(Purpose.DATABASE_FILES, 64));
        EncryptedFiles.register(
                elsewhere, created.vault().key().purposeKey(Purpose.DATABASE_FILES, 64));
        try {
            Path database = folder.resolve("company.mv.db");
            try (OutputStream out = EncryptedFiles.write(database)) {
                out.write(content);
            }
            writer().write(
                            backup,
                            List.of(
                                    new BackupEntry(
                                            "database", () -> EncryptedFiles.read(database))));
            Path restored = elsewhere.resolve("company.mv.db");
            BackupReader.open(backup, created.vault().key())
                    .read((_, in) -> {
                        try (OutputStream out = EncryptedFiles.write(restored)) {
                            in.transferTo(out);
                        }
                    });
            try (InputStream in = EncryptedFiles.read(restored)) {
                assertThat(in.readAllBytes()).isEqualTo(content);
            }
        } finally {
            EncryptedFiles.unregister(folder);
            EncryptedFiles.unregister(elsewhere);
        }
    }

    private static Map<String, byte[]> sampleEntries() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("orders", (BUYER + "\n").repeat(20_000).getBytes(UTF_8));
        entries.put("nothing", new byte[0]);
        entries.put("settings", "{}".getBytes(UTF_8));
        return entries;
    }

    private BackupWriter writer() {
        return new BackupWriter(
                new BackupHeader(created.vault().workspaceId(), DAY, created.vault().wrappedKeys()),
                created.vault().key());
    }

    private void write(Map<String, byte[]> entries) throws IOException {
        writer().write(
                        backup,
                        entries.entrySet().stream()
                                .map(e ->
                                        new BackupEntry(
                                                e.getKey(),
                                                () -> new ByteArrayInputStream(e.getValue())))
                                .toList());
    }

    private Map<String, String> read(WorkspaceKey key) throws IOException {
        Map<String, byte[]> found = new LinkedHashMap<>();
        BackupReader.open(backup, key).read((name, in) -> found.put(name, in.readAllBytes()));
        return asText(found);
    }

    private static Map<String, String> asText(Map<String, byte[]> entries) {
        Map<String, String> texts = new LinkedHashMap<>();
        entries.forEach((name, bytes) -> texts.put(name, new String(bytes, UTF_8)));
        return texts;
    }

    private void assertBroken(byte[] bytes, String where) throws IOException {
        Files.write(backup, bytes);
        assertThatThrownBy(() -> BackupReader.open(backup, created.vault().key()).verify())
                .as(where)
                .isInstanceOf(SealBrokenException.class);
    }

    private static Vault vault(Path folder) {
        return Vault.in(folder, () -> DAY, Optional.empty());
    }
}
