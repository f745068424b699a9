package com.erpsmartcloud.app.ui.push;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.BeyondMark;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.MarketBadge;
import com.erpsmartcloud.app.ui.control.Markets;
import com.erpsmartcloud.app.ui.control.StatusPill;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.table.CellView;
import com.erpsmartcloud.app.ui.table.ColumnSpec;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.app.ui.why.PushWords;
import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.marketplace.push.Drift;
import com.erpsmartcloud.marketplace.push.PublishedRow;
import com.erpsmartcloud.marketplace.push.Push;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/// The columns of the publishing screen's two lists.
record PushColumns(Desk desk) {

    List<ColumnSpec<PublishedRow>> shown() {
        return List.of(
                ColumnSpec.<PublishedRow>bare("badge", 56, () -> badge(PublishedRow::marketplace))
                        .with("first"),
                ColumnSpec.of("sku", "stock.sku", 150, () -> words(PublishedRow::sku, "t-bold")),
                ColumnSpec.<PublishedRow>of(
                                "store",
                                "push.store",
                                110,
                                () -> words(PublishedRow::storeName, "push-words"))
                        .yielding(2),
                number("shows", "push.shows", row -> figure(row.shown())),
                ColumnSpec.<PublishedRow>of("wants", "push.wants", 86, this::wants).with("number"),
                number(
                                "available",
                                "stock.available",
                                row ->
                                        row.number()
                                                .map(one ->
                                                        texts().formats()
                                                                .number(one.steps().available()))
                                                .orElse("\u2013"))
                        .yielding(1),
                number("held", "push.held", row -> figure(row.heldBack())),
                ColumnSpec.<PublishedRow>of("why", "push.why", 120, () -> words(this::why, "muted"))
                        .growing(),
                ColumnSpec.of("state", "push.state", 130, () -> pill(this::state)));
    }

    List<ColumnSpec<Drift>> drifted() {
        return List.of(
                ColumnSpec.<Drift>bare("badge", 56, () -> badge(Drift::marketplace)).with("first"),
                ColumnSpec.<Drift>of("sku", "stock.sku", 150, () -> words(Drift::sku, "t-bold"))
                        .growing(),
                ColumnSpec.<Drift>of(
                                "store",
                                "push.store",
                                110,
                                () -> words(Drift::storeName, "push-words"))
                        .yielding(1),
                ColumnSpec.number(
                        "ours", "push.ours", 86, row -> texts().formats().number(row.ours())),
                ColumnSpec.number(
                        "theirs", "push.theirs", 86, row -> texts().formats().number(row.theirs())),
                ColumnSpec.text(
                        "since",
                        "push.since",
                        90,
                        row -> texts().formats().moment(row.since(), desk.now().instant())),
                ColumnSpec.of("state", "push.wins", 150, () -> pill(this::wins)));
    }

    private StatusPill wins(Drift row) {
        return row.left()
                ? said(Tone.NEUTRAL, "bi-pause-circle", "push.wins.theirs")
                : said(Tone.WARNING, "bi-arrow-repeat", "push.wins.ours");
    }

    List<ColumnSpec<Push>> sent() {
        return List.of(
                ColumnSpec.<Push>bare("badge", 56, () -> badge(Push::marketplace)).with("first"),
                ColumnSpec.of("sku", "stock.sku", 150, () -> words(Push::article, "t-bold")),
                ColumnSpec.<Push>of(
                                "store",
                                "push.store",
                                110,
                                () -> words(Push::storeName, "push-words"))
                        .yielding(2),
                ColumnSpec.number("before", "push.before", 72, row -> before(row)),
                ColumnSpec.number("after", "push.after", 72, Push::after),
                ColumnSpec.<Push>of(
                                "cause",
                                "push.cause",
                                140,
                                () ->
                                        words(
                                                row -> texts().get(PushWords.cause(row.cause())),
                                                "muted"))
                        .growing(),
                ColumnSpec.text(
                        "at",
                        "push.at",
                        80,
                        row -> texts().formats().moment(row.createdAt(), desk.now().instant())),
                ColumnSpec.of(
                        "state",
                        "push.answer",
                        140,
                        () -> pill(row -> PushWords.pill(row, desk.now().instant(), texts()))));
    }

    private Texts texts() {
        return desk.texts();
    }

    private static String before(Push row) {
        return row.before().isEmpty() ? "\u2013" : row.before();
    }

    String figure(OptionalLong units) {
        return units.isPresent() ? texts().formats().number(units.getAsLong()) : "\u2013";
    }

    String why(PublishedRow row) {
        return row.number()
                .flatMap(one -> one.rule())
                .map(found -> found.rule().name())
                .orElseGet(() -> texts().get("push.no-rule"));
    }

    StatusPill state(PublishedRow row) {
        if (row.answer().equals("REFUSED")) {
            return said(Tone.DANGER, "bi-x-circle", "push.refused");
        }
        if (row.agrees()) {
            return said(Tone.SUCCESS, "bi-check-circle", "push.agrees");
        }
        if (row.waits()) {
            return said(Tone.NEUTRAL, "bi-clock", "push.waits");
        }
        return row.shown().isEmpty()
                ? said(Tone.NEUTRAL, "bi-question-circle", "push.never")
                : said(Tone.WARNING, "bi-exclamation-triangle", "push.differs");
    }

    private StatusPill said(Tone tone, String icon, String key) {
        String word = texts().get(key);
        return new StatusPill(tone, icon, word, word);
    }

    /// Amber where units are offered that are not there.
    private CellView<PublishedRow> wants() {
        BeyondMark amber = new BeyondMark(texts().get("rules.mark.beyond"));
        Label figure = Labels.whole("");
        HBox box = new HBox(amber, figure);
        box.getStyleClass().addAll("cell-line", "right", "gap-4");
        return CellView.of(
                box,
                row -> {
                    amber.show(row.number().filter(one -> one.steps().beyondStock()).isPresent());
                    figure.setText(texts().formats().number(row.wanted()));
                });
    }

    private ColumnSpec<PublishedRow> number(
            String id, String key, Function<PublishedRow, String> of) {
        return ColumnSpec.number(id, key, 86, of);
    }

    private static <T> CellView<T> badge(Function<T, Marketplace> of) {
        MarketBadge badge = new MarketBadge();
        return CellView.of(badge, row -> badge.show(Markets.of(of.apply(row))));
    }

    private static <T> CellView<T> words(Function<T, String> of, String style) {
        Label label = Labels.of("", style);
        Tooltip whole = new Tooltip();
        label.setTooltip(whole);
        return CellView.of(
                label,
                row -> {
                    label.setText(of.apply(row));
                    whole.setText(of.apply(row));
                });
    }

    private static <T> CellView<T> pill(Function<T, StatusPill> of) {
        HBox box = new HBox();
        box.setAlignment(Pos.CENTER_LEFT);
        return CellView.of(box, row -> box.getChildren().setAll(of.apply(row)));
    }
}
