package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.TestDesk;
import com.erpsmartcloud.app.ui.shell.StatusLine;
import com.erpsmartcloud.app.ui.shell.StatusModel;
import com.erpsmartcloud.catalog.Mapping;
import com.erpsmartcloud.inventory.H2StockReader;
import com.erpsmartcloud.inventory.Ledger;
import com.erpsmartcloud.inventory.Reservations;
import com.erpsmartcloud.inventory.StockEdit;
import com.erpsmartcloud.marketplace.SaleSink;
import com.erpsmartcloud.orders.H2OrderReader;
import com.erpsmartcloud.orders.OrderActs;
import com.erpsmartcloud.orders.OrderImport;
import com.erpsmartcloud.orders.OrderNotes;
import com.erpsmartcloud.orders.OrderReader;
import com.erpsmartcloud.orders.OrderTags;
import com.erpsmartcloud.orders.OwnEffects;
import com.erpsmartcloud.orders.Problems;
import com.erpsmartcloud.orders.SavedViews;
import com.erpsmartcloud.orders.StockEffects;
import com.erpsmartcloud.orders.manual.ManualOrders;
import com.erpsmartcloud.orders.mend.Mends;
import com.erpsmartcloud.store.Store;

/// What the orders screen does, wired over a store of a test.
public final class SampleWork {

    private SampleWork() {}

    public static OrderWork of(Desk desk, Store store) {
        return of(desk, store, new StatusModel());
    }

    static OrderWork of(Desk desk, Store store, StatusLine status) {
        return new OrderWork(ports(store), desk.jobs(), status);
    }

    static OrderPorts ports(Store store) {
        Reservations reservations = new Reservations();
        Problems problems = new Problems();
        Ledger ledger = new Ledger(reservations);
        StockEffects effects = new StockEffects(ledger, reservations, problems);
        reservations.listen((tx, _, shortages) -> problems.refresh(tx, shortages));
        Mapping mapping = new Mapping();
        mapping.listen(effects);
        OrderImport orders = new OrderImport(effects, problems, SaleSink.NONE);
        OrderReader reader = new H2OrderReader(store, TestDesk.NOW);
        OrderActs acts = new OrderActs(store, new OwnEffects(effects, problems));
        ManualOrders manual = new ManualOrders(store, orders, mapping);
        return new OrderPorts(
                reader,
                acts,
                new OrderTags(store),
                new OrderNotes(store),
                new SavedViews(store),
                manual,
                new Mends(store, reader, acts, new StockEdit(store, ledger), mapping, manual),
                () ->
                        new H2StockReader(store)
                                .warehouses().stream()
                                        .map(w -> new Places.Place(w.id(), w.name()))
                                        .toList(),
                "owner");
    }
}
