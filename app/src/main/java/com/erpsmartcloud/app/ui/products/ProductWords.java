package com.erpsmartcloud.app.ui.products;

import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.catalog.ProductIssue;
import com.erpsmartcloud.catalog.ProductKind;
import com.erpsmartcloud.catalog.ProductOutcome.Field;
import com.erpsmartcloud.catalog.ProductOutcome.Wrong;
import com.erpsmartcloud.catalog.ProductQuery;

/// What products say.
final class ProductWords {

    private ProductWords() {}

    static String of(ProductQuery.Tab tab) {
        return switch (tab) {
            case ALL -> "products.tab.all";
            case NO_COST -> "products.tab.no-cost";
            case NOT_LISTED -> "products.tab.not-listed";
            case KITS -> "products.tab.kits";
            case ARCHIVED -> "products.tab.archived";
        };
    }

    static String nothingIn(ProductQuery.Tab tab) {
        return switch (tab) {
            case ALL -> "products.empty.all";
            case NO_COST -> "products.empty.no-cost";
            case NOT_LISTED -> "products.empty.not-listed";
            case KITS -> "products.empty.kits";
            case ARCHIVED -> "products.empty.archived";
        };
    }

    static String of(ProductKind kind) {
        return switch (kind) {
            case SIMPLE -> "products.kind.simple";
            case FAMILY -> "products.kind.family";
            case VARIANT -> "products.kind.variant";
            case KIT -> "products.kind.kit";
            case ASSEMBLED -> "products.kind.assembled";
        };
    }

    static String of(ProductIssue issue) {
        return switch (issue) {
            case OVERSOLD -> "products.issue.oversold";
            case NOT_LISTED -> "products.issue.not-listed";
            case NO_COST -> "products.issue.no-cost";
            case NO_WEIGHT -> "products.issue.no-weight";
        };
    }

    static Tone tone(ProductIssue issue) {
        return switch (issue) {
            case OVERSOLD -> Tone.DANGER;
            case NOT_LISTED -> Tone.NEUTRAL;
            case NO_COST -> Tone.WARNING;
            case NO_WEIGHT -> Tone.NEUTRAL;
        };
    }

    static String icon(ProductIssue issue) {
        return switch (issue) {
            case OVERSOLD -> "bi-x-circle";
            case NOT_LISTED -> "bi-shop-window";
            case NO_COST -> "bi-exclamation-triangle";
            case NO_WEIGHT -> "bi-question-circle";
        };
    }

    static String of(Field field) {
        return switch (field) {
            case SKU -> "products.sku";
            case NAME -> "products.name";
            case OPTIONS -> "products.options";
            case COST -> "products.cost";
            case PRICE -> "products.price";
            case WEIGHT -> "products.weight";
            case BARCODES -> "products.barcodes";
            case SUPPLIER_CODES -> "products.supplier-codes";
            case PARTS -> "products.parts";
        };
    }

    /// What would be right.
    static String of(Wrong wrong) {
        return switch (wrong.reason()) {
            case MISSING ->
                    wrong.field() == Field.PARTS
                            ? "products.wrong.no-parts"
                            : "products.wrong.missing";
            case TOO_LONG -> "products.wrong.long";
            case TAKEN ->
                    wrong.field() == Field.PARTS ? "products.wrong.twice" : "products.wrong.taken";
            case TOO_SMALL ->
                    wrong.field() == Field.WEIGHT
                            ? "products.wrong.weight"
                            : "products.wrong.amount";
            case NO_BARCODE -> "products.wrong.barcode";
            case NOT_A_PART -> "products.wrong.part";
        };
    }
}
