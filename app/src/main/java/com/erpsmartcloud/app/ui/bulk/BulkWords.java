package com.erpsmartcloud.app.ui.bulk;

import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.catalog.BulkChange.Value;
import com.erpsmartcloud.catalog.BulkColumn;
import com.erpsmartcloud.catalog.Rounding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalInt;

/// What a bulk edit says.
public final class BulkWords {

    private BulkWords() {}

    static String of(BulkColumn column) {
        return switch (column) {
            case PRODUCT_NAME -> "bulk.column.name";
            case PRODUCT_COST -> "bulk.column.cost";
            case PRODUCT_PRICE -> "bulk.column.price";
            case PRODUCT_WEIGHT -> "bulk.column.weight";
            case LISTING_PRICE -> "bulk.column.listing-price";
        };
    }

    static String of(Rounding rounding) {
        return switch (rounding) {
            case NONE -> "bulk.round.none";
            case WHOLE -> "bulk.round.whole";
            case NINETY -> "bulk.round.ninety";
            case NINETY_NINE -> "bulk.round.ninety-nine";
            case NINE -> "bulk.round.nine";
        };
    }

    static String of(Value value, Texts texts) {
        return switch (value) {
            case Value.Amount(var money) -> texts.formats().money(money);
            case Value.Grams(long grams) -> texts.get("bulk.grams", grams);
            case Value.Words(String text) -> text;
            case Value.Unknown _ -> texts.get("bulk.unknown");
        };
    }

    /// A margin in percent with one decimal, rounded down; "unknown" if it cannot be told.
    public static String margin(OptionalInt points, Texts texts) {
        if (points.isEmpty()) {
            return texts.get("bulk.margin.unknown");
        }
        BigDecimal percent =
                BigDecimal.valueOf(points.getAsInt(), 2).setScale(1, RoundingMode.FLOOR);
        return texts.get("bulk.margin", texts.formats().decimal(percent));
    }
}
