package com.erpsmartcloud.inventory;

import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.TableDef;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What a person does to warehouses and bins: each act can be taken back.
public final class PlaceEdit {

    private static final String UNITS =
            """
            SELECT COALESCE(NULLIF(SUM(ABS(on_hand)), 0), SUM(ABS(reserved)), 0) FROM stock_balance WHERE warehouse_id = ?
            """;

    private static final String STORE =
            """
            SELECT s.name FROM marketplace_store s
             WHERE s.default_warehouse = :id
                OR EXISTS (SELECT 1 FROM store_warehouse w WHERE w.store_id = s.id AND w.warehouse_id = :id)
             ORDER BY s.name FETCH FIRST 1 ROW ONLY
            """;

    private static final String IN_WORK =
            """
            SELECT number FROM stocktake WHERE warehouse_id = :id AND state IN ('COUNTING', 'REVIEW')
            UNION ALL
            SELECT number FROM stock_transfer WHERE (from_id = :id OR to_id = :id) AND NOT closed
               AND EXISTS (SELECT 1 FROM stock_transfer_line l WHERE l.transfer_id = stock_transfer.id)
               AND NOT EXISTS (SELECT 1 FROM stock_movement m
                                WHERE m.document = stock_transfer.number AND m.warehouse_id = stock_transfer.to_id)
             FETCH FIRST 1 ROW ONLY
            """;

    private static final int LONGEST_CODE = 60;
    private static final int LONGEST_NAME = 200;

    private final Store store;

    public PlaceEdit(Store store) {
        this.store = store;
    }

    /// @param code short and unique, such as `MAIN`
    /// @param zone time zone, such as `Europe/Moscow`
    public PlaceOutcome addWarehouse(String actor, String code, String name, String zone) {
        String shortCode = cut(code, LONGEST_CODE);
        String words = cut(name, LONGEST_NAME);
        return store.write(
                actor,
                "warehouse.add",
                tx -> {
                    if (shortCode.isEmpty() || words.isEmpty()) {
                        return new PlaceOutcome.Blank();
                    }
                    if (taken(tx, shortCode, Optional.empty())) {
                        return new PlaceOutcome.CodeTaken(shortCode);
                    }
                    tx.undoable("warehouse.add", words, Tables.WAREHOUSE);
                    return new PlaceOutcome.Done(Warehouses.add(tx, shortCode, words, zone));
                });
    }

    public PlaceOutcome renameWarehouse(String actor, UUID id, String code, String name) {
        String shortCode = cut(code, LONGEST_CODE);
        String words = cut(name, LONGEST_NAME);
        return store.write(
                actor,
                "warehouse.rename",
                tx -> {
                    if (shortCode.isEmpty() || words.isEmpty()) {
                        return new PlaceOutcome.Blank();
                    }
                    if (taken(tx, shortCode, Optional.of(id))) {
                        return new PlaceOutcome.CodeTaken(shortCode);
                    }
                    tx.undoable("warehouse.rename", words, Tables.WAREHOUSE);
                    tx.update(Tables.WAREHOUSE, id, Map.of("code", shortCode, "name", words));
                    return new PlaceOutcome.Done(id);
                });
    }

    /// Takes a warehouse out of use. Nothing may lie there, and no store and no work may count on
    /// it.
    public PlaceOutcome archiveWarehouse(String actor, UUID id) {
        return store.write(
                actor,
                "warehouse.archive",
                tx -> {
                    long units = tx.read().createQuery(UNITS).bind(0, id).mapTo(Long.class).one();
                    if (units != 0) {
                        return new PlaceOutcome.HasStock(units);
                    }
                    Optional<String> of = name(tx, STORE, id);
                    if (of.isPresent()) {
                        return new PlaceOutcome.ServesStore(of.get());
                    }
                    Optional<String> work = name(tx, IN_WORK, id);
                    if (work.isPresent()) {
                        return new PlaceOutcome.InWork(work.get());
                    }
                    return archive(tx, Tables.WAREHOUSE, id, "warehouse.archive", true);
                });
    }

    /// Brings a warehouse back into use.
    public PlaceOutcome reviveWarehouse(String actor, UUID id) {
        return store.write(
                actor,
                "warehouse.revive",
                tx -> archive(tx, Tables.WAREHOUSE, id, "warehouse.revive", false));
    }

    public PlaceOutcome addBin(String actor, UUID warehouse, String code) {
        String clean = cut(code, LONGEST_CODE);
        return store.write(
                actor,
                "bin.add",
                tx -> {
                    if (clean.isEmpty()) {
                        return new PlaceOutcome.Blank();
                    }
                    if (binTaken(tx, warehouse, clean)) {
                        return new PlaceOutcome.CodeTaken(clean);
                    }
                    tx.undoable("bin.add", clean, Tables.BIN);
                    return new PlaceOutcome.Done(Warehouses.addBin(tx, warehouse, clean));
                });
    }

    public PlaceOutcome renameBin(String actor, UUID warehouse, UUID bin, String code) {
        String clean = cut(code, LONGEST_CODE);
        return store.write(
                actor,
                "bin.rename",
                tx -> {
                    if (clean.isEmpty()) {
                        return new PlaceOutcome.Blank();
                    }
                    if (binTaken(tx, warehouse, clean)) {
                        return new PlaceOutcome.CodeTaken(clean);
                    }
                    tx.undoable("bin.rename", clean, Tables.BIN);
                    tx.update(Tables.BIN, bin, Map.of("code", clean));
                    return new PlaceOutcome.Done(bin);
                });
    }

    /// Takes an empty bin out of use; orders are no longer picked from it.
    public PlaceOutcome archiveBin(String actor, UUID bin) {
        return store.write(
                actor,
                "bin.archive",
                tx -> {
                    long units =
                            tx.read()
                                    .createQuery(
                                            "SELECT COALESCE(SUM(ABS(on_hand)), 0) FROM stock_bin"
                                                    + " WHERE bin_id = ?")
                                    .bind(0, bin)
                                    .mapTo(Long.class)
                                    .one();
                    if (units != 0) {
                        return new PlaceOutcome.HasStock(units);
                    }
                    PlaceOutcome done = archive(tx, Tables.BIN, bin, "bin.archive", true);
                    tx.read()
                            .createQuery("SELECT id FROM pick_bin WHERE bin_id = ?")
                            .bind(0, bin)
                            .mapTo(UUID.class)
                            .list()
                            .forEach(id -> tx.remove(Tables.PICK_BIN, id));
                    return done;
                });
    }

    public PlaceOutcome reviveBin(String actor, UUID bin) {
        return store.write(
                actor, "bin.revive", tx -> archive(tx, Tables.BIN, bin, "bin.revive", false));
    }

    private static PlaceOutcome archive(
            Tx tx, TableDef table, UUID id, String action, boolean archived) {
        String code =
                tx.read()
                        .createQuery("SELECT code FROM " + table.name() + " WHERE id = ?")
                        .bind(0, id)
                        .mapTo(String.class)
                        .findOne()
                        .orElse("");
        tx.undoable(action, code, table, Tables.PICK_BIN);
        tx.update(table, id, Map.of("archived", archived));
        return new PlaceOutcome.Done(id);
    }

    private static Optional<String> name(Tx tx, String sql, UUID warehouse) {
        return tx.read().createQuery(sql).bind("id", warehouse).mapTo(String.class).findFirst();
    }

    private static boolean taken(Tx tx, String code, Optional<UUID> but) {
        return tx
                .read()
                .createQuery("SELECT id FROM warehouse WHERE LOWER(code) = LOWER(?)")
                .bind(0, code)
                .mapTo(UUID.class)
                .stream()
                .anyMatch(id -> !but.equals(Optional.of(id)));
    }

    private static boolean binTaken(Tx tx, UUID warehouse, String code) {
        return tx.read()
                .createQuery("SELECT id FROM bin WHERE warehouse_id = ? AND code = ?")
                .bind(0, warehouse)
                .bind(1, code)
                .mapTo(UUID.class)
                .findFirst()
                .isPresent();
    }

    private static String cut(String text, int longest) {
        String clean = text.strip();
        return clean.length() > longest ? clean.substring(0, longest) : clean;
    }
}
