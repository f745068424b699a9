package com.erpsmartcloud.app.ui.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class FaultCodeTest {

    @Test
    void oneFaultHasOneCodeWhateverItsMessage() {
        List<String> codes = new ArrayList<>();
        for (String message : List.of("order 1042", "order 77")) {
            codes.add(FaultCode.of(new IllegalStateException(message)));
        }
        assertThat(codes.get(0)).isEqualTo(codes.get(1)).matches("[0-9A-F]{4}-[0-9A-F]{4}");
    }

    @Test
    void faultsOfDifferentPlacesHaveDifferentCodes() {
        assertThat(FaultCode.of(new IllegalStateException("x")))
                .isNotEqualTo(FaultCode.of(elsewhere()))
                .isNotEqualTo(FaultCode.of(new IllegalArgumentException("x")));
    }

    @Test
    void whatNobodyHandledIsShown() {
        List<Throwable> shown = new ArrayList<>();
        RuntimeException fault = elsewhere();
        new Faults(Runnable::run, shown::add).uncaughtException(Thread.currentThread(), fault);
        assertThat(shown).containsExactly(fault);
    }

    private static RuntimeException elsewhere() {
        return new IllegalStateException("x");
    }
}
