package com.erpsmartcloud.archive;

import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.TestStores;
import com.erpsmartcloud.time.Now;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/// Exports a company in a process of its own and says how it went.
final class ExportInChild {

    private ExportInChild() {}

    public static void main(String[] args) throws Exception {
        try (Store store = TestStores.open(Path.of(args[0]), Now.SYSTEM)) {
            AtomicLong peak = new AtomicLong();
            ExportReport report =
                    Export.run(
                            store,
                            Path.of(args[1]),
                            new ExportOptions(Locale.ENGLISH, "c", "1"),
                            watching(peak));
            System.out.printf(
                    Locale.ROOT,
                    "rows %d, %d ms, zip %d MB, peak heap %d MB%n",
                    report.rows(),
                    report.duration().toMillis(),
                    report.bytes() >> 20,
                    peak.get() >> 20);
        }
    }

    /// Garbage not yet collected counts too.
    private static ArchiveProgress watching(AtomicLong peak) {
        Runtime runtime = Runtime.getRuntime();
        return new ArchiveProgress() {
            @Override
            public void report(Step step, String file, long done, long total) {
                peak.accumulateAndGet(runtime.totalMemory() - runtime.freeMemory(), Math::max);
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }
}
