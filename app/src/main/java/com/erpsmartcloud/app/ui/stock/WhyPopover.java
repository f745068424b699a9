package com.erpsmartcloud.app.ui.stock;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Layer;
import com.erpsmartcloud.app.ui.control.MarketBadge;
import com.erpsmartcloud.app.ui.control.Markets;
import com.erpsmartcloud.app.ui.control.WhyBox;
import com.erpsmartcloud.app.ui.control.WhyLine;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.inventory.StockRow;
import com.erpsmartcloud.inventory.WhyNumber;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Says line by line why a listing shows its number, what was answered, and what the change now
/// typed will do.
final class WhyPopover {

    private final Desk desk;
    private final Texts texts;

    WhyPopover(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
    }

    /// @param pending on hand as typed, while the row is being edited
    /// @param ledger opens the movements of the row
    void open(Node anchor, WhyNumber why, StockRow row, OptionalLong pending, Runnable ledger) {
        Layer[] layer = new Layer[1];
        Button close = Buttons.icon("bi-x", texts.get("panel.close"));
        close.getStyleClass().add("small-control");
        close.setOnAction(_ -> layer[0].close());
        HBox title =
                new HBox(
                        Labels.whole(texts.get("stock.why.title", figure(why)), "t-bold"),
                        new MarketBadge(Markets.of(why.marketplace())),
                        Labels.of(why.storeName(), "t-bold"),
                        Labels.spring(),
                        close);
        title.getStyleClass().add("gap-6");
        title.setAlignment(Pos.CENTER_LEFT);
        Button link = Buttons.link(texts.get("stock.ledger"));
        link.setOnAction(_ -> {
            layer[0].close();
            ledger.run();
        });
        layer[0] =
                desk.layers()
                        .under(
                                anchor,
                                new WhyBox(
                                        title,
                                        lines(why),
                                        answer(why),
                                        foot(why, row, pending, link)));
    }

    private List<WhyLine> lines(WhyNumber why) {
        List<WhyLine> lines = new ArrayList<>();
        for (WhyNumber.Line line : why.lines()) {
            boolean always =
                    line.term() == WhyNumber.Term.ON_HAND || line.term() == WhyNumber.Term.RESERVED;
            if (always || line.units() != 0) {
                lines.add(
                        new WhyLine(
                                texts.get(StockWords.of(line.term())),
                                source(line),
                                texts.formats().number(line.units()),
                                false));
            }
        }
        lines.add(total("stock.available", "", why.available()));
        String floor = why.available() < 0 ? texts.get("stock.why.floor") : "";
        lines.add(total("stock.published", floor, why.published()));
        return lines;
    }

    private String source(WhyNumber.Line line) {
        return switch (line.term()) {
            case ON_HAND -> line.warehouse();
            case RESERVED -> line.count() == 0 ? "" : texts.get("stock.why.orders", line.count());
            case PROMO_HELD, QUARANTINE, SAFETY -> "";
        };
    }

    private WhyLine total(String nameKey, String source, long units) {
        return new WhyLine(texts.get(nameKey), source, texts.formats().number(units), true);
    }

    private Node answer(WhyNumber why) {
        boolean refused = "REFUSED".equals(why.answer());
        boolean same = why.shown().equals(OptionalLong.of(why.published()));
        String market = Markets.of(why.marketplace()).ownName();
        String said =
                refused
                        ? texts.get("stock.why.refused", market, figure(why))
                        : why.shownAt()
                                .map(at ->
                                        texts.get(
                                                "stock.why.shown",
                                                market,
                                                figure(why),
                                                texts.formats().moment(at, desk.now().instant())))
                                .orElseGet(() -> texts.get("stock.why.never", market));
        Node icon =
                refused
                        ? Icon.of("bi-x-circle", "danger")
                        : same ? Icon.of("bi-check-circle", "success") : Icon.of("bi-clock");
        HBox line = new HBox(icon, Labels.wrapped(said, "t-small", refused ? "danger" : "muted"));
        line.getStyleClass().add("gap-8");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node foot(WhyNumber why, StockRow row, OptionalLong pending, Node link) {
        boolean here =
                why.lines().stream().anyMatch(line -> line.warehouse().equals(row.warehouse()));
        String said = "";
        if (pending.isPresent() && here) {
            long change = pending.getAsLong() - row.level().onHand();
            long next = Math.max(0, why.available() + change);
            said = texts.get("stock.why.pending", pending.getAsLong(), next);
        } else if (!why.shown().equals(OptionalLong.of(why.published()))) {
            said = texts.get("stock.why.will", why.published());
        }
        HBox line = new HBox();
        if (!said.isEmpty()) {
            Node sentence = Labels.wrapped(said);
            HBox.setHgrow(sentence, Priority.ALWAYS);
            line.getChildren().addAll(Icon.of("bi-arrow-right", "accent"), sentence);
        }
        line.getChildren().addAll(Labels.spring(), link);
        line.getStyleClass().addAll("gap-8", "why-foot");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private String figure(WhyNumber why) {
        return why.shown().isPresent() ? texts.formats().number(why.shown().getAsLong()) : "\u2013";
    }
}
