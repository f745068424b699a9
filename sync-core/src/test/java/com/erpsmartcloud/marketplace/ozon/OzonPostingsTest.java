package com.erpsmartcloud.marketplace.ozon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.erpsmartcloud.marketplace.BuyerFact;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderLineFact;
import com.erpsmartcloud.marketplace.OrderState.CancelReturn;
import com.erpsmartcloud.marketplace.OrderState.Fulfilment;
import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.MalformedException;
import com.erpsmartcloud.money.Money;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.Currency;
import java.util.Optional;

class OzonPostingsTest {

    private static final Instant AS_OF = Instant.parse("2026-11-23T10:00:00Z");
    private static final Currency RUB = Currency.getInstance("RUB");

    @Test
    void aPostingBecomesAnOrder() throws Exception {
        OrderFact order = read(PostingText.fbs());
        assertThat(order.externalId()).isEqualTo("12345678-0042-1");
        assertThat(order.orderNumber()).isEqualTo("12345678-0042");
        assertThat(order.parentExternalId()).isEmpty();
        assertThat(order.rawStatus()).isEqualTo("awaiting_packaging");
        assertThat(order.rawSubstatus()).isEqualTo("posting_created");
        assertThat(order.state().fulfilment()).isEqualTo(Fulfilment.TO_PROCESS);
        assertThat(order.orderedAt()).isEqualTo(Instant.parse("2026-11-22T08:00:00Z"));
        assertThat(order.shipBy()).contains(Instant.parse("2026-11-23T09:00:00Z"));
        assertThat(order.asOf()).isEqualTo(AS_OF);
        assertThat(order.warehouseExternalId()).contains("20605000000001");
        assertThat(order.carrier()).isEqualTo("Доставка Ozon");
        assertThat(order.tracking()).isEmpty();
        assertThat(order.buyer()).isEmpty();
        assertThat(order.lines())
                .containsExactly(
                        new OrderLineFact(
                                1,
                                "900000001",
                                "A-100",
                                "Кружка 300 мл",
                                2,
                                new Money(49_900, RUB)));
        assertThat(order.raw()).contains("a_field_of_next_year").contains("2.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "absent"})
    void anOrderWithoutACreationTimeIsOrderedAtTheEpoch(String none) throws Exception {
        ObjectNode posting = with("in_process_at", none);
        with(posting, "parent_posting_number", none);
        with(posting, "shipment_date", none);
        with(posting, "delivery_method", none);
        OrderFact order = read(posting);
        assertThat(order.orderedAt()).isEqualTo(Instant.EPOCH);
        assertThat(order.parentExternalId()).isEmpty();
        assertThat(order.shipBy()).isEmpty();
        assertThat(order.warehouseExternalId()).isEmpty();
    }

    @Test
    void idsMayComeAsText() throws Exception {
        ObjectNode posting = PostingText.fbs();
        product(posting).put("sku", "900000001");
        ((ObjectNode) posting.get("delivery_method")).put("warehouse_id", "20605000000001");
        assertThat(read(posting).warehouseExternalId()).contains("20605000000001");
        assertThat(read(posting).lines().getFirst().externalSku()).isEqualTo("900000001");
    }

    @Test
    void aWarehouseZeroIsNone() throws Exception {
        ObjectNode posting = PostingText.fbs();
        ((ObjectNode) posting.get("delivery_method")).put("warehouse_id", 0);
        assertThat(read(posting).warehouseExternalId()).isEmpty();
    }

    @Test
    void goodsThatLeftBeforeTheCancelComeBackFirst() throws Exception {
        ObjectNode posting = PostingText.fbs().put("status", "cancelled");
        ((ObjectNode) posting.get("cancellation")).put("cancelled_after_ship", true);
        assertThat(read(posting).state().cancelReturn())
                .isEqualTo(CancelReturn.CANCELLED_AFTER_SHIPPING);
    }

    @Test
    void anUnknownStatusIsKeptAndNotDropped() throws Exception {
        OrderFact order = read(PostingText.fbs().put("status", "awaiting_moon_landing"));
        assertThat(order.state().fulfilment()).isEqualTo(Fulfilment.UNKNOWN);
        assertThat(order.rawStatus()).isEqualTo("awaiting_moon_landing");
    }

    @Test
    void aBuyerIsReadOnlyWhereTheSellerDelivers() throws Exception {
        ObjectNode posting = PostingText.fbs();
        posting.set(
                "customer",
                PostingText.json(
                        """
                        { "name": "Анна П.", "phone": "", "address": { "country": "RU",
                          "region": "Тульская", "city": "Тула", "address_tail": "ул. Мира, 1" } }
                        """));
        assertThat(read(posting).buyer()).isEmpty();
        posting.put("tpl_integration_type", "non_integrated");
        assertThat(read(posting).buyer())
                .contains(new BuyerFact("Анна П.", "", "RU", "Тульская", "Тула", "ул. Мира, 1"));
        assertThat(read(posting).raw()).doesNotContain("Анна").doesNotContain("Мира");
        assertThat(read(posting).toString()).doesNotContain("Анна");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    posting_number | absent          | $.posting_number | missing
                    posting_number | 17              | $.posting_number | not a text
                    status         | null            | $.status         | missing
                    status         | {}              | $.status         | not a text
                    products       | absent          | $.products       | missing
                    products       | {}              | $.products       | not a list
                    products       | []              | $.products       | a posting without products
                    products       | [null]          | $.products[0]    | not an object
                    in_process_at  | "yesterday"     | $.in_process_at  | not a time
                    in_process_at  | "+999999999-01-01T00:00:00Z" | $.in_process_at | not a time between 1970 and 9999
                    delivery_method| "none"          | $.delivery_method| not an object
                    """)
    void aBrokenPostingNamesThePlace(String field, String value, String path, String reason) {
        MalformedException thrown = malformed(with(field, value));
        assertThat(thrown.path()).isEqualTo(path);
        assertThat(thrown.reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    quantity | 0                     | quantity
                    quantity | -1                    | quantity
                    quantity | 1000000               | quantity
                    quantity | 1.5                   | quantity
                    quantity | 1e999999999           | quantity
                    quantity | 99999999999999999999  | quantity
                    quantity | "two"                 | quantity
                    quantity | absent                | quantity
                    sku      | -5                    | sku
                    sku      | 99999999999999999999  | sku
                    sku      | "12ab"                | sku
                    price    | absent                | price
                    price    | []                    | price
                    price    | {"amount":"-1","currency":"RUB"}   | price.amount
                    price    | {"amount":"1e9","currency":"RUB"}  | price.amount
                    price    | {"amount":1e-999999999,"currency":"RUB"}  | price.amount
                    price    | {"amount":"99999999999999999999","currency":"RUB"} | price.amount
                    price    | {"amount":"90000000000000000","currency":"RUB"}    | price
                    price    | {"amount":"1","currency":"ROUBLE"}                 | price.currency
                    """)
    void absurdFiguresAreRefusedByName(String field, String value, String path) {
        ObjectNode posting = PostingText.fbs();
        with(product(posting), field, value);
        assertThat(malformed(posting).path()).isEqualTo("$.products[0]." + path);
    }

    @Test
    void textsOfTenMegabytesAreCutAndTheOrderCounts() throws Exception {
        ObjectNode posting = PostingText.fbs();
        product(posting).put("name", "\ud83d\ude00".repeat(5_000_000));
        OrderFact order = read(posting);
        assertThat(order.lines().getFirst().title()).isEqualTo("\ud83d\ude00".repeat(1_000));
        assertThat(order.raw().length()).isLessThan(10_000);
        assertThat(PostingText.json(order.raw()).path("status").stringValue())
                .isEqualTo("awaiting_packaging");
    }

    @Test
    void anArticleTooLongToBeOneIsNotCut() {
        ObjectNode posting = PostingText.fbs();
        product(posting).put("offer_id", "A".repeat(10_000_000));
        assertThat(malformed(posting).path()).isEqualTo("$.products[0].offer_id");
    }

    @Test
    void markupEmojiAndRightToLeftTextStayAsTheyAre() throws Exception {
        String title = "<b>\u05de\u05d5\u05e6\u05e8</b> \ud83d\udc69\u200d\ud83d\ude80 =1+1";
        ObjectNode posting = PostingText.fbs();
        product(posting).put("name", title);
        assertThat(read(posting).lines().getFirst().title()).isEqualTo(title);
    }

    @Test
    void aSplitParentMayHaveNoProductsLeft() throws Exception {
        ObjectNode posting = with("products", "[]").put("status", "cancelled_from_split_pending");
        assertThat(read(posting).lines()).isEmpty();
    }

    @Test
    void aPartOfASplitNamesItsParent() throws Exception {
        assertThat(
                        read(PostingText.fbs().put("parent_posting_number", "12345678-0042-1"))
                                .parentExternalId())
                .isEqualTo(Optional.of("12345678-0042-1"));
    }

    private static OrderFact read(JsonNode posting) throws MalformedException {
        return OzonPostings.toFact(Fields.of(posting, "$"), AS_OF);
    }

    private static MalformedException malformed(ObjectNode posting) {
        MalformedException thrown =
                catchThrowableOfType(MalformedException.class, () -> read(posting));
        assertThat(thrown).as("posting was taken").isNotNull();
        return thrown;
    }

    private static ObjectNode product(ObjectNode posting) {
        return (ObjectNode) posting.get("products").get(0);
    }

    private static ObjectNode with(String field, String value) {
        return with(PostingText.fbs(), field, value);
    }

    private static ObjectNode with(ObjectNode object, String field, String value) {
        if (value.equals("absent")) {
            object.remove(field);
        } else {
            object.set(field, PostingText.json(value));
        }
        return object;
    }
}
