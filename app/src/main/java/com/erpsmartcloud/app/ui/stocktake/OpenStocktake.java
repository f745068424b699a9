package com.erpsmartcloud.app.ui.stocktake;

import com.erpsmartcloud.inventory.StocktakeReader;
import com.erpsmartcloud.inventory.StocktakeRow;

import java.util.Optional;
import java.util.UUID;

/// The stocktake that is being counted.
record OpenStocktake(StocktakeRow row, StocktakeReader.Counts counts) {

    static Optional<OpenStocktake> read(StocktakePorts ports, UUID id) {
        return ports.reader()
                .stocktake(id)
                .map(row -> new OpenStocktake(row, ports.reader().counts(id)));
    }
}
