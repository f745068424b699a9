package com.erpsmartcloud.app.pace;

import com.erpsmartcloud.app.company.DemoCompany;
import com.erpsmartcloud.app.company.RunningCompany;
import com.erpsmartcloud.app.ui.screen.Screen;
import com.erpsmartcloud.marketplace.pull.PullProgress;
import com.erpsmartcloud.orders.OrderQuery;
import com.erpsmartcloud.orders.OrderTab;
import com.erpsmartcloud.sandbox.SandboxOptions;
import com.erpsmartcloud.time.Now;
import com.erpsmartcloud.workspace.CompanyFolder;
import com.erpsmartcloud.workspace.Workspace;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Works with a large company as a hurried person does: goes to every screen, scrolls, types, and
/// comes back, while the longest pause of the window is measured. A harness, no test: what it
/// measures depends on the machine.
public final class Pace {

    private static final int ROUNDS = 3;
    private static final int MOST_PRODUCTS = 5000;
    private static final int OVER_HTTP = 8000;
    private static final String TYPED = "mug 10";

    /// No screen is begun any more after this long: the table must come in any case.
    private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(8);

    private final Consumer<String> say;

    /// @param say takes each line
    public Pace(Consumer<String> say) {
        this.say = say;
    }

    /// Everything there is to measure.
    ///
    /// @param folder holds the company; one that is there already is used as it is
    /// @param orders so many a company is filled up to: the first of them come from the sandbox's
    ///   marketplaces, the rest straight through the program's own import
    public void run(Path folder, int orders) throws Exception {
        open(
                folder,
                orders,
                (company, window) -> {
                    walk(window);
                    find(new Finding(company, window));
                    new Workflows(company, window, say).all();
                });
    }

    /// The workflows alone, once the window has rested.
    ///
    /// @param folder as for [#run]
    public void workflows(Path folder, int orders) throws Exception {
        open(
                folder,
                orders,
                (company, window) -> {
                    rest(window);
                    new Workflows(company, window, say).all();
                });
    }

    /// What is measured in a company and its window.
    @FunctionalInterface
    private interface Measuring {
        void run(Workspace company, PacedWindow window) throws IOException;
    }

    private void open(Path folder, int orders, Measuring measuring) throws Exception {
        long begin = System.nanoTime();
        SandboxOptions options =
                SandboxOptions.defaults()
                        .withSize(
                                Math.clamp(orders / 50, 300, MOST_PRODUCTS),
                                Math.min(orders, OVER_HTTP));
        try (RunningCompany running =
                DemoCompany.open(new CompanyFolder(folder), options, PullProgress.SILENT)) {
            say.accept("company open after " + seconds(begin));
            new MoreOrders(running.workspace(), Now.SYSTEM, say).until(orders);
            long there = running.workspace().orders().count(OrderQuery.of(OrderTab.ALL));
            say.accept(there + " orders after " + seconds(begin) + ", load " + load());
            long began = System.nanoTime();
            try (PacedWindow window = PacedWindow.open(running)) {
                measuring.run(running.workspace(), window);
            }
            say.accept("measured in " + seconds(began) + ", load " + load());
        }
    }

    private void walk(PacedWindow window) {
        long begin = System.nanoTime();
        List<ScreenPace> lines = new ArrayList<>();
        try (UiPulse pulse = window.pulse()) {
            say.accept(
                    "screens built ahead in %d ms, longest pause meanwhile %s ms"
                            .formatted(rest(window), pulse.longest()));
            for (Screen screen : window.screens()) {
                if (System.nanoTime() - begin > LONGEST_NANOS) {
                    say.accept(screen.id() + " not measured: there was no time left");
                } else {
                    lines.add(screen(window, screen.id(), pulse));
                }
            }
        }
        say.accept(
                String.format(
                        Locale.ROOT,
                        "milliseconds; targets: content %d, pauses (by the clock/of the UI"
                                + " thread's own work) %d",
                        ScreenPace.CONTENT_TARGET,
                        ScreenPace.PAUSE_TARGET));
        say.accept(ScreenPace.HEAD);
        lines.forEach(line -> say.accept(line.toString()));
        say.accept(
                "longest pause "
                        + lines.stream().map(ScreenPace::worst).reduce(Pause.NONE, Pause::or)
                        + " ms, latest first content "
                        + lines.stream().mapToLong(ScreenPace::worstContent).max().orElse(0)
                        + " ms");
    }

    private long rest(PacedWindow window) {
        try {
            return window.rest();
        } catch (IOException e) {
            say.accept("ahead FAILED: " + e);
            return -1;
        }
    }

    private void find(Finding finding) {
        try {
            finding.lines().forEach(say);
        } catch (IOException | RuntimeException e) {
            say.accept("Ctrl+K FAILED: " + e);
        }
    }

    /// What was measured until something went wrong counts.
    private ScreenPace screen(PacedWindow window, String id, UiPulse pulse) {
        ScreenPace line = ScreenPace.none(id);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                window.go("today");
                pulse.longest();
                PacedWindow.Arrival arrival = window.go(id);
                line =
                        round == 0
                                ? line.opened(arrival.content(), arrival.whole(), pulse.longest())
                                : line.openedAgain(
                                        arrival.content(), arrival.whole(), pulse.longest());
                window.scroll();
                Pause scrolling = pulse.longest();
                window.type(TYPED);
                line = line.used(scrolling, pulse.longest());
            }
        } catch (IOException | RuntimeException e) {
            say.accept(id + " FAILED: " + e);
        }
        return line;
    }

    private static String seconds(long begin) {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin) + " s";
    }

    private static String load() {
        return String.format(
                Locale.ROOT,
                "%.1f",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
