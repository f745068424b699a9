package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.table.ColumnSpec;
import com.erpsmartcloud.orders.OrderQuery;
import com.erpsmartcloud.orders.OrderRow;

import javafx.beans.value.ObservableBooleanValue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The columns of the orders list.
final class OrderColumns {

    static final String SHIP_BY = "ship-by";
    static final String BUYER = "buyer";
    static final String COUNTRY = "country";
    static final String STATE = "state";

    private static final String NUMBER = "number";
    private static final String TOTAL = "total";
    private static final Map<String, OrderQuery.Sort> SORTS =
            Map.of(
                    SHIP_BY,
                    OrderQuery.Sort.SHIP_BY,
                    NUMBER,
                    OrderQuery.Sort.NUMBER,
                    TOTAL,
                    OrderQuery.Sort.TOTAL);

    private OrderColumns() {}

    /// @param narrow whether the panel takes half of the room
    /// @param reasons whether the state column tells the problem
    static List<ColumnSpec<OrderRow>> of(
            Desk desk, ObservableBooleanValue narrow, ObservableBooleanValue reasons) {
        return List.of(
                ColumnSpec.<OrderRow>bare("badge", 50, BadgeCell::new).with("edge-left"),
                ColumnSpec.<OrderRow>text(NUMBER, "orders.column.number", 152, OrderRow::externalId)
                        .sorts(),
                ColumnSpec.of(SHIP_BY, "orders.column.ship-by", 168, () -> new ShipByCell(desk))
                        .sorts(),
                ColumnSpec.of(
                                "items",
                                "orders.column.items",
                                150,
                                () -> new ItemsCell(desk.texts(), narrow, reasons))
                        .growing(),
                ColumnSpec.of(
                                BUYER,
                                "orders.column.buyer",
                                112,
                                () -> new QuietCell(OrderRow::buyer))
                        .yielding(1),
                ColumnSpec.of(
                                COUNTRY,
                                "orders.column.country",
                                60,
                                () -> new QuietCell(OrderRow::country))
                        .yielding(2),
                ColumnSpec.of(
                        STATE,
                        "orders.column.state",
                        176,
                        () -> new StateCell(desk.texts(), reasons)),
                ColumnSpec.<OrderRow>number(
                                TOTAL,
                                "orders.column.total",
                                142,
                                row -> desk.texts().formats().money(row.total()))
                        .with("edge-right")
                        .sorts());
    }

    /// What the store sorts by for a column.
    static Optional<OrderQuery.Sort> sort(Optional<String> column) {
        return column.map(SORTS::get);
    }
}
