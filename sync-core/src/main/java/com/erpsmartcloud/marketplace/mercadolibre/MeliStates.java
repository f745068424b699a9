package com.erpsmartcloud.marketplace.mercadolibre;

import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.marketplace.OrderState.CancelReturn;
import com.erpsmartcloud.marketplace.OrderState.Fulfilment;
import com.erpsmartcloud.marketplace.OrderState.Payment;
import com.erpsmartcloud.marketplace.OrderState.SettlementState;

import java.util.Set;

/// Mercado Libre's words for an order and its shipment on our four axes.
///
/// Source: domain rule C.2 and "State machines" of the contract. Decisions that neither spells out:
///
/// - Words of a shipment that are listed without a meaning (`not_verified`, `stale_shipped`, …) are
///   unknown ones: Problem.
/// - Within `ready_to_ship`, goods count as gone only where the contract says so: at `picked_up`,
///   `dropped_off` and `in_hub`. Substatuses are many and new ones appear; one without a meaning
///   for us leaves the goods here.
/// - A paid order without a shipment waits for one, unless it is to have none.
/// - A live order whose shipment is cancelled waits for another shipment.
/// - `not_delivered` is final: a return, whether or not the goods find their way back.
final class MeliStates {

    private static final Set<String> UNPAID =
            Set.of("confirmed", "payment_required", "payment_in_process", "partially_paid");

    private static final Set<String> PAID = Set.of("paid", "partially_refunded");

    private static final Set<String> OFF = Set.of("cancelled", "invalid");

    private static final Set<String> HELD =
            Set.of(
                    "invoice_pending",
                    "waiting_for_carrier_authorization",
                    "under_review",
                    "buffered",
                    "on_hold");

    /// The label is there; somebody will come for the parcel, or it is brought somewhere.
    private static final Set<String> LABELLED =
            Set.of(
                    "ready_to_print",
                    "printed",
                    "in_pickup_list",
                    "ready_for_pkl_creation",
                    "ready_for_pickup",
                    "ready_for_dropoff",
                    "on_route_to_pickup",
                    "picking_up",
                    "looking_for_driver",
                    "ready_to_pack",
                    "packed",
                    "in_packing_list",
                    "in_plp",
                    "delayed",
                    "stale");

    private static final Set<String> HANDED_OVER = Set.of("picked_up", "dropped_off", "in_hub");

    private MeliStates() {}

    /// What the state is read from.
    ///
    /// @param status of the order
    /// @param unfulfilled tagged as refunded although it stays `paid`
    /// @param split whether it was cancelled because others took its place
    /// @param approved whether a payment of it was ever approved
    /// @param unshipped tagged as an order without a shipment
    /// @param shipment its word for the parcel, empty without one
    record Signs(
            String status,
            boolean unfulfilled,
            boolean split,
            boolean approved,
            boolean unshipped,
            String shipment,
            String substatus) {

        boolean isOff() {
            return MeliStates.isOff(status, unfulfilled);
        }
    }

    /// Whether nothing of it is to be shipped any more.
    static boolean isOff(String status, boolean unfulfilled) {
        return OFF.contains(status) || unfulfilled;
    }

    /// How much a status of one order says about the purchase it belongs to.
    static int weight(String status) {
        if (OFF.contains(status)) {
            return 0;
        }
        if (PAID.contains(status)) {
            return 1;
        }
        if (status.equals("pending_cancel")) {
            return 2;
        }
        return UNPAID.contains(status) ? 3 : 4;
    }

    static OrderState of(Signs signs) {
        return new OrderState(
                payment(signs), fulfilment(signs), cancelReturn(signs), SettlementState.ESTIMATED);
    }

    private static Payment payment(Signs signs) {
        return switch (signs.status()) {
            case "confirmed", "payment_required", "payment_in_process", "partially_paid" ->
                    Payment.UNPAID;
            case "paid", "partially_refunded" -> Payment.PAID;
            case "pending_cancel", "cancelled", "invalid" ->
                    signs.approved() ? Payment.PAID : Payment.UNKNOWN;
            default -> Payment.UNKNOWN;
        };
    }

    private static Fulfilment fulfilment(Signs signs) {
        if (signs.split()) {
            return Fulfilment.SPLIT;
        }
        return switch (signs.status()) {
            case "confirmed", "payment_required", "payment_in_process", "partially_paid" ->
                    Fulfilment.ON_HOLD;
            case "paid", "partially_refunded", "pending_cancel" ->
                    signs.isOff() ? whereOff(signs) : where(signs);
            case "cancelled", "invalid" -> whereOff(signs);
            default -> Fulfilment.UNKNOWN;
        };
    }

    private static Fulfilment where(Signs signs) {
        return switch (signs.shipment()) {
            case "" -> signs.unshipped() ? Fulfilment.TO_PROCESS : Fulfilment.ON_HOLD;
            case "to_be_agreed" -> Fulfilment.TO_PROCESS;
            case "pending", "cancelled" -> Fulfilment.ON_HOLD;
            case "handling" ->
                    HELD.contains(signs.substatus()) ? Fulfilment.ON_HOLD : Fulfilment.TO_PROCESS;
            case "ready_to_ship" -> ready(signs.substatus());
            case "shipped", "not_delivered" -> Fulfilment.SHIPPED;
            case "delivered" -> Fulfilment.DELIVERED;
            default -> Fulfilment.UNKNOWN;
        };
    }

    /// A shipment that was never made, or cancelled, left the goods where they were.
    private static Fulfilment whereOff(Signs signs) {
        return switch (signs.shipment()) {
            case "", "pending", "cancelled" -> Fulfilment.TO_PROCESS;
            default -> where(signs);
        };
    }

    private static Fulfilment ready(String substatus) {
        if (HELD.contains(substatus)) {
            return Fulfilment.ON_HOLD;
        }
        if (HANDED_OVER.contains(substatus)) {
            return Fulfilment.SHIPPED;
        }
        if (substatus.equals("rejected_in_hub")) {
            return Fulfilment.NOT_ACCEPTED;
        }
        return LABELLED.contains(substatus) ? Fulfilment.TO_SHIP : Fulfilment.TO_PROCESS;
    }

    private static CancelReturn cancelReturn(Signs signs) {
        if (signs.split()) {
            return CancelReturn.NONE;
        }
        if (signs.isOff()) {
            return switch (whereOff(signs)) {
                case SHIPPED, DELIVERED -> CancelReturn.CANCELLED_AFTER_SHIPPING;
                case ON_HOLD, TO_PROCESS, TO_SHIP, NOT_ACCEPTED, SPLIT, UNKNOWN ->
                        CancelReturn.CANCELLED;
            };
        }
        if (signs.status().equals("pending_cancel")) {
            return CancelReturn.CANCEL_REQUESTED;
        }
        boolean comesBack =
                signs.shipment().equals("not_delivered") && PAID.contains(signs.status());
        return comesBack ? CancelReturn.RETURN : CancelReturn.NONE;
    }
}
