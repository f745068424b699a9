package com.erpsmartcloud.orders.mend;

import com.erpsmartcloud.catalog.Mapping;
import com.erpsmartcloud.inventory.StockEdit;
import com.erpsmartcloud.inventory.StockKind;
import com.erpsmartcloud.inventory.StockOutcome;
import com.erpsmartcloud.inventory.StockReason;
import com.erpsmartcloud.orders.OrderActs;
import com.erpsmartcloud.orders.OrderReader;
import com.erpsmartcloud.orders.manual.ManualOrders;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Knows how each problem of an order is mended, and does it.
public final class Mends {

    private final Store store;
    private final OrderReader orders;
    private final OrderActs acts;
    private final StockEdit stock;
    private final Mapping mapping;
    private final ManualOrders manual;

    public Mends(
            Store store,
            OrderReader orders,
            OrderActs acts,
            StockEdit stock,
            Mapping mapping,
            ManualOrders manual) {
        this.store = store;
        this.orders = orders;
        this.acts = acts;
        this.stock = stock;
        this.mapping = mapping;
        this.manual = manual;
    }

    /// The problems of an order with the ways to mend each.
    public List<ProblemMends> of(UUID order) {
        return orders.detail(order)
                .map(detail -> store.read(h -> new MendReader(h, detail).all()))
                .orElse(List.of());
    }

    /// Products whose SKU or name begins or contains so, at most eight.
    public List<Mend.Product> find(String text) {
        return store.read(h -> MendReader.products(h, text));
    }

    /// Every one is an act of its own that can be taken back.
    ///
    /// @return whether it was done; a listing needs [#link]
    public boolean mend(String actor, UUID order, Mend mend) {
        return switch (mend) {
            case Mend.OtherWarehouse(var warehouse, _, _) ->
                    !acts.shipFrom(actor, List.of(order), warehouse).done().isEmpty();
            case Mend.ReleaseSafety(var key, _, long units) ->
                    stock.adjust(actor, key, StockKind.SAFETY, -units, StockReason.SET_ASIDE, "")
                            instanceof StockOutcome.Posted;
            case Mend.Cancel() -> !manual.cancel(actor, List.of(order)).done().isEmpty();
            case Mend.ChooseProduct _, Mend.AtMarketplace _ -> false;
        };
    }

    /// Says which product a listing sells, for this and every other order of it.
    public void link(String actor, Mend.ChooseProduct listing, Mend.Product product) {
        store.write(
                actor,
                "order.link",
                tx -> {
                    tx.undoable("order.link", listing.article(), Tables.LISTING_MAPPING);
                    mapping.map(tx, listing.listing(), Optional.of(product.id()));
                    return tx.subject("listing " + listing.listing());
                });
    }
}
