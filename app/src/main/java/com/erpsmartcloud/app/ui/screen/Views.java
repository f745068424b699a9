package com.erpsmartcloud.app.ui.screen;

import com.erpsmartcloud.app.ui.text.Texts;

import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.function.Supplier;

/// Loads `OrdersView.fxml` for `OrdersController`, with controllers made by hand: every class and
/// how to construct it stands in one map.
public final class Views {

    private final Map<Class<?>, Supplier<?>> controllers;
    private final Texts texts;

    public Views(Map<Class<?>, Supplier<?>> controllers, Texts texts) {
        this.controllers = Map.copyOf(controllers);
        this.texts = texts;
    }

    /// @throws IllegalStateException if the file names no controller: it would load in silence and
    ///   no handler would work
    public Loaded load(Class<?> controller) {
        String file = controller.getSimpleName().replace("Controller", "View") + ".fxml";
        URL url = controller.getResource(file);
        if (url == null) {
            throw new IllegalStateException("no " + file + " beside " + controller.getName());
        }
        FXMLLoader loader = new FXMLLoader(url, texts.bundle());
        loader.setControllerFactory(this::make);
        try {
            Parent root = loader.load();
            Object made = loader.getController();
            if (!controller.isInstance(made)) {
                throw new IllegalStateException(file + " has no fx:controller " + controller);
            }
            return made instanceof ScreenEvents events
                    ? new Loaded(root, events)
                    : Loaded.quiet(root);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot load " + file, e);
        }
    }

    private Object make(Class<?> type) {
        Supplier<?> supplier = controllers.get(type);
        if (supplier == null) {
            throw new IllegalStateException("nobody said how to make " + type.getName());
        }
        return supplier.get();
    }
}
