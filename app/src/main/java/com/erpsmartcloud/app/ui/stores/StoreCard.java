package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Facts;
import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.MarketBadge;
import com.erpsmartcloud.app.ui.control.Markets;
import com.erpsmartcloud.app.ui.control.SideBySide;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.marketplace.Authorization.SignIn;
import com.erpsmartcloud.marketplace.Limits;
import com.erpsmartcloud.marketplace.pull.Resource;
import com.erpsmartcloud.marketplace.pull.SyncState;
import com.erpsmartcloud.marketplace.push.CommandKind;
import com.erpsmartcloud.marketplace.stores.SignIns;
import com.erpsmartcloud.workspace.SyncEngine;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One store in detail: trouble in plain words with its button, the key and what it may, what
/// waits, and how old its orders were over the last day.
///
/// @param acts what its buttons open
record StoreCard(Desk desk, StoresViewModel model, Acts acts) {

    /// Source: feature S9.
    private static final Duration CLOCK_WARNS = Duration.ofSeconds(60);

    /// What opens beside the card.
    interface Acts {

        /// The form for a new key.
        void newKey(StoreRow row);

        /// The three ways to leave.
        void leave(StoreRow row);

        /// Everything else that can be done, in a menu.
        void more(Node anchor, StoreRow row);
    }

    Node node(StoreRow row, KeyFacts facts, Optional<Lag> lag) {
        VBox body = new VBox();
        body.getStyleClass().addAll("card-body", "gap-16");
        row.trouble().ifPresent(state -> body.getChildren().add(trouble(row, state)));
        FirstFetchBox first = new FirstFetchBox(desk, model);
        row.fetching().ifPresent(fetch -> body.getChildren().add(first.node(row, fetch)));
        HBox columns = new HBox(key(row, facts), work(row, facts, lag));
        columns.getStyleClass().add("gap-40");
        body.getChildren().add(columns);
        SideBySide both = new SideBySide();
        both.getChildren().add(body);
        lag.ifPresent(it -> both.getChildren().add(new LagBox(desk, it).node()));
        VBox card = new VBox(head(row), both);
        card.getStyleClass().add("card");
        return card;
    }

    private Texts texts() {
        return desk.texts();
    }

    private Node head(StoreRow row) {
        boolean paused = row.store().paused();
        Button pause =
                paused
                        ? Buttons.plain(texts().get("stores.resume"), "bi-play-circle")
                        : Buttons.plain(texts().get("stores.pause"), "bi-pause-circle");
        pause.setOnAction(_ -> {
            if (paused) {
                model.resume(row);
            } else {
                model.pause(row);
            }
        });
        Button sync = Buttons.plain(texts().get("stores.sync"), "bi-arrow-repeat");
        sync.setTooltip(new Tooltip("F5"));
        sync.setDisable(paused);
        sync.setOnAction(_ -> model.sync(row));
        Button leave = Buttons.plain(texts().get("stores.leave"), "bi-plug");
        leave.getStyleClass().add("danger");
        leave.setOnAction(_ -> acts.leave(row));
        Button more = Buttons.icon("bi-three-dots", texts().get("stores.more"));
        more.setOnAction(_ -> acts.more(more, row));
        HBox head =
                new HBox(
                        new MarketBadge(Markets.of(row.store().marketplace())),
                        Labels.of(row.store().name(), "t-heading"),
                        Labels.of(
                                texts().get("stores.account", row.store().account()),
                                "t-small",
                                "muted"),
                        Labels.spring(),
                        pause,
                        sync,
                        leave,
                        more);
        head.getStyleClass().addAll("card-head", "hairline-below");
        return head;
    }

    private Node trouble(StoreRow row, SyncState state) {
        boolean key = StoreWords.needsKey(state.errorKey());
        Button act =
                key
                        ? Buttons.primary(texts().get("stores.new-key.enter"), "bi-key")
                        : Buttons.primary(texts().get("stores.sync"), "bi-arrow-repeat");
        act.setOnAction(_ -> {
            if (key) {
                acts.newKey(row);
            } else {
                model.sync(row);
            }
        });
        VBox words =
                new VBox(
                        Labels.wrapped(
                                texts().get(
                                                StoreWords.headline(state.errorKey()),
                                                Markets.of(row.store().marketplace()).ownName()),
                                "banner-title"),
                        Labels.wrapped(texts().get(StoreWords.trouble(state.errorKey()))));
        if (!state.errorDetail().isEmpty()) {
            words.getChildren().add(Labels.wrapped(state.errorDetail(), "t-small", "banner-more"));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox box =
                new HBox(
                        Icon.of(
                                key ? "bi-x-circle-fill" : "bi-exclamation-triangle",
                                key ? "danger" : "warning"),
                        words,
                        act);
        box.getStyleClass().addAll("banner", key ? "tone-danger" : "tone-warning");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Node key(StoreRow row, KeyFacts known) {
        Facts facts = new Facts();
        switch (known) {
            case KeyFacts.Asking() ->
                    facts.add(
                            texts().get("stores.key"),
                            Labels.of(texts().get("stores.key.asking"), "muted"));
            case KeyFacts.Unknown(var why) -> {
                facts.add(
                        texts().get("stores.key"),
                        Labels.wrapped(texts().get(why), "muted", "fact-words"));
                row.signIn()
                        .ifPresent(it -> {
                            may(facts, it.signIn());
                            facts.add(
                                    texts().get("stores.key.asked"),
                                    Labels.whole(
                                            texts().formats()
                                                    .moment(it.askedAt(), desk.now().instant()),
                                            "muted"));
                        });
            }
            case KeyFacts.Known(StoreDoor.Facts(SignIn signIn, _)) -> may(facts, signIn);
        }
        return facts;
    }

    private void may(Facts facts, SignIn signIn) {
        facts.add(texts().get("stores.key.ends"), ends(signIn));
        facts.add(texts().get("stores.may-read"), may(signIn, StoreWords.Way.READ));
        facts.add(texts().get("stores.may-write"), may(signIn, StoreWords.Way.WRITE));
    }

    private Node ends(SignIn signIn) {
        Instant now = desk.now().instant();
        return signIn.expiresAt()
                .map(at -> {
                    Duration left = Duration.between(now, at);
                    String words =
                            texts().get(
                                            "stores.key.until",
                                            texts().formats().day(at, now),
                                            Math.max(0, left.toDays()));
                    return left.compareTo(StoreWords.ENDS_SOON) < 0
                            ? Labels.whole(words, "warning")
                            : Labels.whole(words);
                })
                .orElseGet(() -> Labels.whole(texts().get("stores.key.endless")));
    }

    private Node may(SignIn signIn, StoreWords.Way way) {
        boolean none = StoreWords.may(signIn, way).findAny().isEmpty();
        return none
                ? Labels.whole(texts().get("stores.may.nothing"), "danger")
                : Labels.whole(StoreWords.may(signIn, way, texts()));
    }

    private Node work(StoreRow row, KeyFacts known, Optional<Lag> lag) {
        Facts facts = new Facts();
        lag.flatMap(it -> it.used().stream().max(Comparator.comparing(use -> use.rate().window())))
                .ifPresent(use ->
                        facts.add(
                                texts().get("stores.calls"),
                                Labels.whole(
                                        texts().get(
                                                        "stores.calls.used",
                                                        use.calls(),
                                                        use.rate().calls(),
                                                        texts().formats()
                                                                .age(use.rate().window())))));
        lag.ifPresent(it -> queue(facts, it.used()));
        facts.add(
                texts().get("stores.last"),
                Labels.whole(
                        texts().get(
                                        "stores.every.times",
                                        last(row, Resource.ORDERS),
                                        last(row, Resource.LISTINGS))));
        facts.add(
                texts().get("stores.every"),
                Labels.whole(
                        texts().get(
                                        "stores.every.times",
                                        texts().formats().age(SyncEngine.ROUND),
                                        texts().formats().age(SyncEngine.LISTINGS_EVERY))));
        facts.add(
                texts().get("stores.waiting"),
                Labels.whole(
                        texts().get(
                                        "stores.waiting.kinds",
                                        row.waiting(CommandKind.PUBLISH_STOCK),
                                        row.waiting(CommandKind.CHANGE_PRICE))));
        facts.add(
                texts().get("stores.refused"),
                count("stores.commands", row.allRefused(), "danger"));
        clock(row, known)
                .ifPresent(offset ->
                        facts.add(
                                texts().get("stores.clock"),
                                Labels.whole(
                                        texts().get("stores.clock.seconds", seconds(offset)),
                                        offset.abs().compareTo(CLOCK_WARNS) > 0
                                                ? "warning"
                                                : "plain")));
        return facts;
    }

    private String last(StoreRow row, Resource resource) {
        return row.state(resource)
                .flatMap(SyncState::lastOk)
                .map(at -> texts().formats().moment(at, desk.now().instant()))
                .orElseGet(() -> texts().get("stores.lag.never"));
    }

    /// What waits for its turn, and how much longer the marketplace asked to wait.
    private void queue(Facts facts, List<Limits.Used> used) {
        int waiting = used.stream().mapToInt(Limits.Used::waiting).max().orElse(0);
        Duration held =
                used.stream()
                        .map(Limits.Used::held)
                        .max(Comparator.naturalOrder())
                        .orElse(Duration.ZERO);
        facts.add(
                texts().get("stores.calls.queue"),
                held.isZero()
                        ? Labels.whole(texts().formats().number(waiting))
                        : Labels.whole(
                                texts().get(
                                                "stores.calls.held",
                                                waiting,
                                                texts().formats().age(held)),
                                "warning"));
    }

    private static Optional<Duration> clock(StoreRow row, KeyFacts known) {
        return known instanceof KeyFacts.Known(StoreDoor.Facts(_, Duration offset))
                ? Optional.of(offset)
                : row.signIn().map(SignIns.Known::clockOffset);
    }

    private static BigDecimal seconds(Duration offset) {
        return BigDecimal.valueOf(offset.toMillis(), 3).setScale(1, RoundingMode.HALF_UP);
    }

    private Node count(String key, long units, String tone) {
        var label = Labels.whole(texts().get(key, units));
        if (units > 0 && !tone.isEmpty()) {
            label.getStyleClass().add(tone);
        }
        return label;
    }
}
