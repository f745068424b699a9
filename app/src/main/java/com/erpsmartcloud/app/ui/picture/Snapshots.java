package com.erpsmartcloud.app.ui.picture;

import com.erpsmartcloud.app.ui.theme.Look;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Pictures of windows, as the pictures beside the design are: the content, without a frame. Works
/// on the headless platform. UI thread only.
public final class Snapshots {

    public static final int WIDTH = 1366;
    public static final int HEIGHT = 768;

    private Snapshots() {}

    /// Draws a root of its own in a scene of 1366 by 768.
    public static Image of(Parent root, Look look) {
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        look.dress(scene);
        return of(scene);
    }

    /// Draws a scene as it is, at its own size.
    public static Image of(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        // A scroll pane keeps a picture of what is in it. Outside a window nothing throws it away.
        scene.getRoot().lookupAll(".viewport").forEach(inside -> inside.setCache(false));
        return scene.snapshot(null);
    }

    /// Writes a picture; folders on the way are made.
    public static void write(Image picture, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            Png.write(picture, out);
        }
    }
}
