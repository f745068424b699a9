package com.erpsmartcloud.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.marketplace.Consent.Answer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.util.Map;

class ConsentTest {

    private final Consent consent = Consent.begin(URI.create("https://erp.example.com/agreed"));

    private Answer answer(String query) {
        return consent.answer("https://erp.example.com/agreed?" + query);
    }

    @Test
    void theAddressThePageLedBackToHoldsTheAnswer() {
        assertThat(answer("code=ab%2Bc&shop_id=220045678&state=" + consent.state() + "#top"))
                .isEqualTo(
                        new Answer.Agreed(
                                Map.of(
                                        "code",
                                        "ab+c",
                                        "shop_id",
                                        "220045678",
                                        "state",
                                        consent.state())));
    }

    @Test
    void pastedAddressesMayHaveBlanksAround() {
        assertThat(consent.answer("  /agreed?state=" + consent.state() + "&code=c\n"))
                .isInstanceOf(Answer.Agreed.class);
    }

    @Test
    void anotherQuestionsAnswerIsNotTaken() {
        assertThat(answer("code=c&state=" + Consent.begin(consent.redirect()).state()))
                .isEqualTo(new Answer.NotOurs());
        assertThat(answer("code=c")).isEqualTo(new Answer.NotOurs());
        assertThat(answer("code=c&state=")).isEqualTo(new Answer.NotOurs());
        assertThat(answer("state=x&state=" + consent.state() + "&code=c"))
                .as("the first one counts")
                .isEqualTo(new Answer.NotOurs());
    }

    @Test
    void aNoIsANo() {
        assertThat(answer("error=access_denied&state=" + consent.state()))
                .isEqualTo(new Answer.Declined("access_denied"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?",
                "code",
                "https://erp.example.com/agreed",
                "https://e/?%zz=%zz",
                "?&&==&="
            })
    void whatIsNoAnswerIsSaidToBeNone(String pasted) {
        assertThat(consent.answer(pasted)).isEqualTo(new Answer.Unreadable());
    }

    @Test
    void anAddressWithoutEndIsNotRead() {
        assertThat(answer("state=" + consent.state() + "&code=" + "c".repeat(10_000)))
                .isEqualTo(new Answer.Unreadable());
    }

    @Test
    void nothingSecretIsSaid() {
        assertThat(consent.toString())
                .doesNotContain(consent.state())
                .doesNotContain(consent.verifier());
        assertThat(answer("code=topsecret&state=" + consent.state()).toString())
                .doesNotContain("topsecret");
    }
}
