package com.erpsmartcloud.marketplace.shopee;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.marketplace.Answer;
import com.erpsmartcloud.marketplace.PriceTarget.Wish;
import com.erpsmartcloud.money.Money;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Currency;
import java.util.List;

class ShopeePricesTest extends ShopeeCase {

    private static final String BLACK = "23620853561-221404189791";
    private static final String WHITE = "23620853561-221404189792";

    private static Wish wish(String id, long minor, String currency) {
        return new Wish(id, "A", new Money(minor, Currency.getInstance(currency)));
    }

    private List<Answer> write(Wish... wishes) throws Exception {
        return shopee.connector.prices().write(shopee.store(), List.of(wishes));
    }

    @Test
    void pricesAreNumbersInMajorUnitsAndExact() throws Exception {
        shopee.answers(
                "{\"error\":\"\",\"response\":{\"success_list\":[{\"model_id\":221404189791},"
                        + "{\"model_id\":221404189792}]}}");
        assertThat(write(wish(BLACK, 2_790, "MYR"), wish(WHITE, 10_000_001, "MYR")))
                .containsExactly(new Answer.Accepted(), new Answer.Accepted());
        assertThat(shopee.asked(ShopeeMethod.PRICE_WRITE).body())
                .isEqualTo(
                        "{\"item_id\":23620853561,\"price_list\":["
                                + "{\"model_id\":221404189791,\"original_price\":27.9},"
                                + "{\"model_id\":221404189792,\"original_price\":100000.01}]}");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    MYR, 1        , 0.01
                    MYR, 100000000, 1000000
                    IDR, 1500000  , 15000
                    VND, 150000   , 150000
                    BRL, 1999     , 19.99
                    """)
    void anAmountIsWrittenPlainly(String currency, long minor, String written) throws Exception {
        shopee.answers("{\"error\":\"\",\"response\":{\"success_list\":[{\"model_id\":0}]}}");
        assertThat(write(wish("23620853900", minor, currency)))
                .containsExactly(new Answer.Accepted());
        assertThat(shopee.asked(ShopeeMethod.PRICE_WRITE).body())
                .isEqualTo(
                        "{\"item_id\":23620853900,\"price_list\":[{\"original_price\":"
                                + written
                                + "}]}");
    }

    @Test
    void centsWhereAMarketHasNoneAreRefusedHere() throws Exception {
        assertThat(
                        write(
                                wish(BLACK, 1_500_050, "IDR"),
                                wish(BLACK, 0, "MYR"),
                                wish("", 100, "MYR")))
                .allSatisfy(answer -> assertThat(answer).isInstanceOf(Answer.Refused.class));
        assertThat(shopee.log).isEmpty();
    }

    @Test
    void aLockedPriceIsRefusedAndNotTriedAgain() throws Exception {
        shopee.answers(
                "{\"error\":\"product.error_update_price_fail\",\"message\":\"please try later\","
                        + "\"response\":{\"success_list\":[{\"model_id\":221404189792}],"
                        + "\"failure_list\":[{\"model_id\":221404189791,"
                        + "\"failed_reason\":\"in promotion, please try later\"}]}}");
        assertThat(write(wish(BLACK, 100, "MYR"), wish(WHITE, 100, "MYR")))
                .containsExactly(
                        new Answer.Refused(
                                "product.error_update_price_fail",
                                "in promotion, please try later"),
                        new Answer.Accepted());
    }
}
