package com.erpsmartcloud.vault.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.erpsmartcloud.crypto.SecretKeyBytes;
import com.erpsmartcloud.vault.file.EncryptedFileException.Reason;

import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

final class EncryptedFilesTest {

    @TempDir Path folder;
    private final SecretKeyBytes key = SecretKeyBytes.random(64);

    @BeforeEach
    void register() throws IOException {
        EncryptedFiles.register(folder, key);
    }

    @AfterEach
    void unregister() {
        EncryptedFiles.unregister(folder);
    }

    @Test
    void anotherKeyIsRefusedAndTheFileStaysAsItWas() throws IOException {
        Path file = write("secret");
        byte[] before = Files.readAllBytes(file);
        EncryptedFiles.unregister(folder);
        EncryptedFiles.register(folder, SecretKeyBytes.random(64));

        assertThat(refusal(file)).isEqualTo(Reason.WRONG_KEY);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aFileOutsideEveryFolderIsNeitherOpenedNorMade() {
        EncryptedFiles.unregister(folder);
        Path file = folder.resolve("company.mv.db");
        assertThat(refusal(file)).isEqualTo(Reason.NO_KEY);
        assertThat(file).doesNotExist();
    }

    @Test
    void temporaryFilesOutsideGetAKeyOfTheirOwn() throws IOException {
        EncryptedFiles.unregister(folder);
        Path file = folder.resolve("lob.temp.db");
        try (FileChannel open = channel(file)) {
            open.write(ByteBuffer.wrap("Anna Petrova".getBytes(US_ASCII)), 0);
            assertThat(readText(open, 12)).isEqualTo("Anna Petrova");
        }
        assertThat(new String(Files.readAllBytes(file), US_ASCII)).doesNotContain("Petrova");
    }

    @Test
    void anEmptyFileIsNotTakenForANewOne() throws IOException {
        Path file = Files.createFile(folder.resolve("company.mv.db"));
        assertThat(refusal(file)).isEqualTo(Reason.TRUNCATED);
        assertThat(file).isEmptyFile();
    }

    @Test
    void aForeignFileIsNamedAsSuch() throws IOException {
        Path file = Files.write(folder.resolve("company.mv.db"), new byte[8_192]);
        assertThat(refusal(file)).isEqualTo(Reason.NOT_OURS);
    }

    @Test
    void oneDamagedHeaderIsRepairedByTheOtherAndTwoAreNot() throws IOException {
        Path file = write("secret");
        flip(file, 30);
        try (FileChannel open = channel(file)) {
            assertThat(readText(open, 6)).isEqualTo("secret");
        }
        flip(file, 2_048 + 30);
        assertThat(refusal(file)).isEqualTo(Reason.DAMAGED_HEADER);
    }

    @Test
    void aDamagedSectorReadsAsGarbageAndItsNeighbourIsWhole() throws IOException {
        byte[] data = new byte[3 * 4_096];
        Arrays.fill(data, (byte) 'x');
        Path file = write(new String(data, US_ASCII));
        flip(file, 4_096 + 4_096 + 100);
        try (FileChannel open = channel(file)) {
            byte[] found = new byte[data.length];
            assertThat(open.read(ByteBuffer.wrap(found), 0)).isEqualTo(data.length);
            assertThat(Arrays.mismatch(found, data)).isEqualTo(4_096 + 96);
            assertThat(Arrays.copyOfRange(found, 8_192, 12_288)).containsOnly('x');
        }
    }

    @Test
    void equalFilesDifferOnTheDisk() throws IOException {
        byte[] one = Files.readAllBytes(write("same content"));
        Files.delete(folder.resolve("company.mv.db"));
        byte[] two = Files.readAllBytes(write("same content"));
        assertThat(Arrays.copyOfRange(one, 4_096, 8_192))
                .isNotEqualTo(Arrays.copyOfRange(two, 4_096, 8_192));
    }

    @Test
    void anOpenFileFailsOnceItsKeyIsTakenAway() throws IOException {
        try (FileChannel open = channel(write("secret"))) {
            EncryptedFiles.unregister(folder);
            EncryptedFileException refused =
                    catchThrowableOfType(
                            EncryptedFileException.class,
                            () -> open.read(ByteBuffer.allocate(6), 0));
            assertThat(refused.reason()).isEqualTo(Reason.NO_KEY);
        }
    }

    @Test
    void aClosedFileSaysThatItIsClosed() throws IOException {
        FileChannel open = channel(write("secret"));
        open.close();
        assertThatThrownBy(() -> open.read(ByteBuffer.allocate(6), 0))
                .isInstanceOf(ClosedChannelException.class);
    }

    @Test
    void aLinkToTheFolderLeadsToTheSameKey() throws IOException {
        write("secret");
        Path link = folder.resolveSibling(folder.getFileName() + "-link");
        Files.createSymbolicLink(link, folder);
        try (FileChannel open = channel(link.resolve("company.mv.db"))) {
            assertThat(readText(open, 6)).isEqualTo("secret");
        } finally {
            Files.delete(link);
        }
    }

    private Path write(String text) throws IOException {
        Path file = folder.resolve("company.mv.db");
        try (FileChannel open = channel(file)) {
            open.write(ByteBuffer.wrap(text.getBytes(US_ASCII)), 0);
        }
        return file;
    }

    private static FileChannel channel(Path file) throws IOException {
        return FilePath.get("erp:" + file).open("rw");
    }

    private static String readText(FileChannel open, int length) throws IOException {
        byte[] found = new byte[length];
        open.read(ByteBuffer.wrap(found), 0);
        return new String(found, US_ASCII);
    }

    private static Reason refusal(Path file) {
        return catchThrowableOfType(EncryptedFileException.class, () -> channel(file).close())
                .reason();
    }

    private static void flip(Path file, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[at] ^= 0x40;
        Files.write(file, bytes);
    }
}
