package com.erpsmartcloud.app.ui.theme;

import javafx.scene.text.Font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The two faces of `ESC UI`: Inter with tabular digits as the default, because JavaFX cannot
/// switch font features on. Chinese falls back to the system's fonts.
final class Fonts {

    static final String FAMILY = "ESC UI";
    private static final double ANY_SIZE = 13;

    private Fonts() {}

    /// Loading twice does no harm.
    static void load() {
        load("ESCUI-Regular.otf");
        load("ESCUI-Bold.otf");
    }

    private static void load(String file) {
        try (InputStream in = Fonts.class.getResourceAsStream(file)) {
            if (in == null || Font.loadFont(in, ANY_SIZE) == null) {
                throw new IllegalStateException("font cannot be loaded: " + file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
