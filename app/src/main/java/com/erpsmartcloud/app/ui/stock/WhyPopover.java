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
import com.erpsmartcloud.app.ui.why.PushWords;
import com.erpsmartcloud.app.ui.why.RuleSteps;
import com.erpsmartcloud.inventory.KitShare;
import com.erpsmartcloud.inventory.PromotionReserve;
import com.erpsmartcloud.inventory.StockRow;
import com.erpsmartcloud.inventory.WhyNumber;
import com.erpsmartcloud.marketplace.push.Push;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Says line by line why a listing shows its number, what was answered, and what the change now
/// typed will do; and, one step back at a time, why it showed what it showed before.
final class WhyPopover {

    private final Desk desk;
    private final Texts texts;

    WhyPopover(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
    }

    /// @param pending on hand as typed, while the row is being edited
    /// @param ledger opens the movements of the row
    void open(Node anchor, Explained why, StockRow row, OptionalLong pending, Runnable ledger) {
        StackPane room = new StackPane();
        Layer[] layer = new Layer[1];
        Runnable close = () -> layer[0].close();
        boolean kit = !why.number().kit().isEmpty();
        Button link = Buttons.link(texts.get(kit ? "stock.kit.components" : "stock.ledger"));
        link.setOnAction(_ -> {
            close.run();
            ledger.run();
        });
        WhyBox now =
                new WhyBox(
                        title(texts.get("stock.why.title", figure(why.number())), why, close),
                        lines(why),
                        answer(why),
                        foot(why, row, pending, link),
                        steps(room, why, -1, close));
        room.getChildren().setAll(now);
        // What was: the box of now is kept, so that one comes back to it.
        room.setUserData(now);
        layer[0] = desk.layers().under(anchor, room);
    }

    private Node title(String words, Explained why, Runnable close) {
        Button cross = Buttons.icon("bi-x", texts.get("panel.close"));
        cross.getStyleClass().add("small-control");
        cross.setOnAction(_ -> close.run());
        HBox title =
                new HBox(
                        Labels.whole(words, "t-bold"),
                        new MarketBadge(Markets.of(why.number().marketplace())),
                        Labels.of(why.number().storeName(), "t-bold"),
                        Labels.spring(),
                        cross);
        title.getStyleClass().add("gap-6");
        title.setAlignment(Pos.CENTER_LEFT);
        return title;
    }

    private List<WhyLine> lines(Explained why) {
        List<WhyLine> lines = new ArrayList<>();
        WhyNumber number = why.number();
        for (WhyNumber.Line line : number.lines()) {
            boolean always =
                    line.term() == WhyNumber.Term.ON_HAND || line.term() == WhyNumber.Term.RESERVED;
            if (always || line.units() != 0) {
                lines.add(
                        new WhyLine(
                                texts.get(StockWords.of(line.term())),
                                source(line, why.promotions()),
                                texts.formats().number(line.units()),
                                false));
            }
        }
        for (KitShare share : number.kit()) {
            lines.add(
                    new WhyLine(
                            share.sku(),
                            texts.get("stock.kit.share", share.available(), share.each()),
                            texts.formats().number(share.kits()),
                            false));
        }
        String limit =
                number.kit().stream()
                        .findFirst()
                        .map(fewest -> texts.get("stock.kit.limit", fewest.sku()))
                        .orElse("");
        lines.add(total("stock.available", limit, number.available()));
        why.channel()
                .ifPresent(channel -> {
                    // There are never less than no kits, however oversold a component is.
                    long least = number.kit().isEmpty() ? Long.MIN_VALUE : 0;
                    if (Math.max(least, channel.steps().available()) != number.available()) {
                        lines.add(
                                new WhyLine(
                                        texts.get("why.counted"),
                                        "",
                                        texts.formats().number(channel.steps().available()),
                                        false));
                    }
                    lines.addAll(new RuleSteps(texts, desk.now().instant()).of(channel));
                });
        String floor =
                why.channel().isEmpty() && number.available() < 0
                        ? texts.get("stock.why.floor")
                        : "";
        lines.add(total("stock.published", floor, why.published()));
        return lines;
    }

    private String source(WhyNumber.Line line, List<PromotionReserve> promotions) {
        return switch (line.term()) {
            case ON_HAND -> line.warehouse();
            case RESERVED -> line.count() == 0 ? "" : texts.get("stock.why.orders", line.count());
            case PROMO_HELD -> promotions.isEmpty() ? "" : source(promotions);
            case QUARANTINE, SAFETY -> "";
        };
    }

    private String source(List<PromotionReserve> promotions) {
        PromotionReserve first = promotions.getFirst();
        String end = texts.formats().lastDay(first.endsAt(), desk.now().instant());
        return promotions.size() == 1
                ? texts.get("until.of", PromotionsOfProduct.called(first), end)
                : texts.get("promotion.why.more", promotions.size(), end);
    }

    private WhyLine total(String nameKey, String source, long units) {
        return new WhyLine(texts.get(nameKey), source, texts.formats().number(units), true);
    }

    private Node answer(Explained explained) {
        WhyNumber why = explained.number();
        boolean refused = "REFUSED".equals(why.answer());
        boolean same = why.shown().equals(OptionalLong.of(explained.published()));
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
        return sentence(icon, said, refused ? "danger" : "muted");
    }

    private static Node sentence(Node icon, String said, String tone) {
        HBox line = new HBox(icon, Labels.wrapped(said, "t-small", tone));
        line.getStyleClass().add("gap-8");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node foot(Explained explained, StockRow row, OptionalLong pending, Node link) {
        WhyNumber why = explained.number();
        boolean here =
                why.lines().stream().anyMatch(line -> line.warehouse().equals(row.warehouse()));
        boolean plain = explained.channel().map(number -> number.rule().isEmpty()).orElse(true);
        String said = "";
        if (pending.isPresent() && here && plain) {
            long change = pending.getAsLong() - row.level().onHand();
            long next = Math.max(0, why.available() + change);
            said = texts.get("stock.why.pending", pending.getAsLong(), next);
        } else if (!why.shown().equals(OptionalLong.of(explained.published()))) {
            said = texts.get("stock.why.will", explained.published());
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

    /// Earlier and later through what was sent.
    ///
    /// @param at which push shows, -1 for now
    private Node steps(StackPane room, Explained why, int at, Runnable close) {
        HBox line = new HBox();
        line.getStyleClass().add("gap-8");
        line.setAlignment(Pos.CENTER_LEFT);
        if (at + 1 < why.pushes().size()) {
            Button earlier = Buttons.link(texts.get("why.earlier"));
            earlier.setOnAction(_ -> room.getChildren().setAll(then(room, why, at + 1, close)));
            line.getChildren().add(earlier);
        }
        line.getChildren().add(Labels.spring());
        if (at >= 0) {
            Button later = Buttons.link(texts.get(at == 0 ? "why.now" : "why.later"));
            later.setOnAction(_ ->
                    room.getChildren()
                            .setAll(
                                    at == 0
                                            ? (Node) room.getUserData()
                                            : then(room, why, at - 1, close)));
            line.getChildren().add(later);
        }
        return line;
    }

    private Node then(StackPane room, Explained why, int at, Runnable close) {
        Push push = why.pushes().get(at);
        List<WhyLine> lines =
                push.why()
                        .map(written -> new RuleSteps(texts, desk.now().instant()).of(written))
                        .orElseGet(() ->
                                List.of(
                                        new WhyLine(
                                                texts.get("stock.published"),
                                                "",
                                                push.after(),
                                                true)));
        String when = texts.formats().moment(push.createdAt(), desk.now().instant());
        Node cause =
                sentence(
                        Icon.of("bi-clock-history"),
                        texts.get("why.because", when, texts.get(PushWords.cause(push.cause()))),
                        "muted");
        HBox answer =
                new HBox(
                        PushWords.pill(push, desk.now().instant(), texts),
                        Labels.wrapped(
                                push.answerCode().isEmpty() ? "" : PushWords.answer(push, texts),
                                "t-small",
                                "muted"));
        answer.getStyleClass().add("gap-8");
        answer.setAlignment(Pos.CENTER_LEFT);
        return new WhyBox(
                title(texts.get("why.was", push.after()), why, close),
                lines,
                cause,
                answer,
                steps(room, why, at, close));
    }

    private String figure(WhyNumber why) {
        return why.shown().isPresent() ? texts.formats().number(why.shown().getAsLong()) : "\u2013";
    }
}
