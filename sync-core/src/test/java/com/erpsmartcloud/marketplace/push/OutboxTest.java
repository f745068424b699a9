package com.erpsmartcloud.marketplace.push;

import static com.erpsmartcloud.orders.TestShop.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.erpsmartcloud.inventory.Ledger;
import com.erpsmartcloud.inventory.StockKey;
import com.erpsmartcloud.inventory.StockKind;
import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.marketplace.StockTarget;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.model.ModelMarketplace;
import com.erpsmartcloud.marketplace.model.ModelMarketplace.Fault;
import com.erpsmartcloud.marketplace.push.Outbox.View;
import com.erpsmartcloud.orders.TestShop;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

class OutboxTest {

    @TempDir Path folder;

    private final Publisher publisher = new Publisher(this::available);
    private TestShop shop;
    private ModelMarketplace market;
    private Outbox outbox;
    private StoreAccess access;

    @BeforeEach
    void open() {
        shop = new TestShop(folder, publisher);
        market = new ModelMarketplace(() -> shop.time);
        outbox = new Outbox(shop.store);
        access =
                new StoreAccess(
                        shop.storeId, Marketplace.OZON, URI.create("http://127.0.0.1:1"), Map.of());
        shop.reservations.listen((tx, keys, _) ->
                publisher.plan(tx, keys.stream().map(StockKey::productId).distinct().toList()));
        shop.mapping.listen(publisher::mapped);
        shop.store.write(
                "owner",
                "warehouse",
                tx -> {
                    tx.insert(
                            Tables.STORE_WAREHOUSE
                                    .row()
                                    .with("id", tx.ids().fresh())
                                    .with("store_id", shop.storeId)
                                    .with("external_id", "W")
                                    .with("external_name", "W")
                                    .with("warehouse_id", shop.warehouse)
                                    .with("usable", true));
                    return true;
                });
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private List<Availability.Units> available(Tx tx, Collection<UUID> products) {
        return products.stream()
                .map(p ->
                        new Availability.Units(
                                p,
                                shop.warehouse,
                                Ledger.level(tx, new StockKey(p, shop.warehouse)).available()))
                .toList();
    }

    private void move(UUID product, long units) {
        shop.store.write(
                "owner",
                "stock.adjust",
                tx -> {
                    shop.ledger.post(
                            tx,
                            List.of(
                                    shop.movement(
                                            tx.ids().fresh(), product, StockKind.ON_HAND, units)));
                    return true;
                });
    }

    private OutboxSender.Sent send() throws ConnectorException {
        return new OutboxSender(shop.store, publisher, () -> shop.time).send(access, market);
    }

    private void later(long seconds) {
        shop.time = shop.time.plusSeconds(seconds);
    }

    private List<Command> waiting() {
        return outbox.page(View.WAITING, 0, 1000);
    }

    private OrderFact order(
            String number, OrderState.Fulfilment step, OrderState.CancelReturn cancel, long units) {
        OrderFact o =
                shop.order(
                        number,
                        new OrderState(
                                OrderState.Payment.PAID,
                                step,
                                cancel,
                                OrderState.SettlementState.ESTIMATED),
                        step + " " + cancel + " " + shop.time,
                        line(1, "MUG", units));
        return new OrderFact(
                o.externalId(),
                o.orderNumber(),
                Optional.empty(),
                o.rawStatus(),
                "",
                o.state(),
                o.orderedAt(),
                o.paidAt(),
                o.shipBy(),
                o.asOf(),
                Optional.of("W"),
                "",
                "",
                Optional.empty(),
                o.lines(),
                "");
    }

    @Test
    void wishesForOneListingBecomeOneCommandWithTheNewestFigure() throws Exception {
        UUID mug = shop.product("MUG", 10);
        move(mug, -3);
        move(mug, 1);
        assertThat(waiting()).singleElement().satisfies(c -> assertEquals("8", c.after()));
        send();
        assertEquals(8, market.figures.get("MUG"));
        assertThat(market.written).hasSize(1);
    }

    @Test
    void lowersLeaveBeforeRaisesAndInOtherBatches() throws Exception {
        UUID mug = shop.product("MUG", 10);
        UUID cup = shop.product("CUP", 10);
        send();
        market.written.clear();
        move(mug, 5);
        move(cup, -5);
        assertTrue(send().raised());
        assertThat(market.written.stream().map(b -> b.getFirst().article()))
                .containsExactly("CUP", "MUG");
    }

    @Test
    void aZeroWhereNothingIsKnownIsALowering() throws Exception {
        UUID mug = shop.product("MUG", 1);
        move(mug, -1);
        assertFalse(send().raised());
    }

    @Test
    void afterACrashTheMarketplaceIsAskedBeforeAnythingIsRepeated() throws Exception {
        for (Fault crash : List.of(Fault.CRASH_AFTER, Fault.CRASH_BEFORE)) {
            String sku = "S" + crash;
            shop.product(sku, 10);
            market.faults.add(crash);
            assertThrows(ModelMarketplace.Crash.class, this::send);
            market.asked.clear();
            send();
            assertEquals("stock [" + sku + "]", market.asked.getFirst());
            assertEquals(10, market.figures.get(sku));
        }
        assertEquals(2, market.written.size());
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aLostAnswerIsReadBackAndWhatHadNoEffectIsNotCalledSent() throws Exception {
        UUID mug = shop.product("MUG", 10);
        send();
        move(mug, -2);
        market.faults.add(Fault.LOST_WITHOUT_EFFECT);
        assertThrows(ConnectorException.class, this::send);
        assertEquals(CommandState.UNCERTAIN, waiting().getFirst().state());
        UUID id = waiting().getFirst().id();
        market.faults.add(Fault.UNPLUGGED);
        assertThrows(ConnectorException.class, this::send);
        assertEquals(CommandState.WAITING, outbox.byId(id).orElseThrow().state());
        send();
        assertEquals(CommandState.DONE, outbox.byId(id).orElseThrow().state());
        assertEquals(8, market.figures.get("MUG"));
    }

    @Test
    void aServerErrorMayHaveHadEffectAndIsNotRepeatedBlindly() throws Exception {
        shop.product("MUG", 10);
        market.faults.add(Fault.SERVER_ERROR_WITH_EFFECT);
        assertThrows(ConnectorException.class, this::send);
        market.figures.put("MUG", 9L);
        market.asked.clear();
        send();
        assertEquals("stock [MUG]", market.asked.getFirst());
    }

    @Test
    void tooManyWaitsAsLongAsItWasAskedTo() throws Exception {
        UUID mug = shop.product("MUG", 10);
        market.faults.add(Fault.TOO_MANY);
        send();
        move(mug, -4);
        send();
        assertThat(market.written).isEmpty();
        later(31);
        send();
        assertEquals(6, market.figures.get("MUG"));
        assertThat(outbox.counts()).containsEntry(View.SENT, 1L).containsEntry(View.WAITING, 0L);
    }

    @Test
    void aRefusalIsShownOnceAndGoesAgainOnlyWhenAsked() throws Exception {
        UUID mug = shop.product("MUG", 10);
        market.faults.add(Fault.REFUSED);
        send();
        move(mug, 1);
        move(mug, -1);
        send();
        assertThat(outbox.counts()).containsEntry(View.REFUSED, 1L);
        Command refused = outbox.page(View.REFUSED, 0, 9).getFirst();
        assertEquals("NO", refused.answerCode());
        later(60);
        market.figures.clear();
        if (outbox.retry("owner", refused.id())) {
            send();
            assertEquals(10, market.figures.get("MUG"));
        }
    }

    @Test
    void retryingAsksForWhatIsWantedByNowAndNeverBesideANewerWish() throws Exception {
        UUID mug = shop.product("MUG", 10);
        market.faults.add(Fault.REFUSED);
        send();
        Command refused = outbox.page(View.REFUSED, 0, 9).getFirst();
        move(mug, -4);
        assertFalse(outbox.retry("owner", refused.id()));
        assertThat(waiting()).hasSize(1);
        send();
        assertEquals(6, market.figures.get("MUG"));
    }

    @Test
    void stockThatChangesWhileAWishIsAwayIsNotForgottenWhateverTheAnswer() throws Exception {
        UUID mug = shop.product("MUG", 10);
        for (Fault fault :
                List.of(Fault.REFUSED, Fault.TOO_MANY, Fault.THROTTLED, Fault.UNPLUGGED)) {
            SendQueue queue = new SendQueue(shop.store, publisher);
            var batch = queue.take(shop.storeId, 3);
            move(mug, -1);
            String wanted = Long.toString(shop.level(mug).available());
            switch (fault) {
                case REFUSED ->
                        queue.answered(
                                batch,
                                List.of(new com.erpsmartcloud.marketplace.Answer.Refused("N", "")),
                                shop.time);
                case TOO_MANY ->
                        queue.answered(
                                batch,
                                List.of(
                                        new com.erpsmartcloud.marketplace.Answer.Later(
                                                "N", "", java.time.Duration.ZERO)),
                                shop.time);
                default -> queue.backToWaiting(batch, java.time.Duration.ZERO);
            }
            assertThat(waiting()).singleElement().satisfies(c -> assertEquals(wanted, c.after()));
            later(60);
        }
    }

    @Test
    void aWishCanBeTakenBackOnlyWhileItWaitsAndStaysAway() throws Exception {
        UUID mug = shop.product("MUG", 10);
        UUID id = waiting().getFirst().id();
        assertTrue(outbox.cancel("owner", id));
        assertFalse(outbox.cancel("owner", id));
        shop.store.write(
                "owner",
                "plan",
                tx -> {
                    publisher.plan(tx, List.of(mug));
                    return true;
                });
        assertThat(waiting()).isEmpty();
        move(mug, 1);
        send();
        assertEquals(11, market.figures.get("MUG"));
    }

    @Test
    void ourOwnSaleNeedsNoPushAndItsCancellationNeither() throws Exception {
        shop.product("MUG", 10);
        send();
        later(60);
        market.figures.put("MUG", 8L);
        shop.take(order("1", OrderState.Fulfilment.TO_PROCESS, OrderState.CancelReturn.NONE, 2));
        assertThat(waiting()).isEmpty();
        later(60);
        market.figures.put("MUG", 10L);
        shop.take(
                order("1", OrderState.Fulfilment.TO_PROCESS, OrderState.CancelReturn.CANCELLED, 2));
        assertThat(waiting()).isEmpty();
        later(60);
        market.figures.put("MUG", 7L);
        shop.take(order("2", OrderState.Fulfilment.SHIPPED, OrderState.CancelReturn.NONE, 3));
        assertThat(waiting()).isEmpty();
        assertEquals(1, outbox.counts().get(View.SENT));
        assertEquals(0, outbox.counts().get(View.CANCELLED));
    }

    @Test
    void aWishEqualToWhatIsShownIsTakenBack() throws Exception {
        UUID mug = shop.product("MUG", 10);
        send();
        move(mug, -3);
        move(mug, 3);
        assertThat(waiting()).isEmpty();
        assertThat(outbox.page(View.CANCELLED, 0, 9))
                .singleElement()
                .satisfies(c -> assertEquals("OVERTAKEN", c.answerCode()));
    }

    @Test
    void planningTwiceWritesNothingTheSecondTime() {
        UUID mug = shop.product("MUG", 10);
        long before = changes();
        shop.store.write(
                "owner",
                "plan",
                tx -> {
                    publisher.plan(tx, List.of(mug));
                    return true;
                });
        assertEquals(before, changes());
    }

    private long changes() {
        return shop.store.read(
                h -> h.createQuery("SELECT COUNT(*) FROM change_log").mapTo(Long.class).one());
    }

    @Test
    void whateverHappensThereIsOneOpenCommandAndTheLastFigureIsRight() throws Exception {
        long seed = new Random().nextLong();
        System.err.println("OutboxTest seed " + seed);
        Random dice = new Random(seed);
        Map<String, UUID> products = new HashMap<>();
        for (String sku : List.of("A", "B", "C", "D")) {
            products.put(sku, shop.product(sku, 20));
        }
        List<UUID> ids = new ArrayList<>(products.values());
        for (int step = 0; step < 150; step++) {
            later(dice.nextInt(40));
            switch (dice.nextInt(4)) {
                case 0, 1 -> move(ids.get(dice.nextInt(4)), dice.nextInt(11) - 5);
                case 2 -> {
                    Fault[] all = Fault.values();
                    market.faults.add(all[dice.nextInt(all.length)]);
                }
                default -> attempt();
            }
            if (dice.nextInt(10) == 0) {
                List<Command> refused = outbox.page(View.REFUSED, 0, 1);
                refused.forEach(c -> outbox.retry("owner", c.id()));
            }
            assertThat(waiting()).as("seed " + seed).doesNotHaveDuplicates();
            assertThat(waiting().stream().map(Command::subjectId))
                    .as("seed " + seed)
                    .doesNotHaveDuplicates();
        }
        market.faults.clear();
        for (int i = 0; i < 5; i++) {
            later(60);
            outbox.page(View.REFUSED, 0, 1000).forEach(c -> outbox.retry("owner", c.id()));
            send();
        }
        for (var product : products.entrySet()) {
            long available = Math.max(0, shop.level(product.getValue()).available());
            assertEquals(
                    available,
                    market.figures.getOrDefault(product.getKey(), 0L),
                    product.getKey() + " seed " + seed);
        }
        assertThat(market.written.stream().mapToInt(List::size)).allMatch(n -> n <= 3);
        assertThat(market.written.stream().flatMap(List::stream).mapToLong(StockTarget.Wish::free))
                .allMatch(n -> n >= 0);
    }

    private void attempt() {
        try {
            send();
        } catch (ConnectorException | ModelMarketplace.Crash expected) {
            assertThat(expected).isNotNull();
        }
    }
}
