package com.erpsmartcloud.contract;

import static com.erpsmartcloud.sandbox.market.FaultKind.KEY_DEACTIVATED;
import static com.erpsmartcloud.sandbox.market.FaultKind.MULTI_ORIGIN;
import static com.erpsmartcloud.sandbox.market.FaultKind.TOKEN_REVOKED;

import com.erpsmartcloud.sandbox.Marketplace;
import com.erpsmartcloud.sandbox.market.Fault;
import com.erpsmartcloud.sandbox.market.FaultKind;

import java.util.List;
import java.util.Optional;

/// Which faults are played, and what a round is to say of them. A marketplace that does not know a
/// fault is not troubled by it, which is tried as well.
final class FaultTable {

    private FaultTable() {}

    /// For ever, until mended; and once, in the middle of a round that goes on.
    static List<Fault> of(FaultKind kind, Marketplace marketplace) {
        if (kind == KEY_DEACTIVATED && marketplace == Marketplace.MERCADO_LIBRE) {
            return List.of(Fault.of(kind).on("/orders"));
        }
        return switch (kind) {
            case LATENCY -> List.of(Fault.of(kind).with("millis", 3));
            case RATE_LIMIT -> List.of(Fault.of(kind).with("seconds", 1).times(2), Fault.of(kind));
            case CLOCK_SKEW ->
                    List.of(
                            Fault.of(kind).with("seconds", 600),
                            Fault.of(kind).with("seconds", -600));
            case KEY_EXPIRES_SOON -> List.of(Fault.of(kind).with("days", 3));
            case LATE_ROW -> List.of(Fault.of(kind).with("calls", 2));
            case PARTIAL_FAILURE, CONFLICT -> List.of(Fault.of(kind).times(1));
            case CUT,
                    LOST_ANSWER,
                    LOST_REQUEST,
                    HTML,
                    EMPTY_BODY,
                    SERVER_ERROR,
                    CIRCUIT_OPEN,
                    ERROR_IN_OK,
                    TOKEN_EXPIRED,
                    DAILY_LIMIT ->
                    List.of(Fault.of(kind), Fault.of(kind).times(1), third(kind));
            default -> List.of(Fault.of(kind));
        };
    }

    /// Any call of a round, as the dice fall.
    private static Fault third(FaultKind kind) {
        return Fault.of(kind).atPercent(34).times(2);
    }

    /// Those after which the seller has to sign in anew, and the one that changes the account.
    static boolean isElsewhere(FaultKind kind, Marketplace marketplace) {
        boolean signInAnew =
                kind == TOKEN_REVOKED
                        && (marketplace == Marketplace.SHOPEE
                                || marketplace == Marketplace.MERCADO_LIBRE);
        return signInAnew || (kind == MULTI_ORIGIN && marketplace == Marketplace.MERCADO_LIBRE);
    }

    /// @return what the error key of the round matches; empty if both may be
    static Optional<String> expected(FaultKind kind, Marketplace marketplace) {
        return switch (kind) {
            case KEY_DEACTIVATED -> Optional.of("sync\\.error\\.sign-in");
            case KEY_IP_RESTRICTED -> Optional.of("sync\\.error\\.not-allowed");
            case LATENCY,
                    DUPLICATE_PAGE,
                    LATE_ROW,
                    CLOCK_SKEW,
                    UNKNOWN_STATUS,
                    INT64_STRINGS,
                    DROP_TOTAL,
                    ABSURD_STRINGS,
                    DUPLICATE_OFFER_IDS,
                    DUPLICATE_BARCODES,
                    SHIP_FAILED,
                    KEY_EXPIRES_SOON,
                    PKCE_REQUIRED,
                    COLLABORATOR_LOGIN ->
                    Optional.of("");
            default -> Optional.empty();
        };
    }
}
