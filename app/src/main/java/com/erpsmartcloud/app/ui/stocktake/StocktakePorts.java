package com.erpsmartcloud.app.ui.stocktake;

import com.erpsmartcloud.inventory.PlaceReader;
import com.erpsmartcloud.inventory.StocktakeReader;
import com.erpsmartcloud.inventory.Stocktakes;

/// What the stocktake screen reads and does.
///
/// @param actor who counts, as the ledger names them
public record StocktakePorts(
        StocktakeReader reader, Stocktakes stocktakes, PlaceReader places, String actor) {}
