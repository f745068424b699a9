package com.erpsmartcloud.catalog;

import com.erpsmartcloud.catalog.ProductOutcome.Field;
import com.erpsmartcloud.catalog.ProductOutcome.Reason;
import com.erpsmartcloud.catalog.ProductOutcome.Wrong;
import com.erpsmartcloud.money.Money;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.TableDef;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What a person does to products. Each act can be taken back.
public final class ProductEdit {

    private static final TableDef[] ABOUT = {
        Tables.PRODUCT,
        Tables.PRODUCT_BARCODE,
        Tables.SUPPLIER_CODE,
        Tables.KIT_COMPONENT,
        Tables.PRODUCT_IMAGE
    };

    private static final String TAKEN =
            "SELECT COUNT(*) FROM product WHERE sku = ? AND id <> ? AND NOT archived";

    private final Store store;
    private final Catalogue catalogue;
    private final KitListings kits;

    public ProductEdit(Store store, Catalogue catalogue, Mapping mapping) {
        this.store = store;
        this.catalogue = catalogue;
        this.kits = new KitListings(mapping);
    }

    public ProductOutcome add(String actor, ProductForm typed) {
        ProductForm form = typed.tidy();
        return store.write(
                actor,
                "product.add",
                tx -> {
                    UUID id = tx.ids().fresh();
                    Optional<Wrong> wrong = check(tx, id, form);
                    if (wrong.isPresent()) {
                        return wrong.get();
                    }
                    tx.undoable("product.add", form.sku(), ABOUT);
                    catalogue.add(
                            tx,
                            id,
                            new NewProduct(
                                    form.sku(),
                                    form.name(),
                                    form.kind(),
                                    form.parent(),
                                    form.options(),
                                    List.of()));
                    write(tx, id, form);
                    return new ProductOutcome.Saved(id);
                });
    }

    /// Saves all fields of the form; only what is different is written.
    public ProductOutcome save(String actor, UUID product, ProductForm typed) {
        ProductForm form = typed.tidy();
        return store.write(
                actor,
                "product.save",
                tx -> {
                    if (!ProductParts.exists(tx, product)) {
                        return new ProductOutcome.NotFound();
                    }
                    Optional<Wrong> wrong = check(tx, product, form);
                    if (wrong.isPresent()) {
                        return wrong.get();
                    }
                    tx.undoable("product.save", form.sku(), ABOUT);
                    Set<UUID> around = KitListings.around(tx, product);
                    if (write(tx, product, form)) {
                        kits.changed(tx, around);
                    }
                    return new ProductOutcome.Saved(product);
                });
    }

    /// Takes products out of every list; their past stays.
    ///
    /// @return how many were not archived before
    public int archive(String actor, List<UUID> products) {
        return setArchived(actor, "product.archive", products, true);
    }

    /// Brings archived products back.
    public int restore(String actor, List<UUID> products) {
        return setArchived(actor, "product.restore", products, false);
    }

    private int setArchived(String actor, String act, List<UUID> products, boolean archived) {
        return store.write(
                actor,
                act,
                tx -> {
                    Map<UUID, String> skus = ProductParts.skus(tx, products, !archived);
                    tx.undoable(act, subject(List.copyOf(skus.values())), ABOUT);
                    skus.keySet()
                            .forEach(id ->
                                    tx.update(Tables.PRODUCT, id, Map.of("archived", archived)));
                    tx.subject(subject(List.copyOf(skus.values()))).detail("products", skus.size());
                    return skus.size();
                });
    }

    /// One by name, several by number and the first name.
    static String subject(List<String> skus) {
        return switch (skus.size()) {
            case 0 -> "";
            case 1 -> skus.getFirst();
            default -> skus.getFirst() + " +" + (skus.size() - 1);
        };
    }

    private static Optional<Wrong> check(Tx tx, UUID id, ProductForm form) {
        return ProductRules.check(form)
                .or(() -> {
                    long others =
                            tx.read()
                                    .createQuery(TAKEN)
                                    .bind(0, form.sku())
                                    .bind(1, id)
                                    .mapTo(Long.class)
                                    .one();
                    return others > 0
                            ? Optional.of(new Wrong(Field.SKU, Reason.TAKEN))
                            : Optional.empty();
                })
                .or(() ->
                        ProductParts.canBeParts(tx, id, form.parts())
                                ? Optional.empty()
                                : Optional.of(new Wrong(Field.PARTS, Reason.NOT_A_PART)));
    }

    /// @return whether it consists of other components now
    private static boolean write(Tx tx, UUID id, ProductForm form) {
        Map<String, Object> wanted = new LinkedHashMap<>();
        wanted.put("sku", form.sku());
        wanted.put("name", form.name());
        wanted.put("kind", form.kind());
        wanted.put("parent_id", form.parent());
        wanted.put("options", form.options());
        amount(wanted, "cost", form.cost());
        amount(wanted, "price", form.price());
        wanted.put(
                "weight_grams",
                form.weightGrams().isPresent()
                        ? Optional.of(form.weightGrams().getAsLong())
                        : Optional.empty());
        boolean otherKind = ProductParts.change(tx, id, wanted).contains("kind");
        ProductParts parts = new ProductParts(tx, id);
        parts.barcodes(form.barcodes());
        parts.supplierCodes(form.supplierCodes());
        boolean otherParts = parts.components(form.parts());
        tx.subject("product " + id).detail("sku", form.sku());
        return otherKind || otherParts;
    }

    static void amount(Map<String, Object> changes, String column, Optional<Money> amount) {
        changes.put(column + "_minor", amount.map(Money::minor));
        changes.put(column + "_currency", amount.map(m -> m.currency().getCurrencyCode()));
    }
}
