package com.erpsmartcloud.sandbox.ozon;

import com.erpsmartcloud.sandbox.fault.ActiveFault;
import com.erpsmartcloud.sandbox.fault.Faults;
import com.erpsmartcloud.sandbox.market.FaultKind;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Spoils single rows of an answer and leaves the others good.
final class RowFaults {

    private static final int LONG_TITLE = 10 << 20;
    private static final List<String> TITLES =
            List.of(
                    "<script>alert('title')</script><b onmouseover=\"x()\">Кружка</b> &amp; <img"
                            + " src=x>",
                    "🎁👨‍👩‍👧‍👦🇷🇺 Кружка ☕️ Z̷a̷l̷g̷o̷ \u0000\u0007",
                    "قهوة عربية \u202Eedis rehto eht\u202C كوب ١٢٣");

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
        faults.take(FaultKind.ABSURD_STRINGS, path).ifPresent(fault -> retitle(fault, rows));
        if (rows.size() > 1) {
            faults.take(FaultKind.DUPLICATE_OFFER_IDS, path).ifPresent(_ -> copy("offer_id", rows));
            faults.take(FaultKind.DUPLICATE_BARCODES, path).ifPresent(_ -> copy("barcodes", rows));
        }
    }

    private interface Spoiling {
        void spoil(ObjectNode row, ActiveFault fault);
    }

    private void spoilOne(FaultKind kind, String path, List<ObjectNode> rows, Spoiling spoiling) {
        // Asked about every row in turn: a fault without a named row settles on the first.
        Optional<ActiveFault> present = faults.present(kind, path);
        if (present.isEmpty()) {
            return;
        }
        for (ObjectNode row : rows) {
            if (present.get().hits(Rows.name(row)) && faults.take(kind, path).isPresent()) {
                spoiling.spoil(row, present.get());
            }
        }
    }

    private static void giveUnknownStatus(ObjectNode row, ActiveFault fault) {
        String value = fault.fault().setting("value").orElse("awaiting_teleportation");
        if (row.has("status")) {
            row.put("status", value);
        }
    }

    private static void malform(ObjectNode row) {
        for (String field : List.of("products", "prices", "price", "statuses", "stocks")) {
            if (row.has(field)) {
                row.put(field, "corrupt");
            }
        }
        for (String field : List.of("sku", "in_process_at", "free_stock", "present")) {
            if (row.has(field)) {
                row.putObject(field).put("corrupt", true);
            }
        }
        row.remove(List.of("order_number", "offer_id", "warehouse_name", "status"));
    }

    private static void makeAbsurd(ObjectNode row) {
        BigInteger huge = BigInteger.TWO.pow(64);
        everyGood(
                row,
                good -> {
                    for (String field : List.of("quantity", "present", "reserved", "free_stock")) {
                        if (good.has(field)) {
                            good.put(field, huge);
                        }
                    }
                    JsonNode price = good.path("price");
                    if (price instanceof ObjectNode money && money.has("amount")) {
                        money.put("amount", "-99999999999999999999.999");
                    } else if (price instanceof ObjectNode prices && prices.has("price")) {
                        prices.put("price", new BigDecimal("1e40"));
                    } else if (price.isString()) {
                        good.put("price", "1e40");
                    }
                });
    }

    private static void retitle(ActiveFault fault, List<ObjectNode> rows) {
        String variant = fault.fault().setting("variant").orElse("");
        int number = 0;
        for (ObjectNode row : rows) {
            int at = number++;
            boolean all = variant.isEmpty();
            if (all || at == 0) {
                String title = all ? TITLES.get(at % TITLES.size()) : title(variant);
                everyGood(
                        row,
                        good -> {
                            if (good.has("name")) {
                                good.put("name", title);
                            }
                        });
            }
        }
    }

    private static String title(String variant) {
        return switch (variant) {
            case "long" -> "Ж".repeat(LONG_TITLE / 2);
            case "emoji" -> TITLES.get(1);
            case "rtl" -> TITLES.get(2);
            default -> TITLES.get(0);
        };
    }

    private static void copy(String field, List<ObjectNode> rows) {
        ObjectNode first = rows.get(0);
        if (first.has(field) && rows.get(1).has(field)) {
            rows.get(1).set(field, first.path(field).deepCopy());
        }
    }

    /// The row itself, or the goods of a posting.
    private static void everyGood(ObjectNode row, Consumer<ObjectNode> change) {
        if (row.has("posting_number")) {
            Rows.objects(row.path("products")).forEach(change);
        } else {
            change.accept(row);
        }
    }
}
