package com.erpsmartcloud.catalog;

import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.money.Money;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// All that is known about one product.
///
/// @param siblings the variants of a family, or the others of a variant's family
/// @param family the family of a variant
public record ProductDetail(
        ProductRow row,
        Instant createdAt,
        Optional<UUID> parent,
        Optional<ProductRow> family,
        List<String> barcodes,
        List<SupplierCode> supplierCodes,
        List<Part> parts,
        List<ProductRow> siblings,
        List<Place> places,
        List<Listing> listings,
        List<Image> images) {

    public ProductDetail {
        barcodes = List.copyOf(barcodes);
        supplierCodes = List.copyOf(supplierCodes);
        parts = List.copyOf(parts);
        siblings = List.copyOf(siblings);
        places = List.copyOf(places);
        listings = List.copyOf(listings);
        images = List.copyOf(images);
    }

    ProductDetail withoutCost() {
        return new ProductDetail(
                row.withoutCost(),
                createdAt,
                parent,
                family.map(ProductRow::withoutCost),
                barcodes,
                supplierCodes,
                parts,
                siblings.stream().map(ProductRow::withoutCost).toList(),
                places,
                listings,
                images);
    }

    /// A component of a kit.
    ///
    /// @param available units of it that could be sold now
    public record Part(UUID product, String sku, String name, long quantity, long available) {}

    /// Units in one warehouse.
    ///
    /// @param possible kits that the components there would make; 0 for what is no kit
    public record Place(
            UUID warehouse,
            String name,
            long onHand,
            long reserved,
            long available,
            long possible) {}

    /// A listing that sells the product.
    ///
    /// @param shown units the marketplace was last known to show, in all its warehouses
    /// @param wanted units it is to show
    public record Listing(
            UUID id,
            Marketplace marketplace,
            String store,
            String article,
            String title,
            Money price,
            OptionalLong shown,
            OptionalLong wanted,
            boolean sellable) {}

    public record Image(UUID id, String name) {}

    /// What the form starts from.
    public ProductForm form() {
        return new ProductForm(
                row.sku(),
                row.name(),
                row.kind(),
                parent,
                row.options(),
                row.cost(),
                row.price(),
                row.weightGrams(),
                barcodes,
                supplierCodes,
                parts.stream().map(part -> new KitPart(part.product(), part.quantity())).toList());
    }
}
