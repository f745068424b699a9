package com.erpsmartcloud.marketplace.mercadolibre;

import static com.erpsmartcloud.marketplace.mercadolibre.Items.NOT_FOUND;
import static com.erpsmartcloud.marketplace.mercadolibre.Items.item;
import static com.erpsmartcloud.marketplace.mercadolibre.Items.member;
import static com.erpsmartcloud.marketplace.mercadolibre.Items.members;
import static com.erpsmartcloud.marketplace.mercadolibre.Items.varied;
import static com.erpsmartcloud.marketplace.mercadolibre.RecordedMeli.NOON;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.erpsmartcloud.marketplace.Answer;
import com.erpsmartcloud.marketplace.ConnectorFailure.BadReply;
import com.erpsmartcloud.marketplace.ConnectorFailure.Rejected;
import com.erpsmartcloud.marketplace.ConnectorFailure.Throttled;
import com.erpsmartcloud.marketplace.StockFact;
import com.erpsmartcloud.marketplace.StockReading;
import com.erpsmartcloud.marketplace.StockTarget.Listing;
import com.erpsmartcloud.marketplace.StockTarget.Wish;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

class MeliStockTest extends MeliCase {

    private static final String ONLY = "selling_address";
    private static final String NORTH = "9876543";
    private static final String SOUTH = "9876553";

    private static final String BY_PLACE =
            "{\"id\":\"MLBU77\",\"locations\":["
                    + "{\"type\":\"seller_warehouse\",\"store_id\":\"9876543\","
                    + "\"network_node_id\":\"MXP1\",\"quantity\":15},"
                    + "{\"type\":\"seller_warehouse\",\"store_id\":\"9876553\","
                    + "\"network_node_id\":\"MXP2\",\"quantity\":25},"
                    + "{\"type\":\"meli_facility\",\"quantity\":5}]}";

    private StockReading read(String... ids) throws Exception {
        return meli.connector
                .stock()
                .read(
                        meli.store(),
                        List.of(ids).stream().map(id -> new Listing(id, "A-" + id)).toList());
    }

    private List<Answer> write(Wish... wishes) throws Exception {
        return meli.connector.stock().write(meli.store(), List.of(wishes));
    }

    private static Wish wish(String id, String place, long free) {
        return new Wish(id, "A-" + id, place, free);
    }

    private void stock(String version) {
        meli.server.enqueue(meli.reply(200, BY_PLACE).addHeader("x-version", version).build());
    }

    @Test
    void mostSellersHaveOneAmountForEachListing() throws Exception {
        meli.answers(RecordedMeli.SELLER)
                .answers(
                        members(
                                member(item("MLB1", 14)),
                                member(varied("MLB2", false)),
                                NOT_FOUND));
        StockReading reading = read("MLB1", "MLB2-12", "MLB3", "odd");
        assertThat(reading.poison()).isEmpty();
        assertThat(reading.rows())
                .containsExactly(
                        new StockFact("MLB1", "A-MLB1", ONLY, 14, 0, NOON),
                        new StockFact("MLB2-12", "A-MLB2-12", ONLY, 5, 0, NOON));
    }

    @Test
    void whatMercadoLibreKeepsIsReadAsItsOwn() throws Exception {
        meli.answers(RecordedMeli.SELLER)
                .answers(members(member(item("MLB1", 14).replace("cross_docking", "fulfillment"))));
        assertThat(read("MLB1").rows())
                .containsExactly(new StockFact("MLB1", "A-MLB1", "meli_facility", 14, 0, NOON));
    }

    @Test
    void aWarehouseHasItsOwnAmount() throws Exception {
        meli.answers(RecordedMeli.SELLER_WITH_WAREHOUSES)
                .answers(members(member(item("MLB1", 45))));
        stock("7");
        assertThat(read("MLB1").rows())
                .extracting(StockFact::warehouseExternalId, StockFact::free)
                .containsExactly(tuple(NORTH, 15L), tuple(SOUTH, 25L), tuple("meli_facility", 5L));
    }

    @Test
    void anAmountThatIsNoneIsNotZero() throws Exception {
        meli.answers(RecordedMeli.SELLER)
                .answers(
                        members(
                                member(
                                        item("MLB1", 14)
                                                .replace(
                                                        "\"available_quantity\":14",
                                                        "\"available_quantity\":-4"))));
        StockReading reading = read("MLB1");
        assertThat(reading.rows()).isEmpty();
        assertThat(reading.poison()).hasSize(1);
    }

    @Test
    void anItemIsWrittenAsOneAndAVariationAlone() throws Exception {
        meli.answers(members(member(item("MLB1", 14)), member(varied("MLB2", false))))
                .answers(item("MLB1", 6))
                .answers("{\"id\":12,\"available_quantity\":3}");
        assertThat(write(wish("MLB1", ONLY, 6), wish("MLB2-12", ONLY, 3)))
                .containsExactly(new Answer.Accepted(), new Answer.Accepted());
        meli.asked();
        RecordedMeli.Asked asked = meli.asked();
        assertThat(asked.line()).isEqualTo("PUT /items/MLB1");
        assertThat(asked.body()).isEqualTo("{\"available_quantity\":6}");
        assertThat(meli.asked().line()).isEqualTo("PUT /items/MLB2/variations/12");
    }

    @Test
    void successThatChangedNothingIsNoSuccess() throws Exception {
        meli.answers(members(member(item("MLB1", 14)))).answers(item("MLB1", 14));
        assertThat(write(wish("MLB1", ONLY, 6)).getFirst()).isInstanceOf(Answer.Later.class);
    }

    @Test
    void aRefusalIsNamedAndAConflictWaits() throws Exception {
        meli.answers(members(member(item("MLB1", 1)), member(item("MLB2", 1)), NOT_FOUND))
                .answers(
                        400,
                        "{\"message\":\"Validation error\",\"error\":\"validation_error\","
                                + "\"status\":400,\"cause\":[{\"code\":\"item.x\"}]}")
                .answers(
                        409,
                        "{\"message\":\"item optimistic locking error\",\"error\":\"conflict\","
                                + "\"status\":409,\"cause\":[]}");
        assertThat(
                        write(
                                wish("MLB1", ONLY, 2),
                                wish("MLB2", ONLY, 2),
                                wish("MLB3", ONLY, 2),
                                wish("MLB4", ONLY, -1),
                                wish("", ONLY, 2)))
                .satisfiesExactly(
                        a ->
                                assertThat(a)
                                        .isEqualTo(
                                                new Answer.Refused(
                                                        "validation_error",
                                                        "Validation error (item.x)")),
                        a -> assertThat(a).isInstanceOf(Answer.Later.class),
                        a -> assertThat(a).isInstanceOf(Answer.Refused.class),
                        a -> assertThat(a).isInstanceOf(Answer.Refused.class),
                        a -> assertThat(a).isInstanceOf(Answer.Refused.class));
    }

    @Test
    void whatWasDoneKeepsItsAnswerWhenTheLimitIsReached() throws Exception {
        meli.answers(
                        members(
                                member(item("MLB1", 1)),
                                member(item("MLB2", 1)),
                                member(item("MLB3", 1))))
                .answers(item("MLB1", 2))
                .answers(429, "{\"error\":\"too_many_requests\",\"message\":\"x\",\"status\":429}");
        assertThat(write(wish("MLB1", ONLY, 2), wish("MLB2", ONLY, 2), wish("MLB3", ONLY, 2)))
                .satisfiesExactly(
                        a -> assertThat(a).isEqualTo(new Answer.Accepted()),
                        a -> assertThat(a).isInstanceOf(Answer.Later.class),
                        a -> assertThat(a).isInstanceOf(Answer.Later.class));
        meli.answers(members(member(item("MLB1", 1))))
                .answers(429, "{\"error\":\"too_many_requests\",\"message\":\"x\",\"status\":429}");
        assertThat(Failures.of(() -> write(wish("MLB1", ONLY, 2))))
                .isEqualTo(new Throttled(Duration.ofSeconds(5)));
    }

    @Test
    void whatMayHaveHappenedFailsTheBatch() throws Exception {
        meli.answers(members(member(item("MLB1", 1)))).answers(500, "{}");
        assertThat(Failures.of(() -> write(wish("MLB1", ONLY, 2)))).isInstanceOf(Rejected.class);
        meli.answers(members(member(item("MLB1", 1)))).answers("");
        assertThat(Failures.of(() -> write(wish("MLB1", ONLY, 2)))).isInstanceOf(BadReply.class);
    }

    @Test
    void aWarehouseIsWrittenWithTheVersionItWasReadWithAndAllOthersBesideIt() throws Exception {
        meli.answers(members(member(item("MLB1", 45))));
        stock("7");
        meli.answers(BY_PLACE);
        assertThat(write(wish("MLB1", NORTH, 10))).containsExactly(new Answer.Accepted());
        meli.asked();
        assertThat(meli.asked().line()).isEqualTo("GET /user-products/MLBU77/stock");
        RecordedMeli.Asked asked = meli.asked();
        assertThat(asked.line()).isEqualTo("PUT /user-products/MLBU77/stock/type/seller_warehouse");
        assertThat(asked.headers()).containsEntry("x-version", "7");
        assertThat(asked.body())
                .isEqualTo(
                        "{\"locations\":["
                                + "{\"store_id\":\"9876543\",\"network_node_id\":\"MXP1\","
                                + "\"quantity\":10},"
                                + "{\"store_id\":\"9876553\",\"network_node_id\":\"MXP2\","
                                + "\"quantity\":25}]}");
    }

    @Test
    void whoIsOvertakenReadsAgain() throws Exception {
        meli.answers(members(member(item("MLB1", 45))));
        stock("7");
        meli.answers(409, "{\"message\":\"Version mismatch\",\"status\":409}");
        stock("8");
        meli.answers(BY_PLACE);
        assertThat(write(wish("MLB1", NORTH, 10))).containsExactly(new Answer.Accepted());
        for (int i = 0; i < 4; i++) {
            meli.asked();
        }
        assertThat(meli.asked().headers()).containsEntry("x-version", "8");
    }

    @Test
    void whoIsOvertakenAgainAndAgainWaits() throws Exception {
        meli.answers(members(member(item("MLB1", 45))));
        for (int i = 0; i < 3; i++) {
            stock("7");
            meli.answers(409, "{\"message\":\"Version mismatch\",\"status\":409}");
        }
        assertThat(write(wish("MLB1", NORTH, 10)).getFirst()).isInstanceOf(Answer.Later.class);
    }

    /// Two listings of the same goods: one call, and never more than either may show.
    @Test
    void sharedGoodsAreWrittenOnce() throws Exception {
        meli.answers(members(member(item("MLB1", 45)), member(item("MLB2", 45))));
        stock("7");
        meli.answers(BY_PLACE);
        assertThat(write(wish("MLB1", NORTH, 10), wish("MLB2", NORTH, 9)))
                .containsExactly(new Answer.Accepted(), new Answer.Accepted());
        meli.asked();
        meli.asked();
        assertThat(meli.asked().json().at("/locations/0/quantity").asInt()).isEqualTo(9);
    }

    @Test
    void whatMercadoLibreKeepsIsNotWritten() throws Exception {
        meli.answers(members(member(item("MLB1", 4).replace("cross_docking", "fulfillment"))));
        assertThat(write(wish("MLB1", ONLY, 10)).getFirst())
                .isEqualTo(
                        new Answer.Refused(
                                "FULL", "Mercado Libre keeps these goods and counts them"));
    }
}
