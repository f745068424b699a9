package com.erpsmartcloud.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.erpsmartcloud.vault.Unlocking.Unlocked;
import com.erpsmartcloud.vault.VaultProblem.KeysDamaged;
import com.erpsmartcloud.vault.VaultProblem.KeysMissing;
import com.erpsmartcloud.vault.VaultProblem.NewerFormat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

final class KeyFilesTest {

    @TempDir Path folder;

    @BeforeEach
    void makeADemo() throws VaultException {
        vault().createDemo().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"keys.json", "keys.copy.json"})
    void aMissingFileIsWrittenAgainFromTheOther(String name) throws Exception {
        Files.delete(folder.resolve(name));
        assertThat(notices()).containsExactly(Notice.KEY_FILE_WAS_MISSING);
        assertThat(folder.resolve(name)).hasSameBinaryContentAs(folder.resolve(other(name)));
        assertThat(notices()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"keys.json", "keys.copy.json"})
    void aDamagedFileIsWrittenAgainFromTheOther(String name) throws Exception {
        Path file = folder.resolve(name);
        byte[] bytes = Files.readAllBytes(file);
        for (int at = 0; at < bytes.length; at += 7) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 0x10;
            Files.write(file, damaged);
            assertThat(notices()).as("byte %d", at).containsExactly(Notice.KEY_FILE_WAS_DAMAGED);
            assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
        }
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(notices()).containsExactly(Notice.KEY_FILE_WAS_DAMAGED);
        Files.write(file, new byte[0]);
        assertThat(notices()).containsExactly(Notice.KEY_FILE_WAS_DAMAGED);
    }

    @Test
    void bothDamagedNamesTheFileAndTheNewestBackup() throws IOException {
        Path backups = Files.createDirectory(folder.resolve("backups"));
        Files.createFile(backups.resolve("2026-11-19T10-00-00Z.erpbackup"));
        Path newest = Files.createFile(backups.resolve("2026-11-20T10-00-00Z.erpbackup"));
        Files.createFile(backups.resolve("zz.tmp"));
        Files.write(folder.resolve("keys.json"), new byte[10]);
        Files.write(folder.resolve("keys.copy.json"), new byte[10]);

        VaultException thrown = refusal();

        assertThat(thrown.problem())
                .isEqualTo(new KeysDamaged(folder.resolve("keys.json"), Optional.of(newest)));
        assertThat(thrown)
                .hasMessageContaining("keys.json")
                .hasMessageContaining("2026-11-20T10-00-00Z.erpbackup");
    }

    @Test
    void bothMissingSaysSo() throws IOException {
        Files.delete(folder.resolve("keys.json"));
        Files.delete(folder.resolve("keys.copy.json"));
        assertThat(refusal().problem())
                .isEqualTo(new KeysMissing(folder.resolve("keys.json"), Optional.empty()));
    }

    @Test
    void aNewerFormatIsNotTouched() throws Exception {
        Path file = folder.resolve("keys.json");
        byte[] newer =
                withRightSum(
                        Files.readString(file)
                                .replace("\"format\" : 1", "\"format\" : 2")
                                .getBytes(UTF_8));
        Files.write(file, newer);
        assertThat(refusal().problem()).isEqualTo(new NewerFormat(file));
        assertThat(Files.readAllBytes(file)).isEqualTo(newer);
    }

    @Test
    void anUnfinishedWriteIsNoFile() throws Exception {
        Files.writeString(folder.resolve("keys.json.new"), "half");
        assertThat(notices()).isEmpty();
        Files.delete(folder.resolve("keys.json"));
        assertThat(notices()).containsExactly(Notice.KEY_FILE_WAS_MISSING);
    }

    /// As someone would who changes the file on purpose.
    static byte[] withRightSum(byte[] text) {
        String[] lines = new String(text, UTF_8).split("\n", 2);
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(lines[1].getBytes(UTF_8));
            return ("{ \"sha256\" : \"" + HexFormat.of().formatHex(sum) + "\",\n" + lines[1])
                    .getBytes(UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Notice> notices() throws VaultException {
        return switch (vault().unlockDemo()) {
            case Unlocked(OpenVault vault, List<Notice> notices) -> {
                vault.close();
                yield notices;
            }
            case Unlocking other -> throw new AssertionError("Not unlocked: " + other);
        };
    }

    private VaultException refusal() {
        return catchThrowableOfType(VaultException.class, () -> vault().unlockDemo());
    }

    private Vault vault() {
        return Vault.in(folder, () -> Instant.EPOCH, Optional.empty());
    }

    private static String other(String name) {
        return name.equals("keys.json") ? "keys.copy.json" : "keys.json";
    }
}
