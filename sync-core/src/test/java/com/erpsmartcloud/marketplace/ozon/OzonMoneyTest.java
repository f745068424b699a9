package com.erpsmartcloud.marketplace.ozon;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.money.Money;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Currency;

class OzonMoneyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"price\": \"1234.50\", \"currency_code\": \"RUB\"}",
                "{\"price\": {\"amount\": \"1234.50\", \"currency\": \"RUB\"}}",
                "{\"price\": {\"currency_code\": \"RUB\", \"price\": 1234.5}}",
                "{\"price\": {\"currency_code\": \"RUB\", \"value\": 1234.5}}",
                "{\"price\": 1234.5, \"currency_code\": \"RUB\"}",
                "{\"price\": \"1234.5\"}"
            })
    void allShapesMeanTheSame(String json) throws Exception {
        assertThat(OzonMoney.requiredPrice(PostingText.fields(json), "price"))
                .isEqualTo(new Money(123_450, Currency.getInstance("RUB")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"price\": null}", "{\"price\": \"\"}", "{\"price\": {}}"})
    void nothingIsNoPrice(String json) throws Exception {
        assertThat(OzonMoney.price(PostingText.fields(json), "price")).isEmpty();
    }

    @Test
    void theDigitsAreTakenAsWritten() throws Exception {
        assertThat(
                        OzonMoney.requiredPrice(
                                PostingText.fields(
                                        "{\"price\": 70368744177664.07, \"currency_code\":"
                                                + " \"USD\"}"),
                                "price"))
                .as("a double would say .06 or .08")
                .isEqualTo(new Money(7_036_874_417_766_407L, Currency.getInstance("USD")));
    }
}
