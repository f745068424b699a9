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
import com.erpsmartcloud.time.Now;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/// A company's real window and the hands that use it. Not for the UI thread.
final class PacedWindow implements AutoCloseable {

    private static final int SCROLLS = 40;
    private static final long PATIENCE_SECONDS = 20;
    private static final Predicate<Node> FIND = node -> "find".equals(node.getId());
    private static final Predicate<Node> PALETTE =
            node -> node.getStyleClass().contains("palette-field");

    private final BackgroundJobs program = BackgroundJobs.inProgram();
    private final CountedJobs jobs = new CountedJobs(program);
    private final CompanyWindow window;
    private final Scene scene;
    private final Stage stage;
    private final Parent screens;
    private final PacedHands hands;

    /// The screen whose list was looked for, and its list. UI thread only.
    private Optional<Node> looked = Optional.empty();

    private Optional<DataTable<?>> list = Optional.empty();

    private PacedWindow(RunningCompany running) {
        Texts texts = new Texts(Language.ENGLISH);
        Layers layers = new Layers(new StackPane());
        Look look = new Look(Theme.LIGHT);
        Desk desk =
                new Desk(texts, look, layers, jobs, new WindowDialogs(texts, layers), Now.SYSTEM);
        scene = new Scene(layers, Snapshots.WIDTH, Snapshots.HEIGHT);
        look.dress(scene);
        window =
                new CompanyWindow(
                        desk,
                        OpenCompanies.forWindow(running, DemoCompany.NAME),
                        program.ui(),
                        Optional.empty(),
                        new Folds());
        window.open(scene);
        hands = new PacedHands(scene);
        screens = (Parent) Objects.requireNonNull(scene.lookup("#content"));
        stage = new Stage();
        stage.setScene(scene);
        stage.show();
    }

    static PacedWindow open(RunningCompany running) throws IOException {
        PacedWindow made = OnUi.call(() -> new PacedWindow(running));
        made.settle();
        return made;
    }

    /// Leaves the window alone until it has built what it builds ahead.
    ///
    /// @return milliseconds it took
    long rest() throws IOException {
        long begin = System.nanoTime();
        CompletableFuture<Boolean> ready = OnUi.call(() -> window.prepare(() -> true));
        try {
            ready.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IOException("the window was not ready", e);
        }
        settle();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }

    /// When a screen that was asked for had its first content and when it had everything, in
    /// milliseconds.
    record Arrival(long content, long whole) {}

    List<Screen> screens() {
        return window.screens().all();
    }

    PacedHands hands() {
        return hands;
    }

    UiPulse pulse() {
        return new UiPulse(program.ui());
    }

    /// Goes to a place and waits until it is all there.
    void go(Place place) throws IOException {
        OnUi.call(() -> {
            window.go(place);
            return true;
        });
        settle();
    }

    /// Goes to a screen and waits until it is all there.
    Arrival go(String screen) throws IOException {
        long begin = System.nanoTime();
        FirstContent content =
                OnUi.call(() -> {
                    List<Node> there = List.copyOf(screens.getChildrenUnmodifiable());
                    window.go(new Place(screen));
                    boolean fresh = !there.contains(front());
                    FirstContent first = new FirstContent(scene, front(), fresh);
                    first.await();
                    return first;
                });
        settle();
        long whole = System.nanoTime() - begin;
        return new Arrival(
                TimeUnit.NANOSECONDS.toMillis(seen(content, begin + whole) - begin),
                TimeUnit.NANOSECONDS.toMillis(whole));
    }

    /// A screen that has nothing to read shows all it has at once: what was there in the end counts
    /// then.
    private static long seen(FirstContent content, long otherwise) throws IOException {
        try {
            return content.seen().get(100, TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            return otherwise;
        } catch (InterruptedException | ExecutionException e) {
            throw new IOException("nobody told when the first content was there", e);
        } finally {
            OnUi.call(() -> {
                content.stop();
                return true;
            });
        }
    }

    /// Runs the list by, far apart, so that each step needs rows nobody has read yet.
    void scroll() throws IOException {
        Optional<DataTable<?>> list = OnUi.call(() -> Shown.list(front()));
        for (int step = 1; step <= SCROLLS; step++) {
            int at = step;
            OnUi.call(() -> {
                list.ifPresent(table -> table.scrollTo(table.getItems().size() / SCROLLS * at));
                return true;
            });
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(16));
        }
        settle();
    }

    /// Types a word into the screen's search letter by letter, and takes it away again.
    void type(String word) throws IOException {
        for (int end = 1; end <= word.length(); end++) {
            hands.write(FIND, word.substring(0, end));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(60));
        }
        settle();
        hands.write(FIND, "");
        settle();
    }

    /// Puts words into the screen's search and waits until what it finds stands in its row.
    void find(String words) throws IOException {
        hands.write(FIND, words);
        settle();
        OnUi.call(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return true;
        });
    }

    /// Opens the search over the whole company, as Ctrl+K does.
    void openSearch() throws IOException {
        hands.press("Ctrl+K");
        settle();
    }

    void closeSearch() throws IOException {
        hands.press("Esc");
        settle();
    }

    /// How long after a letter the findings stood in the window, in milliseconds.
    long search(String words) throws IOException {
        long begin = System.nanoTime();
        hands.write(PALETTE, words);
        settle();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }

    private Node front() {
        return Shown.front(screens);
    }

    /// Waits until no job is open and the UI thread has drawn what came.
    ///
    /// @return the moment by [System#nanoTime] at which that was so for the first time
    long settle() throws IOException {
        long begin = System.nanoTime();
        long first = begin;
        int quiet = 0;
        while (quiet < 2) {
            // The jobs first: looking for the list takes time of the thread that is measured.
            boolean drawn = jobs.open() == 0 && OnUi.call(this::isDrawn);
            quiet = drawn ? quiet + 1 : 0;
            first = quiet == 1 ? System.nanoTime() : first;
            if (System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                throw new IOException(
                        (drawn ? "" : "the list was not drawn, ")
                                + jobs.open()
                                + " jobs open after "
                                + PATIENCE_SECONDS
                                + " s");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(3));
        }
        return first;
    }

    private boolean isDrawn() {
        Node screen = front();
        if (looked.filter(screen::equals).isEmpty() || list.isEmpty()) {
            looked = Optional.of(screen);
            list = Shown.list(screen);
        }
        return list.map(DataTable::isDrawn).orElse(true);
    }

    @Override
    public void close() throws IOException {
        OnUi.call(() -> {
            window.close(scene);
            stage.close();
            return true;
        });
    }
}
