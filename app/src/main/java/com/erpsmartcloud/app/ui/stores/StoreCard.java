package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Facts;
import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.MarketBadge;
import com.erpsmartcloud.app.ui.control.Markets;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.marketplace.Authorization.Capability;
import com.erpsmartcloud.marketplace.Authorization.SignIn;
import com.erpsmartcloud.marketplace.pull.SyncState;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// One store in detail: trouble in plain words with its button, the key and what it may, what
/// waits.
///
/// @param newKey opens the form for a new key
/// @param history opens the form for older orders
record StoreCard(
        Desk desk, StoresViewModel model, Consumer<StoreRow> newKey, Consumer<StoreRow> history) {

    private static final Set<Capability> WRITES =
            EnumSet.of(Capability.WRITE_STOCK, Capability.WRITE_PRICES);
    private static final Duration SOON = Duration.ofDays(7);

    Node node(StoreRow row, KeyFacts facts) {
        VBox body = new VBox();
        body.getStyleClass().addAll("card-body", "gap-16");
        row.trouble().ifPresent(state -> body.getChildren().add(trouble(row, state)));
        HBox columns = new HBox(key(facts), work(row, facts));
        columns.getStyleClass().add("gap-40");
        body.getChildren().add(columns);
        VBox card = new VBox(head(row), body);
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
        Button older = Buttons.icon("bi-clock-history", texts().get("stores.history"));
        older.setOnAction(_ -> history.accept(row));
        Button key = Buttons.plain(texts().get("stores.new-key"), "bi-key");
        key.setOnAction(_ -> newKey.accept(row));
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
                        older,
                        key);
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
                newKey.accept(row);
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

    private Node key(KeyFacts known) {
        Facts facts = new Facts();
        switch (known) {
            case KeyFacts.Asking() ->
                    facts.add(
                            texts().get("stores.key"),
                            Labels.of(texts().get("stores.key.asking"), "muted"));
            case KeyFacts.Unknown(var why) ->
                    facts.add(
                            texts().get("stores.key"),
                            Labels.wrapped(texts().get(why), "muted", "fact-words"));
            case KeyFacts.Known(StoreDoor.Facts(SignIn signIn, _)) -> {
                facts.add(texts().get("stores.key.ends"), ends(signIn));
                facts.add(texts().get("stores.may-read"), may(signIn, false));
                facts.add(texts().get("stores.may-write"), may(signIn, true));
            }
        }
        return facts;
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
                    return left.compareTo(SOON) < 0
                            ? Labels.whole(words, "warning")
                            : Labels.whole(words);
                })
                .orElseGet(() -> Labels.whole(texts().get("stores.key.endless")));
    }

    private Node may(SignIn signIn, boolean write) {
        String words =
                signIn.may().stream()
                        .filter(each -> WRITES.contains(each) == write)
                        .sorted()
                        .map(each -> texts().get(StoreWords.of(each)))
                        .collect(Collectors.joining(", "));
        return words.isEmpty()
                ? Labels.whole(texts().get("stores.may.nothing"), "danger")
                : Labels.whole(words);
    }

    private Node work(StoreRow row, KeyFacts known) {
        Facts facts = new Facts();
        facts.add(texts().get("stores.waiting"), count("stores.commands", row.waiting(), ""));
        facts.add(texts().get("stores.refused"), count("stores.commands", row.refused(), "danger"));
        if (known instanceof KeyFacts.Known(StoreDoor.Facts(_, Duration offset))) {
            String seconds =
                    java.math.BigDecimal.valueOf(offset.toMillis(), 3)
                            .setScale(1, java.math.RoundingMode.HALF_UP)
                            .toPlainString();
            facts.add(
                    texts().get("stores.clock"),
                    Labels.whole(
                            texts().get(
                                            "stores.clock.seconds",
                                            new java.math.BigDecimal(seconds))));
        }
        return facts;
    }

    private Node count(String key, long units, String tone) {
        var label = Labels.whole(texts().get(key, units));
        if (units > 0 && !tone.isEmpty()) {
            label.getStyleClass().add(tone);
        }
        return label;
    }
}
