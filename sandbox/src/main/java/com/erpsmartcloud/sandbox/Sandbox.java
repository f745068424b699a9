package com.erpsmartcloud.sandbox;

import com.erpsmartcloud.sandbox.control.ControlServer;
import com.erpsmartcloud.sandbox.market.Cancelled;
import com.erpsmartcloud.sandbox.market.Fault;
import com.erpsmartcloud.sandbox.market.Listing;
import com.erpsmartcloud.sandbox.market.Order;
import com.erpsmartcloud.sandbox.market.Purchase;
import com.erpsmartcloud.sandbox.ozon.OzonMarket;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The running marketplaces of one folder: real HTTP on 127.0.0.1, written from the marketplaces'
/// contracts alone.
///
/// The world lives in the folder and goes on from where it was at the next start, also after a
/// kill. Safe for many threads.
public final class Sandbox implements AutoCloseable {

    private final FolderLock lock;
    private final OzonMarket ozon;
    private final ControlServer control;

    private Sandbox(FolderLock lock, OzonMarket ozon, ControlServer control) {
        this.lock = lock;
        this.ozon = ozon;
        this.control = control;
    }

    /// Opens the world of a folder, or makes one there, and listens.
    ///
    /// @throws IOException if the folder cannot be used, is in use, or a port is taken
    public static Sandbox start(Path folder, SandboxOptions options) throws IOException {
        FolderLock lock = FolderLock.take(folder);
        try {
            OzonMarket ozon = OzonMarket.open(ozonFolder(folder), setup(options));
            try {
                ControlServer control =
                        ControlServer.start(options.controlPort(), Map.of("ozon", ozon));
                return new Sandbox(lock, ozon, control);
            } catch (IOException | RuntimeException failed) {
                ozon.close();
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

    public OzonAccess ozon() {
        return new OzonAccess(ozon.uri(), ozon.clientId(), ozon.apiKey());
    }

    /// One line of JSON with all addresses and the key.
    public String describe() {
        ObjectNode line = JsonMapper.shared().createObjectNode();
        line.put("control", controlUrl().toString());
        line.putObject("marketplaces")
                .putObject("ozon")
                .put("baseUrl", ozon().baseUrl().toString())
                .put("clientId", ozon().clientId())
                .put("apiKey", ozon().apiKey());
        return line.toString();
    }

    public List<Listing> listings() {
        return ozon.listings();
    }

    /// All parcels, oldest first.
    public List<Order> orders() {
        return ozon.orders();
    }

    /// A buyer orders; refused beyond what is free.
    ///
    /// @param sku the seller's article
    public Purchase buy(String sku, long quantity) {
        return ozon.buy(sku, quantity);
    }

    /// The buyer cancels.
    ///
    /// @param orderId number of a parcel, or of an order with all its parcels
    public Cancelled cancel(String orderId) {
        return ozon.cancel(orderId);
    }

    public void setFault(Fault fault) {
        ozon.set(fault);
    }

    public void clearFaults() {
        ozon.clearFaults();
    }

    /// Plugs the marketplaces in or out; the control API always stays.
    public void connect(boolean connected) throws IOException {
        if (connected) {
            ozon.connect();
        } else {
            ozon.disconnect();
        }
    }

    /// @param buyers who order by themselves each minute; 0 stops them
    public void buyersPerMinute(int buyers) {
        ozon.buyersPerMinute(buyers);
    }

    @Override
    public void close() throws IOException {
        control.close();
        try {
            ozon.close();
        } finally {
            lock.close();
        }
    }

    private static Path ozonFolder(Path folder) throws IOException {
        return Files.createDirectories(folder.resolve("ozon"));
    }

    private static OzonMarket.Setup setup(SandboxOptions options) {
        return new OzonMarket.Setup(
                options.seed(),
                options.products(),
                options.postings(),
                options.clock(),
                options.ozonPort(),
                options.buyersPerMinute(),
                options.shipDelay(),
                options.priceDelay());
    }
}
