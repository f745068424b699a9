package com.erpsmartcloud.marketplace.temu;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.marketplace.OrderState.CancelReturn;
import com.erpsmartcloud.marketplace.OrderState.Fulfilment;
import com.erpsmartcloud.marketplace.OrderState.Payment;
import com.erpsmartcloud.marketplace.OrderState.SettlementState;
import com.erpsmartcloud.marketplace.temu.TemuStates.Signs;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Domain rule C.2, row by row.
class TemuStatesTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # status, nothing left, at door, blocked, cancel asked, labelled, left , payment, fulfilment, cancel or return
                    1       , false       , false  , false  , false       , false   , false, PAID   , ON_HOLD   , NONE
                    1       , false       , true   , false  , false       , false   , false, UNKNOWN, ON_HOLD   , NONE
                    1       , true        , false  , false  , false       , false   , false, PAID   , ON_HOLD   , CANCELLED
                    1       , false       , false  , false  , true        , false   , false, PAID   , ON_HOLD   , CANCEL_REQUESTED
                    2       , false       , false  , false  , false       , false   , false, PAID   , TO_PROCESS, NONE
                    2       , false       , true   , false  , false       , false   , false, UNKNOWN, TO_PROCESS, NONE
                    2       , false       , false  , false  , false       , true    , false, PAID   , TO_SHIP   , NONE
                    2       , false       , false  , true   , false       , false   , false, PAID   , ON_HOLD   , NONE
                    2       , false       , false  , true   , false       , true    , false, PAID   , ON_HOLD   , NONE
                    2       , false       , false  , false  , true        , false   , false, PAID   , TO_PROCESS, CANCEL_REQUESTED
                    2       , false       , false  , false  , true        , true    , false, PAID   , TO_SHIP   , CANCEL_REQUESTED
                    2       , true        , false  , false  , true        , false   , false, PAID   , TO_PROCESS, CANCELLED
                    3       , true        , false  , false  , false       , false   , false, UNKNOWN, TO_PROCESS, CANCELLED
                    3       , true        , false  , false  , false       , false   , true , UNKNOWN, SHIPPED   , CANCELLED_AFTER_SHIPPING
                    41      , false       , false  , false  , false       , false   , false, PAID   , TO_SHIP   , NONE
                    41      , false       , false  , false  , true        , false   , false, PAID   , TO_SHIP   , CANCEL_REQUESTED
                    4       , false       , false  , false  , false       , false   , true , PAID   , SHIPPED   , NONE
                    4       , false       , false  , false  , true        , false   , true , PAID   , SHIPPED   , NONE
                    51      , false       , false  , false  , false       , false   , true , PAID   , DELIVERED , NONE
                    5       , false       , false  , false  , false       , false   , true , PAID   , DELIVERED , NONE
                    5       , false       , true   , false  , false       , false   , true , UNKNOWN, DELIVERED , NONE
                    0       , false       , false  , false  , false       , false   , false, UNKNOWN, UNKNOWN   , NONE
                    6       , false       , false  , false  , false       , false   , false, UNKNOWN, UNKNOWN   , NONE
                    42      , false       , false  , false  , false       , true    , true , UNKNOWN, UNKNOWN   , NONE
                    SHIPPED , false       , false  , false  , false       , false   , false, UNKNOWN, UNKNOWN   , NONE
                    """)
    void everyNumberOfTemuHasItsPlace(
            String status,
            boolean nothingLeft,
            boolean atTheDoor,
            boolean blocked,
            boolean cancelAsked,
            boolean labelled,
            boolean left,
            Payment payment,
            Fulfilment fulfilment,
            CancelReturn cancelReturn) {
        assertThat(
                        TemuStates.of(
                                new Signs(
                                        status,
                                        nothingLeft,
                                        atTheDoor,
                                        blocked,
                                        cancelAsked,
                                        labelled,
                                        left)))
                .isEqualTo(
                        new OrderState(
                                payment, fulfilment, cancelReturn, SettlementState.ESTIMATED));
    }
}
