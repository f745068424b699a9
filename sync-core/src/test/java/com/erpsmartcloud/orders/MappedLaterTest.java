package com.erpsmartcloud.orders;

import static com.erpsmartcloud.orders.TestShop.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.erpsmartcloud.inventory.StockCheck;
import com.erpsmartcloud.inventory.StockLevel;
import com.erpsmartcloud.marketplace.OrderState.CancelReturn;
import com.erpsmartcloud.marketplace.OrderState.Fulfilment;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What a listing sold while nobody knew of which product.
class MappedLaterTest {

    @TempDir Path folder;

    private TestShop shop;
    private UUID listing;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        shop.store.write(
                "sync",
                "listings",
                tx -> shop.listings.take(tx, shop.storeId, List.of(shop.listing("X1"))));
        listing = shop.listingId("X1");
    }

    @AfterEach
    void close() {
        assertThat(shop.store.read(StockCheck::differences)).isEmpty();
        shop.close();
    }

    private void sell(Fulfilment step) {
        shop.time = shop.time.plusSeconds(60);
        shop.take(RandomOrders.fact(shop, "1", step, CancelReturn.NONE, line(1, "X1", 2)));
    }

    private void map(UUID product) {
        shop.time = shop.time.plusSeconds(60);
        shop.map(listing, Optional.of(product));
    }

    private StockLevel onHandAndReserved(long onHand, long reserved) {
        return new StockLevel(onHand, 0, 0, 0, reserved);
    }

    @Test
    void anOrderShippedUnmappedLeavesTheLedgerOnceItsListingIsMapped() {
        UUID mug = shop.product("MUG", 10);
        sell(Fulfilment.TO_SHIP);
        sell(Fulfilment.SHIPPED);
        map(mug);
        assertEquals(onHandAndReserved(8, 0), shop.level(mug));
        sell(Fulfilment.DELIVERED);
        map(mug);
        assertEquals(onHandAndReserved(8, 0), shop.level(mug));
    }

    @Test
    void soDoesOneThatHadBeenShippedAndDeliveredBeforeWeHeardOfIt() {
        UUID mug = shop.product("MUG", 10);
        sell(Fulfilment.SHIPPED);
        sell(Fulfilment.DELIVERED);
        map(mug);
        assertEquals(onHandAndReserved(8, 0), shop.level(mug));
    }

    @Test
    void whatHadLeftBeforeTheProductWasCountedIsNotTakenOffTheCount() {
        sell(Fulfilment.TO_SHIP);
        sell(Fulfilment.SHIPPED);
        shop.time = shop.time.plusSeconds(60);
        UUID mug = shop.product("MUG", 10);
        map(mug);
        assertEquals(onHandAndReserved(10, 0), shop.level(mug));
        sell(Fulfilment.DELIVERED);
        assertEquals(onHandAndReserved(10, 0), shop.level(mug));
    }

    @Test
    void anOpenOrderReservesOfTheProductItsListingHasNow() {
        UUID mug = shop.product("MUG", 10);
        UUID cup = shop.product("CUP", 5);
        sell(Fulfilment.TO_SHIP);
        map(mug);
        assertEquals(onHandAndReserved(10, 2), shop.level(mug));
        map(cup);
        assertEquals(onHandAndReserved(10, 0), shop.level(mug));
        assertEquals(onHandAndReserved(5, 2), shop.level(cup));
        shop.map(listing, Optional.empty());
        assertEquals(onHandAndReserved(5, 0), shop.level(cup));
    }

    @Test
    void whatLeftAsOneProductStaysSoWhenItsListingIsMappedToAnother() {
        UUID mug = shop.product("MUG", 10);
        UUID cup = shop.product("CUP", 5);
        map(mug);
        sell(Fulfilment.SHIPPED);
        map(cup);
        assertEquals(onHandAndReserved(8, 0), shop.level(mug));
        assertEquals(onHandAndReserved(5, 0), shop.level(cup));
    }

    @Test
    void anOrderFromBeforeTheStoreWasConnectedTakesNothing() {
        UUID mug = shop.product("MUG", 10);
        shop.time = TestShop.CONNECTED.minusSeconds(3600);
        shop.take(
                RandomOrders.fact(
                        shop, "1", Fulfilment.SHIPPED, CancelReturn.NONE, line(1, "X1", 2)));
        shop.time = TestShop.CONNECTED;
        map(mug);
        assertEquals(onHandAndReserved(10, 0), shop.level(mug));
    }

    @Test
    void theTimelineOfTheOrderDoesNotShowTheLedgersOwnNote() {
        shop.product("MUG", 10);
        sell(Fulfilment.SHIPPED);
        UUID order =
                shop.store.read(h ->
                        h.createQuery("SELECT id FROM customer_order").mapTo(UUID.class).one());
        var kinds =
                shop.store.read(h ->
                        OrderDetails.read(h, order).orElseThrow().events().stream()
                                .map(OrderDetail.Event::kind)
                                .toList());
        assertThat(kinds).containsExactly("IMPORTED");
    }
}
