package com.erpsmartcloud.marketplace.temu;

import static com.erpsmartcloud.marketplace.temu.TemuMethod.PRICE_WRITE;
import static com.erpsmartcloud.marketplace.temu.TemuMethod.STOCK_READ;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.marketplace.Answer;
import com.erpsmartcloud.marketplace.ConnectorFailure.NotAllowed;
import com.erpsmartcloud.marketplace.PriceTarget.Wish;
import com.erpsmartcloud.money.Money;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Currency;
import java.util.List;

class TemuPricesTest extends TemuCase {

    private static final String BLACK = "17592300000001";

    @BeforeEach
    void skusAreKnown() {
        temu.answersRecorded(STOCK_READ, "stock.json");
    }

    private static Wish wish(String sku, long minor, String currency) {
        return new Wish(sku, "A", new Money(minor, Currency.getInstance(currency)));
    }

    private List<Answer> write(Wish... wishes) throws Exception {
        return temu.connector.prices().write(temu.store(), List.of(wishes));
    }

    /// A price without its decimal point is a hundred times another.
    @ParameterizedTest
    @CsvSource({"1899, USD, 18.99", "1900, USD, 19.00", "16402, MXN, 164.02", "500, JPY, 500"})
    void pricesAreWrittenAsDecimalText(long minor, String currency, String text) throws Exception {
        temu.answers(PRICE_WRITE, "{\"successSkuList\":[" + BLACK + "],\"failedSkuList\":[]}");
        assertThat(write(wish(BLACK, minor, currency))).containsExactly(new Answer.Accepted());
        assertThat(temu.asked(PRICE_WRITE).getFirst().path("changeSkuPriceDTOList").toString())
                .isEqualTo(
                        "[{\"skuChangePriceBaseDTOList\":[{\"skuId\":"
                                + BLACK
                                + ",\"newSupplierPrice\":{\"amount\":\""
                                + text
                                + "\",\"currency\":\""
                                + currency
                                + "\"}}]}]");
    }

    @Test
    void anOrderToChangeThePriceIsTakenForAccepted() throws Exception {
        temu.answers(
                PRICE_WRITE,
                "{\"successPriceOrderList\":[{\"priceOrderSn\":\"P1\",\"skuIdList\":["
                        + BLACK
                        + "]}]}");
        assertThat(write(wish(BLACK, 1, "USD"))).containsExactly(new Answer.Accepted());
    }

    @Test
    void aFailureCountsWhateverElseIsSaid() throws Exception {
        temu.answers(
                PRICE_WRITE,
                "{\"successSkuList\":["
                        + BLACK
                        + "],\"failedSkuList\":["
                        + BLACK
                        + "],\"failedSkuReasonMap\":{\""
                        + BLACK
                        + "\":\"too dear\"}}");
        assertThat(write(wish(BLACK, 1, "USD")))
                .containsExactly(new Answer.Refused("PRICE_REFUSED", "too dear"));
    }

    @Test
    void aRowLeftOutIsForLater() throws Exception {
        temu.answers(PRICE_WRITE, "{}");
        assertThat(write(wish(BLACK, 1, "USD"))).first().isInstanceOf(Answer.Later.class);
    }

    @Test
    void nothingAndUnknownSkusAreRefusedHere() throws Exception {
        assertThat(write(wish(BLACK, 0, "USD"), wish("", 5, "USD"), wish("99", 5, "USD")))
                .allSatisfy(answer -> assertThat(answer).isInstanceOf(Answer.Refused.class));
        assertThat(temu.asked(PRICE_WRITE)).isEmpty();
    }

    @Test
    void aShopThatIsNotOnTheWhiteListIsTold() {
        temu.refuses(PRICE_WRITE, "3000032", "not authorised");
        assertThat(failure(() -> write(wish(BLACK, 1, "USD"))))
                .isInstanceOfSatisfying(
                        NotAllowed.class,
                        told ->
                                assertThat(told.toString())
                                        .contains("priceorder.change.sku.price"));
    }
}
