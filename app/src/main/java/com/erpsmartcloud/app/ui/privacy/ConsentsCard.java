package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.privacy.consent.ConsentState;
import com.erpsmartcloud.privacy.consent.Purpose;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The consents at the right of the first page: what needs none, and a switch for each that does.
final class ConsentsCard extends VBox {

    private static final List<Purpose> SHOWN =
            List.of(
                    Purpose.TELEMETRY,
                    Purpose.CRASH_REPORTS,
                    Purpose.PRODUCT_NEWS,
                    Purpose.TRANSFER_ABROAD);

    private final Map<Purpose, ConsentSwitch> switches = new EnumMap<>(Purpose.class);

    ConsentsCard(Texts texts, ConsentsViewModel model, Runnable ledger) {
        getStyleClass().addAll("card", "consents-card");
        Button open = Buttons.link(texts.get("privacy.consents.ledger"));
        open.setOnAction(_ -> ledger.run());
        HBox head =
                new HBox(
                        Labels.whole(texts.get("privacy.consents"), "t-heading"),
                        Labels.spring(),
                        open);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("consents-head");
        getChildren().addAll(head, allOff(texts, model), needed(texts));
        for (Purpose purpose : SHOWN) {
            ConsentSwitch each = new ConsentSwitch(texts, purpose, model::answer);
            switches.put(purpose, each);
            getChildren().add(each);
        }
    }

    /// Stands first: it is seen without scrolling, whatever stands above the page.
    private static HBox allOff(Texts texts, ConsentsViewModel model) {
        Button off = Buttons.plain(texts.get("privacy.turn-all-off"));
        off.setId("turnAllOff");
        off.setOnAction(_ -> model.turnAllOff());
        Label again = Labels.wrapped(texts.get("privacy.turn-on-again"), "t-small", "muted");
        HBox row = new HBox(off, again);
        row.getStyleClass().addAll("gap-8", "consents-off");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    void show(List<ConsentState> states, Instant now) {
        for (ConsentState state : states) {
            ConsentSwitch shown = switches.get(state.purpose());
            if (shown != null) {
                shown.show(state, now);
            }
        }
    }

    /// What cannot be refused has no switch and says why.
    static VBox needed(Texts texts) {
        HBox head =
                new HBox(
                        Labels.wrapped(texts.get("privacy.needed"), "t-bold"),
                        Labels.spring(),
                        Labels.whole(texts.get("privacy.needed.always"), "muted"));
        head.getStyleClass().add("gap-8");
        head.setAlignment(Pos.CENTER_LEFT);
        VBox box =
                new VBox(
                        head,
                        Labels.wrapped(texts.get("privacy.needed.what"), "t-small", "muted"),
                        Labels.wrapped(texts.get("privacy.needed.why"), "t-micro", "subtle"));
        box.getStyleClass().add("consent");
        return box;
    }
}
