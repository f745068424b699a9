package com.erpsmartcloud.inventory;

import com.erpsmartcloud.store.Store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Warehouses and bins for screens.
public final class PlaceReader {

    private static final String WAREHOUSES =
            """
            SELECT w.id, w.code, w.name, w.zone, w.archived,
                   (SELECT COUNT(*) FROM bin n WHERE n.warehouse_id = w.id AND NOT n.archived),
                   COALESCE(b.products, 0), COALESCE(b.units, 0)
              FROM warehouse w
              LEFT JOIN (SELECT warehouse_id, COUNT(CASE WHEN on_hand <> 0 THEN 1 END) products, SUM(on_hand) units
                           FROM stock_balance GROUP BY warehouse_id) b ON b.warehouse_id = w.id
             ORDER BY w.archived, w.code
            """;

    private static final String BINS =
            """
            SELECT n.id, n.code, n.archived, COUNT(CASE WHEN s.on_hand <> 0 THEN 1 END), COALESCE(SUM(s.on_hand), 0)
              FROM bin n LEFT JOIN stock_bin s ON s.bin_id = n.id
             WHERE n.warehouse_id = ? GROUP BY n.id, n.code, n.archived
             ORDER BY n.archived, n.code OFFSET ? ROWS FETCH NEXT ? ROWS ONLY
            """;

    private static final String OF_PRODUCT =
            """
            SELECT n.id, n.code, s.on_hand, EXISTS (SELECT 1 FROM pick_bin k
                    WHERE k.product_id = s.product_id AND k.warehouse_id = s.warehouse_id AND k.bin_id = s.bin_id)
              FROM stock_bin s JOIN bin n ON n.id = s.bin_id
             WHERE s.product_id = ? AND s.warehouse_id = ? ORDER BY n.code
            """;

    private final Store store;

    public PlaceReader(Store store) {
        this.store = store;
    }

    /// All warehouses, those in use first.
    public List<WarehouseRow> warehouses() {
        return store.read(h ->
                h.createQuery(WAREHOUSES)
                        .map((r, _) ->
                                new WarehouseRow(
                                        r.getObject(1, UUID.class),
                                        r.getString(2),
                                        r.getString(3),
                                        r.getString(4),
                                        r.getBoolean(5),
                                        r.getLong(6),
                                        r.getLong(7),
                                        r.getLong(8)))
                        .list());
    }

    /// Bins of a warehouse, those in use first.
    public List<BinRow> bins(UUID warehouse, long offset, int limit) {
        return store.read(h ->
                h.createQuery(BINS)
                        .bind(0, warehouse)
                        .bind(1, offset)
                        .bind(2, limit)
                        .map((r, _) ->
                                new BinRow(
                                        r.getObject(1, UUID.class),
                                        r.getString(2),
                                        r.getBoolean(3),
                                        r.getLong(4),
                                        r.getLong(5)))
                        .list());
    }

    /// Bins of a warehouse, archived ones too.
    public long countBins(UUID warehouse) {
        return store.read(h ->
                h.createQuery("SELECT COUNT(*) FROM bin WHERE warehouse_id = ?")
                        .bind(0, warehouse)
                        .mapTo(Long.class)
                        .one());
    }

    /// Where in its warehouse a product lies; what lies in no bin comes last.
    public List<BinUnits> of(StockKey key) {
        return store.read(h -> {
            List<BinUnits> bins =
                    new ArrayList<>(
                            h.createQuery(OF_PRODUCT)
                                    .bind(0, key.productId())
                                    .bind(1, key.warehouseId())
                                    .map((r, _) ->
                                            new BinUnits(
                                                    Optional.of(r.getObject(1, UUID.class)),
                                                    r.getString(2),
                                                    r.getLong(3),
                                                    r.getBoolean(4)))
                                    .list());
            long onHand =
                    h.createQuery(
                                    "SELECT on_hand FROM stock_balance WHERE product_id = ? AND"
                                            + " warehouse_id = ?")
                            .bind(0, key.productId())
                            .bind(1, key.warehouseId())
                            .mapTo(Long.class)
                            .findOne()
                            .orElse(0L);
            long loose = onHand - bins.stream().mapToLong(BinUnits::onHand).sum();
            if (loose != 0) {
                bins.add(new BinUnits(Optional.empty(), "", loose, false));
            }
            return List.copyOf(bins);
        });
    }
}
