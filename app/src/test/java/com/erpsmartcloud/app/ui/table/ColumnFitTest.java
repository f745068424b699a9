package com.erpsmartcloud.app.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class ColumnFitTest {

    private final List<ColumnSpec<String>> columns =
            List.of(
                    ColumnSpec.<String>text("name", "k", 200, it -> it).growing(),
                    ColumnSpec.<String>text("place", "k", 100, it -> it).yielding(1),
                    ColumnSpec.<String>text("safety", "k", 50, it -> it).yielding(3),
                    ColumnSpec.<String>text("promo", "k", 60, it -> it).yielding(2),
                    ColumnSpec.<String>text("available", "k", 90, it -> it));

    @Test
    void nothingGivesWayWhereAllFit() {
        assertThat(ColumnFit.yielded(columns, ColumnSpec::width, 500)).isEmpty();
    }

    @Test
    void theLeastImportantGoesFirstAndNoMoreThanNeeded() {
        assertThat(ColumnFit.yielded(columns, ColumnSpec::width, 499)).containsExactly("safety");
        assertThat(ColumnFit.yielded(columns, ColumnSpec::width, 449))
                .containsExactlyInAnyOrder("safety", "promo");
    }

    @Test
    void whatMustStayStaysHoweverNarrowItIs() {
        assertThat(ColumnFit.yielded(columns, ColumnSpec::width, 10))
                .containsExactlyInAnyOrder("safety", "promo", "place");
    }
}
