package com.erpsmartcloud.catalog;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A product to be added; a product is what one counts and ships, its SKU.
///
/// @param sku the seller's own code
/// @param parent the product this one is a variant of
/// @param options what makes it that variant, such as `colour=grey`; empty for a simple product
public record NewProduct(
        String sku,
        String name,
        ProductKind kind,
        Optional<UUID> parent,
        String options,
        List<String> barcodes) {

    public NewProduct {
        barcodes = List.copyOf(barcodes);
    }

    public NewProduct(
            String sku, String name, Optional<UUID> parent, String options, List<String> barcodes) {
        this(
                sku,
                name,
                parent.isPresent() ? ProductKind.VARIANT : ProductKind.SIMPLE,
                parent,
                options,
                barcodes);
    }

    public static NewProduct simple(String sku, String name, List<String> barcodes) {
        return new NewProduct(sku, name, Optional.empty(), "", barcodes);
    }
}
