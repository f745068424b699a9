package com.erpsmartcloud.app.ui.stock;

import com.erpsmartcloud.inventory.BinUnits;
import com.erpsmartcloud.inventory.LedgerRow;
import com.erpsmartcloud.inventory.StockReader;
import com.erpsmartcloud.inventory.StockRow;

import java.util.List;
import java.util.Optional;

/// A product in a place and what moved there, newest first.
record Movements(StockRow row, List<BinUnits> bins, List<LedgerRow> rows) {

    private static final int SHOWN = 200;

    Movements {
        bins = List.copyOf(bins);
        rows = List.copyOf(rows);
    }

    static Optional<Movements> read(StockReader stock, StockRow of) {
        return stock.row(of.key())
                .map(row ->
                        new Movements(row, stock.bins(row.key()), stock.ledger(row.key(), SHOWN)));
    }
}
