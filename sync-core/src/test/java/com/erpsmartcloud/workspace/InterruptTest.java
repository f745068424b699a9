package com.erpsmartcloud.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/// Nobody may interrupt a thread in the database, and if somebody does, the company stays open.
final class InterruptTest {

    @TempDir Path folder;

    @Test
    void anInterruptedReaderDoesNotCloseTheCompany() throws Exception {
        try (TestCompany shop = TestCompany.create(folder)) {
            for (int page = 0; page < 5; page++) {
                shop.importPage(page);
            }
        }
        // Opened anew, so that the pages are read from the disk.
        try (TestCompany shop = TestCompany.open(folder);
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 30; i++) {
                int round = i;
                Callable<Long> interrupted =
                        () -> {
                            Thread.currentThread().interrupt();
                            try {
                                return shop.count(
                                        "SELECT COUNT(*) FROM order_raw WHERE at > ?", round);
                            } finally {
                                Thread.interrupted();
                            }
                        };
                Future<Long> disturbed = threads.submit(interrupted);
                Future<Long> bystander =
                        threads.submit(() ->
                                shop.count(
                                        "SELECT COUNT(*) FROM order_line WHERE unit_minor > ?",
                                        round));
                assertThat(disturbed.get()).isEqualTo(500);
                assertThat(bystander.get()).isEqualTo(1000);
                shop.adjust("round " + i, 1);
            }
            assertThat(CompanyCheck.problems(shop.store())).isEmpty();
        }
        TestCompany.open(folder).close();
    }

    @Test
    void aReaderInterruptedAtAnyMomentDoesNotCloseTheCompany() throws Exception {
        TestCompany.create(folder).close();
        try (TestCompany shop = TestCompany.open(folder);
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            AtomicReference<Thread> victim = new AtomicReference<>();
            AtomicBoolean stop = new AtomicBoolean();
            Future<Long> reading =
                    threads.submit(() -> {
                        victim.set(Thread.currentThread());
                        long read = 0;
                        while (!stop.get()) {
                            // The raw texts do not stay in the cache for long.
                            read += shop.count("SELECT COUNT(*) FROM order_raw");
                        }
                        return read;
                    });
            for (int page = 0; page < 6; page++) {
                shop.importPage(page);
                Thread thread = victim.get();
                for (int i = 0; i < 50 && thread != null; i++) {
                    thread.interrupt();
                    Thread.onSpinWait();
                }
            }
            stop.set(true);
            assertThat(reading.get()).isPositive();
            assertThat(shop.orders()).isEqualTo(6L * TestCompany.PAGE);
        }
    }

    @Test
    void anInterruptedCallerOfAWriteGetsItsWriteDone() throws Exception {
        try (TestCompany shop = TestCompany.create(folder);
                ExecutorService threads = Executors.newFixedThreadPool(1)) {
            List<Future<?>> writes = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                String note = "note " + i;
                writes.add(
                        threads.submit(() -> {
                            Thread.currentThread().interrupt();
                            shop.store().write("owner", "note", tx -> tx.detail("note", note));
                            assertThat(Thread.interrupted()).isTrue();
                        }));
            }
            for (Future<?> write : writes) {
                write.get();
            }
            assertThat(shop.count("SELECT COUNT(*) FROM audit_line WHERE action = 'note'"))
                    .isEqualTo(20);
        }
    }
}
