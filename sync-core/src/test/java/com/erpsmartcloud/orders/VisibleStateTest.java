package com.erpsmartcloud.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.marketplace.OrderState.CancelReturn;
import com.erpsmartcloud.marketplace.OrderState.Fulfilment;
import com.erpsmartcloud.marketplace.OrderState.Payment;
import com.erpsmartcloud.marketplace.OrderState.SettlementState;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;

/// Every combination of the four axes, against rule C.2 written out once more.
class VisibleStateTest {

    static List<OrderState> everyCombination() {
        List<OrderState> all = new ArrayList<>();
        for (Payment payment : Payment.values()) {
            for (Fulfilment step : Fulfilment.values()) {
                for (CancelReturn cancel : CancelReturn.values()) {
                    for (SettlementState money : SettlementState.values()) {
                        all.add(new OrderState(payment, step, cancel, money));
                    }
                }
            }
        }
        return all;
    }

    /// A cancellation or return is shown before anything about the goods; then the goods; money
    /// only tells delivered from completed, payment only unpaid from on hold.
    private static String expected(OrderState state) {
        if (state.cancelReturn() != CancelReturn.NONE) {
            return switch (state.cancelReturn().name()) {
                case "CANCELLED", "CANCELLED_AFTER_SHIPPING" -> "CANCELLED";
                case "CANCEL_REQUESTED" -> "CANCEL_REQUESTED";
                default -> "RETURN";
            };
        }
        return switch (state.fulfilment().name()) {
            case "UNKNOWN", "NOT_ACCEPTED" -> "PROBLEM";
            case "SPLIT" -> "REPLACED";
            case "DELIVERED" ->
                    state.settlement().name().equals("SETTLED") ? "COMPLETED" : "DELIVERED";
            case "ON_HOLD" -> state.payment().name().equals("UNPAID") ? "UNPAID" : "ON_HOLD";
            default -> state.fulfilment().name();
        };
    }

    @ParameterizedTest
    @MethodSource("everyCombination")
    void theStateAPersonSeesFollowsFromTheAxes(OrderState state) {
        assertEquals(expected(state), VisibleState.of(state).name());
    }

    @ParameterizedTest
    @MethodSource("everyCombination")
    void unitsAreReservedOrHaveLeftButNeverBoth(OrderState state) {
        assertFalse(VisibleState.claimsStock(state) && VisibleState.hasLeft(state));
    }

    @ParameterizedTest
    @MethodSource("everyCombination")
    void anOpenOrderReservesUnlessItIsUnpaidAndACancelledOneNever(OrderState state) {
        boolean open =
                switch (VisibleState.of(state)) {
                    case ON_HOLD, TO_PROCESS, TO_SHIP, PROBLEM -> true;
                    case UNPAID, SHIPPED, DELIVERED, COMPLETED, CANCELLED, REPLACED -> false;
                    case CANCEL_REQUESTED, RETURN -> VisibleState.claimsStock(state);
                };
        assertEquals(open, VisibleState.claimsStock(state));
    }
}
