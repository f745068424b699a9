package com.erpsmartcloud.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Measures what each way of publishing sells twice and misses, at several lags and sales rates,
/// and writes the tables and the chart of `docs/oversell.md`: `STEPS SEED FOLDER`, as several
/// arguments or one.
final class OversellReport {

    private static final long[] LAGS = {3_000, 30_000, 120_000, 600_000};
    private static final int[] BUYERS = {5, 20, 40};

    private OversellReport() {}

    /// @param lag milliseconds an order may be missing from a marketplace's list
    /// @param buyers of a hundred steps
    /// @param perHour units sold in an hour of one product, in the mean
    record Cell(
            Mode mode, long lag, int buyers, double perHour, long sold, long twice, long missed) {

        double twicePer100k() {
            return 100_000.0 * twice / Math.max(1, sold);
        }

        double missedPer100k() {
            return 100_000.0 * missed / Math.max(1, sold + missed);
        }
    }

    public static void main(String[] arguments) throws IOException {
        String[] args = String.join(" ", arguments).strip().split(" +");
        long steps = Long.parseLong(args[0]);
        long seed = Long.parseLong(args[1]);
        Path folder = Path.of(args[2]);
        List<Cell> cells = new ArrayList<>();
        for (int buyers : BUYERS) {
            for (long lag : LAGS) {
                for (Mode mode : Mode.values()) {
                    Cell cell = measure(mode, lag, buyers, steps, seed);
                    System.out.println(cell);
                    cells.add(cell);
                }
            }
        }
        Files.writeString(folder.resolve("oversell-figures.md"), tables(cells, steps, seed));
        Files.writeString(folder.resolve("oversell.svg"), OversellChart.of(cells));
    }

    private static Cell measure(Mode mode, long lag, int buyers, long steps, long seed) {
        Settings settings = Settings.of(mode).lag(lag).sales(buyers);
        Simulation simulation = new Simulation(settings, seed);
        simulation.run(steps);
        World world = simulation.world;
        double hours = world.now / 3_600_000.0;
        return new Cell(
                mode,
                lag,
                buyers,
                world.unitsSold / hours / settings.skus(),
                world.unitsSold,
                world.oversold,
                world.missed);
    }

    private static String tables(List<Cell> cells, long steps, long seed) {
        StringBuilder text = new StringBuilder();
        text.append("%,d steps in each cell, seed %d.%n%n".formatted(steps, seed));
        for (String what : List.of("Sold twice", "Missed")) {
            text.append("**").append(what).append(" per 100,000 units**\n\n");
            text.append("| Sales of one product in an hour | Lag of the order list |");
            text.append(" mirror | rules | disjoint |\n|--:|--:|--:|--:|--:|\n");
            for (int i = 0; i < cells.size(); i += Mode.values().length) {
                text.append(row(cells.subList(i, i + Mode.values().length), what)).append('\n');
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String row(List<Cell> row, String what) {
        StringBuilder text = new StringBuilder();
        text.append(
                String.format(
                        Locale.ROOT,
                        "| %.1f | %d s |",
                        row.getFirst().perHour(),
                        row.getFirst().lag() / 1000));
        for (Cell cell : row) {
            double value = what.equals("Missed") ? cell.missedPer100k() : cell.twicePer100k();
            text.append(String.format(Locale.ROOT, " %,.0f |", value));
        }
        return text.toString();
    }
}
