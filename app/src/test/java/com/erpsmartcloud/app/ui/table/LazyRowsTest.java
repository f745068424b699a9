package com.erpsmartcloud.app.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.work.BackgroundJobs;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

class LazyRowsTest {

    private static final long TOTAL = 500_000;

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final BackgroundJobs jobs = new BackgroundJobs(background::add, Runnable::run);
    private final List<Long> read = new ArrayList<>();
    private long total = TOTAL;
    private String word = "row ";

    @Test
    void aRowIsEmptyUntilItsPageHasComeAndFillsByItself() throws Exception {
        LazyRows<String> rows = rows();
        Slot<String> slot = rows.get(250_000);
        assertThat(slot.row()).isEmpty();
        runAll();
        assertThat(slot.row()).contains("row 250000");
        assertThat(read).containsExactly(0L, 250_000L);
    }

    @Test
    void flyingOverHalfAMillionRowsReadsOnlyWhereItEnds() throws Exception {
        LazyRows<String> rows = rows();
        for (int i = 0; i < TOTAL; i += 40) {
            rows.get(i);
        }
        runAll();
        assertThat(read.size()).isLessThan(10);
        assertThat(rows.get((int) TOTAL - 40).row()).contains("row 499960");
    }

    @Test
    void memoryHoldsTheNewestPagesOnly() throws Exception {
        LazyRows<String> rows = rows();
        Slot<String> early = rows.get(150);
        runAll();
        for (int page = 2; page < 100; page++) {
            rows.get(page * LazyRows.PAGE);
            runAll();
        }
        assertThat(early.row()).contains("row 150");
        assertThat(rows.get(150)).isNotSameAs(early);
    }

    @Test
    void aRefreshChangesRowsInPlaceAndFollowsTheLength() throws Exception {
        LazyRows<String> rows = rows();
        Slot<String> slot = rows.get(3);
        List<Integer> sizes = new ArrayList<>();
        rows.addListener((javafx.beans.Observable _) -> sizes.add(rows.size()));
        word = "changed ";
        total = TOTAL + 12;
        rows.refresh();
        runAll();
        assertThat(slot.row()).contains("changed 3");
        assertThat(rows.get(3)).isSameAs(slot);
        assertThat(sizes).containsExactly((int) TOTAL + 12);
        total = 50;
        rows.refresh();
        runAll();
        assertThat(rows).hasSize(50);
    }

    @Test
    void aReadingThatBeganEarlierAndComesLaterChangesNothing() throws Exception {
        LazyRows<String> rows = rows();
        Slot<String> slot = rows.get(3);
        runAll();
        word = "changed ";
        rows.refresh();
        rows.refresh();
        Runnable first = background.pop();
        background.pop().run();
        word = "long ago ";
        first.run();
        assertThat(slot.row()).contains("changed 3");
    }

    @Test
    void anAnswerOvertakenByANewerQuestionIsThrownAway() {
        RowsModel<String> model = new RowsModel<>(jobs);
        model.show((_, _) -> new Page<>(List.of("old"), 1));
        model.show((_, _) -> new Page<>(List.of("new"), 1));
        Runnable first = background.pop();
        background.pop().run();
        first.run();
        Optional<LazyRows<String>> shown = model.rowsProperty().get();
        assertThat(shown.map(rows -> rows.get(0).row())).contains(Optional.of("new"));
    }

    @Test
    void aFailedQuestionKeepsTheOldRows() {
        RowsModel<String> model = new RowsModel<>(jobs);
        model.show((_, _) -> new Page<>(List.of("old"), 1));
        background.pop().run();
        model.show((_, _) -> {
            throw new IllegalStateException("no");
        });
        background.pop().run();
        assertThat(model.failedProperty().get()).isTrue();
        assertThat(model.rowsProperty().get().map(LazyRows::size)).contains(1);
    }

    private LazyRows<String> rows() throws Exception {
        return new LazyRows<>(this::page, jobs, page(0, LazyRows.PAGE));
    }

    private Page<String> page(long offset, int limit) {
        read.add(offset);
        long to = Math.min(total, offset + limit);
        return new Page<>(LongStream.range(offset, to).mapToObj(i -> word + i).toList(), total);
    }

    private void runAll() {
        while (!background.isEmpty()) {
            background.pop().run();
        }
    }
}
