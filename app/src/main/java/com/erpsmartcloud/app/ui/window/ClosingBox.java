package com.erpsmartcloud.app.ui.window;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.DialogBox;
import com.erpsmartcloud.app.ui.control.Layer;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.marketplace.push.SafeUntil;

import javafx.scene.control.Button;

import java.time.Duration;
import java.time.Instant;

/// Asks before the window closes, where several stores show goods that would not last: lower first,
/// or close as it is. It names no goods, because the window may be hidden.
///
/// Source: feature I6.
final class ClosingBox {

    /// A store that does not answer keeps the program open no longer.
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Desk desk;
    private final Farewell farewell;
    private final Runnable close;

    ClosingBox(Desk desk, Farewell farewell, Runnable close) {
        this.desk = desk;
        this.farewell = farewell;
        this.close = close;
    }

    /// @param stays called when the person keeps the program open
    void ask(Runnable stays) {
        desk.jobs()
                .start(
                        _ -> farewell.needed(),
                        needed -> needed.ifPresentOrElse(safe -> ask(safe, stays), close),
                        _ -> close.run());
    }

    private void ask(SafeUntil safe, Runnable stays) {
        Texts texts = desk.texts();
        Instant now = desk.now().instant();
        String until =
                safe.until()
                        .map(at ->
                                texts.get(
                                        safe.isOver(now) ? "today.safe.over" : "today.safe.until",
                                        texts.formats().moment(at, now)))
                        .orElseGet(() -> texts.get("today.safe"));
        Button stay = Buttons.plain(texts.get("closing.stay"));
        Button asIs = Buttons.plain(texts.get("closing.as-is"));
        Button lower = Buttons.plain(texts.get("closing.lower"));
        lower.getStyleClass().add("accent");
        Layer layer =
                desk.layers()
                        .inMiddle(
                                new DialogBox(
                                        texts.get("closing.title"),
                                        texts.get("closing.body", until),
                                        stay,
                                        asIs,
                                        lower));
        stay.setOnAction(_ -> layer.close());
        layer.onClosed(stays);
        asIs.setOnAction(_ -> close.run());
        lower.setOnAction(_ -> {
            layer.onClosed(() -> {});
            layer.close();
            lower();
        });
        lower.requestFocus();
    }

    private void lower() {
        Texts texts = desk.texts();
        Button now = Buttons.plain(texts.get("closing.now"));
        now.setOnAction(_ -> close.run());
        desk.layers()
                .inMiddle(
                        new DialogBox(
                                texts.get("closing.busy"),
                                texts.get("closing.busy.body", LONGEST.toSeconds()),
                                now));
        desk.jobs()
                .start(
                        _ -> {
                            farewell.lower(LONGEST);
                            return true;
                        },
                        _ -> close.run(),
                        _ -> close.run());
    }
}
