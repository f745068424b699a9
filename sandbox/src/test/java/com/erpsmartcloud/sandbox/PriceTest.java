package com.erpsmartcloud.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

final class PriceTest extends SandboxTestCase {

    private static final String WRITE = "/v1/product/import/prices";

    @Test
    void anAcceptedPriceIsSeenAMomentLater() throws Exception {
        String article = sellable(1);
        JsonNode row = write(row(article, "\"price\":\"777.50\",\"old_price\":\"0\""));
        assertThat(row.path("updated").booleanValue()).isTrue();
        assertThat(price(article).path("price").decimalValue()).isNotEqualByComparingTo("777.5");
        afterMoment();
        JsonNode price = price(article);
        assertThat(price.path("price").isNumber()).isTrue();
        assertThat(price.path("price").decimalValue()).isEqualByComparingTo("777.5");
        assertThat(price.path("old_price").decimalValue()).isEqualByComparingTo("0");
        assertThat(
                        ozon.ok("/v3/product/info/list", "{\"offer_id\":[\"" + article + "\"]}")
                                .at("/items/0/price")
                                .stringValue())
                .isEqualTo("777.50");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    400,      420,      discount_for_low_price_is_too_small
                    400,      420.01,   ''
                    400.01,   420,      discount_for_average_price_is_too_small
                    10000,    10526.31, discount_for_average_price_is_too_small
                    10000,    10526.32, ''
                    10000.01, 10500.01, discount_for_top_price_is_too_small
                    10000.01, 10500.02, ''
                    100,      1000,     discount_too_big
                    100.01,   1000,     ''
                    500,      400,      discount_for_average_price_is_too_small
                    -5,       0,        price_negative
                    0,        0,        price_negative
                    """)
    void discountsHaveToFitTheirRange(String price, String old, String code) throws Exception {
        String article = sellable(1);
        JsonNode row =
                write(row(article, "\"price\":\"%s\",\"old_price\":\"%s\"".formatted(price, old)));
        assertThat(row.at("/errors/0/code").asString("")).isEqualTo(code);
        assertThat(row.path("updated").booleanValue()).isEqualTo(code.isEmpty());
    }

    @Test
    void aProductChangesTenTimesAnHourAtMost() throws Exception {
        String article = sellable(1);
        for (int time = 1; time <= 10; time++) {
            String row = row(article, "\"price\":\"%d\",\"old_price\":\"0\"".formatted(500 + time));
            assertThat(write(row).path("updated").booleanValue()).isTrue();
        }
        String eleventh = row(article, "\"price\":\"600\",\"old_price\":\"0\"");
        JsonNode refused = write(eleventh);
        assertThat(refused.path("updated").booleanValue()).isFalse();
        assertThat(refused.at("/errors/0/code").stringValue()).startsWith("error limiting: ");
        clock.advance(Duration.ofHours(1));
        assertThat(write(eleventh).path("updated").booleanValue()).isTrue();
    }

    @Test
    void unknownProductsAndForeignCurrenciesFailAlone() throws Exception {
        JsonNode result =
                ozon.ok(
                                WRITE,
                                "{\"prices\":[%s,%s,%s]}"
                                        .formatted(
                                                row("NO-SUCH", "\"price\":\"500\""),
                                                row(
                                                        sellable(1),
                                                        "\"price\":\"500\",\"currency_code\":\"USD\""),
                                                row(
                                                        sellable(1),
                                                        "\"price\":\"500\",\"old_price\":\"0\"")))
                        .path("result");
        assertThat(result.at("/0/errors/0/code").stringValue()).isEqualTo("NOT_FOUND_ERROR");
        assertThat(result.at("/1/updated").booleanValue()).isFalse();
        assertThat(result.at("/2/updated").booleanValue()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "price":500
                    "price":"5.001"
                    "price":"cheap"
                    "price":"500","vat":"0.19"
                    "price":"500","price_strategy_enabled":"MAYBE"
                    """)
    void malformedRowsFailTheCall(String fields) throws Exception {
        assertThat(ozon.failure(WRITE, "{\"prices\":[" + row(sellable(1), fields) + "]}"))
                .startsWith("400 {\"code\":3");
    }

    @Test
    void betweenOneAndAThousandRowsFitIntoACall() throws Exception {
        assertThat(ozon.failure(WRITE, "{\"prices\":[]}")).startsWith("400 ");
        String many =
                IntStream.range(0, 1001)
                        .mapToObj(_ -> row("NO-SUCH", "\"price\":\"5\""))
                        .collect(Collectors.joining(","));
        assertThat(ozon.failure(WRITE, "{\"prices\":[" + many + "]}")).startsWith("400 ");
    }

    private JsonNode price(String article) throws Exception {
        return ozon.ok(
                        "/v5/product/info/prices",
                        "{\"filter\":{\"offer_id\":[\"%s\"]},\"limit\":1}".formatted(article))
                .at("/items/0/price");
    }

    private JsonNode write(String row) throws Exception {
        return ozon.ok(WRITE, "{\"prices\":[" + row + "]}").at("/result/0");
    }

    private static String row(String article, String fields) {
        return "{\"offer_id\":\"%s\",%s}".formatted(article, fields);
    }
}
