package com.erpsmartcloud.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.contract.MarketplaceUnderTest.Call;
import com.erpsmartcloud.marketplace.ConnectorFailure.BadReply;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderState.CancelReturn;
import com.erpsmartcloud.marketplace.OrderState.Fulfilment;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/// Every order, once, and what changes about it.
interface OrdersContract extends Benched {

    @Test
    default void everyOrderComesExactlyOnce() throws Exception {
        assertThat(marketplace().orders())
                .as("more than two pages")
                .hasSizeGreaterThan(2 * bench().connector().limits().orderPage());
        assertThat(bench().everyOrder())
                .extracting(OrderFact::externalId)
                .containsExactlyInAnyOrderElementsOf(marketplace().orders());
        assertThat(bench().poison()).isEmpty();
    }

    @Test
    default void everyOrderHasWhatTheProgramLivesOn() throws Exception {
        assertThat(bench().everyOrder())
                .allSatisfy(order -> {
                    assertThat(order.lines()).isNotEmpty();
                    assertThat(order.rawStatus()).isNotEmpty();
                    assertThat(order.state().fulfilment()).isNotEqualTo(Fulfilment.UNKNOWN);
                    assertThat(order.warehouseExternalId()).isPresent();
                    assertThat(order.orderedAt()).isBefore(ConnectorContract.START);
                });
    }

    /// But for the time of the reading: keeping within the limits takes time.
    @Test
    default void theSamePageTwiceGivesTheSameFacts() throws Exception {
        assertThat(bench().everyOrder())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("asOf")
                .isEqualTo(bench().everyOrder());
    }

    @Test
    default void aNewOrderIsAChangeAndLowersWhatIsFree() throws Exception {
        String article = bench().articleWithAtLeast(3);
        long before = bench().freeAsRead(article);
        clock().of(Duration.ofSeconds(10));
        List<String> parcels = marketplace().buy(article, 1);
        clock().of(Duration.ofSeconds(10));
        List<OrderFact> changed = bench().changedSince(ConnectorContract.START.plusSeconds(5));
        assertThat(changed)
                .extracting(OrderFact::externalId)
                .containsExactlyInAnyOrderElementsOf(parcels);
        assertThat(changed.getFirst().lines().getFirst().article()).isEqualTo(article);
        assertThat(bench().freeAsRead(article)).isEqualTo(before - 1);
    }

    @Test
    default void aCancelIsAChangeAndGivesTheUnitsBack() throws Exception {
        String article = bench().articleWithAtLeast(3);
        long before = bench().freeAsRead(article);
        String order = marketplace().buy(article, 1).getFirst();
        clock().of(Duration.ofMinutes(1));
        marketplace().cancel(order);
        clock().of(Duration.ofMinutes(1));
        assertThat(bench().changedSince(ConnectorContract.START.plusSeconds(30)))
                .filteredOn(fact -> fact.externalId().equals(order))
                .extracting(fact -> fact.state().cancelReturn())
                .containsExactly(CancelReturn.CANCELLED);
        assertThat(bench().freeAsRead(article)).isEqualTo(before);
    }

    @Test
    default void aDuplicatedPageLosesNoOrder() throws Exception {
        marketplace().make(Trouble.DUPLICATED_PAGE, Call.ORDERS, 1);
        assertThat(bench().everyOrder())
                .extracting(OrderFact::externalId)
                .containsAll(marketplace().orders());
    }

    @Test
    default void aPageThatLeadsToItselfEndsTheWalk() {
        marketplace().make(Trouble.STUCK_CURSOR, Call.ORDERS, 0);
        assertThat(Bench.failure(bench()::everyOrder)).isInstanceOf(BadReply.class);
    }

    @Test
    default void anUnknownStatusIsAProblemAndIsKept() throws Exception {
        marketplace().make(Trouble.UNKNOWN_STATUS, Call.ORDERS, 0);
        List<OrderFact> orders = bench().everyOrder();
        assertThat(orders).hasSameSizeAs(marketplace().orders());
        assertThat(orders)
                .filteredOn(order -> order.state().fulfilment() == Fulfilment.UNKNOWN)
                .extracting(OrderFact::rawStatus)
                .containsExactly("awaiting_moon_landing");
    }
}
