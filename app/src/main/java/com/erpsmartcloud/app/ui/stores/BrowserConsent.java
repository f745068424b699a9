package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure;
import com.erpsmartcloud.marketplace.MarketplaceConnector;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.stores.ConsentPort;
import com.erpsmartcloud.marketplace.stores.StoreConsent;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// A question on a page of the marketplace, which leads back to this computer or to an address of
/// the seller's own.
///
/// @param port waits for the browser; empty where the seller brings the address by hand
record BrowserConsent(StoreConsent.Asked asked, Optional<ConsentPort> port)
        implements StoreDoor.Asking {

    /// Says no more than the program's window does, in no language.
    private static final String PAGE =
            "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>ERP Smart Cloud</title>"
                    + "</head><body><h1>ERP Smart Cloud &#10003;</h1></body></html>";

    static BrowserConsent ask(
            StoreConsent consent,
            MarketplaceConnector connector,
            StoreAccess app,
            Optional<URI> redirect)
            throws ConnectorException {
        Optional<ConsentPort> port = redirect.isPresent() ? Optional.empty() : open();
        try {
            URI back = redirect.orElseGet(() -> port.orElseThrow().redirect());
            return new BrowserConsent(
                    consent.ask(connector, app.baseUrl(), app.credentials(), back), port);
        } catch (ConnectorException | RuntimeException e) {
            port.ifPresent(ConsentPort::close);
            throw e;
        }
    }

    private static Optional<ConsentPort> open() throws ConnectorException {
        try {
            return Optional.of(ConsentPort.open(PAGE));
        } catch (IOException e) {
            throw new ConnectorException(
                    new ConnectorFailure.NotAllowed("consent", "no port could be opened"));
        }
    }

    @Override
    public boolean comesBack() {
        return port.isPresent();
    }

    @Override
    public Optional<String> address(Duration wait) throws InterruptedException {
        return port.isPresent() ? port.get().address(wait) : Optional.empty();
    }

    @Override
    public void close() {
        port.ifPresent(ConsentPort::close);
    }
}
