package com.erpsmartcloud.marketplace.pull;

import static com.erpsmartcloud.orders.TestShop.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderState;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class OrderPullerTest extends PullerCase {

    @Test
    void theFirstFetchGoesAsFarBackAsAskedAndTheNextOverlapsByOneHour() throws Exception {
        OrderFact fact = good("1");
        page("", fact);
        pull();
        Instant end = shop.time.plusSeconds(1);
        shop.time = shop.time.plusSeconds(600);
        page("", fact);
        assertEquals(0, pull().changed());
        assertThat(market.asked)
                .containsExactly(
                        "created " + end.minus(Duration.ofDays(7)) + " " + end + " ",
                        "changed " + end.minusSeconds(3600) + " " + shop.time.plusSeconds(1) + " ");
    }

    /// The program may end between connecting a store and the first page of its orders.
    @Test
    void aPlannedFirstFetchGoesAsFarBackAsPlannedWheneverItBegins() throws Exception {
        puller.plan(access.storeId(), Duration.ofDays(30), false);
        Instant planned = shop.time.plusSeconds(1);
        shop.time = shop.time.plusSeconds(600);
        page("", good("1"));
        page("", good("2"));
        pull();
        Instant now = shop.time.plusSeconds(1);
        assertThat(market.asked).hasSize(5);
        assertThat(market.asked.getFirst())
                .isEqualTo("created " + now.minus(Duration.ofDays(7)) + " " + now + " ");
        assertThat(market.asked.getLast())
                .isEqualTo(
                        "created "
                                + planned.minus(Duration.ofDays(30))
                                + " "
                                + now.minus(Duration.ofDays(28))
                                + " ");
        market.asked.clear();
        puller.plan(access.storeId(), Duration.ofDays(365), false);
        page("", good("2"));
        pull();
        assertThat(market.asked).allMatch(each -> each.startsWith("changed"));
    }

    @Test
    void openOrdersAreReadAgainInTurnWhereChangesDoNotTellOfParcels() throws Exception {
        OrderState delivered =
                new OrderState(
                        OrderState.Payment.PAID,
                        OrderState.Fulfilment.DELIVERED,
                        OrderState.CancelReturn.NONE,
                        OrderState.SettlementState.ESTIMATED);
        page("", good("1"), good("2"), good("3"), good("4"));
        pull();
        assertEquals(0, puller.reread(access, market).pages());
        market.rereads = 3;
        shop.time = shop.time.plusSeconds(60);
        market.again.put("2", shop.order("2", delivered, "delivered", line(1, "MUG", 1)));
        assertEquals(1, puller.reread(access, market).changed());
        assertEquals(0, puller.reread(access, market).changed());
        assertEquals(0, puller.reread(access, market).changed());
        assertThat(market.asked).endsWith("again [1, 2, 3]", "again [4]", "again [1, 3, 4]");
    }

    @Test
    void aBrokenFetchKeepsItsPagesAndGoesOnWhereItWas() throws Exception {
        page("p2", good("1"));
        page("", good("2"));
        market.failAfterPages = 1;
        assertThrows(ConnectorException.class, this::pull);
        assertThat(orders()).containsExactly("1");
        market.failAfterPages = Integer.MAX_VALUE;
        market.asked.clear();
        pull();
        assertThat(market.asked.getFirst()).startsWith("created").endsWith(" p2");
        assertThat(orders()).containsExactly("1", "2");
    }

    @Test
    void aPlaceTheMarketplaceHasForgottenBeginsItsWindowAnew() throws Exception {
        page("p2", good("1"));
        market.failAfterPages = 1;
        assertThrows(ConnectorException.class, this::pull);
        market.failAfterPages = Integer.MAX_VALUE;
        market.forgotten = "p2";
        market.asked.clear();
        page("", good("2"));
        pull();
        assertThat(market.asked.get(0)).endsWith(" p2");
        assertThat(market.asked.get(1)).startsWith("created").endsWith(" ");
        assertThat(orders()).containsExactly("1", "2");
    }

    @Test
    void cancellingBetweenPagesKeepsWhatCameIn() throws Exception {
        page("p2", good("1"));
        page("", good("2"));
        int[] rows = {0};
        OrderPuller.Pulled pulled =
                puller.pull(
                        access,
                        market,
                        Duration.ofDays(7),
                        new PullProgress() {
                            @Override
                            public void rows(Resource resource, long done) {
                                rows[0] += (int) done;
                            }

                            @Override
                            public boolean cancelled() {
                                return rows[0] > 0;
                            }
                        });
        assertFalse(pulled.whole());
        assertThat(orders()).containsExactly("1");
    }

    @Test
    void aClockThatIsADayAheadLosesNothing() throws Exception {
        market.offsetAfterAnswer = Duration.ofDays(-1);
        pull();
        Instant theirs = shop.time.minus(Duration.ofDays(1)).plusSeconds(1);
        shop.time = shop.time.plus(Duration.ofHours(5));
        market.asked.clear();
        pull();
        assertThat(market.asked.getFirst()).startsWith("changed " + theirs.minusSeconds(3600));
    }

    @Test
    void aWindowLongerThanAllowedIsAskedInParts() throws Exception {
        market.longestWindow = Duration.ofDays(3);
        Instant end = shop.time.plusSeconds(1);
        pull();
        assertThat(market.asked)
                .containsExactly(
                        "created " + end.minus(Duration.ofDays(3)) + " " + end + " ",
                        "created %s %s "
                                .formatted(
                                        end.minus(Duration.ofDays(6)),
                                        end.minus(Duration.ofDays(3))),
                        "created %s %s "
                                .formatted(
                                        end.minus(Duration.ofDays(7)),
                                        end.minus(Duration.ofDays(6))));
    }

    @Test
    void olderOrdersComeInBesideTheRegularFetchWhichGoesOnWhereItWas() throws Exception {
        OrderFact known = good("1");
        page("", known);
        pull();
        Instant reached = shop.time.plusSeconds(1);
        Instant from = shop.time.minus(Duration.ofDays(30));
        Instant to = shop.time.minus(Duration.ofDays(7));
        market.asked.clear();
        page("p2", good("0"));
        page("", known);
        OrderPuller.Pulled pulled = puller.history(access, market, from, to, PullProgress.SILENT);
        assertThat(pulled.whole()).isTrue();
        assertEquals(1, pulled.changed());
        assertThat(market.asked)
                .containsExactly(
                        "created " + from + " " + to + " ", "created " + from + " " + to + " p2");
        assertThat(orders()).containsExactly("0", "1");
        market.asked.clear();
        page("");
        pull();
        assertThat(market.asked.getFirst())
                .startsWith("changed " + reached.minusSeconds(3600) + " ");
    }

    @Test
    void aFetchOfOlderOrdersStopsBetweenTwoPagesAndKeepsWhatItRead() throws Exception {
        page("p2", good("1"));
        page("", good("2"));
        Instant to = shop.time;
        PullProgress once =
                new PullProgress() {
                    private long rows;

                    @Override
                    public void rows(Resource resource, long done) {
                        rows = done;
                    }

                    @Override
                    public boolean cancelled() {
                        return rows > 0;
                    }
                };
        assertFalse(puller.history(access, market, to.minusSeconds(60), to, once).whole());
        assertThat(orders()).containsExactly("1");
    }
}
