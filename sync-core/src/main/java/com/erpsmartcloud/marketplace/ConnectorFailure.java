package com.erpsmartcloud.marketplace;

import java.time.Duration;

/// Why a marketplace could not be asked or did not do what was asked.
public sealed interface ConnectorFailure {

    /// Whether a write that ended so may have been done all the same: read back before repeating
    /// it.
    default boolean mayHaveTakenEffect() {
        return switch (this) {
            case Unreachable(boolean effect) -> effect;
            case Rejected(int status, _, _, _) -> status >= 500;
            case BadReply _ -> true;
            case SignInExpired _,
                    TokenEnded _,
                    NotAllowed _,
                    Throttled _,
                    MethodRetired _,
                    UnsafeAddress _,
                    HostBlocked _,
                    BadCertificate _ ->
                    false;
        };
    }

    /// The key or token no longer opens the store; a person has to act.
    record SignInExpired(String message) implements ConnectorFailure {}

    /// The access token no longer opens the store, and nothing was done: a new one may be had
    /// without a person.
    record TokenEnded(String message) implements ConnectorFailure {}

    /// The key opens the store but has no right to this method.
    record NotAllowed(String method, String message) implements ConnectorFailure {}

    /// Nothing was done: too many calls, or the marketplace closed the method for some minutes.
    /// Wait at least this long.
    record Throttled(Duration retryAfter) implements ConnectorFailure {}

    /// No connection, or it broke before anything was sent or before an answer came.
    ///
    /// @param mayHaveTakenEffect whether the request may have reached the marketplace: read back
    ///   before repeating a write
    record Unreachable(boolean mayHaveTakenEffect) implements ConnectorFailure {}

    /// The marketplace answered no.
    ///
    /// @param code its own code
    /// @param requestId its id of the call, empty where it gives none
    record Rejected(int httpStatus, String code, String message, String requestId)
            implements ConnectorFailure {}

    /// This version of the method is switched off: the program needs an update.
    record MethodRetired(String method) implements ConnectorFailure {}

    /// An answer that is not what the contract says.
    record BadReply(String jsonPath, String reason) implements ConnectorFailure {}

    /// The store's address is none that a secret may be sent to: plain HTTP beyond this computer,
    /// or no web address.
    record UnsafeAddress(String host) implements ConnectorFailure {}

    /// The seller has closed this host in the network log; nothing was sent.
    record HostBlocked(String host) implements ConnectorFailure {}

    /// Whoever answered could not prove to be the marketplace; nothing was sent.
    record BadCertificate(String host) implements ConnectorFailure {}
}
