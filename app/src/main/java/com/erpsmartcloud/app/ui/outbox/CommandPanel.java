package com.erpsmartcloud.app.ui.outbox;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Facts;
import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.MarketBadge;
import com.erpsmartcloud.app.ui.control.Markets;
import com.erpsmartcloud.app.ui.control.SidePanel;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.marketplace.push.Command;
import com.erpsmartcloud.marketplace.push.CommandState;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// One command: before and after, who asked, what was answered, what to do.
final class CommandPanel {

    private final Desk desk;
    private final Texts texts;
    private final OutboxViewModel model;
    private final SidePanel panel;

    CommandPanel(Desk desk, OutboxViewModel model, Runnable close) {
        this.desk = desk;
        this.texts = desk.texts();
        this.model = model;
        this.panel = new SidePanel(texts, close);
        panel.getStyleClass().add("narrow");
    }

    SidePanel show(Command command, CommandWords.Look look) {
        HBox title =
                new HBox(
                        new MarketBadge(Markets.of(command.marketplace())),
                        Labels.of(texts.get(CommandWords.of(command.kind())), "t-heading"));
        title.getStyleClass().add("gap-8");
        title.setAlignment(Pos.CENTER_LEFT);
        panel.head(title);
        List<Node> parts = new ArrayList<>();
        parts.add(
                Labels.of(
                        texts.get("outbox.about", command.title(), command.storeName()),
                        "t-small",
                        "muted"));
        parts.add(beforeAfter(command));
        parts.add(facts(command, look));
        answer(command, parts);
        actions(command, parts);
        panel.body(parts.toArray(Node[]::new));
        return panel;
    }

    private Node beforeAfter(Command command) {
        String market = Markets.of(command.marketplace()).ownName();
        VBox before =
                new VBox(
                        Labels.of(texts.get("outbox.before", market), "t-small", "muted"),
                        Labels.of(CommandWords.before(command, texts), "t-heading-plain"));
        VBox after =
                new VBox(
                        Labels.of(texts.get("outbox.after"), "t-small", "muted"),
                        Labels.of(command.after(), "t-heading"));
        HBox box = new HBox(before, Icon.of("bi-arrow-right"), after);
        box.getStyleClass().addAll("card", "card-body", "gap-16");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Node facts(Command command, CommandWords.Look look) {
        Facts facts = new Facts();
        facts.add(
                texts.get("outbox.state"), Labels.whole(texts.get(look.word()), look.tone().ink()));
        facts.add(texts.get("outbox.asked-by"), Labels.of(command.actor()));
        facts.add(texts.get("outbox.asked-at"), Labels.of(moment(command.createdAt())));
        facts.add(
                texts.get("outbox.attempts"),
                Labels.of(texts.formats().number(command.attempts())));
        command.endedAt()
                .ifPresent(at -> facts.add(texts.get("outbox.ended-at"), Labels.of(moment(at))));
        facts.add(texts.get("outbox.key"), Labels.of(command.id().toString(), "t-mono", "middle"));
        return facts;
    }

    private void answer(Command command, List<Node> parts) {
        String said = (command.answerCode() + " " + command.answerText()).strip();
        if (command.state() == CommandState.REFUSED) {
            VBox box =
                    new VBox(
                            Labels.wrapped(
                                    texts.get(
                                            "outbox.refused.title",
                                            Markets.of(command.marketplace()).ownName()),
                                    "t-bold",
                                    "danger"),
                            Labels.wrapped(texts.get("outbox.refused.more")),
                            Labels.wrapped(said, "t-small", "muted"));
            box.getStyleClass().addAll("banner", "tone-danger", "answer-box");
            parts.add(box);
        } else if (!said.isEmpty() && command.state() != CommandState.CANCELLED) {
            VBox box =
                    new VBox(
                            Labels.of(texts.get("outbox.answer"), "t-small", "muted"),
                            Labels.wrapped(said));
            box.getStyleClass().add("note");
            parts.add(box);
        }
    }

    private void actions(Command command, List<Node> parts) {
        if (command.state() == CommandState.WAITING) {
            Button now = wide(Buttons.primary(texts.get("outbox.try-now"), "bi-cloud-arrow-up"));
            now.setOnAction(_ -> model.tryNow());
            Button back =
                    wide(Buttons.plain(texts.get("outbox.take-back"), "bi-arrow-counterclockwise"));
            back.setOnAction(_ -> model.takeBack(command));
            parts.add(now);
            parts.add(back);
        } else if (command.state() == CommandState.REFUSED) {
            Button again = wide(Buttons.primary(texts.get("outbox.again"), "bi-arrow-repeat"));
            again.setOnAction(_ -> model.sendAgain(command));
            parts.add(again);
        }
    }

    private static Button wide(Button button) {
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private String moment(Instant at) {
        return texts.formats().moment(at, desk.now().instant());
    }
}
