package com.erpsmartcloud.app.ui;

import com.erpsmartcloud.app.ui.control.Layers;
import com.erpsmartcloud.app.ui.dialog.WindowDialogs;
import com.erpsmartcloud.app.ui.door.Door;
import com.erpsmartcloud.app.ui.shell.Folds;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.app.ui.theme.Look;
import com.erpsmartcloud.app.ui.window.Habits;
import com.erpsmartcloud.app.ui.window.HabitsFile;
import com.erpsmartcloud.app.ui.window.HabitsKeeper;
import com.erpsmartcloud.app.ui.window.MainWindow;
import com.erpsmartcloud.app.ui.work.BackgroundJobs;
import com.erpsmartcloud.app.ui.work.FaultCode;
import com.erpsmartcloud.app.ui.work.Faults;
import com.erpsmartcloud.app.ui.work.Regularly;
import com.erpsmartcloud.time.Now;

import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// The window of the program. Where there is no display, call [Headless#use()] first or do not call
/// at all.
public final class Ui {

    private static final Duration BETWEEN_AGES = Duration.ofSeconds(5);
    private static final double LEAST_WIDTH = 1024;
    private static final double LEAST_HEIGHT = 640;

    private static final Logger LOG = LoggerFactory.getLogger(Ui.class);

    private Ui() {}

    /// Opens the window and returns when the user has closed it. The company that was open then is
    /// closed too. To be called once per process, from the main thread.
    ///
    /// @param habits where theme, language and size of the window are kept from start to start
    /// @throws IllegalStateException if JavaFX runs already
    public static void show(Door door, Path habits) throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        HabitsFile file = new HabitsFile(habits);
        Habits first = file.read();
        Opened[] opened = new Opened[1];
        Platform.startup(() -> opened[0] = open(door, file, first, new Stage(), closed));
        closed.await();
        opened[0].window().company().ifPresent(company -> company.close().run());
        try {
            opened[0].keeper().close();
        } catch (IOException e) {
            LOG.warn("the window's habits were not kept: {}", e.getMessage());
        }
    }

    private record Opened(MainWindow window, HabitsKeeper keeper) {}

    private static Opened open(
            Door door, HabitsFile file, Habits first, Stage stage, CountDownLatch closed) {
        Texts texts =
                new Texts(
                        first.language().orElseGet(() -> Language.closestTo(Locale.getDefault())));
        Layers layers = new Layers(new StackPane());
        BackgroundJobs jobs = BackgroundJobs.inProgram();
        WindowDialogs dialogs = new WindowDialogs(texts, layers);
        Look look = new Look(first.theme());
        look.zoomProperty().set(first.zoom());
        look.densityProperty().set(first.density());
        Folds folds = new Folds(first.navigationOpen(), first.closed());
        look.columns().putAll(first.columns());
        Desk desk = new Desk(texts, look, layers, jobs, dialogs, Now.SYSTEM);
        desk.shortcuts().chosen().putAll(first.keys());
        MainWindow window = new MainWindow(desk, door, jobs.ui(), first, folds);
        new Faults(
                        jobs.ui(),
                        fault -> {
                            dialogs.fault(FaultCode.of(fault));
                            window.fault(fault);
                        })
                .install();
        window.preparesScreens();
        HabitsKeeper keeper = new HabitsKeeper(desk, folds, file, first);
        stage.titleProperty().bind(window.titleProperty());
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(window.scene());
        stage.setMaximized(first.maximized() || !fits(first));
        keeper.follow(stage);
        Executor later =
                CompletableFuture.delayedExecutor(
                        BETWEEN_AGES.toSeconds(), TimeUnit.SECONDS, jobs.ui());
        Regularly ages = new Regularly(later, window::tick);
        ages.start();
        stage.setOnCloseRequest(event -> {
            event.consume();
            window.closing(stage::hide);
        });
        stage.setOnHidden(_ -> {
            ages.stop();
            closed.countDown();
        });
        stage.show();
        window.start();
        return new Opened(window, keeper);
    }

    /// A window left on a larger screen than today's.
    private static boolean fits(Habits habits) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        return habits.width() <= screen.getWidth() && habits.height() <= screen.getHeight();
    }
}
