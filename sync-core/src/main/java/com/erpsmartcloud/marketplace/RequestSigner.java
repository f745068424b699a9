package com.erpsmartcloud.marketplace;

/// Signs requests with the secret of the app that asks.
///
/// Here the secret lies with the store ([LocalSigner]). A signer that never shows it, such as the
/// account service, takes the same place: whoever calls this knows the text and not the secret.
public interface RequestSigner {

    /// @param text what the marketplace's rule says is signed
    /// @return the signature as the request carries it
    /// @throws ConnectorException [ConnectorFailure.SignInExpired] if there is no secret to sign
    ///   with; others if the signer could not be asked
    String sign(StoreAccess store, String text) throws ConnectorException;
}
