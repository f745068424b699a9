package com.erpsmartcloud.inventory;

import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.orders.TestShop;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.undo.Undo;
import com.erpsmartcloud.undo.UndoOutcome;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Everything about stock, in one shop with two warehouses.
final class StockDesk implements AutoCloseable {

    static final String OWNER = "owner";

    static final OrderState TO_SHIP =
            new OrderState(
                    OrderState.Payment.PAID,
                    OrderState.Fulfilment.TO_SHIP,
                    OrderState.CancelReturn.NONE,
                    OrderState.SettlementState.ESTIMATED);

    static final OrderState SHIPPED =
            new OrderState(
                    OrderState.Payment.PAID,
                    OrderState.Fulfilment.SHIPPED,
                    OrderState.CancelReturn.NONE,
                    OrderState.SettlementState.ESTIMATED);

    final TestShop shop;
    final UUID main;
    final UUID second;
    final StockEdit edit;
    final PlaceEdit places;
    final PlaceReader placeReader;
    final Transfers transfers;
    final TransferReader transferReader;
    final Stocktakes stocktakes;
    final StocktakeReader stocktakeReader;
    final StockImport imports;
    final H2StockReader stock;
    final Undo undo;

    StockDesk(Path folder) {
        shop = new TestShop(folder);
        main = shop.warehouse;
        edit = new StockEdit(shop.store, shop.ledger);
        places = new PlaceEdit(shop.store);
        placeReader = new PlaceReader(shop.store);
        transfers = new Transfers(shop.store, shop.ledger);
        transferReader = new TransferReader(shop.store);
        stocktakes = new Stocktakes(shop.store, shop.ledger);
        stocktakeReader = new StocktakeReader(shop.store, new ProductCosts());
        imports = new StockImport(shop.store, shop.ledger);
        stock = new H2StockReader(shop.store);
        undo = new Undo(shop.store).with(Tables.STOCK_MOVEMENT, new MovementUndo(shop.ledger));
        second =
                ((PlaceOutcome.Done) places.addWarehouse(OWNER, "KZN", "Kazan", "Europe/Moscow"))
                        .id();
    }

    UUID bin(UUID warehouse, String code) {
        return ((PlaceOutcome.Done) places.addBin(OWNER, warehouse, code)).id();
    }

    void put(UUID product, UUID bin, long units) {
        shop.store.write(
                OWNER,
                "put",
                tx -> {
                    shop.ledger.post(
                            tx,
                            List.of(
                                    shop.movement(
                                                    tx.ids().fresh(),
                                                    product,
                                                    StockKind.ON_HAND,
                                                    units)
                                            .in(java.util.Optional.of(bin))));
                    return true;
                });
    }

    /// @param minor what a unit cost
    void cost(UUID product, long minor, String currency) {
        shop.store.write(
                OWNER,
                "cost",
                tx -> {
                    tx.update(
                            Tables.PRODUCT,
                            product,
                            Map.of("cost_minor", minor, "cost_currency", currency));
                    return product;
                });
    }

    void adjust(UUID product, long by) {
        edit.adjust(
                OWNER,
                new StockKey(product, main),
                StockKind.ON_HAND,
                by,
                StockReason.CORRECTION,
                "");
    }

    long onHand(UUID product, UUID warehouse) {
        return stock.row(new StockKey(product, warehouse))
                .map(row -> row.level().onHand())
                .orElse(0L);
    }

    StockRow row(UUID product, UUID warehouse) {
        return stock.row(new StockKey(product, warehouse)).orElseThrow();
    }

    Map<String, Long> bins(UUID product) {
        Map<String, Long> bins = new HashMap<>();
        placeReader.of(new StockKey(product, main)).forEach(b -> bins.put(b.code(), b.onHand()));
        return bins;
    }

    void later() {
        shop.time = shop.time.plusSeconds(60);
    }

    boolean undone() {
        return undo.undo(OWNER) instanceof UndoOutcome.Done;
    }

    boolean ledgerAgrees() {
        return shop.store.read(StockCheck::differences).isEmpty();
    }

    @Override
    public void close() {
        shop.close();
    }
}
