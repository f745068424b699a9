package com.erpsmartcloud.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class ParametersTest {

    @Test
    void repeatedNamesKeepAllValuesInOrder() {
        Parameters query = Parameters.parse("a=1&b=x%20y&a=2&empty=&bare&&a=1%2C2");
        assertThat(query.all("a")).containsExactly("1", "2", "1,2");
        assertThat(query.text("a")).contains("1");
        assertThat(query.text("b")).contains("x y");
        assertThat(query.text("empty")).contains("");
        assertThat(query.text("bare")).contains("");
        assertThat(query.text("missing")).isEmpty();
        assertThat(Parameters.parse("").values()).isEmpty();
    }

    @Test
    void aMalformedEscapeIsRefused() {
        assertThatThrownBy(() -> Parameters.parse("a=%zz"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
