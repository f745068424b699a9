package com.erpsmartcloud.app.ui.today;

import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Market;
import com.erpsmartcloud.app.ui.control.MarketBadge;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.reports.Today;

import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How old the orders of each store are.
record StoreRows(Texts texts, Instant now) {

    private static final Duration FRESH = Duration.ofMinutes(15);
    private static final Duration SOON = Duration.ofDays(7);

    Node row(Today.StoreAge store) {
        Optional<Duration> age = store.lastOk().map(at -> Duration.between(at, now));
        Tone tone = tone(store, age);
        String words =
                age.map(texts.formats()::age).orElseGet(() -> texts.get("today.stores.never"));
        Label state =
                Labels.whole(
                        store.errorKey().isEmpty()
                                ? endsSoon(store)
                                        .map(left ->
                                                texts.get("today.stores.key-ends", left, words))
                                        .orElse(words)
                                : texts.get("today.stores.stuck", words),
                        "t-small",
                        tone.ink());
        state.setGraphic(
                Icon.of(
                        switch (tone) {
                            case SUCCESS -> "bi-check-circle";
                            case WARNING, DANGER -> "bi-exclamation-triangle";
                            case ACCENT, NEUTRAL -> "bi-clock";
                        },
                        "icon-small",
                        tone.ink()));
        state.setContentDisplay(ContentDisplay.RIGHT);
        if (!store.errorKey().isEmpty()) {
            state.setTooltip(new Tooltip(texts.get(store.errorKey())));
        }
        MarketBadge badge = new MarketBadge(Market.valueOf(store.marketplace().name()));
        HBox row = new HBox(badge, Labels.of(store.name()), Labels.spring(), state);
        row.getStyleClass().add("store-row");
        return row;
    }

    /// Days until the key ends, when they are few.
    private Optional<Long> endsSoon(Today.StoreAge store) {
        return store.keyEnds()
                .map(at -> Duration.between(now, at))
                .filter(left -> left.compareTo(SOON) < 0)
                .map(left -> Math.max(0, left.toDays()));
    }

    private Tone tone(Today.StoreAge store, Optional<Duration> age) {
        if (!store.errorKey().isEmpty() || endsSoon(store).isPresent()) {
            return Tone.WARNING;
        }
        return age.filter(it -> it.compareTo(FRESH) < 0).isPresent() ? Tone.SUCCESS : Tone.NEUTRAL;
    }
}
