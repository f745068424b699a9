package com.erpsmartcloud.app.ui.stock;

import com.erpsmartcloud.inventory.PlaceReader;
import com.erpsmartcloud.inventory.StockImport;
import com.erpsmartcloud.inventory.StockReader;

/// What the import of stock reads and does.
///
/// @param actor who changes stock, as the ledger names them
public record ImportPorts(
        StockImport imports, StockReader stock, PlaceReader places, String actor) {}
