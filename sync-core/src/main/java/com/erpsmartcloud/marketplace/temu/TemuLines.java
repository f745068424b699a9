package com.erpsmartcloud.marketplace.temu;

import com.erpsmartcloud.marketplace.OrderLineFact;
import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.LongTexts;
import com.erpsmartcloud.marketplace.wire.MalformedException;
import com.erpsmartcloud.money.Money;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The child orders of a parent order as its lines. Pure.
///
/// They are numbered by Temu's own numbers, so that a number means the same line in every reading.
/// A line counts what the buyer ordered of the offer; how many pieces an offer holds (`soldFactor`)
/// is up to what it is mapped to here.
final class TemuLines {

    static final String CANCELLED = "3";

    private static final int TITLE = 2_000;
    private static final int NAME = 255;

    /// More than any order can hold; a figure beyond it is a fault, not an order.
    private static final long MOST_UNITS = 999_999;

    private TemuLines() {}

    /// @param number 1-based place among the parent's children
    /// @param bought units at first
    /// @param left units that are not cancelled
    record Line(int number, String orderSn, String status, Fields row, long bought, long left) {}

    static List<Line> read(Fields parent) throws MalformedException {
        List<Line> read = new ArrayList<>();
        for (Fields.Element element : parent.array("orderList")) {
            Fields row = element.fields();
            String status = TemuOrder.word(row, "orderStatus");
            long quantity = row.whole("quantity", 0, MOST_UNITS);
            long bought =
                    row.decimal("originalOrderQuantity").isEmpty()
                            ? quantity
                            : row.whole("originalOrderQuantity", quantity, MOST_UNITS);
            read.add(
                    new Line(
                            0,
                            row.requiredText("orderSn", NAME),
                            status,
                            row,
                            bought,
                            status.equals(CANCELLED) ? 0 : quantity));
        }
        if (read.isEmpty()) {
            throw new MalformedException(parent.pathOf("orderList"), "an order without lines");
        }
        read.sort(Comparator.comparing(Line::orderSn));
        List<Line> lines = new ArrayList<>();
        for (Line line : read) {
            lines.add(
                    new Line(
                            lines.size() + 1,
                            line.orderSn(),
                            line.status(),
                            line.row(),
                            line.bought(),
                            line.left()));
        }
        return lines;
    }

    /// @param units of this line, at least 1
    static OrderLineFact fact(Line line, long units, Money price) throws MalformedException {
        if (Math.multiplyHigh(price.minor(), units) != 0 || price.minor() * units < 0) {
            throw new MalformedException(line.row().pathOf("quantity"), "more money than fits");
        }
        String spec = line.row().title("spec", NAME);
        return new OrderLineFact(
                line.number(),
                sku(line.row()),
                article(line.row()),
                LongTexts.cut(
                        line.row().title("goodsName", TITLE) + (spec.isEmpty() ? "" : ", " + spec),
                        TITLE),
                units,
                price);
    }

    /// Shops that sell across borders have no SKU of their own on a line, but a product's.
    private static String sku(Fields row) throws MalformedException {
        String sku = row.id("skuId");
        List<Fields.Element> products = row.list("productList");
        return sku.isEmpty() && products.size() == 1
                ? products.getFirst().fields().requiredId("productSkuId")
                : row.requiredId("skuId");
    }

    /// A line of several products has no one article.
    private static String article(Fields row) throws MalformedException {
        List<Fields.Element> products = row.list("productList");
        return products.size() == 1 ? products.getFirst().fields().text("extCode", NAME) : "";
    }
}
