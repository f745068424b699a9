package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.StatusPill;
import com.erpsmartcloud.app.ui.table.CellView;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.orders.OrderRow;
import com.erpsmartcloud.orders.ProblemKind;
import com.erpsmartcloud.orders.VisibleState;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// The state as a pill; in the view of problems the problem instead.
final class StateCell implements CellView<OrderRow> {

    private final Texts texts;
    private final ObservableBooleanValue reasons;
    private final Map<VisibleState, StatusPill> states = new EnumMap<>(VisibleState.class);
    private final Map<ProblemKind, StatusPill> problems = new EnumMap<>(ProblemKind.class);
    private final HBox place = new HBox();
    private final Button mends = new Button("", Icon.of("bi-tools"));
    private Optional<OrderRow> shown = Optional.empty();

    /// @param narrow whether there is no room for more than the state
    /// @param mend opens what mends the problem of a row
    StateCell(
            Texts texts,
            ObservableBooleanValue reasons,
            ObservableBooleanValue narrow,
            BiConsumer<Node, OrderRow> mend) {
        this.texts = texts;
        this.reasons = reasons;
        Buttons.describe(mends, texts.get("orders.mend.open"));
        mends.getStyleClass().addAll("flat", "icon-only");
        mends.visibleProperty().bind(Bindings.not(narrow));
        mends.managedProperty().bind(mends.visibleProperty());
        mends.getStyleClass().add("small-control");
        mends.setFocusTraversable(false);
        mends.setOnAction(_ -> shown.ifPresent(row -> mend.accept(mends, row)));
        place.getStyleClass().add("gap-4");
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
        shown = Optional.of(row);
        boolean mendable = reasons.get() && row.problem().isPresent();
        int wanted = mendable ? 2 : 1;
        if (place.getChildren().size() != wanted || place.getChildren().getFirst() != pill) {
            place.getChildren().setAll(pill);
            if (mendable) {
                place.getChildren().add(mends);
            }
        }
    }
}
