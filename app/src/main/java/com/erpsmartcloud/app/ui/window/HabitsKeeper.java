package com.erpsmartcloud.app.ui.window;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.shell.Folds;
import com.erpsmartcloud.app.ui.text.Language;

import javafx.collections.MapChangeListener;
import javafx.collections.SetChangeListener;
import javafx.scene.Scene;
import javafx.stage.Stage;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Follows what the user does to the window and keeps it for the next start.
public final class HabitsKeeper {

    private final Desk desk;
    private final Folds folds;
    private final HabitsFile file;
    private volatile Habits now;

    /// @param first as read at the start
    public HabitsKeeper(Desk desk, Folds folds, HabitsFile file, Habits first) {
        this.desk = desk;
        this.folds = folds;
        this.file = file;
        this.now = first;
        desk.look().themeProperty().addListener(_ -> changed());
        desk.look().densityProperty().addListener(_ -> changed());
        desk.look().zoomProperty().addListener(_ -> changed());
        desk.texts().languageProperty().addListener((_, _, chosen) -> changed(Optional.of(chosen)));
        folds.navigationOpenProperty().addListener(_ -> changed());
        folds.closed().addListener((SetChangeListener<Object>) _ -> changed());
        desk.look().columns().addListener((MapChangeListener<Object, Object>) _ -> changed());
        desk.shortcuts().chosen().addListener((MapChangeListener<Object, Object>) _ -> changed());
    }

    /// Notes the window's size; it is written when the window closes, not at each pixel.
    public void follow(Stage stage) {
        Scene scene = stage.getScene();
        Runnable sized =
                () -> {
                    boolean large = stage.isMaximized();
                    now =
                            habits(
                                    now.language(),
                                    large ? now.width() : (int) scene.getWidth(),
                                    large ? now.height() : (int) scene.getHeight(),
                                    large);
                };
        scene.widthProperty().addListener(_ -> sized.run());
        scene.heightProperty().addListener(_ -> sized.run());
        stage.maximizedProperty().addListener(_ -> sized.run());
    }

    /// Writes what is known now; for the end of the program, from any thread.
    public void close() throws IOException {
        file.write(now);
    }

    private void changed() {
        changed(now.language());
    }

    private void changed(Optional<Language> language) {
        now = habits(language, now.width(), now.height(), now.maximized());
        desk.jobs()
                .start(
                        _ -> {
                            // The newest, should two changes be written in the other order.
                            file.write(now);
                            return true;
                        },
                        _ -> {},
                        _ -> {});
    }

    private Habits habits(Optional<Language> language, int width, int height, boolean maximized) {
        return new Habits(
                desk.look().themeProperty().get(),
                language,
                desk.look().densityProperty().get(),
                desk.look().zoomProperty().get(),
                width,
                height,
                maximized,
                folds.navigationOpenProperty().get(),
                Set.copyOf(folds.closed()),
                Map.copyOf(desk.look().columns()),
                Map.copyOf(desk.shortcuts().chosen()));
    }
}
