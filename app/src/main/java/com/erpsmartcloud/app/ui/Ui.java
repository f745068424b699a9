package com.erpsmartcloud.app.ui;

import com.erpsmartcloud.app.ui.control.Layers;
import com.erpsmartcloud.app.ui.dialog.WindowDialogs;
import com.erpsmartcloud.app.ui.door.Door;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.app.ui.theme.Look;
import com.erpsmartcloud.app.ui.theme.Theme;
import com.erpsmartcloud.app.ui.window.MainWindow;
import com.erpsmartcloud.app.ui.work.BackgroundJobs;
import com.erpsmartcloud.app.ui.work.Faults;
import com.erpsmartcloud.time.Now;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;

import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/// The window of the program. Where there is no display, call [Headless#use()] first or do not call
/// at all.
public final class Ui {

    private static final Duration BETWEEN_AGES = Duration.seconds(5);
    private static final double LEAST_WIDTH = 1024;
    private static final double LEAST_HEIGHT = 640;

    private Ui() {}

    /// Opens the window and returns when the user has closed it. The company that was open then is
    /// closed too. To be called once per process, from the main thread.
    ///
    /// @throws IllegalStateException if JavaFX runs already
    public static void show(Door door) throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        MainWindow[] window = new MainWindow[1];
        Platform.startup(() -> window[0] = open(door, new Stage(), closed));
        closed.await();
        window[0].company().ifPresent(company -> company.close().run());
    }

    private static MainWindow open(Door door, Stage stage, CountDownLatch closed) {
        Texts texts = new Texts(Language.closestTo(Locale.getDefault()));
        Layers layers = new Layers(new StackPane());
        BackgroundJobs jobs = BackgroundJobs.inProgram();
        WindowDialogs dialogs = new WindowDialogs(texts, layers);
        Look look = new Look(Theme.SYSTEM);
        new Faults(jobs.ui(), dialogs::fault).install();
        Desk desk = new Desk(texts, look, layers, jobs, dialogs, Now.SYSTEM);
        MainWindow window = new MainWindow(desk, door, jobs.ui());
        stage.setTitle(texts.get("app.name"));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(window.scene());
        Timeline ages = new Timeline(new KeyFrame(BETWEEN_AGES, _ -> window.tick()));
        ages.setCycleCount(Animation.INDEFINITE);
        ages.play();
        stage.setOnHidden(_ -> {
            ages.stop();
            closed.countDown();
        });
        stage.show();
        window.start();
        return window;
    }
}
