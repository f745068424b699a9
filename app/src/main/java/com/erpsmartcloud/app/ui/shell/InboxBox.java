package com.erpsmartcloud.app.ui.shell;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.EmptyState;
import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Layer;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.inbox.Notice;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.Instant;
import java.util.List;

/// Under the bell: what came up while nobody looked, by day, each with what can be done about it.
/// Once seen, it is read.
record InboxBox(Desk desk, ShellViewModel model) {

    void open(Node anchor) {
        model.notices(found -> open(anchor, found));
    }

    private void open(Node anchor, List<Notice> found) {
        Texts texts = desk.texts();
        VBox box = new VBox(Labels.of(texts.get("bell.name"), "t-bold"));
        box.getStyleClass().addAll("popover", "inbox");
        model.stateProperty()
                .get()
                .flatMap(ShellState::quietUntil)
                .map(until -> texts.get("bell.quiet", texts.formats().time(until)))
                .ifPresent(
                        words -> box.getChildren().add(Labels.wrapped(words, "t-small", "subtle")));
        if (found.isEmpty()) {
            box.getChildren().add(new EmptyState("bi-bell", texts.get("bell.empty")));
            desk.layers().under(anchor, box);
            return;
        }
        Layer[] layer = new Layer[1];
        VBox rows = new VBox();
        String day = "";
        Instant now = desk.now().instant();
        for (Notice notice : found) {
            String its = texts.formats().day(notice.at(), now);
            if (!its.equals(day)) {
                day = its;
                rows.getChildren().add(Labels.of(its, "menu-heading"));
            }
            rows.getChildren().add(row(notice, () -> layer[0].close()));
        }
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("panel-scroll");
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        box.getChildren().add(scroll);
        layer[0] = desk.layers().under(anchor, box);
        layer[0].onClosed(model::noticesRead);
    }

    private Node row(Notice notice, Runnable close) {
        NoticeWords words = NoticeWords.of(notice, model.late());
        Texts texts = desk.texts();
        Button act = Buttons.link(texts.get(words.action()));
        act.setOnAction(_ -> {
            close.run();
            model.go(words.place());
        });
        Region dot = new Region();
        dot.getStyleClass().addAll("store-mark", "blue");
        dot.setVisible(!notice.read());
        HBox foot =
                new HBox(
                        Labels.whole(texts.formats().time(notice.at()), "t-micro", "subtle"),
                        Labels.spring(),
                        act);
        foot.setAlignment(Pos.CENTER_LEFT);
        VBox said = new VBox(Labels.wrapped(texts.get(words.sentence())), foot);
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox row = new HBox(Icon.of(words.icon(), words.tone().ink()), said, dot);
        row.getStyleClass().add("notice-row");
        return row;
    }
}
