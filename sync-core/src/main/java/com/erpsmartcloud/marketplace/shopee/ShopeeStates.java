package com.erpsmartcloud.marketplace.shopee;

import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.marketplace.OrderState.CancelReturn;
import com.erpsmartcloud.marketplace.OrderState.Fulfilment;
import com.erpsmartcloud.marketplace.OrderState.Payment;
import com.erpsmartcloud.marketplace.OrderState.SettlementState;

import java.util.Set;

/// Shopee's word for an order on our four axes.
///
/// Source: domain rule C.2 and "Order state machine" of the contract. Decisions that neither spells
/// out:
///
/// - READY_TO_SHIP with pending terms waits for Shopee: ON_HOLD.
/// - RETRY_SHIP: the courier did not take it; the goods are still here and have a label.
/// - IN_CANCEL comes before or after the shipment was arranged; its parcels tell which.
/// - CANCELLED and TO_RETURN say nothing of where the goods are: a parcel that was picked up has
///   left.
/// - An order that is past UNPAID and is not paid at the door counts as paid.
final class ShopeeStates {

    private static final Set<String> ARRANGED =
            Set.of("LOGISTICS_REQUEST_CREATED", "LOGISTICS_PICKUP_RETRY");

    private static final Set<String> LEFT =
            Set.of(
                    "LOGISTICS_PICKUP_DONE",
                    "LOGISTICS_DELIVERY_DONE",
                    "LOGISTICS_DELIVERY_FAILED",
                    "LOGISTICS_LOST",
                    "LOGISTICS_COD_REJECTED");

    private static final String DELIVERED = "LOGISTICS_DELIVERY_DONE";

    private ShopeeStates() {}

    /// What the state is read from.
    ///
    /// @param pending whether Shopee holds it for terms of its own
    /// @param paid whether a time of payment is told
    /// @param atTheDoor whether the buyer pays on delivery
    /// @param pickedUp whether a time of pick-up is told
    /// @param parcels Shopee's words for its parcels
    record Signs(
            String status,
            boolean pending,
            boolean paid,
            boolean atTheDoor,
            boolean pickedUp,
            Set<String> parcels) {

        Signs {
            parcels = Set.copyOf(parcels);
        }

        private boolean hasLeft() {
            return pickedUp || parcels.stream().anyMatch(LEFT::contains);
        }
    }

    static OrderState of(Signs signs) {
        return new OrderState(
                payment(signs),
                fulfilment(signs),
                cancelReturn(signs),
                signs.status().equals("COMPLETED")
                        ? SettlementState.SETTLED
                        : SettlementState.ESTIMATED);
    }

    private static Payment payment(Signs signs) {
        if (signs.paid()) {
            return Payment.PAID;
        }
        return switch (signs.status()) {
            case "UNPAID" -> Payment.UNPAID;
            case "READY_TO_SHIP",
                    "INVOICE_PENDING",
                    "PROCESSED",
                    "RETRY_SHIP",
                    "SHIPPED",
                    "TO_CONFIRM_RECEIVE",
                    "TO_RETURN" ->
                    signs.atTheDoor() ? Payment.UNKNOWN : Payment.PAID;
            case "COMPLETED" -> Payment.PAID;
            default -> Payment.UNKNOWN;
        };
    }

    private static Fulfilment fulfilment(Signs signs) {
        return switch (signs.status()) {
            case "UNPAID", "PENDING", "INVOICE_PENDING" -> Fulfilment.ON_HOLD;
            case "READY_TO_SHIP" -> signs.pending() ? Fulfilment.ON_HOLD : Fulfilment.TO_PROCESS;
            case "PROCESSED", "RETRY_SHIP" -> Fulfilment.TO_SHIP;
            case "SHIPPED" -> Fulfilment.SHIPPED;
            case "TO_CONFIRM_RECEIVE", "COMPLETED" -> Fulfilment.DELIVERED;
            case "IN_CANCEL", "CANCELLED" -> stillHere(signs);
            case "TO_RETURN" ->
                    signs.parcels().contains(DELIVERED) ? Fulfilment.DELIVERED : Fulfilment.SHIPPED;
            default -> Fulfilment.UNKNOWN;
        };
    }

    private static Fulfilment stillHere(Signs signs) {
        if (signs.hasLeft()) {
            return Fulfilment.SHIPPED;
        }
        return signs.parcels().stream().anyMatch(ARRANGED::contains)
                ? Fulfilment.TO_SHIP
                : Fulfilment.TO_PROCESS;
    }

    private static CancelReturn cancelReturn(Signs signs) {
        return switch (signs.status()) {
            case "IN_CANCEL" -> CancelReturn.CANCEL_REQUESTED;
            case "CANCELLED" ->
                    signs.hasLeft()
                            ? CancelReturn.CANCELLED_AFTER_SHIPPING
                            : CancelReturn.CANCELLED;
            case "TO_RETURN" -> CancelReturn.RETURN;
            default -> CancelReturn.NONE;
        };
    }
}
