package com.erpsmartcloud.sandbox;

import com.erpsmartcloud.sandbox.control.ControlServer;
import com.erpsmartcloud.sandbox.market.Cancelled;
import com.erpsmartcloud.sandbox.market.Fault;
import com.erpsmartcloud.sandbox.market.Listing;
import com.erpsmartcloud.sandbox.market.Market;
import com.erpsmartcloud.sandbox.market.Order;
import com.erpsmartcloud.sandbox.market.Purchase;
import com.erpsmartcloud.sandbox.market.Race;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/// The running marketplaces of one folder: real HTTP on 127.0.0.1, written from the marketplaces'
/// contracts alone.
///
/// The worlds live in the folder and go on from where they were at the next start, also after a
/// kill. Safe for many threads. What is said of no marketplace by name, as [#buy], is for the first
/// that runs.
public final class Sandbox implements AutoCloseable {

    private final FolderLock lock;
    private final RunningMarkets markets;
    private final ControlServer control;

    private Sandbox(FolderLock lock, RunningMarkets markets, ControlServer control) {
        this.lock = lock;
        this.markets = markets;
        this.control = control;
    }

    /// Opens the worlds of a folder, or makes new ones there, and listens.
    ///
    /// @throws IOException if the folder cannot be used, is in use, or a port is taken
    public static Sandbox start(Path folder, SandboxOptions options) throws IOException {
        FolderLock lock = FolderLock.take(folder);
        try {
            RunningMarkets markets = RunningMarkets.open(folder, options);
            try {
                ControlServer control =
                        ControlServer.start(options.controlPort(), markets.byName());
                return new Sandbox(lock, markets, control);
            } catch (IOException | RuntimeException failed) {
                markets.close();
                throw failed;
            }
        } catch (IOException | RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    public URI controlUrl() {
        return control.uri();
    }

    /// @throws IllegalArgumentException if it does not run
    public Market market(Marketplace which) {
        return markets.get(which);
    }

    /// @throws IllegalArgumentException if Mercado Libre does not run
    public MercadoLibreAccess mercadoLibre() {
        return MercadoLibreAccess.of(market(Marketplace.MERCADO_LIBRE).access());
    }

    /// @throws IllegalArgumentException if Ozon does not run
    public OzonAccess ozon() {
        return OzonAccess.of(market(Marketplace.OZON).access());
    }

    /// @throws IllegalArgumentException if Shopee does not run
    public ShopeeAccess shopee() {
        return ShopeeAccess.of(market(Marketplace.SHOPEE).access());
    }

    /// @throws IllegalArgumentException if Temu does not run
    public TemuAccess temu() {
        return TemuAccess.of(market(Marketplace.TEMU).access());
    }

    /// One line of JSON with all addresses and keys.
    public String describe() {
        ObjectNode line = JsonMapper.shared().createObjectNode();
        line.put("control", controlUrl().toString());
        ObjectNode all = line.putObject("marketplaces");
        markets.byName().forEach((name, market) -> all.putPOJO(name, market.access()));
        return JsonMapper.shared().writeValueAsString(line);
    }

    public List<Listing> listings() {
        return markets.first().listings();
    }

    /// All parcels, oldest first.
    public List<Order> orders() {
        return markets.first().orders();
    }

    /// A buyer orders; refused beyond what is free.
    ///
    /// @param sku the seller's article
    public Purchase buy(String sku, long quantity) {
        return markets.first().buy(sku, quantity);
    }

    /// The buyer cancels.
    ///
    /// @param orderId number of a parcel, or of an order with all its parcels
    public Cancelled cancel(String orderId) {
        return markets.first().cancel(orderId);
    }

    public void setFault(Fault fault) {
        markets.first().set(fault);
    }

    /// On all marketplaces.
    public void clearFaults() {
        markets.byName().values().forEach(Market::clearFaults);
    }

    /// Buyers on all marketplaces want one unit each of the same article at the same moment.
    public List<Race.Attempt> race(String sku, int buyers) {
        return Race.run(markets.byName(), sku, buyers);
    }

    /// Plugs all marketplaces in or out; the control API always stays.
    public void connect(boolean connected) throws IOException {
        for (Market market : markets.byName().values()) {
            if (connected) {
                market.connect();
            } else {
                market.disconnect();
            }
        }
    }

    /// @param buyers who order by themselves each minute on each marketplace; 0 stops them
    public void buyersPerMinute(int buyers) {
        markets.byName().values().forEach(market -> market.buyersPerMinute(buyers));
    }

    @Override
    public void close() throws IOException {
        control.close();
        try {
            markets.close();
        } finally {
            lock.close();
        }
    }
}
