package com.erpsmartcloud.marketplace.mercadolibre;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.marketplace.OrderState.CancelReturn;
import com.erpsmartcloud.marketplace.OrderState.Fulfilment;
import com.erpsmartcloud.marketplace.OrderState.Payment;
import com.erpsmartcloud.marketplace.OrderState.SettlementState;
import com.erpsmartcloud.marketplace.mercadolibre.MeliStates.Signs;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Domain rule C.2 and the tables of the contract, row by row.
class MeliStatesTest {

    @ParameterizedTest
    @CsvSource(
            emptyValue = "",
            textBlock =
                    """
                    # order           , approved, shipment     , substatus          , payment, fulfilment  , cancel or return
                    confirmed         , false   , ''           , ''                 , UNPAID , ON_HOLD     , NONE
                    payment_required  , false   , pending      , waiting_for_payment, UNPAID , ON_HOLD     , NONE
                    payment_in_process, false   , pending      , waiting_for_payment, UNPAID , ON_HOLD     , NONE
                    partially_paid    , true    , pending      , waiting_for_payment, UNPAID , ON_HOLD     , NONE
                    paid              , true    , ''           , ''                 , PAID   , ON_HOLD     , NONE
                    partially_refunded, true    , delivered    , ''                 , PAID   , DELIVERED   , NONE
                    pending_cancel    , true    , handling     , regenerating       , PAID   , TO_PROCESS  , CANCEL_REQUESTED
                    pending_cancel    , false   , handling     , regenerating       , UNKNOWN, TO_PROCESS  , CANCEL_REQUESTED
                    cancelled         , false   , ''           , ''                 , UNKNOWN, TO_PROCESS  , CANCELLED
                    cancelled         , true    , cancelled    , closed_by_user     , PAID   , TO_PROCESS  , CANCELLED
                    cancelled         , true    , ready_to_ship, printed            , PAID   , TO_SHIP     , CANCELLED
                    cancelled         , true    , ready_to_ship, picked_up          , PAID   , SHIPPED     , CANCELLED_AFTER_SHIPPING
                    cancelled         , true    , not_delivered, returning_to_sender, PAID   , SHIPPED     , CANCELLED_AFTER_SHIPPING
                    cancelled         , true    , delivered    , ''                 , PAID   , DELIVERED   , CANCELLED_AFTER_SHIPPING
                    cancelled         , true    , moon_landing , ''                 , PAID   , UNKNOWN     , CANCELLED
                    invalid           , true    , cancelled    , fraudulent         , PAID   , TO_PROCESS  , CANCELLED
                    moon_landing      , true    , shipped      , ''                 , UNKNOWN, UNKNOWN     , NONE
                    PAID              , true    , shipped      , ''                 , UNKNOWN, UNKNOWN     , NONE
                    mediation         , true    , shipped      , ''                 , UNKNOWN, UNKNOWN     , NONE
                    paid              , true    , to_be_agreed , ''                 , PAID   , TO_PROCESS  , NONE
                    paid              , true    , pending      , buffered           , PAID   , ON_HOLD     , NONE
                    paid              , true    , pending      , under_review       , PAID   , ON_HOLD     , NONE
                    paid              , true    , handling     , waiting_for_label_generation, PAID, TO_PROCESS, NONE
                    paid              , true    , handling     , manufacturing      , PAID   , TO_PROCESS  , NONE
                    paid              , true    , handling     , invoice_pending    , PAID   , ON_HOLD     , NONE
                    paid              , true    , ready_to_ship, invoice_pending    , PAID   , ON_HOLD     , NONE
                    paid              , true    , ready_to_ship, waiting_for_carrier_authorization, PAID, ON_HOLD, NONE
                    paid              , true    , ready_to_ship, ''                 , PAID   , TO_PROCESS  , NONE
                    paid              , true    , ready_to_ship, brand_new_word     , PAID   , TO_PROCESS  , NONE
                    paid              , true    , ready_to_ship, ready_to_print     , PAID   , TO_SHIP     , NONE
                    paid              , true    , ready_to_ship, printed            , PAID   , TO_SHIP     , NONE
                    paid              , true    , ready_to_ship, in_pickup_list     , PAID   , TO_SHIP     , NONE
                    paid              , true    , ready_to_ship, delayed            , PAID   , TO_SHIP     , NONE
                    paid              , true    , ready_to_ship, rejected_in_hub    , PAID   , NOT_ACCEPTED, NONE
                    paid              , true    , ready_to_ship, picked_up          , PAID   , SHIPPED     , NONE
                    paid              , true    , ready_to_ship, dropped_off        , PAID   , SHIPPED     , NONE
                    paid              , true    , ready_to_ship, in_hub             , PAID   , SHIPPED     , NONE
                    paid              , true    , shipped      , ''                 , PAID   , SHIPPED     , NONE
                    paid              , true    , shipped      , out_for_delivery   , PAID   , SHIPPED     , NONE
                    paid              , true    , delivered    , inferred           , PAID   , DELIVERED   , NONE
                    paid              , true    , not_delivered, returning_to_sender, PAID   , SHIPPED     , RETURN
                    paid              , true    , not_delivered, lost               , PAID   , SHIPPED     , RETURN
                    paid              , true    , cancelled    , cancelled_manually , PAID   , ON_HOLD     , NONE
                    paid              , true    , not_verified , ''                 , PAID   , UNKNOWN     , NONE
                    paid              , true    , closed       , ''                 , PAID   , UNKNOWN     , NONE
                    paid              , true    , error        , ''                 , PAID   , UNKNOWN     , NONE
                    paid              , true    , active       , ''                 , PAID   , UNKNOWN     , NONE
                    paid              , true    , not_specified, ''                 , PAID   , UNKNOWN     , NONE
                    paid              , true    , stale_ready_to_ship, ''           , PAID   , UNKNOWN     , NONE
                    paid              , true    , stale_shipped, ''                 , PAID   , UNKNOWN     , NONE
                    paid              , true    , moon_landing , ''                 , PAID   , UNKNOWN     , NONE
                    """)
    void everyWordOfMercadoLibreHasItsPlace(
            String status,
            boolean approved,
            String shipment,
            String substatus,
            Payment payment,
            Fulfilment fulfilment,
            CancelReturn cancelReturn) {
        Signs signs = new Signs(status, false, false, approved, false, shipment, substatus);
        assertThat(MeliStates.of(signs)).isEqualTo(state(payment, fulfilment, cancelReturn));
    }

    @Test
    void aRefundedOrderThatStaysPaidIsCancelled() {
        assertThat(MeliStates.of(new Signs("paid", true, false, true, false, "handling", "")))
                .isEqualTo(state(Payment.PAID, Fulfilment.TO_PROCESS, CancelReturn.CANCELLED));
        assertThat(MeliStates.of(new Signs("paid", true, false, true, false, "shipped", "")))
                .isEqualTo(
                        state(
                                Payment.PAID,
                                Fulfilment.SHIPPED,
                                CancelReturn.CANCELLED_AFTER_SHIPPING));
    }

    @Test
    void anOrderThatWasSplitIsReplacedAndNotCancelled() {
        assertThat(
                        MeliStates.of(
                                new Signs(
                                        "cancelled",
                                        false,
                                        true,
                                        true,
                                        false,
                                        "cancelled",
                                        "pack_splitted")))
                .isEqualTo(state(Payment.PAID, Fulfilment.SPLIT, CancelReturn.NONE));
    }

    @Test
    void anOrderThatNeedsNoShipmentIsForTheSeller() {
        assertThat(MeliStates.of(new Signs("paid", false, false, true, true, "", "")))
                .isEqualTo(state(Payment.PAID, Fulfilment.TO_PROCESS, CancelReturn.NONE));
    }

    private static OrderState state(
            Payment payment, Fulfilment fulfilment, CancelReturn cancelReturn) {
        return new OrderState(payment, fulfilment, cancelReturn, SettlementState.ESTIMATED);
    }
}
