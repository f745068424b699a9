package com.erpsmartcloud.sandbox.ozon;

import com.erpsmartcloud.sandbox.ozon.world.Posting;
import com.erpsmartcloud.sandbox.ozon.world.Status;
import com.erpsmartcloud.sandbox.ozon.world.Warehouse;

import java.util.List;

/// What the seller may do with a posting in its present state.
final class Actions {

    private Actions() {}

    static List<String> of(Posting posting, Warehouse warehouse) {
        return switch (posting.status()) {
            case AWAITING_PACKAGING -> toAssemble(posting);
            case AWAITING_VERIFICATION, AWAITING_APPROVE, AWAITING_REGISTRATION ->
                    List.of("cancel");
            case AWAITING_DELIVER ->
                    warehouse.rfbs()
                            ? List.of("cancel", "set_track_number", "non_int_delivering")
                            : List.of("cancel", "label_download_big", "arbitration");
            case ARBITRATION, NOT_ACCEPTED -> List.of("awaiting_delivery");
            case DELIVERING, DRIVER_PICKUP ->
                    warehouse.rfbs()
                            ? List.of("customer_phone_available", "non_int_last_mile")
                            : List.of("click_track_number");
            case ACCEPTANCE_IN_PROGRESS,
                    CLIENT_ARBITRATION,
                    DELIVERED,
                    CANCELLED,
                    CANCELLED_FROM_SPLIT_PENDING ->
                    List.of();
        };
    }

    /// Whether the seller may cancel.
    static boolean allowCancel(Posting posting, Warehouse warehouse) {
        return of(posting, warehouse).contains("cancel");
    }

    private static List<String> toAssemble(Posting posting) {
        if (posting.isBeingShipped()) {
            return List.of("ship_async_in_process");
        }
        boolean failed = posting.substatus().equals("ship_failed");
        return posting.status() == Status.AWAITING_PACKAGING && failed
                ? List.of("ship_async_retry", "cancel", "product_cancel")
                : List.of("ship", "cancel", "product_cancel");
    }
}
