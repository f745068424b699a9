package com.erpsmartcloud.marketplace.ozon;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.marketplace.OrderState.CancelReturn;
import com.erpsmartcloud.marketplace.OrderState.Fulfilment;
import com.erpsmartcloud.marketplace.OrderState.Payment;
import com.erpsmartcloud.marketplace.OrderState.SettlementState;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OzonStatesTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    awaiting_verification,        false, ON_HOLD,      NONE
                    awaiting_approve,             false, ON_HOLD,      NONE
                    awaiting_registration,        false, ON_HOLD,      NONE
                    awaiting_packaging,           false, TO_PROCESS,   NONE
                    awaiting_deliver,             false, TO_SHIP,      NONE
                    acceptance_in_progress,       false, SHIPPED,      NONE
                    delivering,                   false, SHIPPED,      NONE
                    driver_pickup,                false, SHIPPED,      NONE
                    delivered,                    false, DELIVERED,    NONE
                    arbitration,                  false, NOT_ACCEPTED, DISPUTE
                    client_arbitration,           false, SHIPPED,      DISPUTE
                    not_accepted,                 false, NOT_ACCEPTED, NONE
                    cancelled,                    false, TO_PROCESS,   CANCELLED
                    cancelled,                    true,  SHIPPED,      CANCELLED_AFTER_SHIPPING
                    cancelled_from_split_pending, false, SPLIT,        NONE
                    cancelled_from_split_pending, true,  SPLIT,        NONE
                    a_word_of_next_year,          false, UNKNOWN,      NONE
                    a_word_of_next_year,          true,  UNKNOWN,      NONE
                    """)
    void everyWordOfTheContractHasItsPlace(
            String status, boolean afterShip, Fulfilment fulfilment, CancelReturn cancelReturn) {
        assertThat(OzonStates.of(status, afterShip, true))
                .isEqualTo(
                        new OrderState(
                                Payment.PAID, fulfilment, cancelReturn, SettlementState.ESTIMATED));
    }

    @Test
    void anOrderNotYetInProcessIsNotCalledUnpaidBecauseItsUnitsAreReserved() {
        assertThat(OzonStates.of("awaiting_approve", false, false).payment())
                .isEqualTo(Payment.UNKNOWN);
    }
}
