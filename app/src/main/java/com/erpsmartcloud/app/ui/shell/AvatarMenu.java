package com.erpsmartcloud.app.ui.shell;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.KeyCap;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Layer;
import com.erpsmartcloud.app.ui.control.MenuBox;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.app.ui.theme.Density;
import com.erpsmartcloud.app.ui.theme.Look;
import com.erpsmartcloud.app.ui.theme.Theme;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.Optional;

/// Under the avatar: theme, language, density, zoom, lock.
final class AvatarMenu {

    private final Desk desk;
    private final Optional<Runnable> lock;

    AvatarMenu(Desk desk, Optional<Runnable> lock) {
        this.desk = desk;
        this.lock = lock;
    }

    void open(Node anchor) {
        Texts texts = desk.texts();
        Look look = desk.look();
        MenuBox menu = new MenuBox();
        Layer[] layer = new Layer[1];
        menu.heading(texts.get("avatar.theme"));
        for (Theme theme : Theme.values()) {
            menu.add(
                    texts.get(theme.nameKey()),
                    tick(look.themeProperty().get() == theme),
                    () -> {
                        layer[0].close();
                        look.themeProperty().set(theme);
                    });
        }
        menu.heading(texts.get("avatar.language"));
        for (Language language : Language.values()) {
            menu.add(
                    language.ownName(),
                    tick(texts.language() == language),
                    () -> {
                        layer[0].close();
                        texts.speak(language);
                    });
        }
        menu.heading(texts.get("avatar.density"));
        for (Density density : Density.values()) {
            menu.add(
                    texts.get(density.nameKey()),
                    tick(look.densityProperty().get() == density),
                    () -> {
                        layer[0].close();
                        look.densityProperty().set(density);
                    });
        }
        menu.heading(texts.get("avatar.zoom"));
        menu.getChildren().add(zoom(look, texts));
        lock.ifPresent(action -> {
            menu.line();
            menu.add(
                    Icon.of("bi-lock"),
                    texts.get("avatar.lock"),
                    new KeyCap("Ctrl+Alt+L"),
                    () -> {
                        layer[0].close();
                        action.run();
                    });
        });
        layer[0] = desk.layers().under(anchor, menu);
    }

    private static Node zoom(Look look, Texts texts) {
        Button smaller = Buttons.icon("bi-dash", texts.get("zoom.out"));
        Button larger = Buttons.icon("bi-plus", texts.get("zoom.in"));
        smaller.setOnAction(_ -> look.zoomProperty().set(look.zoomProperty().get().out()));
        larger.setOnAction(_ -> look.zoomProperty().set(look.zoomProperty().get().in()));
        var percent = Labels.whole("");
        percent.textProperty().bind(look.zoomProperty().map(zoom -> zoom.percent() + " %"));
        HBox row = new HBox(smaller, percent, larger);
        row.getStyleClass().add("gap-8");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Node tick(boolean on) {
        return on ? Icon.of("bi-check2", "accent") : new Region();
    }
}
