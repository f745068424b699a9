package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.text.Formats;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.orders.OrderRow;

import java.util.List;
import java.util.Locale;

/// Orders as a table with heads, for a spreadsheet; the buyer stays masked.
final class OrderTable {

    private OrderTable() {}

    static String of(List<OrderRow> rows, Texts texts) {
        List<String> heads =
                List.of(
                        texts.get("orders.column.number"),
                        texts.get("orders.column.store"),
                        texts.get("orders.column.state"),
                        texts.get("orders.column.ship-by"),
                        texts.get("orders.column.items"),
                        texts.get("orders.column.article"),
                        texts.get("orders.column.units"),
                        texts.get("orders.column.buyer"),
                        texts.get("orders.column.country"),
                        texts.get("orders.column.total"),
                        texts.get("orders.column.currency"));
        StringBuilder table = new StringBuilder(line(heads)).append('\n');
        rows.forEach(row -> table.append(line(cells(row, texts))).append('\n'));
        return table.toString();
    }

    private static List<String> cells(OrderRow row, Texts texts) {
        Formats formats = texts.formats();
        return List.of(
                row.externalId(),
                row.storeName(),
                texts.get(StateLook.of(row.state()).wordKey()),
                row.shipBy().map(formats::longDate).orElse(""),
                row.firstItem(),
                row.firstArticle(),
                String.format(Locale.ROOT, "%d", row.units()),
                row.buyer(),
                row.country(),
                formats.amount(row.total()),
                row.total().currency().getCurrencyCode());
    }

    private static String line(List<String> cells) {
        return String.join(
                "\t", cells.stream().map(cell -> cell.replaceAll("[\\t\\r\\n]", " ")).toList());
    }
}
