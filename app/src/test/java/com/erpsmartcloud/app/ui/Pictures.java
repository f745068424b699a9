package com.erpsmartcloud.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.picture.Snapshots;

import javafx.css.CssParser;
import javafx.scene.Scene;
import javafx.scene.image.Image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Draws scenes into `target/pictures` for people to look at, and fails when a sheet names a colour
/// that cannot be looked up or a value that cannot be read.
public final class Pictures {

    private Pictures() {}

    public static Image of(Scene scene, String name) throws IOException {
        List<CssParser.ParseError> complaints = CssParser.errorsProperty();
        complaints.clear();
        Image picture = Snapshots.of(scene);
        Path file = Path.of("target/pictures", name.toLowerCase(Locale.ROOT) + ".png");
        Snapshots.write(picture, file);
        assertThat(complaints.stream().map(CssParser.ParseError::getMessage)).isEmpty();
        return picture;
    }
}
