package com.erpsmartcloud.marketplace.ozon;

import com.erpsmartcloud.marketplace.BuyerFact;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderLineFact;
import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.marketplace.OrderState.CancelReturn;
import com.erpsmartcloud.marketplace.OrderState.Fulfilment;
import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.LongTexts;
import com.erpsmartcloud.marketplace.wire.MalformedException;
import com.erpsmartcloud.money.Money;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A posting of `/v4/posting/fbs/list` as an order of ours. Pure.
final class OzonPostings {

    private static final int TITLE = 2_000;
    private static final int NAME = 255;
    private static final int MOST_RAW = 1024 * 1024;

    /// More than any posting can hold; a figure beyond it is a fault, not an order.
    private static final long MOST_UNITS = 999_999;

    /// Kept apart from the order, or not at all.
    private static final List<String> PERSONAL =
            List.of("customer", "addressee", "courier", "legal_info");

    private OzonPostings() {}

    /// @param asOf Ozon's time when it gave this answer, UTC
    static OrderFact toFact(Fields posting, Instant asOf) throws MalformedException {
        String number = posting.requiredText("posting_number", NAME);
        String status = posting.requiredText("status", NAME);
        Optional<Instant> inProcess = posting.instant("in_process_at");
        OrderState state =
                OzonStates.of(status, cancelledAfterShip(posting), inProcess.isPresent());
        Optional<Fields> delivery = posting.object("delivery_method");
        return new OrderFact(
                number,
                orderNumber(posting, number),
                some(posting.text("parent_posting_number", NAME)),
                status,
                posting.text("substatus", NAME),
                state,
                inProcess.orElse(Instant.EPOCH).truncatedTo(ChronoUnit.SECONDS),
                Optional.empty(),
                posting.instant("shipment_date"),
                asOf,
                delivery.isEmpty() ? Optional.empty() : some(delivery.get().id("warehouse_id")),
                delivery.isEmpty() ? "" : delivery.get().title("tpl_provider", NAME),
                posting.text("tracking_number", NAME),
                buyer(posting),
                lines(posting, state),
                raw(posting));
    }

    private static boolean cancelledAfterShip(Fields posting) throws MalformedException {
        Optional<Fields> cancellation = posting.object("cancellation");
        return cancellation.isPresent() && cancellation.get().flag("cancelled_after_ship");
    }

    /// A posting's number is its order's number, a dash and a count.
    private static String orderNumber(Fields posting, String number) throws MalformedException {
        String order = posting.text("order_number", NAME);
        int dash = number.lastIndexOf('-');
        return order.isEmpty() && dash > 0 ? number.substring(0, dash) : order;
    }

    private static List<OrderLineFact> lines(Fields posting, OrderState state)
            throws MalformedException {
        List<OrderLineFact> lines = new ArrayList<>();
        for (Fields.Element product : posting.array("products")) {
            lines.add(line(product.fields(), lines.size() + 1));
        }
        boolean holdsStock =
                state.cancelReturn() != CancelReturn.CANCELLED
                        && state.fulfilment() != Fulfilment.SPLIT;
        if (lines.isEmpty() && holdsStock) {
            throw new MalformedException(posting.pathOf("products"), "a posting without products");
        }
        return lines;
    }

    private static OrderLineFact line(Fields product, int number) throws MalformedException {
        String sku = product.id("sku");
        String article = product.text("offer_id", NAME);
        if (sku.isEmpty() && article.isEmpty()) {
            throw new MalformedException(product.pathOf("sku"), "neither sku nor offer_id");
        }
        long quantity = product.whole("quantity", 1, MOST_UNITS);
        Money price = OzonMoney.requiredPrice(product, "price");
        if (Math.multiplyHigh(price.minor(), quantity) != 0 || price.minor() * quantity < 0) {
            throw new MalformedException(product.pathOf("price"), "more money than fits");
        }
        return new OrderLineFact(
                number, sku, article, product.title("name", TITLE), quantity, price);
    }

    /// Ozon names a buyer only where the seller delivers; anywhere else we do not keep one even if
    /// it came.
    private static Optional<BuyerFact> buyer(Fields posting) throws MalformedException {
        Optional<Fields> customer = posting.object("customer");
        if (customer.isEmpty() || !sellerDelivers(posting)) {
            return Optional.empty();
        }
        Optional<Fields> addressee = posting.object("addressee");
        String name = addressee.isEmpty() ? "" : addressee.get().title("name", NAME);
        Optional<Fields> address = customer.get().object("address");
        return Optional.of(
                new BuyerFact(
                        name.isEmpty() ? customer.get().title("name", NAME) : name,
                        customer.get().title("phone", NAME),
                        country(address),
                        part(address, "region"),
                        part(address, "city"),
                        part(address, "address_tail")));
    }

    private static boolean sellerDelivers(Fields posting) throws MalformedException {
        String integration = posting.text("tpl_integration_type", NAME);
        return posting.text("delivery_schema", NAME).equalsIgnoreCase("rfbs")
                || !(integration.isEmpty() || integration.equalsIgnoreCase("ozon"));
    }

    /// Ozon writes a country's name, sometimes its two letters.
    private static String country(Optional<Fields> address) throws MalformedException {
        String country = part(address, "country");
        return country.matches("[A-Z]{2}") ? country : "";
    }

    private static String part(Optional<Fields> address, String name) throws MalformedException {
        return address.isEmpty() ? "" : address.get().title(name, TITLE);
    }

    private static String raw(Fields posting) throws MalformedException {
        String raw = LongTexts.json(posting.node(), PERSONAL);
        if (raw.length() > MOST_RAW) {
            throw new MalformedException(posting.path(), "a row of more than 1 MiB");
        }
        return raw;
    }

    private static Optional<String> some(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
