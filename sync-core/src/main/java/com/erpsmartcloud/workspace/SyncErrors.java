package com.erpsmartcloud.workspace;

import com.erpsmartcloud.marketplace.ConnectorFailure;

/// Chooses the user's text for what stopped a round.
final class SyncErrors {

    private SyncErrors() {}

    static String key(ConnectorFailure failure) {
        return switch (failure) {
            case ConnectorFailure.SignInExpired _, ConnectorFailure.TokenEnded _ ->
                    "sync.error.sign-in";
            case ConnectorFailure.NotAllowed _ -> "sync.error.not-allowed";
            case ConnectorFailure.Throttled _ -> "sync.error.throttled";
            case ConnectorFailure.Unreachable _ -> "sync.error.unreachable";
            case ConnectorFailure.Rejected _ -> "sync.error.rejected";
            case ConnectorFailure.MethodRetired _ -> "sync.error.retired";
            case ConnectorFailure.BadReply _ -> "sync.error.bad-reply";
            case ConnectorFailure.UnsafeAddress _ -> "sync.error.unsafe-address";
            case ConnectorFailure.HostBlocked _ -> "sync.error.blocked";
            case ConnectorFailure.BadCertificate _ -> "sync.error.certificate";
        };
    }
}
