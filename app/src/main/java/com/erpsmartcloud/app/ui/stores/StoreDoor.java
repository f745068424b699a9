package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.inventory.WarehouseRow;
import com.erpsmartcloud.marketplace.ApiFeature;
import com.erpsmartcloud.marketplace.Authorization;
import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.Consent;
import com.erpsmartcloud.marketplace.Limits;
import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.marketplace.MarketplaceConnector.Region;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.pull.Resource;
import com.erpsmartcloud.marketplace.stores.MarketplaceStore;
import com.erpsmartcloud.marketplace.stores.StoreConsent;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The way to the marketplaces, as the stores screen uses it. All calls come off the UI thread.
public interface StoreDoor {

    /// What a marketplace says of a store's key.
    ///
    /// @param clockOffset how far the marketplace's clock is ahead of ours
    record Facts(Authorization.SignIn signIn, Duration clockOffset) {}

    /// Asks the marketplace now, and remembers what it says.
    Facts ask(MarketplaceStore store) throws ConnectorException;

    /// Tries a key that opens a store by itself, and keeps nothing.
    StoreAnswer opened(StoreAccess access) throws ConnectorException;

    /// Trades what the seller brought from the marketplace for tokens, and keeps nothing.
    ///
    /// @param answer by the marketplace's names
    /// @return the stores that were opened, at least one
    List<StoreAnswer> opened(StoreAccess app, Map<String, String> answer) throws ConnectorException;

    /// Trades what the marketplace's page gave the seller for tokens, and keeps nothing.
    ///
    /// @return the stores that were opened, at least one
    List<StoreAnswer> opened(StoreConsent.Asked asked, Consent.Answer.Agreed answer)
            throws ConnectorException;

    /// A question to the seller on a page of the marketplace.
    interface Asking extends AutoCloseable {

        StoreConsent.Asked asked();

        /// Whether the page leads back to this computer.
        boolean comesBack();

        /// Waits for the browser to come back.
        ///
        /// @return the address it came with
        Optional<String> address(Duration wait) throws InterruptedException;

        @Override
        void close();
    }

    /// @param redirect where the page is to lead back to; empty for this computer
    Asking ask(StoreAccess app, Optional<URI> redirect) throws ConnectorException;

    /// Opens a page in the person's browser.
    ///
    /// @return false if there is none
    boolean browse(URI page);

    /// Marketplaces this program can reach.
    Set<Marketplace> reachable();

    /// Ours, those in use, by their codes.
    List<WarehouseRow> warehouses();

    /// Where a marketplace's API is.
    URI address(Marketplace marketplace);

    /// The addresses of a marketplace's API by region; empty where there is one for all.
    Map<Region, URI> regions(Marketplace marketplace);

    /// Days of orders, both ends included.
    record Days(LocalDate first, LocalDate last, ZoneId zone) {}

    /// What a fetch of older orders brought.
    ///
    /// @param changed of those read, the new and the different ones
    record History(long orders, long changed) {}

    /// Begins to keep a store just connected in step; returns at once.
    ///
    /// @param days how far back its first fetch goes
    void connected(UUID store, int days);

    /// Brings in older orders; what was read before a failure or a stop stays.
    History history(MarketplaceStore store, Days days, Jobs.Progress progress)
            throws ConnectorException;

    /// Brings one resource of a store in step and waits for it.
    ///
    /// @return what went wrong, as a key for texts; empty if nothing did
    String sync(MarketplaceStore store, Resource only, Jobs.Progress progress);

    /// How much of what the marketplace allows the store has used by now.
    List<Limits.Used> used(MarketplaceStore store);

    /// What a marketplace's API allows.
    record Allowed(Limits limits, Map<ApiFeature, ApiFeature.Offer> features) {

        public Allowed {
            features = Map.copyOf(features);
        }

        /// What is not named is not known.
        ApiFeature.Offer offer(ApiFeature feature) {
            return features.getOrDefault(feature, ApiFeature.Offer.UNKNOWN);
        }
    }

    /// Empty where this program cannot reach it yet.
    Optional<Allowed> allows(Marketplace marketplace);

    /// Starts a round of one store and returns at once.
    void sync(UUID store);

    /// Starts a round of all stores and returns at once.
    void syncAll();
}
