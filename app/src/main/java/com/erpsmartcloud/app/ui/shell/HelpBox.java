package com.erpsmartcloud.app.ui.shell;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.KeyCap;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.key.Shortcut;
import com.erpsmartcloud.app.ui.screen.Screen;
import com.erpsmartcloud.app.ui.screen.Screens;
import com.erpsmartcloud.app.ui.text.Texts;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// F1: what the focused field or the screen is for. Shift+F1: the keys of the screen, and those of
/// every screen. All from the program itself, without a network.
///
/// @param screen the one that shows
/// @param answered its keys
record HelpBox(Desk desk, Screens screens, Optional<Screen> screen, Set<Shortcut> answered) {

    /// @param focused what has the focus, if anything
    void help(Node anchor, Optional<Node> focused) {
        Texts texts = desk.texts();
        VBox box = box();
        focused.flatMap(HelpTopic::ofField)
                .ifPresent(topic -> box.getChildren().add(paragraph(topic)));
        HelpTopic.ofPage(anchor.getScene().getRoot())
                .ifPresent(topic -> box.getChildren().add(paragraph(topic)));
        screen.ifPresent(here -> {
            box.getChildren().add(Labels.of(texts.get(here.nameKey()), "t-bold"));
            HelpTopic.ofScreen(here.id())
                    .ifPresent(topic -> box.getChildren().add(paragraph(topic)));
        });
        Button keys = Buttons.withKey(Buttons.link(texts.get("key.keys")), "Shift+F1");
        keys.setOnAction(_ -> {
            desk.layers().closeTop();
            keys(anchor);
        });
        box.getChildren().add(keys);
        desk.layers().under(anchor, box);
    }

    void keys(Node anchor) {
        Texts texts = desk.texts();
        VBox rows = new VBox();
        rows.getStyleClass().add("gap-4");
        List<Shortcut> here =
                Arrays.stream(Shortcut.values()).filter(each -> answered.contains(each)).toList();
        if (!here.isEmpty()) {
            screen.ifPresent(
                    it -> rows.getChildren().add(Labels.of(texts.get(it.nameKey()), "t-bold")));
            addAll(rows, here);
        }
        rows.getChildren().add(Labels.of(texts.get("help.everywhere"), "t-bold"));
        addAll(
                rows,
                Arrays.stream(Shortcut.values())
                        .filter(each -> each.home() == Shortcut.Home.EVERYWHERE)
                        .toList());
        screens.all().stream()
                .filter(each -> each.digit().isPresent())
                .forEach(each -> add(rows, texts.get(each.nameKey()), each.keys()));
        add(rows, texts.get("help.zoom"), "Ctrl + / − / 0");
        add(rows, texts.get("help.close"), "Esc");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.getStyleClass().addAll("panel-scroll", "help-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox box = box();
        box.getChildren().add(scroll);
        desk.layers().under(anchor, box);
    }

    private VBox box() {
        VBox box = new VBox();
        box.getStyleClass().addAll("popover", "gap-8", "help-box");
        return box;
    }

    private Node paragraph(HelpTopic topic) {
        return Labels.wrapped(desk.texts().get(topic.key()));
    }

    /// Keys that do the same share a line.
    private void addAll(VBox rows, List<Shortcut> shortcuts) {
        Map<String, String> keys = new LinkedHashMap<>();
        for (Shortcut each : shortcuts) {
            keys.merge(
                    desk.texts().get(each.nameKey()),
                    each.first().words(),
                    (one, other) -> one + " / " + other);
        }
        keys.forEach((words, caps) -> add(rows, words, caps));
    }

    private static void add(VBox rows, String words, String keys) {
        HBox row = new HBox(Labels.of(words), Labels.spring(), new KeyCap(keys));
        row.setAlignment(Pos.CENTER_LEFT);
        rows.getChildren().add(row);
    }
}
