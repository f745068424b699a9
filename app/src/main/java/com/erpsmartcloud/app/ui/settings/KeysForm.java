package com.erpsmartcloud.app.ui.settings;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.key.Shortcut;
import com.erpsmartcloud.app.ui.key.Shortcuts;
import com.erpsmartcloud.app.ui.key.Stroke;
import com.erpsmartcloud.app.ui.text.Texts;

import javafx.collections.MapChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.Arrays;
import java.util.Optional;

/// Every key that can be changed, by act. Press the button, then the new key; a clash is said at
/// once and changes nothing.
final class KeysForm extends VBox {

    private final Desk desk;
    private final Texts texts;
    private final Shortcuts shortcuts;
    private final MapChangeListener<Shortcut, Stroke> changes = _ -> paint();
    private Optional<Shortcut> asked = Optional.empty();
    private String wrong = "";

    KeysForm(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.shortcuts = desk.shortcuts();
        getStyleClass().addAll("keys-form", "gap-4");
        shortcuts.chosen().addListener(changes);
        paint();
    }

    /// Lets go of the keys, which outlive the screen.
    void release() {
        shortcuts.chosen().removeListener(changes);
    }

    private void paint() {
        getChildren().clear();
        for (Shortcut.Home home : Shortcut.Home.values()) {
            getChildren().add(Labels.of(texts.get(heading(home)), "t-bold"));
            Arrays.stream(Shortcut.values())
                    .filter(each -> each.home() == home && each.isChangeable())
                    .forEach(each -> getChildren().add(row(each)));
        }
        Button all = Buttons.plain(texts.get("settings.keys.all"), "bi-arrow-counterclockwise");
        all.setId("keysRestore");
        all.setDisable(shortcuts.chosen().isEmpty());
        all.setOnAction(_ -> {
            asked = Optional.empty();
            shortcuts.chosen().clear();
            paint();
        });
        getChildren().add(new HBox(all));
    }

    private static String heading(Shortcut.Home home) {
        return switch (home) {
            case EVERYWHERE -> "help.everywhere";
            case SCREEN -> "settings.keys.screen";
            case LIST -> "settings.keys.list";
        };
    }

    private Node row(Shortcut shortcut) {
        boolean asking = asked.equals(Optional.of(shortcut));
        Label fault = Labels.of(asking ? wrong : "", "t-small", "danger");
        Button key =
                Buttons.plain(
                        asking ? texts.get("settings.keys.press") : shortcuts.of(shortcut).words());
        key.setId("key-" + shortcut.name());
        key.setAccessibleText(
                texts.get(
                        "settings.keys.of",
                        texts.get(shortcut.nameKey()),
                        shortcuts.of(shortcut).words()));
        key.setOnAction(_ -> ask(shortcut));
        Button first = Buttons.icon("bi-arrow-counterclockwise", texts.get("settings.keys.first"));
        first.setVisible(shortcuts.chosen().containsKey(shortcut));
        first.setOnAction(_ -> {
            asked = Optional.empty();
            shortcuts.choose(shortcut, shortcut.first());
        });
        HBox row =
                new HBox(
                        Labels.of(texts.get(shortcut.nameKey())),
                        Labels.spring(),
                        fault,
                        key,
                        first);
        row.getStyleClass().add("gap-8");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void ask(Shortcut shortcut) {
        asked = Optional.of(shortcut);
        wrong = "";
        paint();
        desk.shortcuts().capture(stroke -> taken(shortcut, stroke));
    }

    /// @return whether a key is still awaited
    private boolean taken(Shortcut shortcut, Stroke stroke) {
        if (stroke.code() == javafx.scene.input.KeyCode.ESCAPE) {
            asked = Optional.empty();
            paint();
            return false;
        }
        Optional<Shortcut> clash = shortcuts.clash(shortcut, stroke);
        Optional<Shortcuts.Fault> fault = Shortcuts.fault(stroke);
        if (fault.isPresent()) {
            wrong =
                    texts.get(
                            fault.get() == Shortcuts.Fault.NEEDS_CONTROL
                                    ? "settings.keys.needs-control"
                                    : "settings.keys.no-key");
        } else if (clash.isPresent()) {
            wrong =
                    texts.get(
                            "settings.keys.clash",
                            stroke.words(),
                            texts.get(clash.get().nameKey()));
        } else {
            asked = Optional.empty();
            shortcuts.choose(shortcut, stroke);
            paint();
            return false;
        }
        paint();
        return true;
    }
}
