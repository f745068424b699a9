package com.erpsmartcloud.inventory;

import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What a person does to stock: each act is one entry in the ledger, and can be taken back.
public final class StockEdit {

    private final Store store;
    private final Ledger ledger;

    public StockEdit(Store store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    /// @param quantity units to add, negative to take away, not 0
    /// @param note in the person's own words; may be empty
    public StockOutcome adjust(
            String actor,
            StockKey key,
            StockKind kind,
            long quantity,
            StockReason reason,
            String note) {
        return store.write(
                actor,
                "stock.adjust",
                tx -> {
                    tx.undoable(
                            "stock.adjust", Skus.of(tx, key.productId()), Tables.STOCK_MOVEMENT);
                    UUID id = tx.ids().fresh();
                    StockMovement movement =
                            new StockMovement(
                                    id,
                                    key.productId(),
                                    key.warehouseId(),
                                    Optional.empty(),
                                    kind,
                                    quantity,
                                    reason,
                                    "",
                                    Optional.empty(),
                                    note.length() > 1000 ? note.substring(0, 1000) : note);
                    StockOutcome outcome = ledger.adjust(tx, movement);
                    if (outcome instanceof StockOutcome.Posted) {
                        tx.subject("product " + key.productId())
                                .detail("kind", kind.name())
                                .detail("quantity", quantity)
                                .detail("reason", reason.name());
                    }
                    return outcome;
                });
    }

    public StockOutcome reverse(String actor, UUID movement, String note) {
        return store.write(
                actor,
                "stock.reverse",
                tx -> {
                    tx.undoable("stock.reverse", skuOf(tx, movement), Tables.STOCK_MOVEMENT);
                    StockOutcome outcome = ledger.reverse(tx, movement, note);
                    if (outcome instanceof StockOutcome.Posted) {
                        tx.subject("movement " + movement).detail("reversed", true);
                    }
                    return outcome;
                });
    }

    /// Says from which bin orders take a product.
    public void pickFrom(String actor, StockKey key, UUID bin) {
        store.write(
                actor,
                "bin.pick",
                tx -> {
                    tx.undoable("bin.pick", Skus.of(tx, key.productId()), Tables.PICK_BIN);
                    PickBins.choose(tx, key, bin);
                    return key;
                });
    }

    /// Takes back everything a document did, such as a stocktake, a transfer or an import.
    public BatchOutcome reverseDocument(String actor, String document, String note) {
        return store.write(
                actor,
                "stock.reverse",
                tx -> {
                    tx.undoable("stock.reverse", document, Tables.STOCK_MOVEMENT);
                    BatchOutcome outcome = ledger.reverseDocument(tx, document, note);
                    if (outcome instanceof BatchOutcome.Posted(List<UUID> movements)) {
                        tx.subject("document " + document).detail("reversed", movements.size());
                    }
                    return outcome;
                });
    }

    private static String skuOf(Tx tx, UUID movement) {
        return tx.read()
                .createQuery(
                        "SELECT p.sku FROM stock_movement m JOIN product p ON p.id = m.product_id"
                                + " WHERE m.id = ?")
                .bind(0, movement)
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }
}
