package com.erpsmartcloud.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The figures, printed as they come and as a table in the end.
final class Report {

    private final List<List<String>> rows = new ArrayList<>();

    Report() {
        rows.add(List.of("workload", "ours", "baseline", "ratio", "target", "", "runs"));
        rows.add(List.of("---", "---:", "---:", "---:", "---:", "---", "---:"));
    }

    /// A workload beside the same work done by something else.
    ///
    /// @param most the highest ratio we allow ourselves
    void beside(String workload, Timing ours, String other, Timing baseline, double most) {
        double ratio = ours.medianNanos() / (double) baseline.medianNanos();
        add(
                workload + ", against " + other,
                ours.text(),
                baseline.text(),
                String.format(Locale.ROOT, "%.2f", ratio),
                String.format(Locale.ROOT, "%.1f", most),
                ratio <= most ? "ok" : "MISSED",
                Integer.toString(ours.runs()));
    }

    /// A workload that has a time to keep.
    void within(String workload, Timing ours, double mostMillis) {
        double millis = ours.medianNanos() / 1e6;
        add(
                workload,
                ours.text(),
                "",
                String.format(Locale.ROOT, "%.2f", millis / mostMillis),
                String.format(Locale.ROOT, "%,.0f ms", mostMillis),
                millis <= mostMillis ? "ok" : "MISSED",
                Integer.toString(ours.runs()));
    }

    /// A figure without a target.
    void figure(String workload, String ours, int runs) {
        add(workload, ours, "", "", "", "", Integer.toString(runs));
    }

    private void add(String... cells) {
        rows.add(List.of(cells));
        System.out.println(String.join(" | ", cells));
    }

    String table() {
        StringBuilder table = new StringBuilder();
        rows.forEach(row -> table.append("| ").append(String.join(" | ", row)).append(" |\n"));
        return table.toString();
    }
}
