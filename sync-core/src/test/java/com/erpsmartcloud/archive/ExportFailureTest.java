package com.erpsmartcloud.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.StoreException;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.TestStores;
import com.erpsmartcloud.time.Now;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

class ExportFailureTest {

    private static final ExportOptions OPTIONS = new ExportOptions(Locale.ENGLISH, "c", "1");

    @TempDir Path root;

    private Path folder;
    private Path target;
    private Store store;

    @BeforeEach
    void open() throws Exception {
        store = TestStores.open(Files.createDirectory(root.resolve("company")), Now.SYSTEM);
        new HostileCompany(3).fill(store, 10);
        folder = Files.createDirectory(root.resolve("exports"));
        target = folder.resolve("x.zip");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private ExportException failure(Path where, ArchiveProgress progress) {
        return assertThrows(
                ExportException.class, () -> Export.run(store, where, OPTIONS, progress));
    }

    /// Says stop once a step was reported some times.
    private static final class Stopping implements ArchiveProgress {
        private final Step step;
        private int left;

        Stopping(Step step, int calls) {
            this.step = step;
            this.left = calls;
        }

        @Override
        public void report(Step now, String file, long done, long total) {
            if (now == step) {
                left--;
            }
        }

        @Override
        public boolean cancelled() {
            return left <= 0;
        }
    }

    /// A disk that takes so many bytes and no more, in the words of a system.
    private static ArchiveSink limited(Path file, long bytes, String words) throws IOException {
        ArchiveSink real = ArchiveSink.file(file);
        return new ArchiveSink() {
            private long left = bytes;

            @Override
            public void append(byte[] from, int start, int length) throws IOException {
                left -= length;
                if (left < 0) {
                    throw new IOException(words);
                }
                real.append(from, start, length);
            }

            @Override
            public void patch(long position, byte[] with) throws IOException {
                real.patch(position, with);
            }

            @Override
            public void force() throws IOException {
                real.force();
            }

            @Override
            public void close() throws IOException {
                real.close();
            }
        };
    }

    private ExportException withDisk(ArchiveSink.Opening opening) {
        ExportRun run =
                new ExportRun(
                        store, ExportPlan.of(Tables.ALL), OPTIONS, ArchiveProgress.NONE, opening);
        return assertThrows(ExportException.class, () -> run.to(target));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 40})
    void stoppedWhileWritingNothingStaysBehind(int calls) throws Exception {
        ExportException e = failure(target, new Stopping(ArchiveProgress.Step.WRITING, calls));
        assertEquals(new ExportFailure.Cancelled(), e.failure());
        assertEquals(Optional.empty(), e.leftBehind());
        assertThat(left()).isEmpty();
        Export.run(store, target, OPTIONS, ArchiveProgress.NONE);
    }

    @Test
    void stoppedWhileVerifyingNothingStaysBehind() throws Exception {
        ExportException e = failure(target, new Stopping(ArchiveProgress.Step.VERIFYING, 5));
        assertEquals(new ExportFailure.Cancelled(), e.failure());
        assertThat(left()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 10, 100, 3_000, 20_000})
    void aFullDiskIsNamedAndThePartialFileRemoved(long bytes) throws Exception {
        ExportException e = withDisk(f -> limited(f, bytes, "No space left on device"));
        assertEquals(new ExportFailure.DiskFull(folder.toAbsolutePath()), e.failure());
        assertEquals(Optional.empty(), e.leftBehind());
        assertThat(left()).isEmpty();
        // The company itself does not take it for its own disk.
        Export.run(store, target, OPTIONS, ArchiveProgress.NONE);
    }

    @Test
    void aDiskThatTakesNoLargeFilesIsNamed() {
        ExportException e = withDisk(f -> limited(f, 2_000, "File too large"));
        assertEquals(new ExportFailure.FileTooLarge(folder.toAbsolutePath()), e.failure());
    }

    @Test
    void aDiskThatLosesBytesIsFoundByReadingBack() throws Exception {
        ExportException e =
                withDisk(f -> {
                    ArchiveSink real = ArchiveSink.file(f);
                    return new ArchiveSink() {
                        private long position;

                        @Override
                        public void append(byte[] from, int start, int length) throws IOException {
                            byte[] bytes = from.clone();
                            if (position < 3_000 && position + length > 3_000) {
                                bytes[start + (int) (3_000 - position)] ^= 1;
                            }
                            position += length;
                            real.append(bytes, start, length);
                        }

                        @Override
                        public void patch(long at, byte[] with) throws IOException {
                            real.patch(at, with);
                        }

                        @Override
                        public void force() throws IOException {
                            real.force();
                        }

                        @Override
                        public void close() throws IOException {
                            real.close();
                        }
                    };
                });
        assertThat(e.failure()).isInstanceOf(ExportFailure.ReadBackDiffers.class);
        assertThat(left()).isEmpty();
    }

    @Test
    void anExistingFileIsNeverTouched() throws Exception {
        Files.writeString(target, "precious");
        ExportException e = failure(target, ArchiveProgress.NONE);
        assertEquals(new ExportFailure.TargetExists(target.toAbsolutePath()), e.failure());
        assertEquals("precious", Files.readString(target));
    }

    @Test
    void aFileThatAppearsMeanwhileIsNotReplaced() throws Exception {
        ExportException e =
                withDisk(f -> {
                    Files.writeString(target, "precious");
                    return ArchiveSink.file(f);
                });
        assertThat(e.failure()).isInstanceOf(ExportFailure.TargetExists.class);
        assertEquals("precious", Files.readString(target));
        assertThat(left()).containsExactly(target);
    }

    @Test
    void aMissingFolderIsNamed() {
        ExportException e = failure(folder.resolve("none/x.zip"), ArchiveProgress.NONE);
        assertEquals(
                new ExportFailure.FolderMissing(folder.resolve("none").toAbsolutePath()),
                e.failure());
    }

    @Test
    void aFolderThatMayNotBeWrittenIsNamed() {
        assumeTrue(folder.toFile().setWritable(false) && !Files.isWritable(folder));
        ExportException e = failure(target, ArchiveProgress.NONE);
        assertEquals(new ExportFailure.FolderReadOnly(folder.toAbsolutePath()), e.failure());
    }

    @Test
    void aClosedCompanyLeavesNoFile() throws Exception {
        store.close();
        assertThrows(
                StoreException.class,
                () -> Export.run(store, target, OPTIONS, ArchiveProgress.NONE));
        assertThat(left()).isEmpty();
    }
}
