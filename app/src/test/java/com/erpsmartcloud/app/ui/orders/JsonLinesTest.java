package com.erpsmartcloud.app.ui.orders;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonLinesTest {

    @Test
    void objectsAndListsAreSetOutAndValuesStayLetterForLetter() {
        assertThat(JsonLines.of("{\"a\":[1.10,{}],\"b\":\"x, {\\\"y\\\"}: z\"}"))
                .isEqualTo(
                        """
                        {
                          "a": [
                            1.10,
                            {}
                          ],
                          "b": "x, {\\"y\\"}: z"
                        }\
                        """);
    }

    @Test
    void aTextThatWasCutOffIsStillShown() {
        assertThat(JsonLines.of("{\"a\":[1,")).contains("\"a\": [");
        assertThat(JsonLines.of("")).isEmpty();
    }
}
