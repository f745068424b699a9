package com.erpsmartcloud.workspace;

import com.erpsmartcloud.inventory.Preorder;
import com.erpsmartcloud.inventory.Promotions;
import com.erpsmartcloud.inventory.StockKey;
import com.erpsmartcloud.inventory.StockKind;
import com.erpsmartcloud.inventory.StockReason;
import com.erpsmartcloud.inventory.StocktakeScope;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;

/// Counts, moves and corrects stock, and the places it lies in.
final class StockActs extends PersonalActs {

    StockActs(Workspace company, Random random) {
        super(company, random);
    }

    @Override
    void act() {
        switch (random.nextInt(22)) {
            case 0 ->
                    company.stockEdit()
                            .reverse(ME, any("SELECT id FROM stock_movement ORDER BY id"), "");
            case 1 -> {
                StockKey key = key(GOODS);
                List<UUID> there =
                        company.store()
                                .read(h ->
                                        h.createQuery("SELECT id FROM bin WHERE warehouse_id = ?")
                                                .bind(0, key.warehouseId())
                                                .mapTo(UUID.class)
                                                .list());
                there.stream().findAny().ifPresent(b -> company.stockEdit().pickFrom(ME, key, b));
            }
            case 2 -> company.assembly().assemble(ME, key(KITS), random.nextInt(1, 4));
            case 3 -> {
                if (ids(WAREHOUSES).size() < 4) {
                    company.placeEdit().addWarehouse(ME, "W" + drawn, "New", "Europe/Moscow");
                }
            }
            case 4 ->
                    company.placeEdit().renameWarehouse(ME, any(WAREHOUSES), "X" + drawn, "Other");
            case 5 -> {
                if (ids(WAREHOUSES).size() > 2) {
                    company.placeEdit().archiveWarehouse(ME, any(WAREHOUSES));
                }
            }
            case 6 -> company.placeEdit().addBin(ME, any(WAREHOUSES), "B-" + drawn);
            case 7 -> company.placeEdit().archiveBin(ME, any(BINS));
            case 8 -> company.placeEdit().reviveBin(ME, any(BINS));
            case 9, 10, 11, 12 -> transfer();
            case 13, 14, 15, 16 -> stocktake();
            case 17 ->
                    company.promotions()
                            .hold(
                                    ME,
                                    key(GOODS),
                                    new Promotions.Wish(
                                            "Sale " + drawn,
                                            Optional.empty(),
                                            random.nextInt(1, 6),
                                            company.now().instant().plusSeconds(86_400)));
            case 18 -> {
                List<UUID> all = ids("SELECT id FROM promotion_reserve ORDER BY id");
                if (!all.isEmpty()) {
                    company.promotions().release(ME, all.get(random.nextInt(all.size())));
                }
            }
            case 19 -> {
                StockKey key = key(GOODS);
                if (!company.preorders().stop(ME, key)) {
                    company.preorders()
                            .offer(
                                    ME,
                                    key,
                                    new Preorder(
                                            random.nextInt(1, 6),
                                            company.now().instant().plusSeconds(86_400)));
                }
            }
            default ->
                    company.stockEdit()
                            .adjust(
                                    ME,
                                    key(GOODS),
                                    random.nextInt(4) == 0
                                            ? StockKind.QUARANTINE
                                            : StockKind.ON_HAND,
                                    random.nextInt(-9, 20),
                                    StockReason.CORRECTION,
                                    "");
        }
    }

    private void transfer() {
        List<UUID> all = ids("SELECT id FROM stock_transfer ORDER BY id");
        if (all.isEmpty() || random.nextInt(4) == 0) {
            UUID from = any(WAREHOUSES);
            UUID to = any(WAREHOUSES);
            if (!from.equals(to)) {
                company.transfers().draft(ME, from, to, "", Map.of(any(GOODS), 2L));
            }
            return;
        }
        UUID one = all.get(random.nextInt(all.size()));
        switch (random.nextInt(6)) {
            case 0 -> company.transfers().plan(ME, one, any(GOODS), random.nextInt(5));
            case 1 -> company.transfers().receiveRest(ME, one);
            case 2 -> company.transfers().close(ME, one);
            case 3 -> company.transfers().discard(ME, one);
            default -> company.transfers().send(ME, one);
        }
    }

    private void stocktake() {
        List<UUID> all = ids("SELECT id FROM stocktake ORDER BY id");
        if (all.isEmpty() || random.nextInt(5) == 0) {
            company.stocktakes().start(ME, StocktakeScope.full(any(WAREHOUSES)));
            return;
        }
        UUID one = all.get(random.nextInt(all.size()));
        switch (random.nextInt(6)) {
            case 0 -> company.stocktakes().review(ME, one);
            case 1 -> company.stocktakes().post(ME, one);
            case 2 -> company.stocktakes().cancel(ME, one);
            case 3 ->
                    company.stocktakes()
                            .scan(ME, one, "GOOD-1", Optional.empty(), random.nextInt(1, 5));
            default -> {
                List<UUID> lines = ids("SELECT id FROM stocktake_line ORDER BY id");
                if (!lines.isEmpty()) {
                    company.stocktakes()
                            .count(
                                    ME,
                                    one,
                                    lines.get(random.nextInt(lines.size())),
                                    OptionalLong.of(random.nextInt(30)));
                }
            }
        }
    }
}
