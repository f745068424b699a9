package com.erpsmartcloud.app.company;

import com.erpsmartcloud.app.ui.shell.DemoWorld;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.sandbox.Sandbox;
import com.erpsmartcloud.sandbox.market.Listing;
import com.erpsmartcloud.sandbox.market.Market;
import com.erpsmartcloud.sandbox.market.Purchase;
import com.erpsmartcloud.workspace.Workspace;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/// The demo company's marketplaces, as the demo's switches use it.
final class DemoMarket implements DemoWorld {

    private final Sandbox sandbox;
    private final Workspace workspace;
    private volatile boolean unplugged;

    DemoMarket(Sandbox sandbox, Workspace workspace) {
        this.sandbox = sandbox;
        this.workspace = workspace;
    }

    @Override
    public boolean unplugged() {
        return unplugged;
    }

    @Override
    public void unplug() throws IOException {
        sandbox.connect(false);
        unplugged = true;
        workspace.sync().wake();
    }

    @Override
    public void plugIn() throws IOException {
        sandbox.connect(true);
        unplugged = false;
        workspace.sync().wake();
    }

    @Override
    public Text buySomething() {
        List<Market> markets =
                workspace.stores().all().stream()
                        .flatMap(store -> DemoStore.of(store.marketplace()).stream())
                        .map(store -> sandbox.market(store.sandbox()))
                        .toList();
        if (markets.isEmpty()) {
            return Text.of("demo.sold-out");
        }
        Market market = markets.get(ThreadLocalRandom.current().nextInt(markets.size()));
        List<Listing> onSale = market.listings().stream().filter(l -> l.quantity() > 0).toList();
        if (onSale.isEmpty()) {
            return Text.of("demo.sold-out");
        }
        Listing listing = onSale.get(ThreadLocalRandom.current().nextInt(onSale.size()));
        Purchase purchase = market.buy(listing.sku(), 1);
        workspace.sync().wake();
        return purchase instanceof Purchase.Bought(String order, List<String> _)
                ? Text.of("demo.bought", listing.sku(), order)
                : Text.of("demo.sold-out");
    }
}
