package com.erpsmartcloud.marketplace.temu;

import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderLineFact;
import com.erpsmartcloud.marketplace.temu.TemuLines.Line;
import com.erpsmartcloud.marketplace.temu.TemuStates.Signs;
import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.LongTexts;
import com.erpsmartcloud.marketplace.wire.MalformedException;
import com.erpsmartcloud.money.Money;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A parent order of `bg.order.list.v2.get`, which says neither what it cost nor who bought it.
/// Pure.
///
/// @param asOf Temu's time when it gave this answer, UTC
record TemuOrder(
        String number,
        String status,
        Fields row,
        Fields parent,
        List<Line> lines,
        Set<String> labels,
        Instant asOf) {

    private static final int NAME = 255;
    private static final int MOST_RAW = 1024 * 1024;

    /// ISO 4217's own code for "no currency": for an order whose amounts are not told.
    private static final String NO_CURRENCY = "XXX";

    private static final String AMOUNT_UNKNOWN = "AMOUNT_UNKNOWN";
    private static final String CANCEL_ASKED = "pending_buyer_cancellation";
    private static final Set<String> BLOCKING =
            Set.of("pending_risk_control_alert", "pending_buyer_address_change");

    TemuOrder {
        lines = List.copyOf(lines);
        labels = Set.copyOf(labels);
    }

    /// @param row an item of `pageItems`
    static TemuOrder read(Fields row, Instant asOf) throws MalformedException {
        Fields parent =
                row.object("parentOrderMap")
                        .orElseThrow(() ->
                                new MalformedException(row.pathOf("parentOrderMap"), "missing"));
        String number = parent.requiredText("parentOrderSn", NAME);
        if (!TemuSignature.isSendable(number)) {
            throw new MalformedException(parent.pathOf("parentOrderSn"), "not an order number");
        }
        return new TemuOrder(
                number,
                word(parent, "parentOrderStatus"),
                row,
                parent,
                TemuLines.read(row),
                labels(parent),
                asOf);
    }

    /// A number of an enumeration as it came; what is no number is kept as well.
    static String word(Fields row, String name) throws MalformedException {
        JsonNode found = row.node().path(name);
        if (found.isIntegralNumber()) {
            return found.asString();
        }
        return row.requiredText(name, NAME);
    }

    /// Names of the labels that are set.
    private static Set<String> labels(Fields parent) throws MalformedException {
        Set<String> names = new TreeSet<>();
        for (Fields.Element element : parent.list("parentOrderLabel")) {
            Fields label = element.fields();
            if (label.decimal("value").isPresent() && label.whole("value", 0, 1) == 1) {
                names.add(label.requiredText("name", NAME));
            }
        }
        return names;
    }

    String region() throws MalformedException {
        return parent.id("regionId");
    }

    /// Whether its goods are here and its buyer's address can be asked for.
    boolean isToShip() {
        return status.equals("2") || status.equals("41");
    }

    /// The parent with what further calls told of it.
    OrderFact toFact(TemuDetails.Found found) throws MalformedException {
        boolean nothingLeft = lines.stream().allMatch(line -> line.left() == 0);
        List<OrderLineFact> facts = new ArrayList<>();
        for (Line line : lines) {
            long units =
                    nothingLeft || status.equals(TemuLines.CANCELLED) ? line.bought() : line.left();
            if (units > 0) {
                facts.add(TemuLines.fact(line, units, price(line, found)));
            }
        }
        Signs signs =
                new Signs(
                        status,
                        nothingLeft,
                        parent.text("orderPaymentType", NAME).equals("COD"),
                        labels.stream().anyMatch(BLOCKING::contains),
                        labels.contains(CANCEL_ASKED),
                        found.labelled(),
                        parent.seconds("parentShippingTime").isPresent());
        return new OrderFact(
                number,
                number,
                Optional.empty(),
                status,
                substatus(found),
                TemuStates.of(signs),
                parent.seconds("parentOrderTime").orElse(Instant.EPOCH),
                Optional.empty(),
                parent.seconds("expectShipLatestTime"),
                asOf,
                Optional.of(TemuStock.ONLY),
                "",
                "",
                found.buyer(),
                facts,
                raw(found));
    }

    /// Zero stands for a price that is not known; [#AMOUNT_UNKNOWN] says so.
    private Money price(Line line, TemuDetails.Found found) throws MalformedException {
        Money price = found.prices().get(line.orderSn());
        if (price != null) {
            return price;
        }
        return Money.zero(
                found.prices().values().stream()
                        .map(Money::currency)
                        .findFirst()
                        .orElse(
                                Currency.getInstance(
                                        TemuRegion.of(region())
                                                .map(TemuRegion::currency)
                                                .orElse(NO_CURRENCY))));
    }

    /// What holds it and what Temu warns of.
    private String substatus(TemuDetails.Found found) throws MalformedException {
        Set<String> words = new TreeSet<>(labels);
        for (Fields.Element warning : parent.list("fulfillmentWarning")) {
            words.add(warning.node().asString(""));
        }
        if (lines.stream().anyMatch(line -> !found.prices().containsKey(line.orderSn()))) {
            words.add(AMOUNT_UNKNOWN);
        }
        return LongTexts.cut(String.join(" ", words).strip(), NAME);
    }

    /// The list names no buyer, and amounts do not either; the address is kept apart.
    private String raw(TemuDetails.Found found) throws MalformedException {
        JsonNode whole = row.node().deepCopy();
        if (whole instanceof ObjectNode object) {
            found.amounts().ifPresent(amounts -> object.set("amounts", amounts));
        }
        String raw = LongTexts.json(whole, List.of());
        if (raw.length() > MOST_RAW) {
            throw new MalformedException(row.path(), "a row of more than 1 MiB");
        }
        return raw;
    }
}
