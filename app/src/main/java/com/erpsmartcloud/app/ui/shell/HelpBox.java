package com.erpsmartcloud.app.ui.shell;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.KeyCap;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.screen.Screens;
import com.erpsmartcloud.app.ui.text.Texts;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The keys that work everywhere, and those of the screens.
record HelpBox(Desk desk, Screens screens) {

    void open(Node anchor) {
        Texts texts = desk.texts();
        VBox box = new VBox(Labels.of(texts.get("help.keys"), "t-bold"));
        box.getStyleClass().add("popover");
        VBox rows = new VBox();
        rows.getStyleClass().add("gap-4");
        add(rows, texts.get("help.search"), "Ctrl+K");
        screens.all().stream()
                .filter(screen -> screen.digit().isPresent())
                .forEach(screen -> add(rows, texts.get(screen.nameKey()), screen.keys()));
        add(rows, texts.get("help.back"), "Alt+Left");
        add(rows, texts.get("help.forward"), "Alt+Right");
        add(rows, texts.get("nav.toggle"), "Ctrl+B");
        add(rows, texts.get("help.stores"), "Ctrl+Shift+O");
        add(rows, texts.get("sync.now"), "F5");
        add(rows, texts.get("help.sync-all"), "Shift+F5");
        add(rows, texts.get("help.areas"), "F6");
        add(rows, texts.get("help.find"), "Ctrl+F");
        add(rows, texts.get("help.tabs"), "Ctrl+Tab, Ctrl+1");
        add(rows, texts.get("help.why"), "Alt+W");
        add(rows, texts.get("help.export"), "Ctrl+E");
        add(rows, texts.get("help.undo"), "Ctrl+Z");
        add(rows, texts.get("help.edit"), "F2");
        add(rows, texts.get("help.zoom"), "Ctrl + / − / 0");
        add(rows, texts.get("help.settings"), "Ctrl+Alt+S");
        add(rows, texts.get("help.lock"), "Ctrl+Alt+L");
        add(rows, texts.get("help.close"), "Esc");
        box.getChildren().add(rows);
        desk.layers().under(anchor, box);
    }

    private static void add(VBox rows, String words, String keys) {
        HBox row = new HBox(Labels.of(words), Labels.spring(), new KeyCap(keys));
        row.setAlignment(Pos.CENTER_LEFT);
        rows.getChildren().add(row);
    }
}
