package com.erpsmartcloud.simulation;

import java.util.Random;

/// Runs worlds by command: `STEPS [SEED]`, as several arguments or one. Prints what each mode sold
/// twice and missed, and for a failing seed how to repeat it.
final class SimulationMain {

    private SimulationMain() {}

    public static void main(String[] arguments) {
        String[] args = String.join(" ", arguments).strip().split(" +");
        long steps = !args[0].isEmpty() ? Long.parseLong(args[0]) : 1_000_000;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : new Random().nextLong();
        System.out.printf("steps %,d, seed %d%n", steps, seed);
        boolean held = true;
        for (Mode mode : Mode.values()) {
            held &= run(Settings.of(mode), steps, seed);
        }
        System.exit(held ? 0 : 1);
    }

    private static boolean run(Settings settings, long steps, long seed) {
        Simulation simulation = new Simulation(settings, seed);
        long began = System.nanoTime();
        try {
            simulation.run(steps);
        } catch (AssertionError broken) {
            System.out.println("BROKEN: " + broken.getMessage());
            System.out.printf("repeat with -Dbench.args=\"%d %d\"%n", steps, seed);
            return false;
        }
        World world = simulation.world;
        System.out.printf(
                "%-8s sold %,d, sold twice %,d, missed %,d, writes %,d, %.1f hours of trade in %.1f"
                        + " s%n",
                settings.mode(),
                world.unitsSold,
                world.oversold,
                world.missed,
                simulation.writes,
                world.now / 3_600_000.0,
                (System.nanoTime() - began) / 1e9);
        return true;
    }
}
