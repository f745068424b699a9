package com.erpsmartcloud.catalog;

import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.money.Money;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reads one product with all that belongs to it.
final class ProductDetails {

    private static final String PARTS =
            """
            SELECT c.product_id, p.sku, p.name, c.quantity,
                   COALESCE((SELECT SUM(b.available) FROM stock_balance b WHERE b.product_id = c.product_id), 0)
              FROM kit_component c JOIN product p ON p.id = c.product_id WHERE c.kit_id = ? ORDER BY p.sku
            """;

    private static final String PLACES =
            """
            SELECT w.id, w.name, b.on_hand, b.reserved, b.available, 0
              FROM stock_balance b JOIN warehouse w ON w.id = b.warehouse_id WHERE b.product_id = :product ORDER BY w.name
            """;

    /// Of a kit: what lies there as such, and how many its components there would make.
    private static final String KIT_PLACES =
            """
            SELECT w.id, w.name, COALESCE(b.on_hand, 0), COALESCE(b.reserved, 0), COALESCE(b.available, 0), x.possible
              FROM warehouse w
              JOIN (SELECT h.id, MIN(GREATEST(0, COALESCE(c.available, 0)) / k.quantity) possible
                      FROM warehouse h JOIN kit_component k ON k.kit_id = :product
                      LEFT JOIN stock_balance c ON c.product_id = k.product_id AND c.warehouse_id = h.id
                     GROUP BY h.id) x ON x.id = w.id
              LEFT JOIN stock_balance b ON b.product_id = :product AND b.warehouse_id = w.id
             WHERE NOT w.archived ORDER BY w.name
            """;

    private static final String LISTINGS =
            """
            SELECT l.id, s.marketplace, s.name, l.article, l.title, l.price_minor, l.currency,
                   (SELECT SUM(q.shown) FROM published_quantity q WHERE q.listing_id = l.id),
                   (SELECT SUM(NULLIF(COALESCE(w.wanted, q.wanted), -1)) FROM published_quantity q
                      LEFT JOIN waiting_stock w ON w.place IN (q.place, -q.place) WHERE q.listing_id = l.id),
                   l.sellable
              FROM listing_mapping m JOIN listing l ON l.id = m.id JOIN marketplace_store s ON s.id = l.store_id
             WHERE m.product_id = ? AND NOT l.archived ORDER BY s.name, l.article
            """;

    private static final int MOST_VARIANTS = 500;

    private ProductDetails() {}

    static Optional<ProductDetail> read(Handle handle, UUID product) {
        Optional<ProductRow> found = ProductRows.of(handle, List.of(product)).stream().findFirst();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        ProductRow row = found.get();
        Instant created =
                Instant.ofEpochMilli(
                        handle.createQuery("SELECT created_at FROM product WHERE id = ?")
                                .bind(0, product)
                                .mapTo(Long.class)
                                .one());
        Optional<UUID> parent =
                handle.createQuery(
                                "SELECT parent_id FROM product WHERE id = ? AND parent_id IS NOT"
                                        + " NULL")
                        .bind(0, product)
                        .mapTo(UUID.class)
                        .findOne();
        UUID family = parent.orElse(product);
        List<UUID> variants =
                handle.createQuery(
                                "SELECT id FROM product WHERE parent_id = ? AND NOT archived ORDER"
                                        + " BY sku FETCH FIRST ? ROWS ONLY")
                        .bind(0, family)
                        .bind(1, MOST_VARIANTS)
                        .mapTo(UUID.class)
                        .list();
        return Optional.of(
                new ProductDetail(
                        row,
                        created,
                        parent,
                        parent.flatMap(
                                id -> ProductRows.of(handle, List.of(id)).stream().findFirst()),
                        texts(
                                handle,
                                "SELECT code FROM product_barcode WHERE product_id = ? ORDER BY"
                                        + " code",
                                product),
                        handle.createQuery(
                                        "SELECT supplier, code FROM supplier_code WHERE product_id"
                                                + " = ? ORDER BY supplier, code")
                                .bind(0, product)
                                .map((r, _) -> new SupplierCode(r.getString(1), r.getString(2)))
                                .list(),
                        parts(handle, product),
                        ProductRows.of(handle, variants),
                        places(handle, product, row.kind()),
                        listings(handle, product),
                        handle.createQuery(
                                        "SELECT id, name FROM product_image WHERE product_id = ?"
                                                + " ORDER BY place, id")
                                .bind(0, product)
                                .map((r, _) ->
                                        new ProductDetail.Image(
                                                r.getObject(1, UUID.class), r.getString(2)))
                                .list()));
    }

    private static List<String> texts(Handle handle, String sql, UUID product) {
        return handle.createQuery(sql).bind(0, product).mapTo(String.class).list();
    }

    private static List<ProductDetail.Part> parts(Handle handle, UUID product) {
        return handle.createQuery(PARTS)
                .bind(0, product)
                .map((r, _) ->
                        new ProductDetail.Part(
                                r.getObject(1, UUID.class),
                                r.getString(2),
                                r.getString(3),
                                r.getLong(4),
                                r.getLong(5)))
                .list();
    }

    private static List<ProductDetail.Place> places(Handle handle, UUID product, ProductKind kind) {
        return handle.createQuery(kind.hasParts() ? KIT_PLACES : PLACES)
                .bind("product", product)
                .map((r, _) ->
                        new ProductDetail.Place(
                                r.getObject(1, UUID.class),
                                r.getString(2),
                                r.getLong(3),
                                r.getLong(4),
                                r.getLong(5),
                                r.getLong(6)))
                .list();
    }

    private static List<ProductDetail.Listing> listings(Handle handle, UUID product) {
        return handle.createQuery(LISTINGS)
                .bind(0, product)
                .map((r, _) ->
                        new ProductDetail.Listing(
                                r.getObject(1, UUID.class),
                                Marketplace.valueOf(r.getString(2)),
                                r.getString(3),
                                r.getString(4),
                                r.getString(5),
                                new Money(r.getLong(6), Currency.getInstance(r.getString(7))),
                                ProductRows.number(r, 8),
                                ProductRows.number(r, 9),
                                r.getBoolean(10)))
                .list();
    }
}
