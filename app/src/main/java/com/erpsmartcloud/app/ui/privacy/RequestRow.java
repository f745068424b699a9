package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.StatusPill;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.privacy.rights.RequestState;
import com.erpsmartcloud.privacy.rights.RightsRequest;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.time.LocalDate;
import java.time.ZoneOffset;

/// One request: its number, its right, its state, its two clocks as dates and days left.
final class RequestRow extends VBox {

    RequestRow(PrivacyDesk desk, RightsRequest request, Runnable open) {
        Texts texts = desk.texts();
        getStyleClass().addAll("card", "request-row");
        boolean late = request.isLate(desk.now());
        String state = texts.get(RightsWords.of(request.state()));
        Button number = Buttons.link(request.number());
        number.setOnAction(_ -> open.run());
        HBox head =
                new HBox(
                        number,
                        Labels.wrapped(texts.get(RightsWords.of(request.right())), "t-bold"),
                        Labels.spring(),
                        new StatusPill(tone(request.state(), late), "bi-clock", state, state));
        head.getStyleClass().add("gap-8");
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(head);
        if (request.state() == RequestState.OPEN) {
            getChildren()
                    .add(
                            Labels.wrapped(
                                    texts.get(
                                            "privacy.clock.acknowledge",
                                            day(desk, request.acknowledgeDay())),
                                    "t-small",
                                    "muted"));
        }
        if (request.state().isOwed()) {
            getChildren()
                    .add(
                            Labels.wrapped(
                                    texts.get(
                                            late ? "privacy.clock.late" : "privacy.clock.answer",
                                            day(desk, request.answerDay()),
                                            Math.abs(request.daysLeft(desk.now()))),
                                    "t-small",
                                    late ? "danger" : "warning"));
        }
    }

    private static Tone tone(RequestState state, boolean late) {
        if (late) {
            return Tone.DANGER;
        }
        return state.isOwed() ? Tone.WARNING : Tone.SUCCESS;
    }

    /// A day of the calendar, wherever it is read.
    static String day(PrivacyDesk desk, LocalDate day) {
        return desk.texts()
                .formats()
                .in(ZoneOffset.UTC)
                .day(day.atStartOfDay(ZoneOffset.UTC).toInstant(), desk.now());
    }
}
