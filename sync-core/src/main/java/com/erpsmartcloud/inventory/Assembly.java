package com.erpsmartcloud.inventory;

import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Puts kits together and takes them apart. Kit and components move in one document, all or
/// nothing, and can be taken back.
///
/// Source: feature I7.
public final class Assembly {

    private static final String PARTS =
            """
            SELECT k.product_id, k.quantity FROM kit_component k JOIN product p ON p.id = k.kit_id
             WHERE k.kit_id = ? AND p.kind = 'ASSEMBLED' ORDER BY k.product_id
            """;

    private final Store store;
    private final Ledger ledger;

    public Assembly(Store store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    /// @param kit where it is to lie afterwards, or lies now
    /// @param units kits to put together, or, below 0, to take apart
    /// @return [BatchOutcome.Nothing] if it is no kit that is put together beforehand
    public BatchOutcome assemble(String actor, StockKey kit, long units) {
        return store.write(actor, "stock.assemble", tx -> assemble(tx, kit, units));
    }

    private BatchOutcome assemble(Tx tx, StockKey kit, long units) {
        UUID document = tx.ids().fresh();
        String number = DocumentNumber.of("K", document, tx.at());
        List<StockMovement> parts = parts(tx, kit, units, number);
        if (parts.isEmpty() || units == 0) {
            return new BatchOutcome.Nothing();
        }
        tx.undoable("stock.assemble", Skus.of(tx, kit.productId()), Tables.STOCK_MOVEMENT);
        List<StockMovement> all = new ArrayList<>(parts);
        all.add(movement(tx, kit, units, units > 0, number));
        BatchOutcome outcome = ledger.adjustAll(tx, all);
        if (outcome instanceof BatchOutcome.Posted) {
            tx.subject("product " + kit.productId()).detail("assembled", units);
        }
        return outcome;
    }

    private static List<StockMovement> parts(Tx tx, StockKey kit, long units, String number) {
        return tx.read()
                .createQuery(PARTS)
                .bind(0, kit.productId())
                .map((r, _) ->
                        movement(
                                tx,
                                new StockKey(r.getObject(1, UUID.class), kit.warehouseId()),
                                Math.multiplyExact(-units, r.getLong(2)),
                                units > 0,
                                number))
                .list();
    }

    private static StockMovement movement(
            Tx tx, StockKey key, long quantity, boolean together, String number) {
        return new StockMovement(
                tx.ids().fresh(),
                key.productId(),
                key.warehouseId(),
                Optional.empty(),
                StockKind.ON_HAND,
                quantity,
                together ? StockReason.ASSEMBLED : StockReason.TAKEN_APART,
                number,
                Optional.empty(),
                "");
    }
}
