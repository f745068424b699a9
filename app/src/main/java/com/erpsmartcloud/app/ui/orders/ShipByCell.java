package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Styles;
import com.erpsmartcloud.app.ui.table.CellView;
import com.erpsmartcloud.app.ui.text.Formats;
import com.erpsmartcloud.app.ui.text.ShipBy;
import com.erpsmartcloud.orders.OrderRow;
import com.erpsmartcloud.orders.VisibleState;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/// When an order must be handed over and how near that is. Once it has left, the date alone.
final class ShipByCell implements CellView<OrderRow> {

    private static final Set<VisibleState> STILL_HERE =
            Set.of(
                    VisibleState.UNPAID,
                    VisibleState.ON_HOLD,
                    VisibleState.TO_PROCESS,
                    VisibleState.TO_SHIP,
                    VisibleState.PROBLEM,
                    VisibleState.CANCEL_REQUESTED);

    private final Desk desk;
    private static final List<String> TONES = List.of("muted", "subtle", "warning", "danger");

    private final FontIcon clock = Icon.of("bi-clock", "icon-small", "warning");
    private final FontIcon alarm = Icon.of("bi-exclamation-triangle", "icon-small", "danger");
    private final Label main = Labels.whole("");
    private final Label rest = Labels.whole("", "t-small");
    private final Tooltip whole = new Tooltip();
    private final HBox line = new HBox(clock, alarm, main, rest);

    /// @param tight whether there is room for the time alone, without what remains of it
    ShipByCell(Desk desk, ObservableBooleanValue tight) {
        this.desk = desk;
        rest.visibleProperty()
                .bind(
                        rest.textProperty()
                                .isNotEmpty()
                                .and(main.textProperty().isEmpty().or(Bindings.not(tight))));
        line.getStyleClass().add("gap-6");
        line.setAlignment(Pos.CENTER_LEFT);
        line.getChildren().forEach(part -> part.managedProperty().bind(part.visibleProperty()));
        Tooltip.install(line, whole);
    }

    @Override
    public Node node() {
        return line;
    }

    @Override
    public void show(OrderRow row) {
        Formats formats = desk.texts().formats();
        Instant now = desk.now().instant();
        row.shipBy().ifPresent(at -> whole.setText(formats.longDate(at)));
        if (row.shipBy().isEmpty()) {
            words("\u2013", "", "subtle", false, false);
        } else if (!STILL_HERE.contains(row.state())) {
            words(formats.day(row.shipBy().get(), now), "", "muted", false, false);
        } else {
            urgent(ShipBy.of(row.shipBy().get(), now, desk.texts()));
        }
    }

    private void urgent(ShipBy by) {
        switch (by.nearness()) {
            case FAR -> words(by.main(), "", "", false, false);
            case TODAY -> words(by.main(), by.rest(), "muted", false, false);
            case SOON -> words(by.main(), by.rest(), "warning", true, false);
            case LATE -> words("", by.rest(), "danger", false, true);
        }
    }

    private void words(String head, String tail, String tone, boolean soon, boolean late) {
        main.setText(head);
        main.setVisible(!head.isEmpty());
        rest.setText(tail);
        clock.setVisible(soon);
        alarm.setVisible(late);
        Styles.only(main, TONES, tail.isEmpty() ? tone : "");
        Styles.only(rest, TONES, tail.isEmpty() ? "" : tone);
    }
}
