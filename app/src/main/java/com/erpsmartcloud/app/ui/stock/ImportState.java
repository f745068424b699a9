package com.erpsmartcloud.app.ui.stock;

import com.erpsmartcloud.inventory.Sheet;
import com.erpsmartcloud.inventory.SheetColumns;
import com.erpsmartcloud.inventory.StockDraft;
import com.erpsmartcloud.inventory.StockReader.Warehouse;

import java.util.List;

/// A table on its way into stock.
///
/// @param name of the file, or what the pasted block is called
/// @param otherwise the warehouse of rows that name none
/// @param draft what it would do
record ImportState(
        String name,
        Sheet sheet,
        SheetColumns columns,
        List<Warehouse> warehouses,
        Warehouse otherwise,
        StockDraft draft) {}
