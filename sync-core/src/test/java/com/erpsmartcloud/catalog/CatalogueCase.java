package com.erpsmartcloud.catalog;

import com.erpsmartcloud.inventory.MovementUndo;
import com.erpsmartcloud.marketplace.ListingFact;
import com.erpsmartcloud.marketplace.push.PriceUndo;
import com.erpsmartcloud.marketplace.push.PriceWishes;
import com.erpsmartcloud.money.Money;
import com.erpsmartcloud.orders.TestShop;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.undo.FieldUndo;
import com.erpsmartcloud.undo.Undo;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// A shop and what a person does to its catalogue.
abstract class CatalogueCase {

    @TempDir Path folder;
    TestShop shop;
    ProductEdit products;
    ProductReader reader;
    ListingReader listings;
    MappingQueue queue;
    MappingEdit mapping;
    Bulk bulk;
    Undo undo;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        products = new ProductEdit(shop.store, shop.catalogue, shop.mapping);
        reader = new H2ProductReader(shop.store);
        listings = new H2ListingReader(shop.store);
        queue = new MappingQueue(shop.store);
        mapping = new MappingEdit(shop.store, shop.mapping, shop.catalogue);
        bulk = new Bulk(shop.store, new PriceWishes()::want);
        undo =
                new Undo(shop.store)
                        .with(Tables.STOCK_MOVEMENT, new MovementUndo(shop.ledger))
                        .with(Tables.LISTING_MAPPING, new FieldUndo(shop.mapping::tell))
                        .with(Tables.OUTBOX_COMMAND, new PriceUndo());
    }

    @AfterEach
    void close() {
        shop.close();
    }

    static Money rub(long minor) {
        return new Money(minor, TestShop.RUB);
    }

    UUID add(ProductForm form) {
        return ((ProductOutcome.Saved) products.add("owner", form)).product();
    }

    UUID add(String sku, String name) {
        return add(ProductForm.of(sku, name, ProductKind.SIMPLE));
    }

    UUID add(String sku, long cost, long price) {
        return add(sku, rub(cost), rub(price));
    }

    UUID add(String sku, Money cost, Money price) {
        return add(
                new ProductForm(
                        sku,
                        "Name of " + sku,
                        ProductKind.SIMPLE,
                        Optional.empty(),
                        "",
                        Optional.of(cost),
                        Optional.of(price),
                        OptionalLong.of(250),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    /// @return its id
    UUID list(String article, String title, List<String> barcodes) {
        shop.store.write(
                "sync",
                "listings",
                tx ->
                        shop.listings.take(
                                tx,
                                shop.storeId,
                                List.of(
                                        new ListingFact(
                                                "p" + article,
                                                "s" + article,
                                                article,
                                                title,
                                                barcodes,
                                                rub(499_00),
                                                "price_sent",
                                                true,
                                                false,
                                                shop.time))));
        return shop.listingId(article);
    }

    ProductRow row(UUID product) {
        return reader.detail(product).orElseThrow().row();
    }
}
