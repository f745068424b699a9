package com.erpsmartcloud.sandbox.mercadolibre;

import com.erpsmartcloud.sandbox.fault.ActiveFault;
import com.erpsmartcloud.sandbox.fault.Faults;
import com.erpsmartcloud.sandbox.market.FaultKind;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Spoils single orders, listings and shipments of an answer and leaves the others good.
final class RowFaults {

    private static final int LONG_TITLE = 10 << 20;
    private static final List<String> TITLES =
            List.of(
                    "<script>alert('title')</script><b onmouseover=\"x()\">Taza</b> &amp; <img"
                            + " src=x>",
                    "🎁👨‍👩‍👧‍👦🇲🇽 Taza ☕️ Z̷a̷l̷g̷o̷ \u0000\u0007",
                    "قهوة عربية \u202Eedis rehto eht\u202C كوب ١٢٣");

    private final Faults faults;

    RowFaults(Faults faults) {
        this.faults = faults;
    }

    void spoil(String path, JsonNode body) {
        List<ObjectNode> rows = rows(body);
        if (rows.isEmpty()) {
            return;
        }
        spoilOne(FaultKind.UNKNOWN_STATUS, path, rows, RowFaults::giveUnknownStatus);
        spoilOne(FaultKind.ABSURD_NUMBERS, path, rows, (row, _) -> makeAbsurd(row));
        spoilOne(FaultKind.MALFORMED_ROW, path, rows, (row, _) -> malform(row));
        faults.take(FaultKind.ABSURD_STRINGS, path).ifPresent(fault -> retitle(fault, rows));
        if (rows.size() > 1) {
            faults.take(FaultKind.DUPLICATE_OFFER_IDS, path).ifPresent(_ -> sameSku(rows));
        }
    }

    /// Orders of a search, listings of a multiget, or the one the answer is about.
    private static List<ObjectNode> rows(JsonNode body) {
        List<ObjectNode> rows = new ArrayList<>();
        if (body.isArray()) {
            body.forEach(each -> addRow(rows, each.path("body")));
        } else if (body.path("results").isArray()) {
            body.path("results").forEach(each -> addRow(rows, each));
        } else {
            addRow(rows, body);
        }
        return rows;
    }

    private static void addRow(List<ObjectNode> rows, JsonNode row) {
        if (row instanceof ObjectNode object
                && object.has("id")
                && object.path("status").isString()) {
            rows.add(object);
        }
    }

    private void spoilOne(
            FaultKind kind,
            String path,
            List<ObjectNode> rows,
            BiConsumer<ObjectNode, ActiveFault> spoiling) {
        // Asked about every row in turn: a fault without a named row settles on the first.
        Optional<ActiveFault> present = faults.present(kind, path);
        if (present.isEmpty()) {
            return;
        }
        for (ObjectNode row : rows) {
            String name = row.path("id").asString("");
            if (present.get().hits(name) && faults.take(kind, path).isPresent()) {
                spoiling.accept(row, present.get());
            }
        }
    }

    private static void giveUnknownStatus(ObjectNode row, ActiveFault fault) {
        row.put("status", fault.fault().setting("value").orElse("awaiting_teleportation"));
    }

    private static void malform(ObjectNode row) {
        for (String field : List.of("order_items", "payments", "variations", "destination")) {
            if (row.has(field)) {
                row.put(field, "corrupt");
            }
        }
        for (String field : List.of("date_created", "total_amount", "price")) {
            if (row.has(field)) {
                row.putObject(field).put("corrupt", true);
            }
        }
        row.remove(List.of("status", "seller", "currency_id", "title"));
    }

    private static void makeAbsurd(ObjectNode row) {
        BigInteger huge = BigInteger.TWO.pow(64);
        for (JsonNode line : row.path("order_items")) {
            if (line instanceof ObjectNode object) {
                object.put("quantity", huge).put("unit_price", new BigDecimal("1e40"));
            }
        }
        for (String field : List.of("available_quantity", "total_amount", "price")) {
            if (row.has(field)) {
                row.put(field, huge.negate());
            }
        }
    }

    private static void retitle(ActiveFault fault, List<ObjectNode> rows) {
        String variant = fault.fault().setting("variant").orElse("");
        for (int at = 0; at < rows.size(); at++) {
            if (variant.isEmpty()) {
                retitle(rows.get(at), TITLES.get(at % TITLES.size()));
            } else if (at == 0) {
                retitle(rows.getFirst(), title(variant));
            }
        }
    }

    private static void retitle(ObjectNode row, String title) {
        if (row.has("title")) {
            row.put("title", title);
        }
        for (JsonNode line : row.path("order_items")) {
            if (line.path("item") instanceof ObjectNode item) {
                item.put("title", title);
            }
        }
    }

    private static String title(String variant) {
        return switch (variant) {
            case "long" -> "ñ".repeat(LONG_TITLE / 2);
            case "emoji" -> TITLES.get(1);
            case "rtl" -> TITLES.get(2);
            default -> TITLES.get(0);
        };
    }

    /// The second listing claims the article of the first.
    private static void sameSku(List<ObjectNode> rows) {
        JsonNode first = rows.getFirst().path("attributes");
        if (first.isArray() && rows.get(1).has("attributes")) {
            rows.get(1).set("attributes", first.deepCopy());
        }
    }
}
