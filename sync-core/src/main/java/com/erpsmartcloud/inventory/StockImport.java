package com.erpsmartcloud.inventory;

import com.erpsmartcloud.store.SqlIds;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;

import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Stock from a table: first a look at what it would do, row by row, then all good rows at once.
public final class StockImport {

    private static final String BY_SKU =
            """
            SELECT t.code, p.id, p.sku, p.name FROM UNNEST(?) t(code) JOIN product p ON p.sku = t.code AND NOT p.archived
            """;

    private static final String BY_BARCODE =
            """
            SELECT t.code, p.id, p.sku, p.name FROM UNNEST(?) t(code)
              JOIN product_barcode c ON c.code = t.code
              JOIN product p ON p.id = c.product_id AND NOT p.archived
            """;

    private static final String LEVELS =
            """
            SELECT b.product_id, b.warehouse_id, b.on_hand
              FROM UNNEST(?) t(id) JOIN stock_balance b ON b.product_id = t.id
            """;

    private static final String IN_BINS =
            """
            SELECT b.product_id, b.bin_id, b.on_hand FROM UNNEST(?) t(id) JOIN stock_bin b ON b.product_id = t.id
            """;

    private final Store store;
    private final Ledger ledger;

    private record Product(UUID id, String sku, String name) {}

    private record Place(StockKey key, Optional<UUID> bin) {}

    public StockImport(Store store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    /// Reads what a table would change; writes nothing.
    ///
    /// @param otherwise the warehouse of rows that name none
    public StockDraft check(Sheet sheet, SheetColumns columns, UUID otherwise) {
        return store.read(h -> new Reading(h, sheet, columns, otherwise).draft());
    }

    /// Writes all of it, or nothing if one row cannot be any more.
    ///
    /// Quantities that set are worked out anew, for stock may have moved since it was looked at.
    ///
    /// @param name what the ledger and undo call it, such as the file's name
    public BatchOutcome apply(
            String actor, String name, List<StockWish> wishes, StockReason reason) {
        return store.write(
                actor,
                "stock.import",
                tx -> {
                    UUID id = tx.ids().fresh();
                    String document = DocumentNumber.of("I", id, tx.at());
                    tx.undoable("stock.import", name, Tables.STOCK_MOVEMENT);
                    Map<Place, Long> now = now(tx.read(), wishes);
                    List<StockMovement> movements = new ArrayList<>();
                    for (StockWish wish : wishes) {
                        long current = now.getOrDefault(new Place(wish.key(), wish.bin()), 0L);
                        if (QuantityInput.read(wish.quantity(), current)
                                        instanceof QuantityInput.Outcome.Quantity(_, long change)
                                && change != 0) {
                            movements.add(
                                    new StockMovement(
                                            tx.ids().fresh(),
                                            wish.key().productId(),
                                            wish.key().warehouseId(),
                                            wish.bin(),
                                            StockKind.ON_HAND,
                                            change,
                                            reason,
                                            document,
                                            Optional.empty(),
                                            wish.note()));
                        }
                    }
                    if (movements.isEmpty()) {
                        return new BatchOutcome.Nothing();
                    }
                    tx.subject("import " + document).detail("rows", movements.size());
                    return ledger.adjustAll(tx, movements);
                });
    }

    private static Map<Place, Long> now(Handle handle, List<StockWish> wishes) {
        Set<UUID> products = new HashSet<>();
        wishes.forEach(wish -> products.add(wish.key().productId()));
        return levels(handle, products);
    }

    private static Map<Place, Long> levels(Handle handle, Collection<UUID> products) {
        Map<Place, Long> levels = new HashMap<>();
        Map<UUID, UUID> warehouseOfBin = new HashMap<>();
        handle.createQuery("SELECT id, warehouse_id FROM bin")
                .map((r, _) -> Map.entry(r.getObject(1, UUID.class), r.getObject(2, UUID.class)))
                .forEach(e -> warehouseOfBin.put(e.getKey(), e.getValue()));
        handle.createQuery(LEVELS)
                .bind(0, SqlIds.of(products))
                .map((r, _) ->
                        Map.entry(
                                new Place(
                                        new StockKey(
                                                r.getObject(1, UUID.class),
                                                r.getObject(2, UUID.class)),
                                        Optional.empty()),
                                r.getLong(3)))
                .forEach(e -> levels.put(e.getKey(), e.getValue()));
        handle.createQuery(IN_BINS)
                .bind(0, SqlIds.of(products))
                .map((r, _) -> {
                    UUID bin = r.getObject(2, UUID.class);
                    return Map.entry(
                            new Place(
                                    new StockKey(
                                            r.getObject(1, UUID.class),
                                            warehouseOfBin.getOrDefault(bin, bin)),
                                    Optional.of(bin)),
                            r.getLong(3));
                })
                .forEach(e -> levels.put(e.getKey(), e.getValue()));
        return levels;
    }

    /// One look at one table.
    private static final class Reading {

        private final Sheet sheet;
        private final SheetColumns columns;
        private final UUID otherwise;
        private final Map<String, Set<Product>> products = new HashMap<>();
        private final Map<String, StockReader.Warehouse> warehouses = new HashMap<>();
        private final Map<UUID, StockReader.Warehouse> byId = new HashMap<>();
        private final Map<String, UUID> bins = new HashMap<>();
        private final Map<Place, Long> levels;
        private final Set<Place> seen = new HashSet<>();
        private final List<StockWish> changes = new ArrayList<>();
        private final List<SheetError> errors = new ArrayList<>();
        private long same;

        Reading(Handle handle, Sheet sheet, SheetColumns columns, UUID otherwise) {
            this.sheet = sheet;
            this.columns = columns;
            this.otherwise = otherwise;
            Set<String> codes = new HashSet<>();
            sheet.rows().forEach(row -> codes.add(row.cell(columns.sku())));
            List.of(BY_SKU, BY_BARCODE).forEach(sql -> find(handle, sql, codes));
            handle.createQuery("SELECT id, code, name FROM warehouse WHERE NOT archived")
                    .map((r, _) ->
                            new StockReader.Warehouse(
                                    r.getObject(1, UUID.class), r.getString(2), r.getString(3)))
                    .forEach(w -> {
                        warehouses.put(lower(w.name()), w);
                        warehouses.put(lower(w.code()), w);
                        byId.put(w.id(), w);
                    });
            handle.createQuery("SELECT id, warehouse_id, code FROM bin WHERE NOT archived")
                    .map((r, _) -> {
                        bins.put(
                                r.getObject(2, UUID.class) + " " + lower(r.getString(3)),
                                r.getObject(1, UUID.class));
                        return true;
                    })
                    .list();
            Set<UUID> ids = new HashSet<>();
            products.values().forEach(found -> found.forEach(p -> ids.add(p.id())));
            this.levels = levels(handle, ids);
        }

        private void find(Handle handle, String sql, Set<String> codes) {
            handle.createQuery(sql)
                    .bind(0, SqlIds.ofTexts(codes))
                    .map((r, _) ->
                            Map.entry(
                                    r.getString(1),
                                    new Product(
                                            r.getObject(2, UUID.class),
                                            r.getString(3),
                                            r.getString(4))))
                    .forEach(e -> {
                        Set<Product> known =
                                products.computeIfAbsent(e.getKey(), _ -> new HashSet<>());
                        known.add(e.getValue());
                    });
        }

        StockDraft draft() {
            sheet.rows().stream().skip(columns.head() ? 1 : 0).forEach(this::take);
            return new StockDraft(changes, same, errors);
        }

        private void take(SheetRow row) {
            String code = row.cell(columns.sku());
            if (code.isEmpty()) {
                wrong(row, SheetError.Why.NO_SKU, "");
                return;
            }
            Set<Product> found = products.getOrDefault(code, Set.of());
            if (found.size() != 1) {
                wrong(
                        row,
                        found.isEmpty() ? SheetError.Why.UNKNOWN_SKU : SheetError.Why.AMBIGUOUS_SKU,
                        code);
                return;
            }
            String place = row.cell(columns.warehouse());
            Optional<StockReader.Warehouse> warehouse =
                    Optional.ofNullable(
                            place.isEmpty() ? byId.get(otherwise) : warehouses.get(lower(place)));
            if (warehouse.isEmpty()) {
                wrong(row, SheetError.Why.UNKNOWN_WAREHOUSE, place);
                return;
            }
            String bin = row.cell(columns.bin());
            Optional<UUID> binId =
                    Optional.ofNullable(bins.get(warehouse.get().id() + " " + lower(bin)));
            if (!bin.isEmpty() && binId.isEmpty()) {
                wrong(row, SheetError.Why.UNKNOWN_BIN, bin);
                return;
            }
            quantity(row, found.iterator().next(), warehouse.get(), binId, bin);
        }

        private void quantity(
                SheetRow row,
                Product product,
                StockReader.Warehouse warehouse,
                Optional<UUID> bin,
                String binCode) {
            Place place = new Place(new StockKey(product.id(), warehouse.id()), bin);
            String typed = row.cell(columns.quantity());
            long before = levels.getOrDefault(place, 0L);
            switch (QuantityInput.read(typed, before)) {
                case QuantityInput.Outcome.Wrong(QuantityInput.Fault fault) ->
                        wrong(row, why(fault), typed);
                case QuantityInput.Outcome.Quantity(long after, long change) -> {
                    if (after < 0) {
                        wrong(row, SheetError.Why.BELOW_ZERO, typed);
                    } else if (after > Ledger.MOST_UNITS) {
                        wrong(row, SheetError.Why.TOO_LARGE, typed);
                    } else if (!seen.add(place)) {
                        wrong(row, SheetError.Why.TWICE, product.sku());
                    } else if (change == 0) {
                        same++;
                    } else {
                        changes.add(
                                new StockWish(
                                        row.line(),
                                        place.key(),
                                        bin,
                                        product.sku(),
                                        product.name(),
                                        warehouse.name(),
                                        binCode,
                                        typed,
                                        before,
                                        after,
                                        note(row)));
                    }
                }
            }
        }

        private String note(SheetRow row) {
            String note = row.cell(columns.note());
            return note.length() > 1000 ? note.substring(0, 1000) : note;
        }

        private static SheetError.Why why(QuantityInput.Fault fault) {
            return switch (fault) {
                case EMPTY -> SheetError.Why.NO_QUANTITY;
                case NOT_A_NUMBER -> SheetError.Why.NOT_A_NUMBER;
                case NOT_WHOLE -> SheetError.Why.NOT_WHOLE;
                case TOO_LARGE -> SheetError.Why.TOO_LARGE;
            };
        }

        private void wrong(SheetRow row, SheetError.Why why, String about) {
            errors.add(new SheetError(row.line(), row.cells(), why, about));
        }

        private static String lower(String text) {
            return text.strip().toLowerCase(Locale.ROOT);
        }
    }
}
