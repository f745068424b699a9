package com.erpsmartcloud.catalog;

import com.erpsmartcloud.money.Money;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/// One product as the list shows it.
///
/// @param options of a variant, else empty
/// @param barcode the first one, empty if there is none
/// @param barcodes how many there are
/// @param listings how many sell it
/// @param image the first picture
public record ProductRow(
        UUID id,
        String sku,
        String name,
        ProductKind kind,
        String options,
        boolean archived,
        String barcode,
        long barcodes,
        Stock stock,
        Optional<Money> cost,
        Optional<Money> price,
        OptionalLong weightGrams,
        long listings,
        String supplier,
        Optional<UUID> image) {

    /// Units in all warehouses together.
    public record Stock(long onHand, long reserved, long available) {
        public static final Stock NONE = new Stock(0, 0, 0);
    }

    /// For who may not see what it costs; the margin goes with it.
    ProductRow withoutCost() {
        return new ProductRow(
                id,
                sku,
                name,
                kind,
                options,
                archived,
                barcode,
                barcodes,
                stock,
                Optional.empty(),
                price,
                weightGrams,
                listings,
                supplier,
                image);
    }

    /// Whether it is counted itself. A family is not, its variants are; a kit is, as its parts.
    public boolean isCounted() {
        return kind != ProductKind.FAMILY && kind != ProductKind.KIT;
    }

    /// Of the list price, in hundredths of a percent; empty if the cost or the price is unknown or
    /// they are in different currencies.
    public OptionalInt margin() {
        return price.isPresent() ? Margin.of(cost, price.get()) : OptionalInt.empty();
    }

    /// What needs a person, the worst first.
    public Set<ProductIssue> issues() {
        Set<ProductIssue> issues = EnumSet.noneOf(ProductIssue.class);
        if (archived || kind == ProductKind.FAMILY) {
            return issues;
        }
        if (stock.available() < 0) {
            issues.add(ProductIssue.OVERSOLD);
        }
        if (listings == 0) {
            issues.add(ProductIssue.NOT_LISTED);
        }
        if (cost.isEmpty() && kind != ProductKind.KIT) {
            issues.add(ProductIssue.NO_COST);
        }
        if (weightGrams.isEmpty() && kind != ProductKind.KIT) {
            issues.add(ProductIssue.NO_WEIGHT);
        }
        return issues;
    }
}
