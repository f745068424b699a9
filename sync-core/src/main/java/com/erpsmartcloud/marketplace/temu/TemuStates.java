package com.erpsmartcloud.marketplace.temu;

import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.marketplace.OrderState.CancelReturn;
import com.erpsmartcloud.marketplace.OrderState.Fulfilment;
import com.erpsmartcloud.marketplace.OrderState.Payment;
import com.erpsmartcloud.marketplace.OrderState.SettlementState;

/// Temu's number for a parent order on our four axes.
///
/// Source: domain rule C.2 and "Status codes" of the contract. Decisions that neither spells out:
///
/// - 1 PENDING is paid already and must not be shipped: ON_HOLD, which reserves.
/// - An open risk alert or change of address blocks shipping: ON_HOLD.
/// - 2 with a label for every line that is still to ship: TO_SHIP.
/// - 3 CANCELED comes from 1 and 2 only; should it name a time of shipping, the goods have left.
/// - A parent whose lines are all cancelled counts as cancelled.
/// - What the buyer pays at the door is not known to be paid.
final class TemuStates {

    private TemuStates() {}

    /// What the state is read from.
    ///
    /// @param status `parentOrderStatus` as it came
    /// @param nothingLeft whether no line has anything to ship, now or before
    /// @param atTheDoor whether the buyer pays on delivery
    /// @param blocked whether Temu or the buyer holds it up
    /// @param cancelAsked whether the buyer's wish to cancel is open
    /// @param labelled whether what is still to ship has its labels
    /// @param left whether a time of shipping is told
    record Signs(
            String status,
            boolean nothingLeft,
            boolean atTheDoor,
            boolean blocked,
            boolean cancelAsked,
            boolean labelled,
            boolean left) {

        boolean isUnshipped() {
            return status.equals("1") || status.equals("2") || status.equals("41");
        }
    }

    static OrderState of(Signs signs) {
        return new OrderState(
                payment(signs), fulfilment(signs), cancelReturn(signs), SettlementState.ESTIMATED);
    }

    private static Payment payment(Signs signs) {
        return switch (signs.status()) {
            case "1", "2", "4", "41", "5", "51" ->
                    signs.atTheDoor() ? Payment.UNKNOWN : Payment.PAID;
            default -> Payment.UNKNOWN;
        };
    }

    private static Fulfilment fulfilment(Signs signs) {
        return switch (signs.status()) {
            case "1" -> Fulfilment.ON_HOLD;
            case "2" -> {
                if (signs.blocked()) {
                    yield Fulfilment.ON_HOLD;
                }
                yield signs.labelled() ? Fulfilment.TO_SHIP : Fulfilment.TO_PROCESS;
            }
            case "3" -> signs.left() ? Fulfilment.SHIPPED : Fulfilment.TO_PROCESS;
            case "41" -> Fulfilment.TO_SHIP;
            case "4" -> Fulfilment.SHIPPED;
            case "5", "51" -> Fulfilment.DELIVERED;
            default -> Fulfilment.UNKNOWN;
        };
    }

    private static CancelReturn cancelReturn(Signs signs) {
        if (signs.status().equals("3")) {
            return signs.left() ? CancelReturn.CANCELLED_AFTER_SHIPPING : CancelReturn.CANCELLED;
        }
        if (!signs.isUnshipped()) {
            return CancelReturn.NONE;
        }
        if (signs.nothingLeft() && !signs.status().equals("41")) {
            return CancelReturn.CANCELLED;
        }
        return signs.cancelAsked() ? CancelReturn.CANCEL_REQUESTED : CancelReturn.NONE;
    }
}
