package com.erpsmartcloud.marketplace.stores;

import com.erpsmartcloud.marketplace.Authorization.SignIn;
import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure;
import com.erpsmartcloud.marketplace.Consent;
import com.erpsmartcloud.marketplace.MarketplaceConnector;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.TokenSignIn;
import com.erpsmartcloud.marketplace.Tokens;

import java.net.URI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Connects stores whose marketplace asks the seller on a page of its own: leads there, takes the
/// answer, trades its code, looks at what was opened, and keeps it.
///
/// Blocks while it asks the marketplace.
public final class StoreConsent {

    private final Stores stores;

    public StoreConsent(Stores stores) {
        this.stores = stores;
    }

    /// A question that is being asked.
    ///
    /// @param page to be opened in the seller's browser
    public record Asked(StoreAccess app, Consent consent, URI page) {}

    /// A store the seller agreed to, tried and found working.
    public record Found(TokenSignIn.Grant grant, StoreAccess access, SignIn signIn) {

        /// What the marketplace says of it, for the seller to change.
        public Chosen proposed() {
            return new Chosen(
                    signIn.accountName(), signIn.currency(), signIn.zone().orElse(ZoneOffset.UTC));
        }
    }

    /// How the seller wants to keep it.
    ///
    /// @param name the seller's own name for it
    /// @param currency ISO 4217; empty where the marketplace did not tell: then ask
    public record Chosen(String name, String currency, ZoneId zone) {}

    /// @param app the app's own credentials, by the marketplace's names
    /// @param redirect where the page leads back to
    /// @throws ConnectorException if the app's credentials cannot be used
    public Asked ask(
            MarketplaceConnector connector, URI baseUrl, Map<String, String> app, URI redirect)
            throws ConnectorException {
        StoreAccess access =
                new StoreAccess(UUID.randomUUID(), connector.marketplace(), baseUrl, app);
        Consent consent = Consent.begin(redirect);
        return new Asked(access, consent, signIn(connector).consentPage(access, consent));
    }

    /// Trades the answer's code and signs in to every store it opens.
    ///
    /// @throws ConnectorException what the marketplace or the network did; the code may be spent
    ///   then, so the seller is asked again
    public List<Found> found(
            MarketplaceConnector connector, Asked asked, Consent.Answer.Agreed answer)
            throws ConnectorException {
        List<Found> found = new ArrayList<>();
        for (TokenSignIn.Grant grant :
                signIn(connector).exchange(asked.app(), asked.consent(), answer.parameters())) {
            StoreAccess access =
                    new StoreAccess(
                                    asked.app().storeId(),
                                    asked.app().marketplace(),
                                    asked.app().baseUrl(),
                                    grant.credentials())
                            .with(grant.tokens());
            SignIn signIn = connector.authorization().check(access);
            Tokens tokens = grant.tokens().withConsentEnds(signIn.expiresAt());
            found.add(new Found(grant, access.with(tokens), signIn));
        }
        return found;
    }

    /// Keeps a store that was found; one that is known already gets the new tokens.
    ///
    /// @throws IllegalArgumentException if the currency is none
    public UUID keep(String actor, Found found, Chosen chosen) {
        Currency currency = Currency.getInstance(chosen.currency());
        Optional<MarketplaceStore> known = known(found);
        if (known.isPresent()) {
            stores.renew(actor, known.get().id(), found.access().credentials());
            return known.get().id();
        }
        return stores.add(
                actor,
                new Stores.NewStore(
                        found.access().marketplace(),
                        chosen.name(),
                        currency.getCurrencyCode(),
                        chosen.zone(),
                        found.access().baseUrl(),
                        found.grant().account(),
                        Optional.empty()),
                found.access().credentials());
    }

    /// The store of ours that was signed in to again.
    public Optional<MarketplaceStore> known(Found found) {
        return stores.all().stream()
                .filter(store -> store.marketplace() == found.access().marketplace())
                .filter(store -> store.account().equals(found.grant().account()))
                .findFirst();
    }

    private static TokenSignIn signIn(MarketplaceConnector connector) throws ConnectorException {
        return connector
                .tokens()
                .orElseThrow(() ->
                        new ConnectorException(
                                new ConnectorFailure.NotAllowed(
                                        "consent", "this marketplace has no page to agree on")));
    }
}
