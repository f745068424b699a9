package com.erpsmartcloud.marketplace.shopee;

import com.erpsmartcloud.marketplace.OrderLineFact;
import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.marketplace.OrderState.CancelReturn;
import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.LongTexts;
import com.erpsmartcloud.marketplace.wire.MalformedException;
import com.erpsmartcloud.money.Money;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;

/// The lines of an order of `get_order_detail`. Pure.
///
/// The same goods may stand on several lines (bundles, add-ons). Lines are numbered by Shopee's own
/// line ids, so that a number means the same line in every reading.
final class ShopeeLines {

    private static final int TITLE = 2_000;
    private static final int NAME = 255;

    /// More than any order can hold; a figure beyond it is a fault, not an order.
    private static final long MOST_UNITS = 999_999;

    private ShopeeLines() {}

    private record Key(long line, ShopeeIds goods, long item, long group)
            implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparingLong(Key::line)
                        .thenComparingLong(key -> key.goods().item())
                        .thenComparingLong(key -> key.goods().model())
                        .thenComparingLong(Key::item)
                        .thenComparingLong(Key::group);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private record Line(Key key, Fields row) {}

    static List<OrderLineFact> of(Fields order, OrderState state) throws MalformedException {
        Currency currency = ShopeeMoney.currency(order, "currency");
        List<Line> lines = new ArrayList<>();
        for (Fields.Element row : order.list("item_list")) {
            lines.add(new Line(key(row.fields()), row.fields()));
        }
        if (lines.isEmpty() && state.cancelReturn() != CancelReturn.CANCELLED) {
            throw new MalformedException(order.pathOf("item_list"), "an order without lines");
        }
        lines.sort(Comparator.comparing(Line::key));
        boolean cancelledWhole = true;
        for (Line line : lines) {
            cancelledWhole &= left(line.row()) == 0;
        }
        List<OrderLineFact> facts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            long units = cancelledWhole ? bought(line.row()) : left(line.row());
            if (units > 0) {
                facts.add(fact(i + 1, line, units, currency));
            }
        }
        return facts;
    }

    private static Key key(Fields row) throws MalformedException {
        return new Key(
                number(row.id("line_item_id")),
                ShopeeIds.of(row.requiredId("item_id"), row.id("model_id")),
                number(row.id("order_item_id")),
                number(row.id("promotion_group_id")));
    }

    private static long number(String id) {
        return id.isEmpty() ? 0 : Long.parseLong(id);
    }

    private static long bought(Fields row) throws MalformedException {
        return row.whole("model_quantity_purchased", 1, MOST_UNITS);
    }

    /// Units that a partial cancellation has not taken off.
    private static long left(Fields row) throws MalformedException {
        long bought = bought(row);
        return row.decimal("cancelled_qty").isEmpty()
                ? bought
                : bought - row.whole("cancelled_qty", 0, bought);
    }

    /// The price is 0 on a line of a bundle: what such a line brought stands in the settlement
    /// alone.
    private static OrderLineFact fact(int number, Line line, long units, Currency currency)
            throws MalformedException {
        Fields row = line.row();
        Money price = ShopeeMoney.required(row, "model_discounted_price", currency);
        if (Math.multiplyHigh(price.minor(), units) != 0 || price.minor() * units < 0) {
            throw new MalformedException(
                    row.pathOf("model_discounted_price"), "more money than fits");
        }
        String model = row.title("model_name", NAME);
        return new OrderLineFact(
                number,
                line.key().goods().externalId(),
                row.text(line.key().goods().model() == 0 ? "item_sku" : "model_sku", NAME),
                LongTexts.cut(
                        row.title("item_name", TITLE) + (model.isEmpty() ? "" : ", " + model),
                        TITLE),
                units,
                price);
    }
}
