package com.erpsmartcloud.marketplace.mercadolibre;

import static com.erpsmartcloud.marketplace.mercadolibre.Items.NOT_FOUND;
import static com.erpsmartcloud.marketplace.mercadolibre.Items.item;
import static com.erpsmartcloud.marketplace.mercadolibre.Items.member;
import static com.erpsmartcloud.marketplace.mercadolibre.Items.members;
import static com.erpsmartcloud.marketplace.mercadolibre.Items.varied;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.marketplace.Answer;
import com.erpsmartcloud.marketplace.PriceTarget.Wish;
import com.erpsmartcloud.money.Money;

import org.junit.jupiter.api.Test;

import java.util.Currency;
import java.util.List;

class MeliPricesTest extends MeliCase {

    private static final String NOT_MODIFIABLE = "item.price.not_modifiable";

    private List<Answer> write(Wish... wishes) throws Exception {
        return meli.connector.prices().write(meli.store(), List.of(wishes));
    }

    private static Wish wish(String id, long minor, String currency) {
        return new Wish(id, "A", new Money(minor, Currency.getInstance(currency)));
    }

    @Test
    void anItemGetsItsPrice() throws Exception {
        meli.answers(members(member(item("MLB1", 1)), NOT_FOUND))
                .answers(item("MLB1", 1).replace("100.50", "99.9"));
        assertThat(
                        write(
                                wish("MLB1", 9_990, "BRL"),
                                wish("MLB2", 9_990, "BRL"),
                                wish("MLB3", 0, "BRL")))
                .satisfiesExactly(
                        a -> assertThat(a).isEqualTo(new Answer.Accepted()),
                        a -> assertThat(a).isInstanceOf(Answer.Refused.class),
                        a -> assertThat(a).isInstanceOf(Answer.Refused.class));
        meli.asked();
        RecordedMeli.Asked asked = meli.asked();
        assertThat(asked.line()).isEqualTo("PUT /items/MLB1");
        assertThat(asked.body()).isEqualTo("{\"price\":99.9}");
    }

    /// A variation that is left out would be deleted.
    @Test
    void aVariationTakesItsSiblingsAlong() throws Exception {
        meli.answers(members(member(varied("MLB2", false))))
                .answers(varied("MLB2", true).replace("100.50", "300"));
        assertThat(write(wish("MLB2-12", 30_000, "BRL"))).containsExactly(new Answer.Accepted());
        meli.asked();
        assertThat(meli.asked().body())
                .isEqualTo(
                        "{\"variations\":[{\"id\":11,\"price\":300},{\"id\":12,\"price\":300}]}");
    }

    @Test
    void anItemWithAnUnreadableVariationIsNotWritten() throws Exception {
        meli.answers(members(member(varied("MLB2", false).replace("\"id\":11", "\"id\":\"x\""))));
        assertThat(write(wish("MLB2-12", 30_000, "BRL")).getFirst())
                .isInstanceOf(Answer.Later.class);
        assertThat(meli.server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void variationsCannotHaveTwoPrices() throws Exception {
        meli.answers(members(member(varied("MLB2", false))));
        assertThat(write(wish("MLB2-11", 30_000, "BRL"), wish("MLB2-12", 31_000, "BRL")))
                .allSatisfy(a -> assertThat(a).isInstanceOf(Answer.Refused.class));
    }

    @Test
    void aPriceThatMercadoLibreSetsIsRefusedHoweverItSaysSo() throws Exception {
        meli.answers(members(member(item("MLB1", 1))))
                .answers(
                        400,
                        "{\"message\":\"Cannot modify price\",\"error\":\""
                                + NOT_MODIFIABLE
                                + "\",\"status\":400,\"cause\":[]}");
        assertThat(write(wish("MLB1", 9_990, "BRL")))
                .containsExactly(new Answer.Refused(NOT_MODIFIABLE, "Cannot modify price"));
        meli.answers(members(member(item("MLB1", 1))))
                .answers(
                        item("MLB1", 1)
                                .replace(
                                        "\"sub_status\"",
                                        "\"warnings\":[{\"code\":\""
                                                + NOT_MODIFIABLE
                                                + "\",\"message\":\"ignored\"}],\"sub_status\""));
        assertThat(write(wish("MLB1", 9_990, "BRL")))
                .containsExactly(new Answer.Refused(NOT_MODIFIABLE, "ignored"));
        meli.answers(members(member(item("MLB1", 1)))).answers(item("MLB1", 1));
        assertThat(write(wish("MLB1", 9_990, "BRL")).getFirst()).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void anotherCurrencyIsNotSent() throws Exception {
        meli.answers(members(member(item("MLB1", 1))));
        assertThat(write(wish("MLB1", 9_990, "USD")).getFirst()).isInstanceOf(Answer.Refused.class);
        assertThat(meli.server.getRequestCount()).isEqualTo(1);
    }
}
