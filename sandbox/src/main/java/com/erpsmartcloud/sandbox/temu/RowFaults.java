package com.erpsmartcloud.sandbox.temu;

import com.erpsmartcloud.sandbox.fault.ActiveFault;
import com.erpsmartcloud.sandbox.fault.Faults;
import com.erpsmartcloud.sandbox.market.FaultKind;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Spoils single rows of a result and leaves the others good.
final class RowFaults {

    private static final int LONG_TITLE = 10 << 20;
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,9}");
    private static final BigInteger HUGE = BigInteger.TWO.pow(64);
    private static final List<String> TITLES =
            List.of(
                    "<script>alert('title')</script><b onmouseover=\"x()\">Mug</b> &amp; <img"
                            + " src=x>",
                    "🎁👨‍👩‍👧‍👦🇺🇸 Mug ☕️ Z̷a̷l̷g̷o̷ \u0000\u0007",
                    "قهوة عربية \u202Eedis rehto eht\u202C كوب ١٢٣");

    private final Faults faults;

    RowFaults(Faults faults) {
        this.faults = faults;
    }

    private interface Spoiling {
        void spoil(ObjectNode row, ActiveFault fault);
    }

    void spoil(String type, JsonNode result) {
        List<ObjectNode> rows = Rows.of(result);
        if (rows.isEmpty()) {
            return;
        }
        spoilOne(FaultKind.UNKNOWN_STATUS, type, rows, RowFaults::giveUnknownStatus);
        spoilOne(FaultKind.ABSURD_NUMBERS, type, rows, (row, _) -> makeAbsurd(row));
        spoilOne(FaultKind.MALFORMED_ROW, type, rows, (row, _) -> malform(row));
        faults.take(FaultKind.ABSURD_STRINGS, type).ifPresent(fault -> retitle(fault, rows));
        if (rows.size() > 1) {
            faults.take(FaultKind.DUPLICATE_OFFER_IDS, type).ifPresent(_ -> copyCode(rows));
        }
    }

    private void spoilOne(FaultKind kind, String type, List<ObjectNode> rows, Spoiling spoiling) {
        Optional<ActiveFault> present = faults.present(kind, type);
        if (present.isEmpty()) {
            return;
        }
        for (ObjectNode row : rows) {
            if (present.get().hits(Rows.name(row)) && faults.take(kind, type).isPresent()) {
                spoiling.spoil(row, present.get());
            }
        }
    }

    private static void giveUnknownStatus(ObjectNode row, ActiveFault fault) {
        String value = fault.fault().setting("value").orElse("99");
        for (ObjectNode part : Rows.objectsIn(row)) {
            for (String field : List.of("parentOrderStatus", "orderStatus", "status4VO")) {
                if (part.has(field) && WHOLE_NUMBER.matcher(value).matches()) {
                    part.put(field, Integer.parseInt(value));
                } else if (part.has(field)) {
                    part.put(field, value);
                }
            }
        }
    }

    private static void malform(ObjectNode row) {
        for (String field : List.of("orderList", "skuStockInfoList", "skuIdList")) {
            if (row.has(field)) {
                row.put(field, "corrupt");
            }
        }
        for (String field : List.of("goodsId", "skuId", "stock", "quantity", "afterSalesType")) {
            if (row.has(field)) {
                row.putObject(field).put("corrupt", true);
            }
        }
        row.remove(List.of("goodsName", "skuSn", "outSkuSn"));
        if (row.path("parentOrderMap") instanceof ObjectNode parent) {
            parent.putObject("parentOrderTime").put("corrupt", true);
            parent.remove("parentOrderStatus");
        }
    }

    private static void makeAbsurd(ObjectNode row) {
        for (ObjectNode part : Rows.objectsIn(row)) {
            for (String field : List.of("quantity", "originalOrderQuantity", "stock")) {
                if (part.has(field)) {
                    part.put(field, HUGE);
                }
            }
            if (part.path("price").isString()) {
                part.put("price", "1e40");
            }
            if (part.has("amount") && part.has("currency")) {
                part.put("amount", "-99999999999999999999.999");
            }
        }
    }

    private static void retitle(ActiveFault fault, List<ObjectNode> rows) {
        String variant = fault.fault().setting("variant").orElse("");
        for (int at = 0; at < rows.size(); at++) {
            boolean all = variant.isEmpty();
            if (all || at == 0) {
                String title = all ? TITLES.get(at % TITLES.size()) : title(variant);
                for (ObjectNode part : Rows.objectsIn(rows.get(at))) {
                    if (part.has("goodsName")) {
                        part.put("goodsName", title);
                    }
                }
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

    /// The second row claims the first one's code.
    private static void copyCode(List<ObjectNode> rows) {
        for (String field : List.of("skuSn", "outSkuSn", "outGoodsSn", "outSkuSnList")) {
            if (rows.get(0).has(field) && rows.get(1).has(field)) {
                rows.get(1).set(field, rows.get(0).path(field).deepCopy());
            }
        }
    }
}
