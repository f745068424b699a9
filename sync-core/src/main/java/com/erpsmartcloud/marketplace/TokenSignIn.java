package com.erpsmartcloud.marketplace;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Signing in where the seller agrees on a page of the marketplace, and tokens that end come of it.
///
/// Who keeps the tokens, renews them in time and one at a time is not the connector's business: see
/// [com.erpsmartcloud.marketplace.stores.StoreKeys].
public interface TokenSignIn {

    /// How long before its end an access token is replaced.
    Duration ahead();

    /// Where the seller agrees.
    ///
    /// @param app a store that is not kept yet: its address and the app's own credentials
    /// @throws ConnectorException if the app's credentials cannot be used
    URI consentPage(StoreAccess app, Consent consent) throws ConnectorException;

    /// Trades what came back from the page for tokens. A code works once, so this is not repeated.
    ///
    /// @param answer parameters of the address the page led back to, such as `code`
    /// @return the stores that were opened, at least one
    /// @throws ConnectorException see [ConnectorFailure]
    List<Grant> exchange(StoreAccess app, Consent consent, Map<String, String> answer)
            throws ConnectorException;

    /// Trades a store's refresh token for a new pair. The caller keeps the pair before it is used.
    ///
    /// @param store with the tokens to renew
    /// @throws ConnectorException [ConnectorFailure.SignInExpired] if only the seller can help; see
    ///   [ConnectorFailure#mayHaveTakenEffect] for whether the token may be spent
    Tokens renew(StoreAccess store) throws ConnectorException;

    /// One store of those the seller agreed to.
    ///
    /// @param account what the marketplace calls it
    /// @param credentials what its calls need beside the tokens, the app's own among them
    record Grant(String account, Map<String, String> credentials, Tokens tokens) {

        public Grant {
            credentials = Map.copyOf(credentials);
        }

        /// Secrets stay out of logs.
        @Override
        public String toString() {
            return "Grant[" + account + "]";
        }
    }
}
