package com.erpsmartcloud.app.ui.shell;

import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.MarketBadge;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.text.Texts;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// A store as badge, name and how it is: the same line on Today and under the sync pill.
public final class StoreLines {

    private StoreLines() {}

    public static HBox line(StoreLine store, Texts texts) {
        Label state = Labels.whole(texts.get(store.state()), store.tone().ink());
        HBox line =
                new HBox(
                        new MarketBadge(store.market()),
                        Labels.of(store.name()),
                        Labels.spring(),
                        state,
                        Icon.of(icon(store.tone()), "icon-small", store.tone().ink()));
        line.getStyleClass().add("gap-8");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static String icon(Tone tone) {
        return switch (tone) {
            case SUCCESS -> "bi-check-circle";
            case WARNING -> "bi-exclamation-triangle";
            case DANGER -> "bi-x-circle";
            case ACCENT -> "bi-arrow-repeat";
            case NEUTRAL -> "bi-pause-circle";
        };
    }
}
