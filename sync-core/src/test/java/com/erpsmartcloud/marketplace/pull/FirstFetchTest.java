package com.erpsmartcloud.marketplace.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderSink;
import com.erpsmartcloud.marketplace.Page;
import com.erpsmartcloud.marketplace.pull.FirstFetch.Stage;
import com.erpsmartcloud.store.Tx;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Four weeks of orders, the newest first.
class FirstFetchTest extends PullerCase {

    private static final Duration FOUR_WEEKS = Duration.ofDays(28);

    private OrderPuller.Pulled pullFourWeeks(PullProgress progress) throws ConnectorException {
        return puller.pull(access, market, FOUR_WEEKS, progress);
    }

    private FirstFetches firsts() {
        return new FirstFetches(shop.store);
    }

    private FirstFetch fetch() {
        return firsts().of(shop.storeId).orElseThrow();
    }

    /// Does something once so many rows were read.
    private static PullProgress at(long rows, Runnable what) {
        return new PullProgress() {
            private boolean done;

            @Override
            public void rows(Resource resource, long read) {
                if (read >= rows && !done) {
                    done = true;
                    what.run();
                }
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }

    private void fourWeeks() {
        page("", good("4"));
        page("", good("3"));
        page("", good("2"));
        page("", good("1"));
    }

    @Test
    void theNewestOrdersComeFirstAndEachWeekIsCounted() throws Exception {
        fourWeeks();
        int[] percent = new int[1];
        pullFourWeeks(at(2, () -> percent[0] = fetch().percent()));
        assertEquals(50, percent[0]);
        assertThat(orders()).containsExactly("1", "2", "3", "4");
        assertEquals(Stage.DONE, fetch().stage());
        assertEquals(100, fetch().percent());
        assertEquals(4, fetch().orders());
        Instant end = shop.time.plusSeconds(1);
        assertThat(market.asked.getFirst()).startsWith("created " + end.minus(Duration.ofDays(7)));
        assertThat(market.asked.getLast()).startsWith("created " + end.minus(FOUR_WEEKS));
    }

    /// A first fetch of hours looks for new orders in between; who watches sees one figure grow.
    @Test
    void newOrdersComeInBesideALongFetchAndAreCountedOn() throws Exception {
        page("", good("4"));
        page("", good("3"));
        page("", good("5"));
        page("", good("2"));
        page("", good("1"));
        List<Long> told = new ArrayList<>();
        pullFourWeeks(
                new PullProgress() {
                    @Override
                    public void rows(Resource resource, long done) {
                        told.add(done);
                        if (done == 2) {
                            shop.time = shop.time.plusSeconds(90);
                        }
                    }

                    @Override
                    public boolean cancelled() {
                        return false;
                    }
                });
        assertThat(told).containsExactly(1L, 2L, 3L, 4L, 5L);
        // What was on its way already comes first.
        assertThat(market.asked.get(3)).startsWith("changed");
        assertThat(orders()).containsExactly("1", "2", "3", "4", "5");
        assertEquals(Stage.DONE, fetch().stage());
    }

    @Test
    void theNextPageIsOnItsWayWhileOneIsKept() throws Exception {
        CountDownLatch asked = new CountDownLatch(3);
        market.source =
                Optional.of((_, _, to, _) -> {
                    asked.countDown();
                    return new Page<>(List.of(good(to.toString())), List.of(), Optional.empty());
                });
        puller =
                new OrderPuller(
                        shop.store,
                        new SyncStates(shop.store),
                        new Waiting(shop.orders, asked),
                        () -> shop.time);
        pullFourWeeks(PullProgress.SILENT);
        assertThat(orders()).hasSize(4);
        assertThat(market.asked).hasSize(4);
        assertEquals(Stage.DONE, fetch().stage());
    }

    /// Keeps the second page only once the third was asked for.
    private static final class Waiting implements OrderSink {

        private final OrderSink orders;
        private final CountDownLatch third;
        private int pages;

        Waiting(OrderSink orders, CountDownLatch third) {
            this.orders = orders;
            this.third = third;
        }

        @Override
        public int take(Tx tx, UUID store, List<OrderFact> facts) {
            try {
                if (++pages == 2 && !third.await(20, TimeUnit.SECONDS)) {
                    throw new AssertionError("the third page was not asked for");
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return orders.take(tx, store, facts);
        }
    }

    @Test
    void aPageThatFailsOnItsWayLeavesTheOneBeforeIt() throws Exception {
        fourWeeks();
        market.failAfterPages = 2;
        assertThrows(ConnectorException.class, () -> pullFourWeeks(PullProgress.SILENT));
        assertThat(orders()).containsExactly("3", "4");
        market.failAfterPages = Integer.MAX_VALUE;
        page("", good("4"));
        market.orderPages.addFirst(market.orderPages.removeLast());
        pullFourWeeks(PullProgress.SILENT);
        assertThat(orders()).containsExactly("1", "2", "3", "4");
    }

    @Test
    void whatIsPausedStaysSoOverRoundsInWhichNewOrdersComeIn() throws Exception {
        fourWeeks();
        OrderPuller.Pulled pulled =
                pullFourWeeks(at(2, () -> firsts().pause("owner", shop.storeId)));
        assertThat(pulled.whole()).as("figures wait").isFalse();
        assertThat(orders()).containsExactly("3", "4");
        market.orderPages.clear();
        page("", good("5"));
        assertThat(pullFourWeeks(PullProgress.SILENT).whole()).isFalse();
        assertThat(orders()).containsExactly("3", "4", "5");
        assertEquals(Stage.PAUSED, fetch().stage());
        firsts().resume("owner", shop.storeId);
        page("");
        page("", good("2"));
        page("", good("1"));
        assertThat(pullFourWeeks(PullProgress.SILENT).whole()).isTrue();
        assertThat(orders()).containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void whatIsStoppedKeepsWhatItReadAndNeverGoesOn() throws Exception {
        fourWeeks();
        OrderPuller.Pulled pulled =
                pullFourWeeks(at(2, () -> firsts().stop("owner", shop.storeId)));
        assertThat(pulled.whole()).as("figures may go out").isTrue();
        firsts().resume("owner", shop.storeId);
        market.asked.clear();
        assertThat(pullFourWeeks(PullProgress.SILENT).whole()).isTrue();
        assertThat(market.asked).hasSize(1).allMatch(each -> each.startsWith("changed"));
        assertThat(orders()).contains("3", "4");
        assertEquals(Stage.STOPPED, fetch().stage());
        assertThat(fetch().percent()).isLessThan(100);
    }

    @Test
    void aPauseBeforeTheFirstPageIsKept() throws Exception {
        puller.plan(shop.storeId, FOUR_WEEKS, true);
        firsts().pause("owner", shop.storeId);
        fourWeeks();
        pullFourWeeks(PullProgress.SILENT);
        assertThat(orders()).as("today's work is never held up").containsExactly("4");
        assertThat(fetch().beginsStock()).isTrue();
    }

    @Test
    void aBrokenFetchGoesOnAtItsPageAndAForgottenOneBeginsItsWeekAnew() throws Exception {
        page("", good("4"));
        page("p2", good("3"));
        market.failAfterPages = 2;
        assertThrows(ConnectorException.class, () -> pullFourWeeks(PullProgress.SILENT));
        market.failAfterPages = Integer.MAX_VALUE;
        market.forgotten = "p2";
        market.asked.clear();
        page("");
        page("", good("2"));
        page("", good("1"));
        pullFourWeeks(PullProgress.SILENT);
        assertThat(market.asked.get(0)).startsWith("changed");
        assertThat(market.asked.get(1)).startsWith("created").endsWith(" p2");
        assertThat(market.asked.get(2)).startsWith("created").endsWith(" ");
        assertThat(orders()).containsExactly("1", "2", "3", "4");
        assertEquals(Stage.DONE, fetch().stage());
    }
}
