package com.erpsmartcloud.catalog;

import com.erpsmartcloud.money.Money;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// All that a person can enter about a product.
///
/// @param sku the seller's own code, at most 120 characters, of one product only
/// @param parent the family of a variant
/// @param options what makes it that variant, such as `colour=grey`
/// @param cost what a unit costs; empty: unknown, which is not 0
/// @param price the list price; empty: none
/// @param weightGrams of one unit, more than 0
/// @param parts what a kit is made of; empty for all other kinds
public record ProductForm(
        String sku,
        String name,
        ProductKind kind,
        Optional<UUID> parent,
        String options,
        Optional<Money> cost,
        Optional<Money> price,
        OptionalLong weightGrams,
        List<String> barcodes,
        List<SupplierCode> supplierCodes,
        List<KitPart> parts) {

    public ProductForm {
        barcodes = List.copyOf(barcodes);
        supplierCodes = List.copyOf(supplierCodes);
        parts = List.copyOf(parts);
    }

    /// A product of which no more than its code and name are known.
    public static ProductForm of(String sku, String name, ProductKind kind) {
        return new ProductForm(
                sku,
                name,
                kind,
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    /// The same, made of these.
    public ProductForm madeOf(List<KitPart> components) {
        return new ProductForm(
                sku,
                name,
                kind,
                parent,
                options,
                cost,
                price,
                weightGrams,
                barcodes,
                supplierCodes,
                components);
    }

    /// The same without the blanks around texts and without what was left empty.
    ProductForm tidy() {
        return new ProductForm(
                sku.strip(),
                name.strip(),
                kind,
                parent,
                options.strip(),
                cost,
                price,
                weightGrams,
                barcodes.stream().map(String::strip).filter(c -> !c.isEmpty()).distinct().toList(),
                supplierCodes.stream()
                        .map(c -> new SupplierCode(c.supplier().strip(), c.code().strip()))
                        .filter(c -> !c.code().isEmpty())
                        .distinct()
                        .toList(),
                parts);
    }
}
