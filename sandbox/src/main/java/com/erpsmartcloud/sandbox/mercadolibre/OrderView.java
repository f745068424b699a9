package com.erpsmartcloud.sandbox.mercadolibre;

import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.mercadolibre.seed.Buyers;
import com.erpsmartcloud.sandbox.mercadolibre.seed.Colours;
import com.erpsmartcloud.sandbox.mercadolibre.seed.Depots;
import com.erpsmartcloud.sandbox.mercadolibre.world.Parcel;
import com.erpsmartcloud.sandbox.mercadolibre.world.Sale;
import com.erpsmartcloud.sandbox.mercadolibre.world.Sale.Good;
import com.erpsmartcloud.sandbox.mercadolibre.world.World;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// An order as the seller sees it.
final class OrderView {

    private static final Template ORDER =
            Template.of(
                    """
                    {"id":0,"date_created":"","last_updated":"","date_closed":null,
                     "expiration_date":"","pack_id":null,"fulfilled":null,
                     "buying_mode":"buy_equals_pay","comment":null,"shipping_cost":0.0,
                     "mediations":[],"status":"","status_detail":null,"currency_id":"MXN",
                     "total_amount":0,"paid_amount":0,"order_items":[],"payments":[],
                     "shipping":{"id":null},"tags":[],
                     "context":{"channel":"marketplace","site":"MLM","flows":[]},
                     "buyer":{"id":0},"seller":{"id":0},
                     "feedback":{"sale":null,"purchase":null},
                     "taxes":{"id":null,"amount":null,"currency_id":null},
                     "order_request":{"change":null,"return":null},"cancel_detail":null,
                     "manufacturing_ending_date":null}
                    """);
    private static final Template LINE =
            Template.of(
                    """
                    {"item":{"id":"","title":"","category_id":"","variation_id":null,
                       "variation_attributes":[],"seller_custom_field":null,"seller_sku":"",
                       "user_product_id":"","condition":"new","warranty":"Garantía: 3 meses",
                       "global_price":null,"net_weight":null,"release_date":null},
                     "quantity":0,"requested_quantity":{"measure":"unit","value":0},
                     "picked_quantity":null,"unit_price":0,"full_unit_price":0,"gross_price":0,
                     "currency_id":"MXN","sale_fee":0,"listing_type_id":"",
                     "manufacturing_days":null,"base_exchange_rate":null,
                     "base_currency_id":null,"element_id":1,"stock":[]}
                    """);
    private static final Template PAYMENT =
            Template.of(
                    """
                    {"id":0,"order_id":0,"payer_id":0,"collector":{"id":0},"site_id":"MLM",
                     "reason":"","payment_method_id":"","payment_type":"",
                     "operation_type":"regular_payment","installments":1,"issuer_id":"2007",
                     "card_id":null,"installment_amount":null,"deferred_period":null,
                     "authorization_code":null,"currency_id":"MXN","status":"",
                     "status_code":null,"status_detail":"","transaction_amount":0,
                     "transaction_amount_refunded":0.0,"taxes_amount":0.0,"shipping_cost":0.0,
                     "coupon_amount":0,"overpaid_amount":0.0,"total_paid_amount":0,
                     "marketplace_fee":0,"available_actions":[],
                     "atm_transfer_reference":{"transaction_id":null,"company_id":null},
                     "date_approved":null,"date_created":"","date_last_modified":""}
                    """);

    private final World world;
    private final Buyers buyers;

    OrderView(World world) {
        this.world = world;
        this.buyers = new Buyers(world.account().seed());
    }

    /// When anything about the order has changed last: it gets its shipment a moment after it was
    /// paid.
    Instant changedAt(Sale sale, Instant now) {
        Instant own = sale.changedAt();
        return visibleParcel(sale, now)
                .map(Parcel::createdAt)
                .filter(created -> created.isAfter(own))
                .orElse(own);
    }

    ObjectNode of(Sale sale, Instant now) {
        ObjectNode order = ORDER.fresh();
        order.put("id", sale.id())
                .put("date_created", Times.offset(sale.createdAt()))
                .put("last_updated", Times.offset(sale.changedAt()))
                .put("date_closed", Times.offsetOrNull(sale.closedAt()))
                .put("expiration_date", Times.offset(sale.createdAt().plus(Duration.ofDays(31))))
                .put("pack_id", sale.packId().orElse(null))
                .put("status", sale.status().wire())
                .put("total_amount", Pesos.amount(sale.total()))
                .put("paid_amount", Pesos.amount(sale.isPaid() ? sale.total() : 0));
        order.putArray("order_items").add(line(sale));
        if (sale.status() != Sale.Status.CONFIRMED) {
            order.putArray("payments").add(payment(sale));
        }
        visibleParcel(sale, now)
                .ifPresent(each -> order.putObject("shipping").put("id", each.id()));
        order.set("tags", tags(sale));
        ObjectNode buyer = order.putObject("buyer").put("id", sale.buyerId());
        if (sale.isPaid()) {
            buyer.putObject("billing_info").put("id", buyers.of(sale.buyerId()).billingId());
        }
        order.putObject("seller").put("id", world.account().userId());
        if (!sale.cancelCode().isEmpty()) {
            order.putObject("cancel_detail").put("code", sale.cancelCode());
        }
        return order;
    }

    static ArrayNode tags(Sale sale) {
        ArrayNode tags = Json.array();
        if (sale.packId().isPresent()) {
            tags.add("pack_order");
        }
        if (sale.isPaid()) {
            tags.add("paid");
        }
        tags.add("not_delivered");
        sale.tags().forEach(tags::add);
        return tags;
    }

    private Optional<Parcel> visibleParcel(Sale sale, Instant now) {
        return sale.parcelId().flatMap(world::parcel).filter(each -> each.isVisible(now));
    }

    private static ObjectNode line(Sale sale) {
        Good good = sale.good();
        ObjectNode line = LINE.fresh();
        ObjectNode item = (ObjectNode) line.path("item");
        item.put("id", good.itemId())
                .put("title", good.title())
                .put("category_id", good.categoryId())
                .put("seller_sku", good.sku())
                .put("user_product_id", good.userProductId())
                .put(
                        "seller_custom_field",
                        good.customField().isEmpty() ? null : good.customField());
        if (good.variationId() != 0) {
            item.put("variation_id", good.variationId());
            item.putArray("variation_attributes").add(colour(good.colour()));
        }
        line.put("quantity", sale.quantity());
        line.putObject("requested_quantity").put("measure", "unit").put("value", sale.quantity());
        line.put("unit_price", Pesos.amount(sale.amounts().unit()))
                .put("full_unit_price", Pesos.amount(sale.amounts().full()))
                .put("gross_price", Pesos.amount(sale.amounts().full() * sale.quantity()))
                .put("sale_fee", Pesos.amount(sale.amounts().fee()))
                .put("listing_type_id", good.listingType());
        if (good.manufacturingDays() > 0) {
            line.put("manufacturing_days", good.manufacturingDays());
        }
        Depots.find(good.store())
                .ifPresent(depot ->
                        line.putArray("stock")
                                .addObject()
                                .put("store_id", depot.id())
                                .put("network_node_id", depot.node()));
        return line;
    }

    static ObjectNode colour(String code) {
        Colours.Colour colour = Colours.of(code);
        return Json.object()
                .put("id", "COLOR")
                .put("name", "Color")
                .put("value_id", colour.valueId())
                .put("value_name", colour.name());
    }

    private ObjectNode payment(Sale sale) {
        Sale.Payment paid = sale.payment();
        ObjectNode payment = PAYMENT.fresh();
        payment.put("id", paid.id())
                .put("order_id", sale.id())
                .put("payer_id", sale.buyerId())
                .put("reason", sale.good().title())
                .put("payment_method_id", paid.method())
                .put("payment_type", paid.type())
                .put("status", paid.status())
                .put("status_detail", paid.detail())
                .put("transaction_amount", Pesos.amount(sale.total()))
                .put("transaction_amount_refunded", Pesos.amount(paid.refunded()))
                .put("total_paid_amount", Pesos.amount(sale.total()))
                .put("marketplace_fee", Pesos.amount(sale.amounts().fee() * sale.quantity()))
                .put("date_approved", Times.offsetOrNull(paid.approvedAt()))
                .put("date_created", Times.offset(sale.createdAt()))
                .put("date_last_modified", Times.offset(paid.changedAt()));
        payment.putObject("collector").put("id", world.account().userId());
        if (paid.status().equals("approved")) {
            payment.putArray("available_actions").add("refund");
        }
        return payment;
    }
}
