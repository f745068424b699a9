package com.erpsmartcloud.marketplace.temu;

import static com.erpsmartcloud.marketplace.temu.RecordedTemu.NOON;
import static com.erpsmartcloud.marketplace.temu.RecordedTemu.recorded;
import static com.erpsmartcloud.marketplace.temu.TemuMethod.STOCK_READ;
import static com.erpsmartcloud.marketplace.temu.TemuMethod.STOCK_WRITE;

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

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.Collections;
import java.util.List;

class TemuStockTest extends TemuCase {

    private static final String BLACK = "17592300000001";
    private static final String WHITE = "17592300000002";
    private static final String CUP = "17592300000009";
    private static final String DONE = recorded("stock_edit.json");

    /// Two SKUs of one goods and one of another.
    private static final String KNOWN =
            recorded("stock.json")
                    .replace(
                            "\"skuStockInfoList\": [",
                            "\"skuStockInfoList\": [{\"skuId\":17592300000002,\"outSkuSn\":\"W\","
                                    + "\"selfOrdinaryStock\":{\"stockType\":0,\"stock\":3}},")
                    .replace(
                            "\"stockList\": [",
                            "\"stockList\": [{\"goodsId\":601099500000002,\"skuStockInfoList\":["
                                    + "{\"skuId\":17592300000009,\"outSkuSn\":\"CUP\","
                                    + "\"selfOrdinaryStock\":{\"stockType\":0,\"stock\":7}}]},");

    @BeforeEach
    void skusAreKnown() {
        temu.answers(STOCK_READ, KNOWN);
    }

    private static Wish wish(String sku, long free) {
        return new Wish(sku, "A", "SHOP", free);
    }

    private List<Answer> write(Wish... wishes) throws Exception {
        return temu.connector.stock().write(temu.store(), List.of(wishes));
    }

    private static String edited(String... rows) {
        return "{\"operateResult\":true,\"skuStockEditStatusInfoList\":["
                + String.join(",", rows)
                + "]}";
    }

    private static String row(String sku, boolean done, String code) {
        return "{\"skuId\":"
                + sku
                + ",\"stockEditStatus\":"
                + done
                + ",\"errorCode\":"
                + code
                + ",\"errorMsg\":\"why\"}";
    }

    @Test
    void theSellersOwnStockIsReadForWhatWasAskedFor() throws Exception {
        StockReading reading =
                temu.connector
                        .stock()
                        .read(
                                temu.store(),
                                List.of(
                                        new Listing(BLACK, "LAMP-BLK-US"),
                                        new Listing(CUP, "CUP"),
                                        new Listing("", "no-such-article"),
                                        new Listing("x1", "no-number")));
        assertThat(reading.poison()).isEmpty();
        assertThat(reading.rows())
                .containsExactlyInAnyOrder(
                        new StockFact(BLACK, "LAMP-BLK-US", "SHOP", 35, 0, NOON),
                        new StockFact(CUP, "CUP", "SHOP", 7, 0, NOON));
        assertThat(temu.asked(STOCK_READ).getFirst().path("skuIdList").toString())
                .isEqualTo("[17592300000001,17592300000009]");
    }

    @Test
    void stockThatIsMissingIsUnknownAndNotZero() throws Exception {
        temu.connector.stock().read(temu.store(), List.of(new Listing(BLACK, "")));
        temu.answers(STOCK_READ, recorded("stock.json").replace("selfOrdinaryStock", "other"));
        StockReading reading =
                temu.connector.stock().read(temu.store(), List.of(new Listing(BLACK, "")));
        assertThat(reading.rows()).isEmpty();
        assertThat(reading.poison())
                .singleElement()
                .satisfies(poison -> {
                    assertThat(poison.externalId()).isEqualTo(BLACK);
                    assertThat(poison.jsonPath())
                            .isEqualTo(
                                    "$.result.stockList[0].skuStockInfoList[0].selfOrdinaryStock");
                });
    }

    @Test
    void nothingIsAskedForNothing() throws Exception {
        assertThat(temu.connector.stock().read(temu.store(), List.of()).rows()).isEmpty();
        assertThat(write()).isEmpty();
        assertThat(temu.calls()).isZero();
    }

    @Test
    void skusOfOneGoodsGoInOneCallWithAbsoluteFigures() throws Exception {
        temu.answers(STOCK_WRITE, edited(row(BLACK, true, "null"), row(WHITE, true, "null")));
        assertThat(write(wish(BLACK, 16), wish(WHITE, 9)))
                .containsExactly(new Answer.Accepted(), new Answer.Accepted());
        JsonNode body = temu.asked(STOCK_WRITE).getFirst();
        assertThat(body.path("goodsId").longValue()).isEqualTo(601_099_500_000_001L);
        assertThat(body.path("stockType").intValue()).isZero();
        assertThat(body.path("skuStockTargetList").toString())
                .isEqualTo(
                        "[{\"skuId\":17592300000001,\"stockTarget\":16},"
                                + "{\"skuId\":17592300000002,\"stockTarget\":9}]");
        assertThat(body.has("skuStockChangeList")).as("never relative").isFalse();
    }

    @Test
    void everyCallHasAKeyOfItsOwn() throws Exception {
        temu.answers(STOCK_WRITE, DONE);
        write(wish(BLACK, 1));
        temu.answers(STOCK_READ, KNOWN).answers(STOCK_WRITE, DONE);
        write(wish(BLACK, 1));
        assertThat(temu.asked(STOCK_WRITE))
                .extracting(body -> body.path("requestUniqueKey").stringValue())
                .doesNotHaveDuplicates()
                .allMatch(key -> key.length() == 36);
    }

    @Test
    void successOutsideProvesNothing() throws Exception {
        temu.answers(STOCK_WRITE, edited(row(BLACK, true, "null"), row(WHITE, false, "150010009")));
        assertThat(write(wish(BLACK, 16), wish(WHITE, 9)))
                .containsExactly(new Answer.Accepted(), new Answer.Refused("150010009", "why"));
        temu.answers(STOCK_READ, KNOWN)
                .answers(STOCK_WRITE, "{\"operateResult\":false,\"msg\":\"locked\"}");
        assertThat(write(wish(BLACK, 16))).containsExactly(new Answer.Refused("FAILED", "locked"));
    }

    @Test
    void aRowThatMeetsTemusTroubleIsForLater() throws Exception {
        temu.answers(STOCK_WRITE, edited(row(BLACK, false, "4000000")));
        assertThat(write(wish(BLACK, 16))).first().isInstanceOf(Answer.Later.class);
    }

    @Test
    void aRowLeftOutIsForLater() throws Exception {
        temu.answers(STOCK_WRITE, edited(row(WHITE, true, "null")));
        assertThat(write(wish(BLACK, 16), wish(WHITE, 1)))
                .satisfiesExactly(
                        left -> assertThat(left).isInstanceOf(Answer.Later.class),
                        done -> assertThat(done).isEqualTo(new Answer.Accepted()));
    }

    @Test
    void aCallRefusedForOneRowGoesAgainRowByRow() throws Exception {
        temu.refuses(STOCK_WRITE, "150010003", "bad")
                .answers(STOCK_WRITE, edited(row(BLACK, true, "null")))
                .refuses(STOCK_WRITE, "150010003", "bad");
        assertThat(write(wish(BLACK, 16), wish(WHITE, 9)))
                .containsExactly(new Answer.Accepted(), new Answer.Refused("150010003", "bad"));
    }

    @Test
    void whatCannotBeSentLeavesTheOthersAlone() throws Exception {
        temu.answers(STOCK_WRITE, DONE);
        assertThat(
                        write(
                                wish("", 5),
                                wish("17592399999999", 5),
                                wish(WHITE, -1),
                                new Wish(CUP, "CUP", "ELSEWHERE", 1),
                                wish(BLACK, 2)))
                .satisfiesExactly(
                        noId -> assertThat(noId).isInstanceOf(Answer.Refused.class),
                        unknown -> assertThat(unknown).isInstanceOf(Answer.Refused.class),
                        negative -> assertThat(negative).isInstanceOf(Answer.Refused.class),
                        elsewhere -> assertThat(elsewhere).isInstanceOf(Answer.Refused.class),
                        done -> assertThat(done).isEqualTo(new Answer.Accepted()));
    }

    @Test
    void whatIsStoppedHalfWayKeepsWhatWasDone() throws Exception {
        temu.answers(STOCK_WRITE, DONE).refuses(STOCK_WRITE, "4000004", "slow down");
        assertThat(write(wish(BLACK, 16), wish(CUP, 4)))
                .satisfiesExactly(
                        done -> assertThat(done).isEqualTo(new Answer.Accepted()),
                        later ->
                                assertThat(later)
                                        .isInstanceOfSatisfying(
                                                Answer.Later.class,
                                                wait ->
                                                        assertThat(wait.pause())
                                                                .isEqualTo(Duration.ofSeconds(2))));
    }

    @Test
    void whatMayHaveHappenedIsForReadingBack() {
        temu.answers(STOCK_WRITE, DONE).refuses(STOCK_WRITE, "4000000", "SYSTEM_EXCEPTION");
        assertThat(failure(() -> write(wish(BLACK, 16), wish(CUP, 4))))
                .isInstanceOfSatisfying(
                        Rejected.class, fault -> assertThat(fault.mayHaveTakenEffect()).isTrue());
    }

    @Test
    void nothingIsGuessedWhenTheFirstCallFails() {
        temu.refuses(STOCK_WRITE, "4000004", "slow down");
        assertThat(failure(() -> write(wish(BLACK, 1))))
                .isEqualTo(new Throttled(Duration.ofSeconds(2)));
        temu.answers(STOCK_READ, KNOWN)
                .plays(
                        STOCK_WRITE,
                        new MockResponse.Builder()
                                .onResponseStart(new SocketEffect.CloseSocket())
                                .build());
        assertThat(failure(() -> write(wish(BLACK, 1)))).isEqualTo(new Unreachable(true));
    }

    @Test
    void moreThanACallHoldsIsAMistakeOfOurs() {
        assertThatThrownBy(() ->
                        temu.connector
                                .stock()
                                .write(temu.store(), Collections.nCopies(51, wish(BLACK, 1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> write(wish(BLACK, 1), wish(BLACK, 2)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
