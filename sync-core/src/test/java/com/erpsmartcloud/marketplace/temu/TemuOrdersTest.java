package com.erpsmartcloud.marketplace.temu;

import static com.erpsmartcloud.marketplace.temu.RecordedTemu.NOON;
import static com.erpsmartcloud.marketplace.temu.RecordedTemu.recorded;
import static com.erpsmartcloud.marketplace.temu.TemuMethod.ORDER_ADDRESS;
import static com.erpsmartcloud.marketplace.temu.TemuMethod.ORDER_AMOUNT;
import static com.erpsmartcloud.marketplace.temu.TemuMethod.ORDER_AMOUNT_V2;
import static com.erpsmartcloud.marketplace.temu.TemuMethod.ORDER_DETAIL;
import static com.erpsmartcloud.marketplace.temu.TemuMethod.ORDER_LIST;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.erpsmartcloud.marketplace.BuyerFact;
import com.erpsmartcloud.marketplace.ConnectorFailure.Rejected;
import com.erpsmartcloud.marketplace.ConnectorFailure.SignInExpired;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderLineFact;
import com.erpsmartcloud.marketplace.OrderState.CancelReturn;
import com.erpsmartcloud.marketplace.OrderState.Fulfilment;
import com.erpsmartcloud.marketplace.Page;
import com.erpsmartcloud.marketplace.PageToken;
import com.erpsmartcloud.marketplace.PoisonRow;
import com.erpsmartcloud.money.Money;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;

/// What a whole order is put together from.
class TemuOrdersTest extends TemuCase {

    private static final Currency USD = Currency.getInstance("USD");
    private static final String LIST = recorded("order_list.json");
    private static final String SHIPPED =
            LIST.replace("\"parentOrderStatus\": 2", "\"parentOrderStatus\": 4")
                    .replace("\"orderStatus\": 2", "\"orderStatus\": 4");

    private Page<OrderFact> page() throws Exception {
        return temu.connector
                .orders()
                .changed(temu.store(), NOON.minus(Duration.ofDays(1)), NOON, PageToken.FIRST);
    }

    private OrderFact order(String list) throws Exception {
        temu.answers(ORDER_LIST, list);
        Page<OrderFact> page = page();
        assertThat(page.poison()).isEmpty();
        return page.rows().getFirst();
    }

    private RecordedTemu whole() {
        return temu.answersRecorded(ORDER_AMOUNT, "amounts.json")
                .answers(ORDER_DETAIL, recorded("detail.json").replace("true", "false"))
                .answersRecorded(ORDER_ADDRESS, "address.json");
    }

    @Test
    void anOrderToShipIsReadWithItsAmountsAndItsBuyer() throws Exception {
        whole();
        OrderFact order = order(LIST);
        assertThat(order.externalId()).isEqualTo("PO-211-01234567890123456");
        assertThat(order.rawStatus()).isEqualTo("2");
        assertThat(order.rawSubstatus()).isEqualTo("SUGGEST_SIGNATURE_ON_DELIVERY");
        assertThat(order.state().fulfilment()).isEqualTo(Fulfilment.TO_PROCESS);
        assertThat(order.orderedAt()).isEqualTo(Instant.ofEpochSecond(1_767_139_300));
        assertThat(order.shipBy()).contains(Instant.ofEpochSecond(1_767_315_600));
        assertThat(order.warehouseExternalId()).contains("SHOP");
        assertThat(order.asOf()).isEqualTo(NOON);
        assertThat(order.lines())
                .as("one of two was cancelled")
                .containsExactly(
                        new OrderLineFact(
                                1,
                                "17592300000001",
                                "LAMP-BLK-US",
                                "Desk lamp, Black / US plug",
                                1,
                                new Money(1_899, USD)));
        assertThat(order.buyer())
                .contains(
                        new BuyerFact(
                                "Jane Doe",
                                "5551234567-0412",
                                "US",
                                "New Jersey",
                                "Jersey City",
                                "12 River Rd Apt 2601, 07310"));
    }

    @Test
    void threeCallsMakeAWholeOrderAndOneItsLabels() throws Exception {
        whole();
        order(LIST);
        for (TemuMethod method : List.of(ORDER_AMOUNT, ORDER_ADDRESS, ORDER_DETAIL)) {
            assertThat(temu.asked(method))
                    .singleElement()
                    .satisfies(body ->
                            assertThat(body.path("parentOrderSn").stringValue())
                                    .isEqualTo("PO-211-01234567890123456"));
        }
        assertThat(temu.calls()).isEqualTo(4);
    }

    @Test
    void ofAnOrderThatHasLeftNeitherAddressNorLabelIsAskedFor() throws Exception {
        temu.answersRecorded(ORDER_AMOUNT, "amounts.json");
        OrderFact order = order(SHIPPED);
        assertThat(order.state().fulfilment()).isEqualTo(Fulfilment.SHIPPED);
        assertThat(order.buyer()).isEmpty();
        assertThat(temu.calls()).isEqualTo(2);
    }

    @Test
    void theRawReadingNamesNoBuyer() throws Exception {
        whole();
        assertThat(order(LIST).raw())
                .contains("LAMP-BLK-US", "estimatedRevenue")
                .doesNotContain("Jane")
                .doesNotContain("River")
                .doesNotContain("5551234567");
    }

    @Test
    void aLabelThatSucceededMeansToShip() throws Exception {
        temu.answersRecorded(ORDER_AMOUNT, "amounts.json")
                .answersRecorded(ORDER_DETAIL, "detail.json")
                .answersRecorded(ORDER_ADDRESS, "address.json");
        assertThat(order(LIST).state().fulfilment()).isEqualTo(Fulfilment.TO_SHIP);
    }

    @ParameterizedTest
    @CsvSource({
        "pending_buyer_cancellation, TO_PROCESS, CANCEL_REQUESTED",
        "soon_to_be_overdue, TO_PROCESS, NONE"
    })
    void labelsThatAreSetAreSeen(String label, Fulfilment fulfilment, CancelReturn cancel)
            throws Exception {
        whole();
        OrderFact order =
                order(
                        LIST.replace(
                                "\"name\":\"" + label + "\",\"value\":0",
                                "\"name\":\"" + label + "\",\"value\":1"));
        assertThat(order.state().fulfilment()).isEqualTo(fulfilment);
        assertThat(order.state().cancelReturn()).isEqualTo(cancel);
        assertThat(order.rawSubstatus()).contains(label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pending_risk_control_alert", "pending_buyer_address_change"})
    void alertsAndChangesOfAddressHoldAnOrder(String label) throws Exception {
        whole();
        assertThat(
                        order(
                                        LIST.replace(
                                                "pending_buyer_cancellation\",\"value\":0",
                                                label + "\",\"value\":1"))
                                .state()
                                .fulfilment())
                .isEqualTo(Fulfilment.ON_HOLD);
    }

    @Test
    void aMaskedPartIsNotKnown() throws Exception {
        temu.answersRecorded(ORDER_AMOUNT, "amounts.json")
                .answersRecorded(ORDER_DETAIL, "detail.json")
                .answers(
                        ORDER_ADDRESS,
                        recorded("address.json")
                                .replace("Jane Doe", "J******e")
                                .replace("5551234567-0412", "5*************2"));
        assertThat(order(LIST).buyer())
                .hasValueSatisfying(buyer -> {
                    assertThat(buyer.name()).isEmpty();
                    assertThat(buyer.phone()).isEmpty();
                    assertThat(buyer.city()).isEqualTo("Jersey City");
                });
    }

    @Test
    void aMissingRightToAmountsLeavesTheOrderWithoutPrices() throws Exception {
        temu.refuses(ORDER_AMOUNT, "3000032", "not authorised")
                .answersRecorded(ORDER_DETAIL, "detail.json")
                .answersRecorded(ORDER_ADDRESS, "address.json");
        OrderFact order = order(LIST);
        assertThat(order.lines().getFirst().unitPrice()).isEqualTo(new Money(0, USD));
        assertThat(order.rawSubstatus()).contains("AMOUNT_UNKNOWN");
        assertThat(nextRoundAsksByNumber()).as("asking again does not help").isFalse();
    }

    @Test
    void amountsThatAreStillReckonedAreAskedForAgainAfterAMinute() throws Exception {
        temu.refuses(ORDER_AMOUNT, "140020008", "later");
        OrderFact order = order(SHIPPED);
        assertThat(order.rawSubstatus()).contains("AMOUNT_UNKNOWN");
        temu.passes(Duration.ofSeconds(61));
        temu.answers(ORDER_LIST, SHIPPED).answersRecorded(ORDER_AMOUNT, "amounts.json");
        Page<OrderFact> again = page();
        assertThat(temu.asked(ORDER_LIST).getLast().path("parentOrderSnList").toString())
                .isEqualTo("[\"PO-211-01234567890123456\"]");
        assertThat(again.rows().getFirst().lines().getFirst().unitPrice())
                .isEqualTo(new Money(1_899, USD));
        assertThat(again.next()).as("then the usual walk").isPresent();
        temu.passes(Duration.ofHours(2));
        assertThat(nextRoundAsksByNumber()).isFalse();
    }

    @Test
    void anAddressThatIsStillMissingIsAskedForAgain() throws Exception {
        temu.answersRecorded(ORDER_AMOUNT, "amounts.json")
                .answersRecorded(ORDER_DETAIL, "detail.json")
                .refuses(ORDER_ADDRESS, "120012007", "not found");
        assertThat(order(LIST).buyer()).isEmpty();
        temu.passes(Duration.ofSeconds(61));
        assertThat(nextRoundAsksByNumber()).isTrue();
    }

    @Test
    void anAddressThatTemuKeepsToItselfIsNot() throws Exception {
        temu.answersRecorded(ORDER_AMOUNT, "amounts.json")
                .answersRecorded(ORDER_DETAIL, "detail.json")
                .answers(
                        ORDER_ADDRESS,
                        "{\"receiptName\":\"\",\"addressLineAll\":\"\","
                                + "\"warning\":{\"isRestriction\":true,\"reason\":2}}");
        assertThat(order(LIST).buyer()).isEmpty();
        temu.passes(Duration.ofSeconds(61));
        assertThat(nextRoundAsksByNumber()).isFalse();
    }

    private boolean nextRoundAsksByNumber() throws Exception {
        temu.answers(ORDER_LIST, "{\"totalItemNum\":0,\"pageItems\":[]}");
        page();
        return temu.asked(ORDER_LIST).getLast().has("parentOrderSnList");
    }

    @Test
    void aMarketWithATaxSplitIsAskedTheOtherWayFromThenOn() throws Exception {
        String v2 =
                "{\"parentOrderMap\":{},\"orderList\":[{\"orderSn\":\"211-01234567890123457\","
                        + "\"unitBasePrice\":{\"currency\":\"EUR\",\"amount\":1650}}]}";
        temu.refuses(ORDER_AMOUNT, "140020015", "region").answers(ORDER_AMOUNT_V2, v2);
        assertThat(order(SHIPPED).lines().getFirst().unitPrice())
                .isEqualTo(new Money(1_650, Currency.getInstance("EUR")));
        temu.answers(ORDER_AMOUNT_V2, v2);
        order(SHIPPED);
        assertThat(temu.asked(ORDER_AMOUNT)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"-1", "18.99", "\"free\"", "99999999999999999999"})
    void anAmountThatCannotBeSetsTheOrderAside(String amount) throws Exception {
        temu.answers(
                ORDER_AMOUNT,
                recorded("amounts.json")
                        .replace(
                                "\"unitBasePrice\": {\"currency\":\"USD\",\"amount\":1899}",
                                "\"unitBasePrice\": {\"currency\":\"USD\",\"amount\":"
                                        + amount
                                        + "}"));
        temu.answers(ORDER_LIST, SHIPPED);
        Page<OrderFact> page = page();
        assertThat(page.rows()).isEmpty();
        assertThat(page.poison())
                .extracting(PoisonRow::jsonPath)
                .containsExactly("$.result.orderList[0].unitBasePrice.amount");
    }

    @Test
    void aLineThatIsCancelledIsTakenOffAndTheOthersKeepTheirNumbers() throws Exception {
        String two =
                SHIPPED.replace(
                        "\"orderList\": [{",
                        "\"orderList\": [{\"orderSn\":\"211-00000000000000001\",\"orderStatus\":3,"
                                + "\"skuId\":5,\"goodsName\":\"Cup\",\"quantity\":0,"
                                + "\"originalOrderQuantity\":1},{");
        temu.answersRecorded(ORDER_AMOUNT, "amounts.json");
        assertThat(order(two).lines())
                .extracting(OrderLineFact::number)
                .as("numbered by Temu's own numbers")
                .containsExactly(2);
    }

    @Test
    void aCancelledOrderKeepsWhatItWasAbout() throws Exception {
        temu.answersRecorded(ORDER_AMOUNT, "amounts.json");
        OrderFact order =
                order(
                        LIST.replace("\"parentOrderStatus\": 2", "\"parentOrderStatus\": 3")
                                .replace("\"orderStatus\": 2", "\"orderStatus\": 3")
                                .replace("\"quantity\": 1", "\"quantity\": 0"));
        assertThat(order.state().cancelReturn()).isEqualTo(CancelReturn.CANCELLED);
        assertThat(order.lines()).extracting(OrderLineFact::quantity).containsExactly(2L);
    }

    @Test
    void anUnknownStatusIsKeptAsItCame() throws Exception {
        temu.answersRecorded(ORDER_AMOUNT, "amounts.json");
        OrderFact order =
                order(LIST.replace("\"parentOrderStatus\": 2", "\"parentOrderStatus\": 77"));
        assertThat(order.rawStatus()).isEqualTo("77");
        assertThat(order.state().fulfilment()).isEqualTo(Fulfilment.UNKNOWN);
    }

    @Test
    void aShopAcrossBordersIsKnownByItsProducts() throws Exception {
        temu.answersRecorded(ORDER_AMOUNT, "amounts.json");
        OrderFact order = order(SHIPPED.replace("\"skuId\": 17592300000001", "\"skuId\": 0"));
        assertThat(order.lines().getFirst().externalSku()).isEqualTo("7100000001");
    }

    @Test
    void aLostSignInEndsThePage() {
        temu.answers(ORDER_LIST, LIST).refuses(ORDER_AMOUNT, "3000034", "expired");
        assertThat(failure(this::page)).isInstanceOf(SignInExpired.class);
    }

    @Test
    void temusTroubleWithOneOrderEndsThePageToBeReadAgain() {
        temu.answers(ORDER_LIST, LIST).refuses(ORDER_AMOUNT, "4000000", "SYSTEM_EXCEPTION");
        assertThat(failure(this::page))
                .isEqualTo(new Rejected(500, "4000000", "SYSTEM_EXCEPTION", "us-1"));
    }

    @Test
    void aBadRowIsNamedByItsPlaceAndItsNeighboursArrive() throws Exception {
        temu.answersRecorded(ORDER_AMOUNT, "amounts.json");
        temu.answers(
                ORDER_LIST,
                SHIPPED.replace("\"totalItemNum\": 1", "\"totalItemNum\": 3")
                        .replace(
                                "\"pageItems\": [",
                                "\"pageItems\":"
                                        + " [7,{\"parentOrderMap\":{\"parentOrderSn\":\"PO-BAD\","
                                        + "\"parentOrderStatus\":4},\"orderList\":\"none\"},"));
        Page<OrderFact> page = page();
        assertThat(page.rows())
                .extracting(OrderFact::externalId)
                .containsExactly("PO-211-01234567890123456");
        assertThat(page.poison())
                .extracting(PoisonRow::externalId, PoisonRow::jsonPath)
                .containsExactly(
                        tuple("", "$.result.pageItems[0]"),
                        tuple("PO-BAD", "$.result.pageItems[1].orderList"));
    }
}
