package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.control.StatusPill;
import com.erpsmartcloud.app.ui.table.CellView;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.orders.OrderRow;
import com.erpsmartcloud.orders.ProblemKind;
import com.erpsmartcloud.orders.VisibleState;

import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

import java.util.EnumMap;
import java.util.Map;

/// The state as a pill; in the view of problems the problem instead.
final class StateCell implements CellView<OrderRow> {

    private final Texts texts;
    private final ObservableBooleanValue reasons;
    private final Map<VisibleState, StatusPill> states = new EnumMap<>(VisibleState.class);
    private final Map<ProblemKind, StatusPill> problems = new EnumMap<>(ProblemKind.class);
    private final HBox place = new HBox();

    StateCell(Texts texts, ObservableBooleanValue reasons) {
        this.texts = texts;
        this.reasons = reasons;
        place.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    public Node node() {
        return place;
    }

    @Override
    public void show(OrderRow row) {
        StatusPill pill =
                reasons.get() && row.problem().isPresent()
                        ? problems.computeIfAbsent(
                                row.problem().get(), kind -> ProblemLook.of(kind, "").pill(texts))
                        : states.computeIfAbsent(
                                row.state(), state -> StateLook.of(state).pill(texts));
        if (place.getChildren().isEmpty() || place.getChildren().getFirst() != pill) {
            place.getChildren().setAll(pill);
        }
    }
}
