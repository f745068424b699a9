package com.erpsmartcloud.app.ui.stock;

import com.erpsmartcloud.inventory.StockRow;

/// A published quantity of the list that is asked about.
record StockRowListing(StockRow row, StockRow.Published listing) {}
