package com.erpsmartcloud.sandbox.shopee;

import com.erpsmartcloud.sandbox.fault.ActiveFault;
import com.erpsmartcloud.sandbox.fault.Faults;
import com.erpsmartcloud.sandbox.market.FaultKind;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Spoils single rows of an answer and leaves the others good.
final class RowFaults {

    private static final int LONG_TITLE = 10 << 20;

    private final Faults faults;

    RowFaults(Faults faults) {
        this.faults = faults;
    }

    void spoil(String path, ObjectNode body) {
        List<ObjectNode> rows = Rows.of(body);
        if (rows.isEmpty()) {
            return;
        }
        spoilOne(FaultKind.UNKNOWN_STATUS, path, rows, RowFaults::giveUnknownStatus);
        spoilOne(FaultKind.ABSURD_NUMBERS, path, rows, (row, _) -> makeAbsurd(row));
        spoilOne(FaultKind.MALFORMED_ROW, path, rows, (row, _) -> malform(row));
        faults.take(FaultKind.ABSURD_STRINGS, path)
                .ifPresent(fault -> retitle(fault.fault().setting("variant").orElse(""), rows));
        if (rows.size() > 1) {
            faults.take(FaultKind.DUPLICATE_OFFER_IDS, path).ifPresent(_ -> copySku(rows));
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
            if (present.get().hits(Rows.name(row)) && faults.take(kind, path).isPresent()) {
                spoiling.accept(row, present.get());
            }
        }
    }

    private static void giveUnknownStatus(ObjectNode row, ActiveFault fault) {
        String value = fault.fault().setting("value").orElse("TELEPORTING");
        for (String field :
                List.of("order_status", "item_status", "model_status", "fulfillment_status")) {
            if (row.has(field)) {
                row.put(field, value);
            }
        }
    }

    private static void malform(ObjectNode row) {
        for (String field :
                List.of("item_list", "package_list", "price_info", "stock_info_v2", "tag")) {
            if (row.has(field)) {
                row.put(field, "corrupt");
            }
        }
        for (String field : List.of("create_time", "total_amount", "update_time")) {
            if (row.has(field)) {
                row.putObject(field).put("corrupt", true);
            }
        }
        row.remove(List.of("order_status", "item_name", "item_status", "model_sku", "currency"));
    }

    private static void makeAbsurd(ObjectNode row) {
        BigInteger huge = BigInteger.TWO.pow(64);
        replaceAll(row, List.of("model_quantity_purchased", "model_quantity", "stock"), huge);
        replaceAll(row, List.of("total_available_stock"), huge);
        for (String field :
                List.of(
                        "total_amount",
                        "model_discounted_price",
                        "model_original_price",
                        "original_price",
                        "current_price")) {
            for (JsonNode parent : row.findParents(field)) {
                if (parent instanceof ObjectNode object) {
                    object.put(field, new BigDecimal("-99999999999999999999.999"));
                }
            }
        }
    }

    private static void replaceAll(ObjectNode row, List<String> fields, BigInteger value) {
        for (String field : fields) {
            for (JsonNode parent : row.findParents(field)) {
                if (parent instanceof ObjectNode object) {
                    object.put(field, value);
                }
            }
        }
    }

    private static void retitle(String variant, List<ObjectNode> rows) {
        List<String> mixed = List.of(title("html"), title("emoji"), title("rtl"));
        for (int at = 0; at < rows.size() && (variant.isEmpty() || at == 0); at++) {
            String title = variant.isEmpty() ? mixed.get(at % mixed.size()) : title(variant);
            for (String field : List.of("item_name", "model_name", "buyer_username")) {
                for (JsonNode parent : rows.get(at).findParents(field)) {
                    if (parent instanceof ObjectNode object) {
                        object.put(field, title);
                    }
                }
            }
        }
    }

    private static String title(String variant) {
        return switch (variant) {
            case "long" -> "ã".repeat(LONG_TITLE / 2);
            case "emoji" -> "🎁👨‍👩‍👧‍👦🇧🇷 Caneca ☕️ Z̷a̷l̷g̷o̷ \u0000\u0007";
            case "rtl" -> "قهوة عربية \u202Eedis rehto eht\u202C كوب ١٢٣";
            default -> "<script>alert('title')</script><b onmouseover=\"x()\">Caneca</b> &amp;";
        };
    }

    private static void copySku(List<ObjectNode> rows) {
        for (String field : List.of("model_sku", "item_sku")) {
            if (rows.get(0).has(field) && rows.get(1).has(field)) {
                rows.get(1).set(field, rows.get(0).path(field));
            }
        }
    }
}
