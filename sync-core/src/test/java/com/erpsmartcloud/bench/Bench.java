package com.erpsmartcloud.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Measures the program's workloads beside baselines in the same process and prints a table.
///
/// Arguments: the workloads to run, all if none. Everything it writes lies in a temporary folder
/// that is deleted in the end.
public final class Bench {

    private static final Map<String, Workload> WORKLOADS = workloads();

    private Bench() {}

    private static Map<String, Workload> workloads() {
        Map<String, Workload> all = new LinkedHashMap<>();
        all.put("import", new ImportWorkload(0));
        all.put("import-raw", new ImportWorkload(1000));
        all.put("start", new StartWorkload());
        all.put("orders", new OrdersWorkload());
        all.put("stock", new StockWorkload());
        all.put("publish", new PublishWorkload());
        all.put("rest", new RestWorkload());
        all.put("search", new SearchWorkload());
        all.put("privacy", new PrivacyWorkload());
        return all;
    }

    public static void main(String[] args) throws Exception {
        List<String> names =
                args.length == 0
                        ? List.copyOf(WORKLOADS.keySet())
                        : List.of(args[0].split("[ ,]+"));
        for (String name : names) {
            if (!WORKLOADS.containsKey(name)) {
                throw new IllegalArgumentException(name + " is none of " + WORKLOADS.keySet());
            }
        }
        Report report = new Report();
        try (BenchFolder folder = BenchFolder.create()) {
            Path root = folder.path();
            System.out.println(Machine.facts(root));
            for (String name : names) {
                Path own = folder.sub(name);
                Workload workload = WORKLOADS.getOrDefault(name, (_, _) -> {});
                workload.run(own, report);
                BenchFolder.delete(own);
            }
        }
        System.out.println();
        System.out.println(report.table());
        System.out.printf(Locale.ROOT, "%nload at the end: %s%n", Machine.load());
    }
}
