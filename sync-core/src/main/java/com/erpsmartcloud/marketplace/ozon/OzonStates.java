package com.erpsmartcloud.marketplace.ozon;

import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.marketplace.OrderState.CancelReturn;
import com.erpsmartcloud.marketplace.OrderState.Fulfilment;
import com.erpsmartcloud.marketplace.OrderState.Payment;
import com.erpsmartcloud.marketplace.OrderState.SettlementState;

/// Ozon's word for a posting on our four axes.
///
/// Source: domain rule C.2 and the contract's table of statuses. Decisions that neither spells out:
///
/// - `arbitration` begins at acceptance ("not found at acceptance") and may go back to shipping, so
///   the contract does not say that the goods left: NOT_ACCEPTED, which keeps the reservation, with
///   a dispute.
/// - `client_arbitration` begins while delivering: the goods left, so SHIPPED with a dispute.
/// - `cancelled` before shipping leaves the goods where they were: TO_PROCESS beside CANCELLED.
/// - `cancelled_from_split_pending` is no cancellation: the parts carry the reservation on.
/// - Ozon has no "unpaid" state and keeps the units of unpaid orders reserved: PAID once it is in
///   process, else UNKNOWN.
final class OzonStates {

    private OzonStates() {}

    static OrderState of(String status, boolean cancelledAfterShip, boolean inProcess) {
        return new OrderState(
                inProcess ? Payment.PAID : Payment.UNKNOWN,
                fulfilment(status, cancelledAfterShip),
                cancelReturn(status, cancelledAfterShip),
                SettlementState.ESTIMATED);
    }

    private static Fulfilment fulfilment(String status, boolean cancelledAfterShip) {
        return switch (status) {
            case "awaiting_verification", "awaiting_approve", "awaiting_registration" ->
                    Fulfilment.ON_HOLD;
            case "awaiting_packaging" -> Fulfilment.TO_PROCESS;
            case "awaiting_deliver" -> Fulfilment.TO_SHIP;
            case "acceptance_in_progress", "delivering", "driver_pickup", "client_arbitration" ->
                    Fulfilment.SHIPPED;
            case "delivered" -> Fulfilment.DELIVERED;
            case "not_accepted", "arbitration" -> Fulfilment.NOT_ACCEPTED;
            case "cancelled" -> cancelledAfterShip ? Fulfilment.SHIPPED : Fulfilment.TO_PROCESS;
            case "cancelled_from_split_pending" -> Fulfilment.SPLIT;
            default -> Fulfilment.UNKNOWN;
        };
    }

    private static CancelReturn cancelReturn(String status, boolean cancelledAfterShip) {
        return switch (status) {
            case "cancelled" ->
                    cancelledAfterShip
                            ? CancelReturn.CANCELLED_AFTER_SHIPPING
                            : CancelReturn.CANCELLED;
            case "arbitration", "client_arbitration" -> CancelReturn.DISPUTE;
            default -> CancelReturn.NONE;
        };
    }
}
