package com.erpsmartcloud.marketplace.shopee;

import com.erpsmartcloud.marketplace.BuyerFact;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.LongTexts;
import com.erpsmartcloud.marketplace.wire.MalformedException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An order of `get_order_detail` as an order of ours. Pure.
final class ShopeeOrder {

    private static final int NAME = 255;
    private static final int ADDRESS = 2_000;
    private static final int MOST_RAW = 1024 * 1024;

    /// Kept apart from the order, or not at all.
    private static final List<String> PERSONAL =
            List.of(
                    "recipient_address",
                    "buyer_user_id",
                    "buyer_username",
                    "buyer_cpf_id",
                    "message_to_seller",
                    "note",
                    "dropshipper",
                    "dropshipper_phone",
                    "invoice_data",
                    "payment_info");

    private ShopeeOrder() {}

    /// @param asOf Shopee's time when it gave this answer, UTC
    /// @param manyWarehouses whether its places are warehouses of the shop
    static OrderFact toFact(Fields order, Instant asOf, boolean manyWarehouses)
            throws MalformedException {
        String number = order.requiredText("order_sn", NAME);
        String status = order.requiredText("order_status", NAME);
        List<Fields> parcels = parcels(order);
        OrderState state = ShopeeStates.of(signs(order, status, parcels));
        return new OrderFact(
                number,
                number,
                Optional.empty(),
                status,
                substatus(order),
                state,
                order.seconds("create_time").orElse(Instant.EPOCH),
                order.seconds("pay_time"),
                order.seconds("ship_by_date"),
                asOf,
                manyWarehouses ? place(order) : Optional.of(ShopeeWarehouses.ONLY),
                order.title("shipping_carrier", NAME),
                "",
                buyer(order),
                ShopeeLines.of(order, state),
                raw(order));
    }

    private static List<Fields> parcels(Fields order) throws MalformedException {
        List<Fields> parcels = new ArrayList<>();
        for (Fields.Element parcel : order.list("package_list")) {
            parcels.add(parcel.fields());
        }
        return parcels;
    }

    private static ShopeeStates.Signs signs(Fields order, String status, List<Fields> parcels)
            throws MalformedException {
        Set<String> words = new HashSet<>();
        for (Fields parcel : parcels) {
            words.add(parcel.text("logistics_status", NAME));
        }
        return new ShopeeStates.Signs(
                status,
                !order.list("pending_terms").isEmpty(),
                order.seconds("pay_time").isPresent(),
                order.flag("cod"),
                order.seconds("pickup_done_time").isPresent(),
                words);
    }

    /// What holds it, or why it was cancelled.
    private static String substatus(Fields order) throws MalformedException {
        List<String> terms = new ArrayList<>();
        for (Fields.Element term : order.list("pending_terms")) {
            terms.add(term.node().asString(""));
        }
        return LongTexts.cut(
                terms.isEmpty() ? order.title("cancel_reason", NAME) : String.join(" ", terms),
                NAME);
    }

    /// The warehouse of its first line that names one.
    private static Optional<String> place(Fields order) throws MalformedException {
        for (Fields.Element line : order.list("item_list")) {
            for (Fields.Element place : line.fields().list("product_location_id")) {
                String id = place.node().asString("");
                if (!id.isEmpty() && id.length() <= NAME) {
                    return Optional.of(id);
                }
            }
        }
        return Optional.empty();
    }

    /// Shopee masks what we may not see with asterisks: such a part is not known, not a name.
    private static Optional<BuyerFact> buyer(Fields order) throws MalformedException {
        Optional<Fields> address = order.object("recipient_address");
        if (address.isEmpty()) {
            return Optional.empty();
        }
        Fields to = address.get();
        String region = order.text("region", NAME);
        BuyerFact buyer =
                new BuyerFact(
                        clear(to, "name", NAME),
                        clear(to, "phone", NAME),
                        region.matches("[A-Z]{2}") ? region : "",
                        clear(to, "state", NAME),
                        clear(to, "city", NAME),
                        clear(to, "full_address", ADDRESS));
        boolean known =
                !(buyer.name() + buyer.phone() + buyer.region() + buyer.city() + buyer.address())
                        .isEmpty();
        return known ? Optional.of(buyer) : Optional.empty();
    }

    private static String clear(Fields address, String name, int most) throws MalformedException {
        String text = address.title(name, most);
        return text.contains("*") ? "" : text;
    }

    private static String raw(Fields order) throws MalformedException {
        String raw = LongTexts.json(order.node(), PERSONAL);
        if (raw.length() > MOST_RAW) {
            throw new MalformedException(order.path(), "a row of more than 1 MiB");
        }
        return raw;
    }
}
