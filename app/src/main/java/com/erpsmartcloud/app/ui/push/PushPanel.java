package com.erpsmartcloud.app.ui.push;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.MarketBadge;
import com.erpsmartcloud.app.ui.control.Markets;
import com.erpsmartcloud.app.ui.control.SidePanel;
import com.erpsmartcloud.app.ui.control.Styles;
import com.erpsmartcloud.app.ui.control.WhyLine;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.marketplace.push.PublishedRow;
import com.erpsmartcloud.marketplace.push.Push;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/// Why a store shows its number, and what it was sent before.
final class PushPanel {

    private final Desk desk;
    private final Texts texts;
    private final SidePanel panel;

    PushPanel(Desk desk, Runnable close) {
        this.desk = desk;
        this.texts = desk.texts();
        this.panel = new SidePanel(texts, close);
        panel.getStyleClass().add("ledger-panel");
    }

    SidePanel show(PushesViewModel.Opened opened) {
        List<Node> parts = new ArrayList<>();
        opened.row().ifPresent(row -> parts.addAll(now(row)));
        opened.push().ifPresent(push -> parts.addAll(then(push)));
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
                        new VBox(
                                Labels.of(title, "t-bold"),
                                Labels.of(store, "t-small", "muted")));
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
                    lines.addAll(new RuleSteps(texts).of(number));
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
        push.why().ifPresent(written -> parts.add(sum(new RuleSteps(texts).of(written))));
        HBox answer = new HBox(PushWords.pill(push, desk.now().instant(), texts));
        answer.getStyleClass().add("gap-8");
        parts.add(answer);
        if (!push.answerCode().isEmpty()) {
            parts.add(Labels.wrapped(PushWords.answer(push, texts), "t-small", "muted"));
        }
        return parts;
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
                new HBox(
                        words,
                        Labels.spring(),
                        PushWords.pill(push, desk.now().instant(), texts));
        line.getStyleClass().addAll("gap-8", "movement");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
