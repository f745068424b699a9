package com.erpsmartcloud.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.erpsmartcloud.store.StoreException;
import com.erpsmartcloud.store.StoreFailure;
import com.erpsmartcloud.testing.ChildProcess;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

final class CompanyLockTest {

    @TempDir Path folder;

    /// The child: takes the lock, says how that went, and holds it until it is killed.
    static final class Holder {

        private Holder() {}

        public static void main(String[] arguments) throws IOException {
            try {
                CompanyLock.take(new CompanyFolder(Path.of(arguments[0])), "Masha at the till");
                System.out.println("held");
            } catch (StoreException e) {
                System.out.println(e.failure());
            }
            System.out.flush();
            System.in.read();
        }
    }

    private CompanyLock take() {
        return CompanyLock.take(new CompanyFolder(folder), "this test");
    }

    @Test
    void aSecondStartHearsWhoHoldsTheCompanyUntilThatOneIsKilled() throws IOException {
        try (ChildProcess child = ChildProcess.start(Holder.class, folder.toString())) {
            assertThat(child.expectLine()).isEqualTo("held");
            StoreException e = assertThrows(StoreException.class, this::take);
            assertThat(e.failure())
                    .isEqualTo(
                            new StoreFailure.InUse(
                                    new CompanyFolder(folder).root(), "Masha at the till"));
            child.kill();
            take().close();
        }
    }

    @Test
    void aSecondTryInsideTheProgramDoesNotGiveTheLockUp() throws IOException {
        try (CompanyLock _ = take()) {
            StoreException e = assertThrows(StoreException.class, this::take);
            assertThat(e.failure()).isInstanceOf(StoreFailure.InUse.class);
            try (ChildProcess child = ChildProcess.start(Holder.class, folder.toString())) {
                assertThat(child.expectLine()).startsWith("InUse[").contains("this test");
            }
        }
        take().close();
    }

    @Test
    void aFolderThatIsNotThereIsMissing() {
        Path nowhere = folder.resolve("nowhere");
        StoreException e =
                assertThrows(
                        StoreException.class,
                        () -> CompanyLock.take(new CompanyFolder(nowhere), "this test"));
        assertThat(e.failure()).isEqualTo(new StoreFailure.Missing(nowhere));
    }
}
