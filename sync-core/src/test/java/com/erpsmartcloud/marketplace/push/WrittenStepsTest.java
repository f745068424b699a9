package com.erpsmartcloud.marketplace.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.marketplace.rules.ChannelFormula;
import com.erpsmartcloud.marketplace.rules.RoundTo;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.OptionalLong;

class WrittenStepsTest {

    @Test
    void whatIsWrittenIsReadAgainWithAnyName() {
        ChannelFormula formula =
                new ChannelFormula(
                        new BigDecimal("90.5"),
                        5,
                        new BigDecimal("0.15"),
                        RoundTo.FLOOR,
                        3,
                        OptionalLong.of(100),
                        OptionalLong.empty());
        WrittenSteps steps =
                new WrittenSteps(
                        formula.of(-20, 7, OptionalLong.of(4)), "a; name; with \"marks\"", 4);
        assertThat(WrittenSteps.read(steps.text())).contains(steps);
        WrittenSteps ahead =
                new WrittenSteps(formula.of(-3, 7, 10, OptionalLong.empty()), "1+1; name", 7);
        assertThat(WrittenSteps.read(ahead.text())).contains(ahead);
    }

    @Test
    void whatWasNotWrittenIsNotMadeUp() {
        assertThat(WrittenSteps.read("")).isEmpty();
        assertThat(WrittenSteps.read("1;2;3")).isEmpty();
        assertThat(WrittenSteps.read("1;2;x;4;5;6;7;8;9;name")).isEmpty();
    }
}
