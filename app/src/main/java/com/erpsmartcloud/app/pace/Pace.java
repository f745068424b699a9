package com.erpsmartcloud.app.pace;

import com.erpsmartcloud.app.company.DemoCompany;
import com.erpsmartcloud.app.company.OpenCompanies;
import com.erpsmartcloud.app.company.RunningCompany;
import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Layers;
import com.erpsmartcloud.app.ui.dialog.WindowDialogs;
import com.erpsmartcloud.app.ui.picture.OnUi;
import com.erpsmartcloud.app.ui.picture.Snapshots;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.Screen;
import com.erpsmartcloud.app.ui.shell.Folds;
import com.erpsmartcloud.app.ui.table.DataTable;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.app.ui.theme.Look;
import com.erpsmartcloud.app.ui.theme.Theme;
import com.erpsmartcloud.app.ui.window.CompanyWindow;
import com.erpsmartcloud.app.ui.work.BackgroundJobs;
import com.erpsmartcloud.marketplace.pull.PullProgress;
import com.erpsmartcloud.orders.OrderQuery;
import com.erpsmartcloud.orders.OrderTab;
import com.erpsmartcloud.sandbox.SandboxOptions;
import com.erpsmartcloud.time.Now;
import com.erpsmartcloud.workspace.CompanyFolder;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// Works with a large company as a hurried person does: goes to every screen, scrolls, types, and
/// comes back, while the longest pause of the window is measured. A harness, no test: what it
/// measures depends on the machine.
public final class Pace {

    private static final int ROUNDS = 3;
    private static final int SCROLLS = 40;
    private static final int MOST_PRODUCTS = 5000;
    private static final int OVER_HTTP = 8000;
    private static final String TYPED = "mug 10";
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final Consumer<String> say;

    /// @param say takes each line
    public Pace(Consumer<String> say) {
        this.say = say;
    }

    /// One screen, the worst of all rounds.
    ///
    /// @param first until the screen had everything it asked for, the first time it was opened, in
    ///   milliseconds
    /// @param again the same when it had been open before
    /// @param opening the longest pause while it opened the first time
    /// @param switching the longest pause while it opened another time
    /// @param scrolling the longest pause while its list ran by
    /// @param typing the longest pause while words were typed into its search
    private record Line(
            String screen,
            long first,
            long again,
            Pause opening,
            Pause switching,
            Pause scrolling,
            Pause typing) {

        static final String HEAD =
                String.format(
                        Locale.ROOT,
                        "%-10s %6s %6s %10s %10s %10s %10s",
                        "screen",
                        "first",
                        "again",
                        "opening",
                        "switching",
                        "scrolling",
                        "typing");

        Pause worst() {
            return opening.or(switching).or(scrolling).or(typing);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%-10s %6d %6d %10s %10s %10s %10s",
                    screen,
                    first,
                    again,
                    opening,
                    switching,
                    scrolling,
                    typing);
        }
    }

    /// @param folder holds the company; one that is there already is used as it is
    /// @param orders so many a company is filled up to: the first of them come from the sandbox's
    ///   marketplaces, the rest straight through the program's own import
    public void run(Path folder, int orders) throws Exception {
        long begin = System.nanoTime();
        SandboxOptions options =
                SandboxOptions.defaults()
                        .withSize(
                                Math.clamp(orders / 50, 300, MOST_PRODUCTS),
                                Math.min(orders, OVER_HTTP));
        try (RunningCompany running =
                DemoCompany.open(new CompanyFolder(folder), options, PullProgress.SILENT)) {
            new MoreOrders(running.workspace(), Now.SYSTEM, say).until(orders);
            long there = running.workspace().orders().count(OrderQuery.of(OrderTab.ALL));
            say.accept(there + " orders, company open after " + millisSince(begin) + " ms");
            measure(running);
            new Finding(running.workspace()).lines().forEach(say);
        }
    }

    private void measure(RunningCompany running) throws IOException {
        BackgroundJobs program = BackgroundJobs.inProgram();
        CountedJobs jobs = new CountedJobs(program);
        Opened opened = OnUi.call(() -> open(running, program, jobs));
        settle(opened, jobs);
        List<Line> lines = new ArrayList<>();
        try (UiPulse pulse = new UiPulse(program.ui())) {
            for (Screen screen : opened.window().screens().all()) {
                lines.add(screen(opened, screen.id(), jobs, pulse));
            }
        }
        OnUi.call(() -> {
            opened.window().close(opened.scene());
            opened.stage().close();
            return true;
        });
        say.accept("pauses in milliseconds: by the clock/of the UI thread's own work");
        say.accept(Line.HEAD);
        lines.forEach(line -> say.accept(line.toString()));
        say.accept(
                "longest pause "
                        + lines.stream().map(Line::worst).reduce(Pause.NONE, Pause::or)
                        + " ms");
    }

    private record Opened(CompanyWindow window, Scene scene, Stage stage) {}

    private static Opened open(RunningCompany running, BackgroundJobs program, CountedJobs jobs) {
        Texts texts = new Texts(Language.ENGLISH);
        Layers layers = new Layers(new StackPane());
        Look look = new Look(Theme.LIGHT);
        Desk desk =
                new Desk(texts, look, layers, jobs, new WindowDialogs(texts, layers), Now.SYSTEM);
        Scene scene = new Scene(layers, Snapshots.WIDTH, Snapshots.HEIGHT);
        look.dress(scene);
        CompanyWindow window =
                new CompanyWindow(
                        desk,
                        OpenCompanies.forWindow(running, DemoCompany.NAME),
                        program.ui(),
                        Optional.empty(),
                        new Folds());
        window.open(scene);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        return new Opened(window, scene, stage);
    }

    private static Line screen(Opened opened, String id, CountedJobs jobs, UiPulse pulse)
            throws IOException {
        long first = 0;
        long again = 0;
        Pause opening = Pause.NONE;
        Pause switching = Pause.NONE;
        Pause scrolling = Pause.NONE;
        Pause typing = Pause.NONE;
        for (int round = 0; round < ROUNDS; round++) {
            go(opened, "today");
            settle(opened, jobs);
            pulse.longest();
            long begin = System.nanoTime();
            go(opened, id);
            settle(opened, jobs);
            long took = millisSince(begin);
            if (round == 0) {
                first = took;
                opening = pulse.longest();
            } else {
                again = Math.max(again, took);
                switching = switching.or(pulse.longest());
            }
            scroll(opened, jobs);
            scrolling = scrolling.or(pulse.longest());
            type(opened, jobs);
            typing = typing.or(pulse.longest());
        }
        return new Line(id, first, again, opening, switching, scrolling, typing);
    }

    private static void go(Opened opened, String id) throws IOException {
        OnUi.call(() -> {
            opened.window().go(new Place(id));
            return true;
        });
    }

    /// Runs the list by, far apart, so that each step needs rows nobody has read yet.
    private static void scroll(Opened opened, CountedJobs jobs) throws IOException {
        Optional<TableView> list = OnUi.call(() -> shown(opened, ".table-view", TableView.class));
        for (int step = 1; step <= SCROLLS; step++) {
            int at = step;
            OnUi.call(() -> {
                list.ifPresent(table -> table.scrollTo(table.getItems().size() / SCROLLS * at));
                return true;
            });
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(16));
        }
        settle(opened, jobs);
    }

    private static void type(Opened opened, CountedJobs jobs) throws IOException {
        for (int end = 1; end <= TYPED.length(); end++) {
            String words = TYPED.substring(0, end);
            write(opened, words);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(60));
        }
        settle(opened, jobs);
        write(opened, "");
        settle(opened, jobs);
    }

    private static void write(Opened opened, String words) throws IOException {
        OnUi.call(() -> {
            shown(opened, "#find", TextField.class).ifPresent(field -> field.setText(words));
            return true;
        });
    }

    private static <N extends Node> Optional<N> shown(
            Opened opened, String selector, Class<N> type) {
        return opened.scene().getRoot().lookupAll(selector).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(Pace::isShown)
                .findFirst();
    }

    private static boolean isShown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /// Waits until no job is open and the UI thread has drawn what came.
    private static void settle(Opened opened, CountedJobs jobs) throws IOException {
        long begin = System.nanoTime();
        int quiet = 0;
        while (quiet < 2) {
            boolean drawn =
                    OnUi.call(() ->
                            shown(opened, ".table-view", DataTable.class)
                                    .map(DataTable::isDrawn)
                                    .orElse(true));
            quiet = drawn && jobs.open() == 0 ? quiet + 1 : 0;
            if (System.nanoTime() - begin > PATIENCE_NANOS) {
                throw new IOException(jobs.open() + " jobs did not end within a minute");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(3));
        }
    }

    private static long millisSince(long begin) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }
}
