package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.table.ColumnSpec;
import com.erpsmartcloud.orders.OrderQuery;
import com.erpsmartcloud.orders.OrderRow;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// The columns of the orders list.
final class OrderColumns {

    static final String SHIP_BY = "ship-by";
    static final String ITEMS = "items";
    static final String BUYER = "buyer";
    static final String COUNTRY = "country";
    static final String STATE = "state";

    static final String TICK = "tick";
    private static final String MARKS = "marks";
    private static final String ORDERED = "ordered";
    private static final String WAREHOUSE = "warehouse";
    private static final String CARRIER = "carrier";
    private static final String TRACKING = "tracking";
    private static final String RAW = "raw";
    private static final String NUMBER = "number";
    private static final String TOTAL = "total";
    private static final Map<String, OrderQuery.Sort> SORTS =
            Map.of(
                    SHIP_BY,
                    OrderQuery.Sort.SHIP_BY,
                    NUMBER,
                    OrderQuery.Sort.NUMBER,
                    TOTAL,
                    OrderQuery.Sort.TOTAL,
                    ORDERED,
                    OrderQuery.Sort.ORDERED);

    /// Columns a person may show or hide, with their titles.
    static final Map<String, String> CHOSEN = chosen();

    /// Those of them that are shown at first.
    static final Set<String> FIRST = Set.of(BUYER, COUNTRY, MARKS);

    private OrderColumns() {}

    private static Map<String, String> chosen() {
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put(ORDERED, "orders.column.ordered");
        titles.put(MARKS, "orders.column.marks");
        titles.put(BUYER, "orders.column.buyer");
        titles.put(COUNTRY, "orders.column.country");
        titles.put(WAREHOUSE, "orders.column.warehouse");
        titles.put(CARRIER, "orders.column.carrier");
        titles.put(TRACKING, "orders.column.tracking");
        titles.put(RAW, "orders.column.raw");
        return titles;
    }

    /// @param mend opens what mends the problem of a row, under a node
    /// @param narrow whether the panel takes half of the room
    /// @param reasons whether the state column tells the problem
    static List<ColumnSpec<OrderRow>> of(
            Desk desk,
            OrderTicks ticks,
            BiConsumer<Node, OrderRow> mend,
            ObservableBooleanValue narrow,
            ObservableBooleanValue reasons) {
        return List.of(
                ColumnSpec.<OrderRow>bare(TICK, 40, () -> new TickCell(desk.texts(), ticks))
                        .with("edge-left"),
                ColumnSpec.<OrderRow>bare("badge", 50, BadgeCell::new).with("edge-left"),
                ColumnSpec.<OrderRow>text(NUMBER, "orders.column.number", 100, OrderRow::externalId)
                        .sorts(),
                ColumnSpec.of(
                                SHIP_BY,
                                "orders.column.ship-by",
                                90,
                                () -> new ShipByCell(desk, Bindings.and(narrow, reasons)))
                        .sorts(),
                ColumnSpec.<OrderRow>text(
                                ORDERED,
                                "orders.column.ordered",
                                80,
                                row ->
                                        desk.texts()
                                                .formats()
                                                .moment(row.orderedAt(), desk.now().instant()))
                        .yielding(4)
                        .sorts(),
                ColumnSpec.of(
                                ITEMS,
                                "orders.column.items",
                                210,
                                () -> new ItemsCell(desk.texts(), narrow, reasons))
                        .growing(),
                ColumnSpec.of(MARKS, "orders.column.marks", 48, () -> new MarksCell(desk))
                        .yielding(4),
                quiet(WAREHOUSE, "orders.column.warehouse", OrderRow::warehouse),
                quiet(CARRIER, "orders.column.carrier", OrderRow::carrier),
                quiet(TRACKING, "orders.column.tracking", OrderRow::tracking),
                quiet(RAW, "orders.column.raw", OrderRow::rawStatus),
                ColumnSpec.of(
                                BUYER,
                                "orders.column.buyer",
                                60,
                                () -> new QuietCell(OrderRow::buyer))
                        .yielding(2),
                ColumnSpec.of(
                                COUNTRY,
                                "orders.column.country",
                                48,
                                () -> new QuietCell(OrderRow::country))
                        .yielding(3),
                ColumnSpec.of(
                        STATE,
                        "orders.column.state",
                        120,
                        () -> new StateCell(desk.texts(), reasons, narrow, mend)),
                ColumnSpec.<OrderRow>number(
                                TOTAL,
                                "orders.column.total",
                                90,
                                row -> desk.texts().formats().money(row.total()))
                        .with("edge-right")
                        .yielding(1)
                        .sorts());
    }

    private static ColumnSpec<OrderRow> quiet(
            String id, String titleKey, Function<OrderRow, String> words) {
        return ColumnSpec.<OrderRow>of(id, titleKey, 80, () -> new QuietCell(words)).yielding(5);
    }

    /// What the store sorts by for a column.
    static Optional<OrderQuery.Sort> sort(Optional<String> column) {
        return column.map(SORTS::get);
    }
}
