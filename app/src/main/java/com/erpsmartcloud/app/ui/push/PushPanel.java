package com.erpsmartcloud.app.ui.push;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.MarketBadge;
import com.erpsmartcloud.app.ui.control.Markets;
import com.erpsmartcloud.app.ui.control.SidePanel;
import com.erpsmartcloud.app.ui.control.Styles;
import com.erpsmartcloud.app.ui.control.WhyLine;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.app.ui.why.PushWords;
import com.erpsmartcloud.app.ui.why.RuleSteps;
import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.marketplace.push.Drift;
import com.erpsmartcloud.marketplace.push.PublishedRow;
import com.erpsmartcloud.marketplace.push.Push;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Why a store shows its number, and what it was sent before.
final class PushPanel {

    private final Desk desk;
    private final Texts texts;
    private final PushesViewModel model;
    private final Consumer<String> stock;
    private final SidePanel panel;

    /// @param stock opens the stock of a SKU
    PushPanel(Desk desk, PushesViewModel model, Consumer<String> stock, Runnable close) {
        this.desk = desk;
        this.model = model;
        this.stock = stock;
        this.texts = desk.texts();
        this.panel = new SidePanel(texts, close);
        panel.getStyleClass().add("ledger-panel");
    }

    SidePanel show(PushesViewModel.Opened opened) {
        List<Node> parts = new ArrayList<>();
        opened.row().ifPresent(row -> parts.addAll(now(row)));
        opened.push().ifPresent(push -> parts.addAll(then(push)));
        opened.drift().ifPresent(drift -> parts.addAll(differing(drift)));
        if (!opened.history().isEmpty()) {
            parts.add(Labels.of(texts.get("push.history"), "t-bold"));
            opened.history().forEach(push -> parts.add(line(push)));
        }
        panel.body(parts.toArray(Node[]::new));
        return panel;
    }

    private void head(String title, Marketplace marketplace, String store) {
        HBox names =
                new HBox(
                        new MarketBadge(Markets.of(marketplace)),
                        new VBox(Labels.of(title, "t-bold"), Labels.of(store, "t-small", "muted")));
        names.getStyleClass().add("gap-8");
        names.setAlignment(Pos.CENTER_LEFT);
        panel.head(names);
    }

    private List<Node> now(PublishedRow row) {
        head(row.sku(), row.marketplace(), row.storeName());
        List<WhyLine> lines = new ArrayList<>();
        row.number()
                .ifPresent(number -> {
                    lines.add(
                            new WhyLine(
                                    texts.get("stock.available"),
                                    "",
                                    texts.formats().number(number.steps().available()),
                                    false));
                    lines.addAll(new RuleSteps(texts, desk.now().instant()).of(number));
                });
        lines.add(
                new WhyLine(
                        texts.get("push.wants"), "", texts.formats().number(row.wanted()), true));
        lines.add(
                new WhyLine(
                        texts.get("push.shows"),
                        row.shownAt()
                                .map(at -> texts.formats().moment(at, desk.now().instant()))
                                .orElse(""),
                        new PushColumns(desk).figure(row.shown()),
                        false));
        return List.of(sum(lines));
    }

    private List<Node> then(Push push) {
        head(push.article(), push.marketplace(), push.storeName());
        List<Node> parts = new ArrayList<>();
        parts.add(
                Labels.wrapped(
                        texts.get(
                                "why.because",
                                texts.formats().longDate(push.createdAt()),
                                texts.get(PushWords.cause(push.cause()))),
                        "muted"));
        push.why()
                .ifPresent(written ->
                        parts.add(sum(new RuleSteps(texts, desk.now().instant()).of(written))));
        HBox answer = new HBox(PushWords.pill(push, desk.now().instant(), texts));
        answer.getStyleClass().add("gap-8");
        parts.add(answer);
        if (!push.answerCode().isEmpty()) {
            parts.add(Labels.wrapped(PushWords.answer(push, texts), "t-small", "muted"));
        }
        return parts;
    }

    private List<Node> differing(Drift drift) {
        head(drift.sku(), drift.marketplace(), drift.storeName());
        List<WhyLine> lines =
                List.of(
                        new WhyLine(
                                texts.get("push.ours"),
                                "",
                                texts.formats().number(drift.ours()),
                                false),
                        new WhyLine(
                                texts.get("push.theirs"),
                                texts.formats().moment(drift.since(), desk.now().instant()),
                                texts.formats().number(drift.theirs()),
                                false));
        Button ours = Buttons.primary(texts.get("push.act.ours"), "bi-cloud-arrow-up");
        ours.setOnAction(_ -> model.pushOurs(drift));
        Button leave = Buttons.plain(texts.get("push.act.leave"), "bi-pause-circle");
        leave.setDisable(drift.left());
        leave.setOnAction(_ -> model.leave(drift));
        Button count = Buttons.plain(texts.get("push.act.count"), "bi-clipboard-check");
        count.setOnAction(_ -> stock.accept(drift.sku()));
        FlowPane acts = new FlowPane(ours, leave, count);
        acts.getStyleClass().add("panel-actions");
        return List.of(
                sum(lines), Labels.wrapped(texts.get("push.drift.more"), "t-small", "muted"), acts);
    }

    private static Node sum(List<WhyLine> lines) {
        VBox sum = new VBox();
        for (WhyLine line : lines) {
            HBox row =
                    new HBox(
                            Labels.of(line.name()),
                            Labels.of(line.source(), "t-small", "muted"),
                            Labels.spring(),
                            Labels.whole(line.figure()));
            row.setAlignment(Pos.BASELINE_LEFT);
            row.getStyleClass().add("why-line");
            row.pseudoClassStateChanged(Styles.TOTAL, line.total());
            sum.getChildren().add(row);
        }
        return sum;
    }

    private Node line(Push push) {
        VBox words =
                new VBox(
                        Labels.of(
                                texts.get(
                                        "push.change",
                                        push.before().isEmpty() ? "\u2013" : push.before(),
                                        push.after())),
                        Labels.of(
                                texts.get(
                                        "why.because",
                                        texts.formats()
                                                .moment(push.createdAt(), desk.now().instant()),
                                        texts.get(PushWords.cause(push.cause()))),
                                "t-small",
                                "muted"));
        HBox line =
                new HBox(words, Labels.spring(), PushWords.pill(push, desk.now().instant(), texts));
        line.getStyleClass().addAll("gap-8", "movement");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
