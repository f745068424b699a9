package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.table.ListColumn;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.archive.ListCell;
import com.erpsmartcloud.orders.OrderRow;
import com.erpsmartcloud.orders.OrderTag;

import java.util.List;
import java.util.stream.Collectors;

/// The columns of an orders list in a file; the buyer stays masked.
final class OrderFile {

    private OrderFile() {}

    static List<ListColumn<OrderRow>> columns(Texts texts) {
        return List.of(
                ListColumn.text("number", "orders.column.number", "number", OrderRow::externalId),
                ListColumn.text("store", "orders.column.store", "badge", OrderRow::storeName),
                ListColumn.text(
                        "marketplace", "list.marketplace", "", row -> row.marketplace().name()),
                ListColumn.text(
                        "state",
                        "orders.column.state",
                        "state",
                        row -> texts.get(StateLook.of(row.state()).wordKey())),
                ListColumn.text("raw_status", "list.raw-status", "", OrderRow::rawStatus),
                new ListColumn<>(
                        "ordered_at",
                        "list.ordered-at",
                        "",
                        row -> new ListCell.Moment(row.orderedAt())),
                new ListColumn<>(
                        "ship_by",
                        "orders.column.ship-by",
                        "ship-by",
                        row ->
                                row.shipBy()
                                        .<ListCell>map(ListCell.Moment::new)
                                        .orElse(ListCell.NONE)),
                ListColumn.text("first_item", "orders.column.items", "items", OrderRow::firstItem),
                ListColumn.text(
                        "first_article", "orders.column.article", "items", OrderRow::firstArticle),
                ListColumn.count(
                        "more_lines", "list.more-lines", "", row -> (long) row.moreLines()),
                ListColumn.count("units", "orders.column.units", "items", OrderRow::units),
                ListColumn.text("buyer", "orders.column.buyer", "buyer", OrderRow::buyer),
                ListColumn.text("country", "orders.column.country", "country", OrderRow::country),
                ListColumn.text("warehouse", "list.warehouse", "", OrderRow::warehouse),
                ListColumn.text("carrier", "list.carrier", "", OrderRow::carrier),
                ListColumn.text("tracking", "list.tracking", "", OrderRow::tracking),
                ListColumn.text(
                        "tags",
                        "list.tags",
                        "",
                        row ->
                                row.tags().stream()
                                        .map(OrderTag::name)
                                        .collect(Collectors.joining(", "))),
                ListColumn.text("note", "list.order-note", "", OrderRow::note),
                new ListColumn<>(
                        "total",
                        "orders.column.total",
                        "total",
                        row -> new ListCell.Amount(row.total())),
                ListColumn.text(
                        "currency",
                        "orders.column.currency",
                        "total",
                        row -> row.total().currency().getCurrencyCode()));
    }
}
