package com.erpsmartcloud.app.ui.gallery;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Layers;
import com.erpsmartcloud.app.ui.dialog.WindowDialogs;
import com.erpsmartcloud.app.ui.picture.OnUi;
import com.erpsmartcloud.app.ui.picture.Snapshots;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.app.ui.theme.Density;
import com.erpsmartcloud.app.ui.theme.Look;
import com.erpsmartcloud.app.ui.theme.Theme;
import com.erpsmartcloud.app.ui.theme.Zoom;
import com.erpsmartcloud.app.ui.work.BackgroundJobs;
import com.erpsmartcloud.time.Now;

import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/// The gallery in a window of its own, with its theme, size and rows to choose; or as pictures of
/// all of them.
public final class GalleryWindow {

    private static final int WIDTH = 1366;
    private static final int HEIGHT = 960;
    private static final List<Zoom> SIZES = Zoom.STEPS.stream().map(Zoom::new).toList();
    private static final List<Theme> THEMES = List.of(Theme.LIGHT, Theme.DARK);

    private GalleryWindow() {}

    /// @return the files, `gallery-light-100-normal.png` and so on
    public static List<Path> pictures(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> made = new ArrayList<>();
        for (Theme theme : THEMES) {
            for (Zoom zoom : SIZES) {
                made.add(picture(folder, theme, zoom, Density.NORMAL));
            }
            made.add(picture(folder, theme, Zoom.NORMAL, Density.COMPACT));
            made.add(picture(folder, theme, Zoom.NORMAL, Density.COMFORTABLE));
        }
        return made;
    }

    private static Path picture(Path folder, Theme theme, Zoom zoom, Density density)
            throws IOException {
        String name =
                "gallery-%s-%d-%s.png"
                        .formatted(
                                theme.name().toLowerCase(Locale.ROOT),
                                zoom.percent(),
                                density.name().toLowerCase(Locale.ROOT));
        return OnUi.call(() -> {
            Desk desk = desk(theme);
            desk.look().zoomProperty().set(zoom);
            desk.look().densityProperty().set(density);
            desk.layers().showBelow(new Gallery(desk).page());
            Scene scene = new Scene(desk.layers(), zoom.px(WIDTH), zoom.px(HEIGHT));
            desk.look().dress(scene);
            Snapshots.write(Snapshots.of(scene), folder.resolve(name));
            return folder.resolve(name);
        });
    }

    /// Opens the window and returns when it was closed.
    public static void show() throws IOException, InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        OnUi.call(() -> {
            Desk desk = desk(Theme.LIGHT);
            ScrollPane page = new ScrollPane(new Gallery(desk).page());
            page.setFitToWidth(true);
            BorderPane all = new BorderPane(page);
            all.setTop(choices(desk));
            desk.layers().showBelow(all);
            Scene scene = new Scene(desk.layers(), WIDTH, HEIGHT);
            desk.look().dress(scene);
            Stage stage = new Stage();
            stage.setTitle("Gallery");
            stage.setScene(scene);
            stage.setOnHidden(_ -> closed.countDown());
            stage.show();
            return stage;
        });
        closed.await();
    }

    private static HBox choices(Desk desk) {
        Look look = desk.look();
        ComboBox<Theme> themes = choice(THEMES, Theme.LIGHT);
        themes.valueProperty().subscribe(look.themeProperty()::set);
        ComboBox<Zoom> zooms = choice(SIZES, Zoom.NORMAL);
        zooms.valueProperty().subscribe(look.zoomProperty()::set);
        ComboBox<Density> rows = choice(List.of(Density.values()), Density.NORMAL);
        rows.valueProperty().subscribe(look.densityProperty()::set);
        HBox bar = new HBox(themes, zooms, rows);
        bar.getStyleClass().add("chip-row");
        return bar;
    }

    private static <T> ComboBox<T> choice(List<T> values, T first) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setValue(first);
        return box;
    }

    private static Desk desk(Theme theme) {
        Texts texts = new Texts(Language.ENGLISH);
        Layers layers = new Layers(new StackPane());
        return new Desk(
                texts,
                new Look(theme),
                layers,
                new BackgroundJobs(Runnable::run, Runnable::run),
                new WindowDialogs(texts, layers),
                Now.SYSTEM);
    }
}
