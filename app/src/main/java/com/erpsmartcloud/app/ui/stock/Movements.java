package com.erpsmartcloud.app.ui.stock;

import com.erpsmartcloud.inventory.BinUnits;
import com.erpsmartcloud.inventory.HeldUnits;
import com.erpsmartcloud.inventory.KitShare;
import com.erpsmartcloud.inventory.LedgerRow;
import com.erpsmartcloud.inventory.PromotionReserve;
import com.erpsmartcloud.inventory.StockRow;

import java.util.List;
import java.util.Optional;

/// A product in a place and what moved there, newest first.
///
/// @param held what marketplaces hold of it: in this place if it is one of theirs, else anywhere
/// @param kit what each component of a kit allows; empty for what is no kit
/// @param promotions what is held back of it, the first to end first
record Movements(
        StockRow row,
        List<HeldUnits> held,
        List<KitShare> kit,
        List<BinUnits> bins,
        List<PromotionReserve> promotions,
        List<LedgerRow> rows) {

    private static final int SHOWN = 200;

    Movements {
        held = List.copyOf(held);
        kit = List.copyOf(kit);
        bins = List.copyOf(bins);
        promotions = List.copyOf(promotions);
        rows = List.copyOf(rows);
    }

    private static List<HeldUnits> held(StockPorts ports, StockRow row) {
        return ports.stock().held(row.key().productId()).stream()
                .filter(each ->
                        row.kind() != StockRow.Kind.HELD
                                || row.warehouse().equals(each.store() + " · " + each.place()))
                .toList();
    }

    static Optional<Movements> read(StockPorts ports, StockRow of) {
        return ports.stock()
                .row(of.key())
                .map(row ->
                        new Movements(
                                row,
                                held(ports, row),
                                ports.stock().kit(row.key()),
                                ports.stock().bins(row.key()),
                                ports.promotions().of(row.key()),
                                ports.stock().ledger(row.key(), SHOWN)));
    }
}
