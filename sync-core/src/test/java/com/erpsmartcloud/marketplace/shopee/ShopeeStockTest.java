package com.erpsmartcloud.marketplace.shopee;

import static com.erpsmartcloud.marketplace.shopee.RecordedShopee.NOON;
import static com.erpsmartcloud.marketplace.shopee.RecordedShopee.ONE_WAREHOUSE;
import static com.erpsmartcloud.marketplace.shopee.RecordedShopee.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.erpsmartcloud.marketplace.Answer;
import com.erpsmartcloud.marketplace.ConnectorFailure.Rejected;
import com.erpsmartcloud.marketplace.ConnectorFailure.Throttled;
import com.erpsmartcloud.marketplace.ConnectorFailure.Unreachable;
import com.erpsmartcloud.marketplace.StockFact;
import com.erpsmartcloud.marketplace.StockReading;
import com.erpsmartcloud.marketplace.StockTarget.Listing;
import com.erpsmartcloud.marketplace.StockTarget.Wish;

import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Collections;
import java.util.List;

class ShopeeStockTest extends ShopeeCase {

    private static final String BLACK = "23620853561-221404189791";
    private static final String WHITE = "23620853561-221404189792";
    private static final String STICKER = "23620853900";
    private static final String BOTH_DONE =
            "{\"error\":\"\",\"response\":{\"success_list\":[{\"model_id\":221404189791,\"stock\":16},"
                + "{\"model_id\":221404189792,\"stock\":9}],\"failure_list\":[]}}";
    private static final String ITEM_DONE =
            "{\"error\":\"\",\"response\":{\"success_list\":[{\"model_id\":0,\"location_id\":\"MYZ\","
                + "\"stock\":38}],\"failure_list\":null}}";

    private static Wish wish(String id, long free) {
        return new Wish(id, "A", "SHOP", free);
    }

    private List<Answer> write(Wish... wishes) throws Exception {
        return shopee.connector.stock().write(shopee.store(), List.of(wishes));
    }

    private StockReading read(String warehouses) throws Exception {
        shopee.answers(warehouses)
                .answersRecorded("item_base_info.json")
                .answersRecorded("model_list.json");
        return shopee.connector
                .stock()
                .read(
                        shopee.store(),
                        List.of(
                                new Listing(BLACK, "TOTE-BLK-L"),
                                new Listing(STICKER, "STICKER-01"),
                                new Listing("", "no-such-article")));
    }

    @Test
    void theSellersOwnStockIsReadForWhatWasAskedFor() throws Exception {
        StockReading reading = read(ONE_WAREHOUSE);
        assertThat(reading.poison()).isEmpty();
        assertThat(reading.rows())
                .containsExactly(
                        new StockFact(BLACK, "TOTE-BLK-L", "SHOP", 18, 0, NOON),
                        new StockFact(STICKER, "STICKER-01", "SHOP", 40, 0, NOON));
    }

    @Test
    void withSeveralWarehousesEveryPlaceHasItsFigure() throws Exception {
        assertThat(
                        read("{\"error\":\"\",\"response\":[{\"location_id\":\"MYZ\"},"
                                        + "{\"location_id\":\"MYA\"}]}")
                                .rows())
                .extracting(StockFact::warehouseExternalId)
                .containsExactly("MYZ", "MYZ");
    }

    @Test
    void whatShopeeHoldsIsReadAsTextOrNumberAndNeverWritten() throws Exception {
        shopee.answers(ONE_WAREHOUSE)
                .answers(
                        recorded("item_base_info.json")
                                .replace(
                                        "\"shopee_stock\": []",
                                        "\"shopee_stock\": [{\"stock\": \"7\"}, {\"stock\": 5}]"))
                .answersRecorded("model_list.json");
        assertThat(
                        shopee.connector
                                .stock()
                                .read(shopee.store(), List.of(new Listing(STICKER, "")))
                                .rows())
                .containsExactly(
                        new StockFact(STICKER, "STICKER-01", "SHOP", 40, 0, NOON),
                        new StockFact(STICKER, "STICKER-01", "SHOPEE", 12, 0, NOON));
        assertThat(write(new Wish(STICKER, "A", "SHOPEE", 3)))
                .singleElement()
                .isInstanceOf(Answer.Refused.class);
    }

    @Test
    void stockThatIsMissingIsUnknownAndNotZero() throws Exception {
        shopee.answers(ONE_WAREHOUSE)
                .answers(recorded("item_base_info.json").replace("stock_info_v2", "stock_info_v3"))
                .answersRecorded("model_list.json");
        StockReading reading =
                shopee.connector.stock().read(shopee.store(), List.of(new Listing(STICKER, "")));
        assertThat(reading.rows()).isEmpty();
        assertThat(reading.poison())
                .singleElement()
                .satisfies(poison -> {
                    assertThat(poison.externalId()).isEqualTo(STICKER);
                    assertThat(poison.jsonPath())
                            .isEqualTo("$.response.item_list[1].stock_info_v2");
                });
    }

    @Test
    void nothingIsAskedForNothing() throws Exception {
        assertThat(shopee.connector.stock().read(shopee.store(), List.of()).rows()).isEmpty();
        assertThat(write()).isEmpty();
        assertThat(shopee.log).isEmpty();
    }

    @Test
    void modelsOfOneItemGoInOneCallWithAbsoluteFigures() throws Exception {
        shopee.answers(BOTH_DONE);
        assertThat(write(wish(BLACK, 16), wish(WHITE, 9)))
                .containsExactly(new Answer.Accepted(), new Answer.Accepted());
        assertThat(shopee.asked(ShopeeMethod.STOCK_WRITE).json().toString())
                .isEqualTo(
                        "{\"item_id\":23620853561,\"stock_list\":["
                                + "{\"model_id\":221404189791,\"seller_stock\":[{\"stock\":16}]},"
                                + "{\"model_id\":221404189792,\"seller_stock\":[{\"stock\":9}]}]}");
    }

    @Test
    void anItemWithoutModelsNamesNone() throws Exception {
        shopee.answers(ITEM_DONE);
        assertThat(write(wish(STICKER, 38))).containsExactly(new Answer.Accepted());
        assertThat(shopee.asked(ShopeeMethod.STOCK_WRITE).json().toString())
                .isEqualTo(
                        "{\"item_id\":23620853900,\"stock_list\":[{\"seller_stock\":[{\"stock\":38}]}]}");
    }

    @Test
    void aPlaceIsNamedWhereThereAreSeveral() throws Exception {
        shopee.answers(
                "{\"error\":\"\",\"response\":{\"success_list\":[{\"model_id\":221404189791,"
                        + "\"location_id\":\"MYZ\",\"stock\":1}],\"failure_list\":[{\"model_id\":"
                        + "221404189791,\"location_id\":\"MYA\",\"failed_reason\":\"no\"}]}}");
        assertThat(write(new Wish(BLACK, "A", "MYZ", 1), new Wish(BLACK, "A", "MYA", 2)))
                .containsExactly(new Answer.Accepted(), new Answer.Refused("FAILED", "no"));
        assertThat(shopee.asked(ShopeeMethod.STOCK_WRITE).json().toString())
                .contains(
                        "\"seller_stock\":[{\"location_id\":\"MYZ\",\"stock\":1},"
                                + "{\"location_id\":\"MYA\",\"stock\":2}]");
    }

    @Test
    void aPartOfACallMayFailWithoutAnError() throws Exception {
        shopee.answersRecorded("update_stock.json");
        assertThat(write(wish(BLACK, 16), wish(WHITE, 0)))
                .containsExactly(
                        new Answer.Accepted(),
                        new Answer.Refused(
                                "FAILED",
                                "Can not update item with stock less than reserved stock"));
    }

    @Test
    void anErrorMayComeTogetherWithWhatWasDone() throws Exception {
        shopee.answers(
                recorded("update_stock.json")
                        .replaceFirst(
                                "\"error\": \"\"",
                                "\"error\": \"product.error_busi_update_stock_failed\""));
        assertThat(write(wish(BLACK, 16), wish(WHITE, 0)))
                .containsExactly(
                        new Answer.Accepted(),
                        new Answer.Refused(
                                "product.error_busi_update_stock_failed",
                                "Can not update item with stock less than reserved stock"));
    }

    @Test
    void aRowLeftOutIsAskedForLater() throws Exception {
        shopee.answers("{\"error\":\"\",\"response\":{\"success_list\":[]}}");
        assertThat(write(wish(BLACK, 16))).first().isInstanceOf(Answer.Later.class);
    }

    @Test
    void aCallRefusedForOneRowGoesAgainRowByRow() throws Exception {
        shopee.answers("{\"error\":\"product.error_param\",\"message\":\"Wrong model_id.\"}")
                .answers(BOTH_DONE)
                .answers("{\"error\":\"product.error_param\",\"message\":\"Wrong model_id.\"}");
        assertThat(write(wish(BLACK, 16), wish(WHITE, 9)))
                .containsExactly(
                        new Answer.Accepted(),
                        new Answer.Refused("product.error_param", "Wrong model_id."));
    }

    @Test
    void aRefusedItemLeavesTheOthersAlone() throws Exception {
        shopee.answers("{\"error\":\"error_item_not_found\",\"message\":\"gone\"}")
                .answers(ITEM_DONE);
        assertThat(write(wish(BLACK, 1), wish("no-id", 5), wish(STICKER, 38), wish(WHITE, -1)))
                .satisfiesExactly(
                        refused ->
                                assertThat(refused)
                                        .isEqualTo(
                                                new Answer.Refused("error_item_not_found", "gone")),
                        unknown -> assertThat(unknown).isInstanceOf(Answer.Refused.class),
                        done -> assertThat(done).isEqualTo(new Answer.Accepted()),
                        negative -> assertThat(negative).isInstanceOf(Answer.Refused.class));
    }

    @Test
    void whatIsStoppedHalfWayKeepsWhatWasDone() throws Exception {
        shopee.answers(ITEM_DONE).answers("{\"error\":\"error_rate_limit\",\"message\":\"slow\"}");
        assertThat(write(wish(STICKER, 38), wish(BLACK, 16)))
                .satisfiesExactly(
                        done -> assertThat(done).isEqualTo(new Answer.Accepted()),
                        later ->
                                assertThat(later)
                                        .isInstanceOfSatisfying(
                                                Answer.Later.class,
                                                wait ->
                                                        assertThat(wait.pause())
                                                                .isEqualTo(Duration.ofSeconds(5))));
    }

    @Test
    void whatMayHaveHappenedIsForReadingBack() {
        shopee.answers(ITEM_DONE).answers("{\"error\":\"error_server\",\"message\":\"oops\"}");
        assertThat(Failures.of(() -> write(wish(STICKER, 38), wish(BLACK, 16))))
                .isInstanceOfSatisfying(
                        Rejected.class, fault -> assertThat(fault.mayHaveTakenEffect()).isTrue());
    }

    @Test
    void nothingIsGuessedWhenTheFirstCallFails() {
        shopee.answers(429, "{\"error\":\"error_rate_limit\"}");
        assertThat(Failures.of(() -> write(wish(STICKER, 38))))
                .isEqualTo(new Throttled(Duration.ofSeconds(5)));
        shopee.server.enqueue(
                new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
        assertThat(Failures.of(() -> write(wish(STICKER, 38)))).isEqualTo(new Unreachable(true));
    }

    @Test
    void moreThanACallHoldsIsAMistakeOfOurs() {
        assertThatThrownBy(() ->
                        shopee.connector
                                .stock()
                                .write(shopee.store(), Collections.nCopies(51, wish(BLACK, 1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> write(wish(BLACK, 1), wish(BLACK, 2)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
