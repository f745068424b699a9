package com.erpsmartcloud.marketplace.pull;

import static com.erpsmartcloud.orders.TestShop.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ListingFact;
import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderLineFact;
import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.marketplace.Page;
import com.erpsmartcloud.marketplace.PageToken;
import com.erpsmartcloud.marketplace.PoisonRow;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.model.ModelMarketplace;
import com.erpsmartcloud.money.Money;
import com.erpsmartcloud.orders.TestShop;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class PullerTest {

    private static final OrderState OPEN =
            new OrderState(
                    OrderState.Payment.PAID,
                    OrderState.Fulfilment.TO_PROCESS,
                    OrderState.CancelReturn.NONE,
                    OrderState.SettlementState.ESTIMATED);

    @TempDir Path folder;

    private TestShop shop;
    private ModelMarketplace market;
    private OrderPuller puller;
    private StoreAccess access;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        market = new ModelMarketplace(() -> shop.time);
        puller =
                new OrderPuller(
                        shop.store, new SyncStates(shop.store), shop.orders, () -> shop.time);
        access =
                new StoreAccess(
                        shop.storeId, Marketplace.OZON, URI.create("http://127.0.0.1:1"), Map.of());
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private OrderPuller.Pulled pull() throws ConnectorException {
        return puller.pull(access, market, Duration.ofDays(7), PullProgress.SILENT);
    }

    private OrderFact order(String number, OrderLineFact... lines) {
        return shop.order(number, OPEN, "awaiting_packaging", lines);
    }

    private OrderFact good(String number) {
        return order(number, line(1, "MUG", 1));
    }

    private void page(String next, OrderFact... rows) {
        market.orderPages.add(
                new Page<>(
                        List.of(rows),
                        List.of(),
                        next.isEmpty() ? Optional.empty() : Optional.of(new PageToken(next))));
    }

    private List<String> orders() {
        return shop.store.read(h ->
                h.createQuery("SELECT external_id FROM customer_order ORDER BY external_id")
                        .mapTo(String.class)
                        .list());
    }

    private List<String> reasons() {
        return new Quarantine(shop.store)
                .all().stream().map(k -> k.externalId() + " " + k.reason()).toList();
    }

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
        pull();
        assertThat(market.asked).hasSize(3);
        assertThat(market.asked.get(0)).startsWith("created");
        assertThat(market.asked.get(2)).contains(" " + shop.time.plusSeconds(1) + " ");
    }

    @Test
    void anAbsurdOrderIsQuarantinedAndTheOthersAreKept() throws Exception {
        Money most = new Money(Long.MAX_VALUE, TestShop.RUB);
        OrderLineFact dear = new OrderLineFact(1, "s", "MUG", "Mug", 5, most);
        String longId = "x".repeat(300);
        page(
                "",
                good("1"),
                order("2"),
                order("3", dear),
                order("4", line(1, "MUG", Long.MAX_VALUE)),
                order("5", line(1, "MUG", 1), line(1, "CUP", 1)),
                order("6", line(1, "MUG", 0)),
                good(longId),
                good("7 \u0000 \uD83D\uDE00 \u202Eabc <b>&amp;</b>"));
        OrderPuller.Pulled pulled = pull();
        assertEquals(6, pulled.poison());
        assertThat(orders()).hasSize(2).contains("1");
        assertThat(reasons())
                .hasSize(6)
                .contains("2 an order without lines", "3 an absurd total")
                .anyMatch(r -> r.startsWith("xxx"));
        page("", order("2", line(1, "MUG", 1)));
        pull();
        assertThat(orders()).contains("2");
        assertThat(reasons()).hasSize(5);
    }

    @Test
    void aPoisonedRowIsKeptUntilItIsUnderstood() throws Exception {
        PoisonRow bad = new PoisonRow("9", "$.postings[3].status", "missing", "{}");
        market.orderPages.add(new Page<>(List.of(good("1")), List.of(bad), Optional.empty()));
        pull();
        assertThat(reasons()).containsExactly("9 missing");
        page("", good("9"));
        pull();
        assertThat(reasons()).isEmpty();
    }

    @Test
    void twoRowsWithoutAnIdAreTwoRows() throws Exception {
        PoisonRow one = new PoisonRow("", "$.postings[1]", "not an object", "1");
        PoisonRow two = new PoisonRow("", "$.postings[2]", "not an object", "2");
        for (int again = 0; again < 2; again++) {
            market.orderPages.add(new Page<>(List.of(), List.of(one, two), Optional.empty()));
            pull();
            assertThat(reasons()).hasSize(2);
        }
    }

    private ListingFact listing(String external, String article, String title, String... codes) {
        return new ListingFact(
                external,
                "s" + external,
                article,
                title,
                List.of(codes),
                new Money(100, TestShop.RUB),
                "sale",
                true,
                false,
                shop.time);
    }

    private int takeListings(ListingFact... facts) {
        return shop.store.write(
                "sync", "listings", tx -> shop.listings.take(tx, shop.storeId, List.of(facts)));
    }

    @Test
    void aTitleOfTenMegabytesIsCutAndTheSamePageChangesNothingTwice() {
        ListingFact huge =
                listing("1", "MUG", "\uD83D\uDE00".repeat(5_000_000), "1".repeat(3000), "2");
        assertEquals(1, takeListings(huge));
        assertEquals(0, takeListings(huge));
    }

    @Test
    void aRenamedArticleKeepsItsProductAndStopsNothing() {
        shop.product("MUG", 5);
        shop.time = shop.time.plusSeconds(60);
        assertEquals(1, takeListings(listing("pMUG", "MUG2", "x")));
        List<String> mapped =
                shop.store.read(h ->
                        h.createQuery(
                                        "SELECT l.article FROM listing l JOIN listing_mapping m ON"
                                                + " m.id = l.id WHERE m.product_id IS NOT NULL AND"
                                                + " NOT l.archived")
                                .mapTo(String.class)
                                .list());
        assertThat(mapped).containsExactly("MUG2");
        shop.time = shop.time.plusSeconds(60);
        takeListings(listing("a", "A", "x"), listing("b", "B", "x"));
        shop.time = shop.time.plusSeconds(60);
        assertEquals(2, takeListings(listing("a", "B", "x"), listing("b", "A", "x")));
    }

    @Test
    void whatAHandTookAwayIsNotMappedAgain() {
        shop.product("MUG", 5);
        var id =
                shop.store.read(h ->
                        h.createQuery("SELECT id FROM listing").mapTo(java.util.UUID.class).one());
        shop.store.write(
                "owner",
                "map",
                tx -> {
                    shop.mapping.map(tx, id, Optional.empty());
                    return true;
                });
        int mapped = shop.store.write("sync", "map", tx -> shop.mapping.mapEqual(tx, shop.storeId));
        assertEquals(0, mapped);
    }
}
