package com.erpsmartcloud.app.ui.shop;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.places.PlacesViewModel;
import com.erpsmartcloud.app.ui.shell.StatusLine;
import com.erpsmartcloud.app.ui.stock.ImportPorts;
import com.erpsmartcloud.app.ui.stock.StockImportViewModel;
import com.erpsmartcloud.app.ui.stocktake.StocktakePorts;
import com.erpsmartcloud.app.ui.stocktake.StocktakeViewModel;
import com.erpsmartcloud.app.ui.transfers.TransferPorts;
import com.erpsmartcloud.app.ui.transfers.TransfersViewModel;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.inventory.PlaceEdit;
import com.erpsmartcloud.inventory.PlaceReader;
import com.erpsmartcloud.inventory.StockImport;
import com.erpsmartcloud.inventory.StockRow;
import com.erpsmartcloud.inventory.StocktakeReader;
import com.erpsmartcloud.inventory.Stocktakes;
import com.erpsmartcloud.inventory.TransferReader;
import com.erpsmartcloud.inventory.Transfers;
import com.erpsmartcloud.inventory.UnitCosts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// The view models of the stock rooms, on a [SampleShop].
public record StockRooms(SampleShop shop, Jobs jobs, StatusLine status) {

    public static StockRooms of(SampleShop shop, Desk desk, StatusLine status) {
        return new StockRooms(shop, desk.jobs(), status);
    }

    public TransfersViewModel transfers() {
        return new TransfersViewModel(
                new TransferPorts(
                        reader(), new Transfers(shop.store, shop.ledger()), shop.stock(), "Marta"),
                jobs,
                status);
    }

    public StocktakeViewModel stocktake() {
        return new StocktakeViewModel(
                new StocktakePorts(
                        new StocktakeReader(shop.store, UnitCosts.UNKNOWN),
                        new Stocktakes(shop.store, shop.ledger()),
                        new PlaceReader(shop.store),
                        "Marta"),
                jobs,
                status);
    }

    public StockImportViewModel imports() {
        return new StockImportViewModel(
                new ImportPorts(
                        new StockImport(shop.store, shop.ledger()),
                        shop.stock(),
                        new PlaceReader(shop.store),
                        "Marta"),
                jobs,
                status);
    }

    public PlacesViewModel places() {
        return new PlacesViewModel(
                new PlaceReader(shop.store),
                new PlaceEdit(shop.store),
                "Marta",
                jobs,
                status,
                java.time.ZoneId.of("Europe/Moscow"));
    }

    public TransferReader reader() {
        return new TransferReader(shop.store);
    }

    public UUID product(String sku) {
        return shop
                .stock()
                .page(
                        com.erpsmartcloud.inventory.StockQuery.of(
                                com.erpsmartcloud.inventory.StockQuery.Tab.ALL),
                        0,
                        100)
                .stream()
                .filter(row -> row.sku().equals(sku))
                .map(row -> row.key().productId())
                .findFirst()
                .orElseThrow();
    }

    /// Some transfers in every state.
    public void fill() {
        Transfers transfers = new Transfers(shop.store, shop.ledger());
        Map<UUID, Long> goods = new LinkedHashMap<>();
        for (StockRow row :
                shop.stock()
                        .page(
                                com.erpsmartcloud.inventory.StockQuery.of(
                                        com.erpsmartcloud.inventory.StockQuery.Tab.ALL),
                                0,
                                100)) {
            if (row.key().warehouseId().equals(shop.main)
                    && row.level().available() > 8
                    && goods.size() < 3) {
                goods.put(row.key().productId(), 2L);
            }
        }
        UUID done = transfers.draft("Marta", shop.main, shop.east, "", goods);
        transfers.send("Marta", done);
        transfers.receiveRest("Marta", done);
        UUID way = transfers.draft("Marta", shop.main, shop.east, "Газель, утро", goods);
        transfers.send("Marta", way);
        transfers.receive("Marta", way, Map.of(reader().lines(way).getFirst().id(), 1L));
        transfers.draft("Marta", shop.east, shop.main, "", Map.of());
        new PlaceEdit(shop.store).addBin("Marta", shop.main, "A-01");
        new PlaceEdit(shop.store).addBin("Marta", shop.main, "A-02");
    }
}
