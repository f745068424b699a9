package com.erpsmartcloud.marketplace.mercadolibre;

import com.erpsmartcloud.marketplace.OrderLineFact;
import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.LongTexts;
import com.erpsmartcloud.marketplace.wire.MalformedException;
import com.erpsmartcloud.money.Money;

import java.util.ArrayList;
import java.util.List;

/// The lines of a purchase: those of its orders, in their order. Pure.
///
/// One order holds one line today and may hold more. Cancelled orders of a purchase that goes on
/// keep their numbers and lose their lines.
final class MeliLines {

    private static final int TITLE = 2_000;
    private static final int NAME = 255;

    /// More than any order can hold; a figure beyond it is a fault, not an order.
    private static final long MOST_UNITS = 999_999;

    private MeliLines() {}

    /// @param orders by their ids
    /// @param counts whether the lines of an order are still wanted
    static List<OrderLineFact> of(List<Fields> orders, List<Boolean> counts)
            throws MalformedException {
        List<OrderLineFact> lines = new ArrayList<>();
        int number = 0;
        for (int i = 0; i < orders.size(); i++) {
            List<Fields.Element> rows = orders.get(i).list("order_items");
            if (rows.isEmpty() && counts.get(i)) {
                throw new MalformedException(
                        orders.get(i).pathOf("order_items"), "an order without lines");
            }
            for (Fields.Element row : rows) {
                number++;
                if (counts.get(i)) {
                    lines.add(fact(number, row.fields()));
                }
            }
        }
        return lines;
    }

    private static OrderLineFact fact(int number, Fields row) throws MalformedException {
        Fields item = row.requiredObject("item");
        String id = item.requiredText("id", NAME);
        if (!MeliIds.isItem(id)) {
            throw new MalformedException(item.pathOf("id"), "not an item's id");
        }
        long units = row.whole("quantity", 1, MOST_UNITS);
        Money price = MeliMoney.required(row, "unit_price", MeliMoney.currency(row));
        if (Math.multiplyHigh(price.minor(), units) != 0 || price.minor() * units < 0) {
            throw new MalformedException(row.pathOf("unit_price"), "more money than fits");
        }
        String article = item.title("seller_sku", NAME);
        return new OrderLineFact(
                number,
                new MeliIds(id, item.id("variation_id")).externalId(),
                article.isEmpty() ? item.title("seller_custom_field", NAME) : article,
                title(item),
                units,
                price);
    }

    private static String title(Fields item) throws MalformedException {
        StringBuilder title = new StringBuilder(item.title("title", TITLE));
        for (Fields.Element attribute : item.list("variation_attributes")) {
            String value = attribute.fields().title("value_name", NAME);
            title.append(value.isEmpty() ? "" : ", " + value);
        }
        return LongTexts.cut(title.toString(), TITLE);
    }
}
