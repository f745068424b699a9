package com.erpsmartcloud.app.ui.today;

import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.screen.Navigator;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.stock.StockPlace;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.marketplace.push.SafeUntil;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Until when the published stock is safe if nothing is heard of the stores, and what to do for
/// longer.
record SafeCard(Texts texts, Navigator navigator) {

    /// Less than this, and it is a warning.
    private static final Duration SOON = Duration.ofHours(4);

    /// Longer without contact, and it is said.
    private static final Duration SILENT = Duration.ofMinutes(10);

    List<Node> of(SafeUntil safe, Instant now) {
        List<Node> parts = new ArrayList<>();
        Tone tone = tone(safe, now);
        Node head = Labels.wrapped(title(safe, now), "t-bold");
        HBox.setHgrow(head, Priority.ALWAYS);
        HBox line =
                new HBox(
                        Icon.of(
                                tone == Tone.SUCCESS
                                        ? "bi-shield-check"
                                        : "bi-exclamation-triangle",
                                tone.ink()),
                        head);
        line.getStyleClass().add("gap-8");
        line.setAlignment(Pos.CENTER_LEFT);
        parts.add(line);
        parts.add(Labels.wrapped(more(safe, now), "t-small", "muted"));
        safe.contact()
                .filter(at -> Duration.between(at, now).compareTo(SILENT) > 0)
                .ifPresent(at ->
                        parts.add(
                                Labels.wrapped(
                                        texts.get(
                                                "today.safe.silent",
                                                texts.formats().moment(at, now)),
                                        "t-small",
                                        "warning")));
        if (safe.atRisk() > 0) {
            Button why = Buttons.link(texts.get("today.safe.why"));
            why.setOnAction(_ -> navigator.go(StockPlace.of(safe.soonest())));
            Button rules = Buttons.link(texts.get("screen.rules"));
            rules.setOnAction(_ -> navigator.go(Place.of(ScreenName.RULES)));
            HBox links = new HBox(why, rules);
            links.getStyleClass().add("gap-12");
            parts.add(links);
        }
        return parts;
    }

    private static Tone tone(SafeUntil safe, Instant now) {
        if (safe.isOver(now)) {
            return Tone.DANGER;
        }
        return safe.until().filter(at -> at.isBefore(now.plus(SOON))).isPresent()
                ? Tone.WARNING
                : Tone.SUCCESS;
    }

    private String title(SafeUntil safe, Instant now) {
        return safe.until()
                .map(at ->
                        texts.get(
                                safe.isOver(now) ? "today.safe.over" : "today.safe.until",
                                texts.formats().moment(at, now)))
                .orElseGet(() -> texts.get("today.safe"));
    }

    private String more(SafeUntil safe, Instant now) {
        if (safe.atRisk() == 0) {
            return texts.get("today.safe.none");
        }
        return texts.get(
                safe.isOver(now) ? "today.safe.over.more" : "today.safe.first",
                safe.soonest(),
                safe.atRisk());
    }
}
