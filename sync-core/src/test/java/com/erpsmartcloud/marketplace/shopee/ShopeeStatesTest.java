package com.erpsmartcloud.marketplace.shopee;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.marketplace.OrderState.CancelReturn;
import com.erpsmartcloud.marketplace.OrderState.Fulfilment;
import com.erpsmartcloud.marketplace.OrderState.Payment;
import com.erpsmartcloud.marketplace.OrderState.SettlementState;
import com.erpsmartcloud.marketplace.shopee.ShopeeStates.Signs;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Set;

/// Domain rule C.2, row by row.
class ShopeeStatesTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # status          , pending, paid , at door, picked, parcel                    , payment, fulfilment, cancel or return        , settled
                    UNPAID            , false  , false, false  , false , LOGISTICS_NOT_START       , UNPAID , ON_HOLD   , NONE                    , false
                    PENDING           , false  , true , false  , false , LOGISTICS_NOT_START       , PAID   , ON_HOLD   , NONE                    , false
                    PENDING           , true   , false, false  , false , LOGISTICS_NOT_START       , UNKNOWN, ON_HOLD   , NONE                    , false
                    INVOICE_PENDING   , false  , true , false  , false , LOGISTICS_READY           , PAID   , ON_HOLD   , NONE                    , false
                    READY_TO_SHIP     , false  , true , false  , false , LOGISTICS_READY           , PAID   , TO_PROCESS, NONE                    , false
                    READY_TO_SHIP     , true   , true , false  , false , LOGISTICS_READY           , PAID   , ON_HOLD   , NONE                    , false
                    READY_TO_SHIP     , false  , false, true   , false , LOGISTICS_READY           , UNKNOWN, TO_PROCESS, NONE                    , false
                    READY_TO_SHIP     , false  , false, false  , false , LOGISTICS_READY           , PAID   , TO_PROCESS, NONE                    , false
                    PROCESSED         , false  , true , false  , false , LOGISTICS_REQUEST_CREATED , PAID   , TO_SHIP   , NONE                    , false
                    RETRY_SHIP        , false  , true , false  , false , LOGISTICS_PICKUP_RETRY    , PAID   , TO_SHIP   , NONE                    , false
                    SHIPPED           , false  , true , false  , true  , LOGISTICS_PICKUP_DONE     , PAID   , SHIPPED   , NONE                    , false
                    TO_CONFIRM_RECEIVE, false  , true , false  , true  , LOGISTICS_DELIVERY_DONE   , PAID   , DELIVERED , NONE                    , false
                    COMPLETED         , false  , true , false  , true  , LOGISTICS_DELIVERY_DONE   , PAID   , DELIVERED , NONE                    , true
                    IN_CANCEL         , false  , true , false  , false , LOGISTICS_READY           , PAID   , TO_PROCESS, CANCEL_REQUESTED        , false
                    IN_CANCEL         , false  , true , false  , false , LOGISTICS_REQUEST_CREATED , PAID   , TO_SHIP   , CANCEL_REQUESTED        , false
                    IN_CANCEL         , false  , true , false  , true  , LOGISTICS_PICKUP_DONE     , PAID   , SHIPPED   , CANCEL_REQUESTED        , false
                    CANCELLED         , false  , false, false  , false , LOGISTICS_INVALID         , UNKNOWN, TO_PROCESS, CANCELLED               , false
                    CANCELLED         , false  , true , false  , false , LOGISTICS_REQUEST_CANCELED, PAID   , TO_PROCESS, CANCELLED               , false
                    CANCELLED         , false  , true , false  , true  , LOGISTICS_READY           , PAID   , SHIPPED   , CANCELLED_AFTER_SHIPPING, false
                    CANCELLED         , false  , true , false  , false , LOGISTICS_LOST            , PAID   , SHIPPED   , CANCELLED_AFTER_SHIPPING, false
                    CANCELLED         , false  , true , false  , false , LOGISTICS_DELIVERY_FAILED , PAID   , SHIPPED   , CANCELLED_AFTER_SHIPPING, false
                    CANCELLED         , false  , false, true   , false , LOGISTICS_COD_REJECTED    , UNKNOWN, SHIPPED   , CANCELLED_AFTER_SHIPPING, false
                    TO_RETURN         , false  , true , false  , true  , LOGISTICS_DELIVERY_DONE   , PAID   , DELIVERED , RETURN                  , false
                    TO_RETURN         , false  , true , false  , true  , LOGISTICS_PICKUP_DONE     , PAID   , SHIPPED   , RETURN                  , false
                    MOON_LANDING      , false  , true , false  , false , LOGISTICS_READY           , PAID   , UNKNOWN   , NONE                    , false
                    ready_to_ship     , false  , false, false  , false , LOGISTICS_READY           , UNKNOWN, UNKNOWN   , NONE                    , false
                    """)
    void everyWordOfShopeeHasItsPlace(
            String status,
            boolean pending,
            boolean paid,
            boolean atTheDoor,
            boolean pickedUp,
            String parcel,
            Payment payment,
            Fulfilment fulfilment,
            CancelReturn cancelReturn,
            boolean settled) {
        assertThat(
                        ShopeeStates.of(
                                new Signs(
                                        status,
                                        pending,
                                        paid,
                                        atTheDoor,
                                        pickedUp,
                                        Set.of(parcel))))
                .isEqualTo(
                        new OrderState(
                                payment,
                                fulfilment,
                                cancelReturn,
                                settled ? SettlementState.SETTLED : SettlementState.ESTIMATED));
    }
}
