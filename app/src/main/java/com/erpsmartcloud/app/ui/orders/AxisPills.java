package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.StatusPill;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.marketplace.OrderState;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// The four axes of an order's state, each a labelled pill.
final class AxisPills {

    private final Texts texts;
    private final String raw;

    /// @param raw the marketplace's own word, for the tooltip
    AxisPills(Texts texts, String raw) {
        this.texts = texts;
        this.raw = raw;
    }

    Node of(OrderState state) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("axes");
        grid.add(payment(state.payment()), 0, 0);
        grid.add(fulfilment(state.fulfilment()), 1, 0);
        grid.add(cancelReturn(state.cancelReturn()), 2, 0);
        grid.add(settlement(state.settlement()), 3, 0);
        for (int i = 0; i < 4; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(25);
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }

    private Node payment(OrderState.Payment payment) {
        return switch (payment) {
            case PAID -> axis("axis.payment", Tone.SUCCESS, "bi-check-circle", "axis.paid");
            case UNPAID -> axis("axis.payment", Tone.WARNING, "bi-hourglass-split", "axis.unpaid");
            case UNKNOWN -> axis("axis.payment", Tone.NEUTRAL, "bi-dash", "axis.not-told");
        };
    }

    private Node fulfilment(OrderState.Fulfilment fulfilment) {
        StateLook look =
                switch (fulfilment) {
                    case ON_HOLD ->
                            new StateLook(Tone.WARNING, "bi-pause-circle", "order.state.on-hold");
                    case TO_PROCESS ->
                            new StateLook(Tone.ACCENT, "bi-circle-half", "order.state.to-process");
                    case TO_SHIP -> new StateLook(Tone.ACCENT, "bi-truck", "order.state.to-ship");
                    case SHIPPED -> new StateLook(Tone.NEUTRAL, "bi-truck", "order.state.shipped");
                    case DELIVERED ->
                            new StateLook(Tone.SUCCESS, "bi-check-circle", "order.state.delivered");
                    case NOT_ACCEPTED ->
                            new StateLook(Tone.DANGER, "bi-x-circle", "problem.not-accepted");
                    case SPLIT ->
                            new StateLook(Tone.NEUTRAL, "bi-scissors", "order.state.replaced");
                    case UNKNOWN ->
                            new StateLook(Tone.DANGER, "bi-question-circle", "axis.unknown");
                };
        return axis("axis.fulfilment", look.tone(), look.icon(), look.wordKey());
    }

    private Node cancelReturn(OrderState.CancelReturn cancel) {
        String axis = "axis.cancel-return";
        return switch (cancel) {
            case NONE -> axis(axis, Tone.NEUTRAL, "bi-dash", "axis.none");
            case CANCEL_REQUESTED -> axis(axis, Tone.WARNING, "bi-alarm", "axis.cancel-requested");
            case CANCELLED, CANCELLED_AFTER_SHIPPING ->
                    axis(axis, Tone.NEUTRAL, "bi-x-circle", "order.state.cancelled");
            case DISPUTE -> axis(axis, Tone.WARNING, "bi-chat-left-text", "problem.dispute");
            case RETURN -> axis(axis, Tone.WARNING, "bi-arrow-return-left", "order.state.return");
        };
    }

    private Node settlement(OrderState.SettlementState settlement) {
        return switch (settlement) {
            case ESTIMATED -> axis("axis.settlement", Tone.NEUTRAL, "bi-clock", "axis.estimated");
            case SETTLED -> axis("axis.settlement", Tone.SUCCESS, "bi-check2", "axis.settled");
        };
    }

    private Node axis(String nameKey, Tone tone, String icon, String wordKey) {
        String name = texts.get(nameKey);
        String word = texts.get(wordKey);
        StatusPill pill = new StatusPill(tone, icon, word, texts.get("axis.said", name, word));
        pill.setTooltip(new Tooltip(texts.get("axis.raw", raw)));
        VBox axis = new VBox(Labels.wrapped(name, "t-small", "muted"), pill);
        axis.getStyleClass().add("gap-4");
        return axis;
    }
}
