package com.erpsmartcloud.marketplace.ozon;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.marketplace.Answer;
import com.erpsmartcloud.marketplace.PriceTarget.Wish;
import com.erpsmartcloud.money.Money;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Currency;
import java.util.List;

class OzonPricesTest {

    private static final Currency RUB = Currency.getInstance("RUB");

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
    void aPriceIsSentAsTextAndAnsweredByArticle() throws Exception {
        ozon.answers(
                """
                { "result": [
                  { "product_id": 8, "offer_id": "B-200", "updated": false,
                    "errors": [ { "code": "discount_too_big", "message": "m" } ] },
                  { "product_id": 9, "offer_id": "C-300", "updated": false, "errors": [
                    { "code": "", "message": "error limiting: acquire limit per item: items limit: limit exceeded" } ] },
                  { "product_id": 7, "offer_id": "A-100", "updated": true, "errors": [] } ] }
                """);
        List<Answer> answers =
                ozon.connector
                        .prices()
                        .write(
                                ozon.store(),
                                List.of(
                                        new Wish("7", "A-100", new Money(49_900, RUB)),
                                        new Wish("8", "B-200", new Money(1, RUB)),
                                        new Wish("9", "C-300", new Money(100, RUB)),
                                        new Wish("10", "D-400", Money.zero(RUB))));
        assertThat(answers.get(0)).isEqualTo(new Answer.Accepted());
        assertThat(answers.get(1)).isEqualTo(new Answer.Refused("discount_too_big", "m"));
        assertThat(answers.get(2))
                .isInstanceOfSatisfying(
                        Answer.Later.class,
                        later -> assertThat(later.pause()).isEqualTo(Duration.ofMinutes(10)));
        assertThat(answers.get(3)).isInstanceOf(Answer.Refused.class);
        assertThat(ozon.asked(OzonMethod.PRICE_WRITE).path("prices").toString())
                .startsWith(
                        "[{\"offer_id\":\"A-100\",\"price\":\"499.00\",\"currency_code\":\"RUB\"},"
                                + "{\"offer_id\":\"B-200\",\"price\":\"0.01\"")
                .doesNotContain("D-400");
    }
}
