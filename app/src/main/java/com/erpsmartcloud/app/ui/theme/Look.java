package com.erpsmartcloud.app.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.scene.Scene;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Colours, size and density of every scene; the one place that adds style sheets. Changes reach
/// dressed scenes at once, their popups with them. UI thread only.
public final class Look {

    private static final List<String> SHAPES =
            List.of(
                    "erp.css",
                    "controls.css",
                    "shell.css",
                    "table.css",
                    "pieces.css",
                    "pages.css",
                    "orders.css",
                    "today.css",
                    "privacy.css",
                    "rooms.css");

    private static final String ICON_SIZES = text("icons.css");

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme");
    private final ObjectProperty<Zoom> zoom = new SimpleObjectProperty<>(this, "zoom", Zoom.NORMAL);
    private final ObjectProperty<Density> density =
            new SimpleObjectProperty<>(this, "density", Density.NORMAL);
    private final ObservableMap<String, ColumnLayout> columns = FXCollections.observableHashMap();
    private final ObjectBinding<ColorScheme> scheme;

    public Look(Theme first) {
        Fonts.load();
        theme.set(first);
        ObservableValue<ColorScheme> system = Platform.getPreferences().colorSchemeProperty();
        scheme =
                Bindings.createObjectBinding(
                        () ->
                                switch (theme.get()) {
                                    case LIGHT -> ColorScheme.LIGHT;
                                    case DARK -> ColorScheme.DARK;
                                    case SYSTEM -> system.getValue();
                                },
                        theme,
                        system);
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    public ObjectProperty<Zoom> zoomProperty() {
        return zoom;
    }

    public ObjectProperty<Density> densityProperty() {
        return density;
    }

    /// How the columns of a list were arranged, by the name of the list or of a view of it.
    public ObservableMap<String, ColumnLayout> columns() {
        return columns;
    }

    /// The colours now worn, with the system's wish resolved.
    public ObservableValue<ColorScheme> schemeProperty() {
        return scheme;
    }

    /// Puts the sheets on a scene and keeps them right for as long as the scene lives.
    public void dress(Scene scene) {
        SceneDress dress = new SceneDress(this, scene);
        scene.getProperties().put(SceneDress.class, dress);
        dress.put();
    }

    /// How large a scene is drawn; as usual for one that was never dressed.
    public static Zoom zoomOf(Scene scene) {
        return scene.getProperties().get(SceneDress.class) instanceof SceneDress dress
                ? dress.look().zoomProperty().get()
                : Zoom.NORMAL;
    }

    String base() {
        return scheme.get() == ColorScheme.DARK
                ? new PrimerDark().getUserAgentStylesheet()
                : new PrimerLight().getUserAgentStylesheet();
    }

    List<String> sheets() {
        List<String> sheets = new ArrayList<>();
        sheets.add(sheet("erp-" + scheme.get().name().toLowerCase(Locale.ROOT) + ".css"));
        SHAPES.forEach(name -> sheets.add(sheet(name)));
        sheets.add(inline(".root { -fx-font-size: " + zoom.get().rootFontPx() + "px; }"));
        sheets.add(inline(zoom.get().scale(ICON_SIZES)));
        return sheets;
    }

    void markDensity(Scene scene) {
        List<String> classes = scene.getRoot().getStyleClass();
        classes.removeAll(Arrays.stream(Density.values()).map(Density::styleClass).toList());
        classes.add(density.get().styleClass());
    }

    private static String sheet(String name) {
        URL found = Look.class.getResource(name);
        return Objects.requireNonNull(found, name).toExternalForm();
    }

    private static String text(String name) {
        try (InputStream in = Look.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // A sheet instead of an inline style: popups take over the sheets of their owner's scene.
    private static String inline(String css) {
        byte[] bytes = css.getBytes(StandardCharsets.UTF_8);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
