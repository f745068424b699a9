package com.erpsmartcloud.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.testing.ChildProcess;
import com.erpsmartcloud.testing.PlainTextScan;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Kills a seller's program again and again while it imports orders and edits stock.
///
/// 20 times by default, 200 with `-Derp.kills=200`; `-Derp.kills.seed=…` repeats a run.
final class KilledCompanyTest {

    private static final int KILLS = Integer.getInteger("erp.kills", 20);

    @TempDir Path folder;

    private final List<String> promised = new ArrayList<>();

    @Test
    void whatWasAcknowledgedOutlivesEveryKillAndNothingIsHalf() throws IOException {
        long seed = Long.getLong("erp.kills.seed", System.nanoTime());
        System.err.println("kills " + KILLS + " seed " + seed);
        Random random = new Random(seed);
        TestCompany.create(folder).close();
        int next = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            String where = "seed " + seed + " kill " + kill;
            work(next, random);
            next = check(where);
        }
        assertThat(promised).as("seed " + seed).hasSizeGreaterThan(KILLS);
        assertThat(PlainTextScan.filesWith(folder, TestCompany.BUYER)).isEmpty();
        assertThat(PlainTextScan.temporaryFilesWith(TestCompany.BUYER)).isEmpty();
    }

    /// Lets a child work until it has made some promises, and then some microseconds more.
    private void work(int next, Random random) throws IOException {
        try (ChildProcess child =
                ChildProcess.start(
                        List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto"),
                        KilledSeller.class,
                        folder.toString(),
                        Integer.toString(next))) {
            assertThat(child.expectLine()).isEqualTo("open.");
            for (int lines = random.nextInt(35); lines > 0; lines--) {
                keep(child.expectLine());
            }
            long end = System.nanoTime() + random.nextInt(30_000_000);
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            child.kill();
            for (Optional<String> late = child.readLine();
                    late.isPresent();
                    late = child.readLine()) {
                keep(late.get());
            }
        }
    }

    /// A line cut off in the middle was no promise.
    private void keep(String line) {
        if (line.endsWith(".")) {
            promised.add(line.substring(0, line.length() - 1));
        }
    }

    /// @return what the child may have promised, as far as it is there
    private static Set<String> kept(TestCompany shop) {
        Set<String> kept = new HashSet<>();
        shop.store()
                .read(h -> {
                    h.createQuery("SELECT note FROM stock_movement")
                            .mapTo(String.class)
                            .forEach(kept::add);
                    h.createQuery("SELECT external_id FROM customer_order")
                            .mapTo(String.class)
                            .forEach(id -> {
                                int number = Integer.parseInt(id.substring("order-".length()));
                                if (number % TestCompany.PAGE == TestCompany.PAGE - 1) {
                                    kept.add("page " + number / TestCompany.PAGE);
                                }
                            });
                    return kept;
                });
        return kept;
    }

    /// @return the page to go on with
    private int check(String where) {
        try (TestCompany shop = TestCompany.open(folder)) {
            assertThat(kept(shop)).as(where).containsAll(promised);
            long orders = shop.orders();
            assertThat(orders % TestCompany.PAGE).as(where).isZero();
            assertThat(shop.count("SELECT COUNT(*) FROM order_line"))
                    .as(where)
                    .isEqualTo(2 * orders);
            assertThat(shop.count("SELECT COUNT(*) FROM reservation"))
                    .as(where)
                    .isEqualTo(2 * orders);
            assertThat(
                            shop.count(
                                    """
                                    SELECT COUNT(*) FROM customer_order o WHERE NOT EXISTS
                                           (SELECT 1 FROM change_log c WHERE c.row_id = o.id)
                                    """))
                    .as(where)
                    .isZero();
            assertThat(
                            shop.count(
                                    """
                                    SELECT COUNT(*) FROM stock_movement m WHERE NOT EXISTS
                                           (SELECT 1 FROM change_log c WHERE c.row_id = m.id)
                                    """))
                    .as(where)
                    .isZero();
            assertThat(CompanyCheck.problems(shop.store())).as(where).isEmpty();
            return (int) (orders / TestCompany.PAGE);
        }
    }
}
