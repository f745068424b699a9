package com.erpsmartcloud.marketplace.ozon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.erpsmartcloud.marketplace.Answer;
import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure.BadReply;
import com.erpsmartcloud.marketplace.PoisonRow;
import com.erpsmartcloud.marketplace.StockFact;
import com.erpsmartcloud.marketplace.StockReading;
import com.erpsmartcloud.marketplace.StockTarget.Listing;
import com.erpsmartcloud.marketplace.StockTarget.Wish;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

class OzonStockTest {

    private static final String SOUTH = "20605000000001";
    private static final String NORTH = "20605000000002";
    private static final Instant ANSWERED = Instant.parse("2026-11-23T14:00:00Z");

    private RecordedOzon ozon;

    @BeforeEach
    void start() throws Exception {
        ozon = new RecordedOzon();
    }

    @AfterEach
    void stop() {
        ozon.close();
    }

    @Test
    void figuresAreReadFromAllPages() throws Exception {
        ozon.answers(
                        """
                        { "cursor": "c", "has_next": true, "products": [
                          { "product_id": 7, "sku": 9, "offer_id": "A-100",
                            "warehouse_id": 20605000000001, "present": 12, "reserved": 2,
                            "free_stock": 10 } ] }
                        """)
                .answers(
                        """
                        { "cursor": "", "has_next": false, "products": [
                          { "product_id": "7", "offer_id": "A-100",
                            "warehouse_id": "20605000000002", "present": 5, "reserved": 1 } ] }
                        """);
        StockReading reading =
                ozon.connector.stock().read(ozon.store(), List.of(new Listing("", "A-100")));
        assertThat(reading)
                .isEqualTo(
                        new StockReading(
                                List.of(
                                        new StockFact("7", "A-100", SOUTH, 10, 2, ANSWERED),
                                        new StockFact("7", "A-100", NORTH, 4, 1, ANSWERED)),
                                List.of()));
        assertThat(ozon.asked(OzonMethod.STOCK_READ).path("offer_id").get(0).stringValue())
                .isEqualTo("A-100");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "free_stock": -1                | $.products[1].free_stock
                    "present": 1, "reserved": 2     | $.products[1].present
                    "present": "many"               | $.products[1].present
                    "free_stock": 1e400             | $.products[1].free_stock
                    """)
    void aFigureThatCannotBeIsSetAside(String figures, String path) throws Exception {
        ozon.answers(
                """
                { "has_next": false, "products": [
                  { "offer_id": "A-100", "warehouse_id": 20605000000001, "free_stock": 1 },
                  { "offer_id": "B-200", "warehouse_id": 20605000000001, %s } ] }
                """
                        .formatted(figures));
        StockReading reading =
                ozon.connector
                        .stock()
                        .read(
                                ozon.store(),
                                List.of(new Listing("", "A-100"), new Listing("", "B-200")));
        assertThat(reading.rows()).extracting(StockFact::article).containsExactly("A-100");
        assertThat(reading.poison())
                .extracting(PoisonRow::externalId, PoisonRow::jsonPath)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("B-200", path));
    }

    private static final String NO_STOCK = "{\"has_next\": false, \"products\": []}";

    @Test
    void whatOzonHoldsIsAddedUpOverItsWarehousesAndMissingIsNothing() throws Exception {
        ozon.answers(NO_STOCK)
                .answers(
                        """
                        { "items": [
                          { "sku": 901, "available_stock_count": 6, "stock_defect_stock_count": 2 },
                          { "sku": "901", "available_stock_count": "2" },
                          { "sku": 777, "available_stock_count": 9 } ] }
                        """);
        StockReading reading =
                ozon.connector
                        .stock()
                        .read(
                                ozon.store(),
                                List.of(
                                        new Listing("7", "A-100", "901"),
                                        new Listing("8", "B-200", "902"),
                                        new Listing("9", "C-300")));
        assertThat(reading.rows())
                .containsExactly(
                        new StockFact("7", "A-100", "FBO", 8, 0, ANSWERED),
                        new StockFact("8", "B-200", "FBO", 0, 0, ANSWERED));
        ozon.asked(OzonMethod.STOCK_READ);
        assertThat(ozon.asked(OzonMethod.STOCK_HELD).path("skus").toString())
                .isEqualTo("[\"901\",\"902\"]");
    }

    @Test
    void aHeldFigureThatCannotBeIsSetAsideAndNothingIsKnownOfTheOthers() throws Exception {
        ozon.answers(
                        """
                        { "has_next": false, "products": [
                          { "offer_id": "A-100", "warehouse_id": 20605000000001, "free_stock": 1 } ] }
                        """)
                .answers(
                        """
                        { "items": [ { "sku": 901, "offer_id": "A-100", "available_stock_count": -3 },
                                     { "sku": 902, "offer_id": "B-200", "available_stock_count": 4 } ] }
                        """);
        StockReading reading =
                ozon.connector
                        .stock()
                        .read(
                                ozon.store(),
                                List.of(
                                        new Listing("7", "A-100", "901"),
                                        new Listing("8", "B-200", "902")));
        assertThat(reading.rows())
                .extracting(StockFact::warehouseExternalId)
                .containsExactly(SOUTH);
        assertThat(reading.poison()).extracting(PoisonRow::externalId).containsExactly("FBO A-100");
    }

    @Test
    void aKeyThatMayNotAskForItStillReadsTheSellersOwn() throws Exception {
        ozon.answers(
                        """
                        { "has_next": false, "products": [
                          { "offer_id": "A-100", "warehouse_id": 20605000000001, "free_stock": 1 } ] }
                        """)
                .answers(403, "{\"code\": 7, \"message\": \"Api-key is missing a required role\"}");
        assertThat(
                        ozon.connector
                                .stock()
                                .read(ozon.store(), List.of(new Listing("7", "A-100", "901")))
                                .rows())
                .extracting(StockFact::warehouseExternalId)
                .containsExactly(SOUTH);
    }

    @Test
    void nothingAskedForIsNothingSent() throws Exception {
        assertThat(ozon.connector.stock().read(ozon.store(), List.of()).rows()).isEmpty();
        assertThat(write()).isEmpty();
        assertThat(ozon.server.getRequestCount()).isZero();
    }

    @Test
    void aWishIsSentByItsArticleOrElseItsProduct() throws Exception {
        ozon.answers("{\"result\":[]}");
        write(new Wish("7", "A-100", SOUTH, 25), new Wish("8", "", NORTH, 0));
        JsonNode stocks = ozon.asked(OzonMethod.STOCK_WRITE).path("stocks");
        assertThat(stocks.toString())
                .isEqualTo(
                        "[{\"offer_id\":\"A-100\",\"stock\":25,\"warehouse_id\":20605000000001},"
                            + "{\"product_id\":8,\"stock\":0,\"warehouse_id\":20605000000002}]");
    }

    @Test
    void answersAreFoundByWhatTheyAreAboutAndNotByPlace() throws Exception {
        ozon.answers(
                """
                { "result": [
                  { "warehouse_id": 20605000000002, "product_id": 7, "offer_id": "A-100",
                    "updated": false, "errors": [ { "code": "STOCK_TOO_BIG", "message": "big" } ] },
                  { "warehouse_id": "20605000000001", "product_id": 8, "offer_id": "",
                    "updated": true, "errors": [] },
                  { "warehouse_id": 20605000000001, "product_id": 7, "offer_id": "A-100",
                    "updated": true, "errors": [] } ] }
                """);
        assertThat(
                        write(
                                new Wish("7", "A-100", SOUTH, 1),
                                new Wish("7", "A-100", NORTH, 2),
                                new Wish("8", "", SOUTH, 3),
                                new Wish("9", "C-300", SOUTH, 4)))
                .containsExactly(
                        new Answer.Accepted(),
                        new Answer.Refused("STOCK_TOO_BIG", "big"),
                        new Answer.Accepted(),
                        OzonAnswers.UNANSWERED);
    }

    @ParameterizedTest
    @CsvSource({
        "TOO_MANY_REQUESTS,30",
        "PRICE_IS_NOT_SENT,600",
        "product_is_not_created,600",
        "PRODUCT_HAS_NOT_BEEN_TAGGED_YET,600"
    })
    void whatPassesByItselfIsAskedLater(String code, long seconds) throws Exception {
        ozon.answers(refusal(code));
        assertThat(write(new Wish("7", "A-100", SOUTH, 1)))
                .containsExactly(new Answer.Later(code, "m", Duration.ofSeconds(seconds)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "offer_id_not_found",
                "NOT_FOUND_ERROR",
                "WAREHOUSE_NOT_FOUND",
                "NON_KGT_ON_KGT_WAREHOUSE",
                "PRODUCT_IS_ARCHIVED",
                "A_CODE_OF_NEXT_YEAR"
            })
    void whatDoesNotPassIsRefused(String code) throws Exception {
        ozon.answers(refusal(code));
        assertThat(write(new Wish("7", "A-100", SOUTH, 1)))
                .containsExactly(new Answer.Refused(code, "m"));
    }

    @Test
    void aWishThatWouldFailTheWholeCallIsHeldBackAndNamed() throws Exception {
        ozon.answers(
                """
                { "result": [ { "warehouse_id": 20605000000001, "product_id": 7,
                  "offer_id": "A-100", "updated": true, "errors": [] } ] }
                """);
        List<Answer> answers =
                write(
                        new Wish("7", "B-1", "", 1),
                        new Wish("7", "B-2", SOUTH, -1),
                        new Wish("7", "B-3", SOUTH, 1_000_000),
                        new Wish("", "", SOUTH, 1),
                        new Wish("7", "A-100", SOUTH, 1));
        assertThat(answers.subList(0, 4)).allMatch(answer -> answer instanceof Answer.Refused);
        assertThat(answers.getLast()).isEqualTo(new Answer.Accepted());
        assertThat(ozon.asked(OzonMethod.STOCK_WRITE).path("stocks").size()).isEqualTo(1);
    }

    @Test
    void aBatchBeyondTheLimitIsAMistakeOfOurs() {
        List<Wish> tooMany = Collections.nCopies(101, new Wish("7", "A-100", SOUTH, 1));
        assertThatThrownBy(() -> ozon.connector.stock().write(ozon.store(), tooMany))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void twoWishesForOnePlaceAreAMistakeOfOurs() {
        assertThatThrownBy(() ->
                        write(new Wish("7", "A-100", SOUTH, 1), new Wish("7", "A-100", SOUTH, 2)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAnswerWithoutResultsLeavesTheEffectOpen() {
        ozon.answers("{\"ok\":true}");
        assertThat(Failures.of(() -> write(new Wish("7", "A-100", SOUTH, 1))))
                .isEqualTo(new BadReply("$.result", "missing"))
                .matches(failure -> failure.mayHaveTakenEffect());
    }

    private static String refusal(String code) {
        return """
        { "result": [ { "warehouse_id": 20605000000001, "product_id": 7,
          "offer_id": "A-100", "updated": false,
          "errors": [ { "code": "%s", "message": "m" } ] } ] }
        """
                .formatted(code);
    }

    private List<Answer> write(Wish... wishes) throws ConnectorException {
        return ozon.connector.stock().write(ozon.store(), List.of(wishes));
    }
}
