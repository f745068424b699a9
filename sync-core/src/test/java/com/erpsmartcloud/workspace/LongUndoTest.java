package com.erpsmartcloud.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.catalog.ListingImport;
import com.erpsmartcloud.catalog.Mapping;
import com.erpsmartcloud.store.MergeKind;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.TableDef;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.time.Now;
import com.erpsmartcloud.undo.UndoOutcome;
import com.erpsmartcloud.undo.UndoStep;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// As many acts of one kind as are kept, taken back to the first and done again to the last: the
/// company is at every tenth act what it was.
class LongUndoTest {

    private static final String ME = "owner";
    private static final int KEPT = 200;
    private static final int APART = 10;

    /// Where taking back leaves a trace on purpose: empty places of goods, orders that were
    /// cancelled instead of removed, wishes that were withdrawn, and when each was.
    private static final Map<String, String> WITHOUT_TRACES =
            Map.of(
                    "stock_balance",
                    "SELECT * FROM stock_balance WHERE on_hand <> 0 OR promo_held <> 0 OR"
                            + " quarantine <> 0 OR safety <> 0 OR reserved <> 0",
                    "stock_bin",
                    "SELECT * FROM stock_bin WHERE on_hand <> 0",
                    "order_tally",
                    "SELECT * FROM order_tally WHERE orders <> 0 AND state <> 'CANCELLED'",
                    "order_problem",
                    "SELECT order_id, kind FROM order_problem",
                    "listing_drift",
                    "SELECT listing_id, kind FROM listing_drift",
                    "customer_order",
                    "SELECT id, order_number, state, payment, fulfilment, warehouse_id, buyer_name,"
                            + " total_minor FROM customer_order WHERE cancel_return <> 'CANCELLED'",
                    "order_line",
                    "SELECT * FROM order_line WHERE order_id IN (SELECT id FROM customer_order"
                            + " WHERE cancel_return <> 'CANCELLED')",
                    "order_raw",
                    "SELECT order_id FROM order_raw WHERE order_id IN (SELECT id FROM"
                            + " customer_order WHERE cancel_return <> 'CANCELLED')",
                    "listing",
                    "SELECT id, article, title, price_minor, archived FROM listing",
                    "outbox_command",
                    "SELECT subject_id, kind, payload FROM outbox_command WHERE state = 'WAITING'");

    @TempDir private Path folder;
    private Workspace company;

    @BeforeEach
    void furnish() {
        try (TestCompany made = TestCompany.create(folder)) {
            made.store()
                    .write(
                            "sync",
                            "listings",
                            tx ->
                                    new ListingImport(new Mapping())
                                            .take(
                                                    tx,
                                                    made.access().storeId(),
                                                    PersonalActs.listings()));
        }
        company =
                new Workspace(
                        Company.open(
                                new CompanyFolder(folder),
                                TestCompany.unlock(folder),
                                Company.Expect.EXISTING,
                                "test",
                                Now.SYSTEM),
                        List.of(),
                        Now.SYSTEM);
        PersonalActs.furnish(company);
    }

    @AfterEach
    void close() {
        company.close();
    }

    @ParameterizedTest
    @EnumSource
    void allTheWayBackAndForth(PersonalActs.Kind kind) {
        long seed = new Random().nextLong();
        System.out.println(kind + " seed " + seed);
        PersonalActs acts = PersonalActs.of(company, kind, new Random(seed));
        List<List<String>> states = new ArrayList<>();
        states.add(state(company.store()));
        for (int done = 1; done <= KEPT; done++) {
            one(acts);
            if (done % APART == 0) {
                states.add(state(company.store()));
            }
        }

        for (int left = KEPT - 1; left >= 0; left--) {
            UndoStep step = done(company.undo().undo(ME), seed);
            compare(states, left, "before " + step.action() + ", seed " + seed);
        }
        assertThat(company.undo().undo(ME)).isInstanceOf(UndoOutcome.NothingLeft.class);

        for (int done = 1; done <= KEPT; done++) {
            UndoStep step = done(company.undo().redo(ME), seed);
            compare(states, done, "after " + step.action() + ", seed " + seed);
        }
        assertThat(company.undo().redo(ME)).isInstanceOf(UndoOutcome.NothingLeft.class);

        long oldest = steps("MIN(seq)");
        one(acts);
        assertThat(steps("COUNT(*)")).isEqualTo(KEPT);
        assertThat(steps("MIN(seq)")).as("the oldest went").isGreaterThan(oldest);
    }

    /// One act that can be taken back; some that are tried at random cannot be done.
    private void one(PersonalActs acts) {
        Optional<Long> before = company.undo().nextUndo().map(UndoStep::seq);
        for (int tries = 0; company.undo().nextUndo().map(UndoStep::seq).equals(before); tries++) {
            assertThat(tries).as("acts that did nothing").isLessThan(100);
            acts.one();
        }
    }

    private static UndoStep done(UndoOutcome outcome, long seed) {
        assertThat(outcome).as("seed %d", seed).isInstanceOf(UndoOutcome.Done.class);
        return ((UndoOutcome.Done) outcome).step();
    }

    private void compare(List<List<String>> states, int done, String as) {
        if (done % APART == 0) {
            List<String> now = state(company.store());
            List<String> then = states.get(done / APART);
            assertThat(List.of(without(then, now), without(now, then)))
                    .as("%d acts done, %s: what is lost, what is too much", done, as)
                    .isEqualTo(List.of(List.of(), List.of()));
        }
    }

    private static List<String> without(List<String> some, List<String> others) {
        Set<String> there = Set.copyOf(others);
        return some.stream().filter(row -> !there.contains(row)).toList();
    }

    /// Every table of the company's data, row by row.
    private static List<String> state(Store store) {
        return store.read(h -> {
            List<String> all = new ArrayList<>();
            for (TableDef table : Tables.ALL) {
                if (table.kind() != MergeKind.LOCAL && table.kind() != MergeKind.APPEND_ONLY) {
                    String query =
                            WITHOUT_TRACES.getOrDefault(
                                    table.name(), "SELECT * FROM " + table.name());
                    h.createQuery(query).mapToMap().forEach(row -> all.add(table.name() + row));
                }
            }
            return all;
        });
    }

    private long steps(String what) {
        return company.store()
                .read(h ->
                        h.createQuery("SELECT " + what + " FROM undo_step")
                                .mapTo(Long.class)
                                .one());
    }
}
