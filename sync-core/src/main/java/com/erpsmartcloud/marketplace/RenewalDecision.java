package com.erpsmartcloud.marketplace;

import java.time.Duration;
import java.time.Instant;

/// Whether a store's tokens are to be renewed now. Knows no clock, no network and no thread.
public final class RenewalDecision {

    private RenewalDecision() {}

    /// What to do before the next call.
    public enum Renewal {
        /// The access token has long enough to live, or nothing better can be had while it does.
        NOT_YET,
        NOW,
        /// Nothing works any more and nothing can be renewed: the seller has to agree again.
        ASK_SELLER
    }

    /// @param now by the marketplace's clock, UTC
    /// @param ahead how long before its end an access token is replaced, so that no call meets the
    ///   end on its way
    public static Renewal of(Tokens tokens, Instant now, Duration ahead) {
        if (now.isBefore(tokens.accessEnds().minus(ahead))) {
            return Renewal.NOT_YET;
        }
        if (canRenew(tokens, now)) {
            return Renewal.NOW;
        }
        return now.isBefore(tokens.accessEnds()) ? Renewal.NOT_YET : Renewal.ASK_SELLER;
    }

    /// After the marketplace refused an access token, whatever its end was to be.
    public static Renewal refused(Tokens tokens, Instant now) {
        return canRenew(tokens, now) ? Renewal.NOW : Renewal.ASK_SELLER;
    }

    /// A pair whose renewal is under way may be spent, and may not: only trying tells.
    private static boolean canRenew(Tokens tokens, Instant now) {
        return !tokens.refresh().isEmpty()
                && tokens.mark() != Tokens.Mark.REFUSED
                && tokens.refreshEnds().map(now::isBefore).orElse(true)
                && tokens.consentEnds().map(now::isBefore).orElse(true);
    }
}
