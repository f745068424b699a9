package com.erpsmartcloud.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.contract.MarketplaceUnderTest.Call;
import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure.BadReply;
import com.erpsmartcloud.marketplace.ConnectorFailure.Rejected;
import com.erpsmartcloud.marketplace.ConnectorFailure.Throttled;
import com.erpsmartcloud.marketplace.ConnectorFailure.Unreachable;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.PoisonRow;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/// Bad days of the marketplace, its network and its clock.
interface TroubleContract extends Benched {

    @Test
    default void unpluggedByOurselvesNothingIsAsked() {
        bench().unplug();
        assertThat(Bench.failure(bench()::everyOrder)).isEqualTo(new Unreachable(false));
        assertThat(bench().requests()).isZero();
    }

    @Test
    default void throttlingIsReportedAndTheNextCallWaits() throws Exception {
        marketplace().make(Trouble.THROTTLED, Call.ORDERS, 1);
        assertThat(Bench.failure(bench()::everyOrder))
                .isEqualTo(new Throttled(Duration.ofSeconds(7)));
        assertThat(bench().everyOrder()).isNotEmpty();
        assertThat(clock().instant()).isAfterOrEqualTo(ConnectorContract.START.plusSeconds(7));
    }

    @Test
    default void hundredsOfCallsAreNeverOneTooMany() throws Exception {
        for (int i = 0; i < 200; i++) {
            bench().connector().listings().warehouses(marketplace().store());
        }
        assertThat(clock().instant()).as("it had to wait").isAfter(ConnectorContract.START);
    }

    @Test
    default void aServerInTroubleIsNoRefusal() {
        marketplace().make(Trouble.SERVER_ERROR, Call.ORDERS, 1);
        assertThat(Bench.failure(bench()::everyOrder))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.httpStatus()).isEqualTo(500));
    }

    @Test
    default void aWebPageOrAnEmptyAnswerIsNoAnswer() {
        marketplace().make(Trouble.WEB_PAGE, Call.ORDERS, 1);
        assertThat(Bench.failure(bench()::everyOrder))
                .isInstanceOfAny(BadReply.class, Rejected.class);
        marketplace().make(Trouble.EMPTY_ANSWER, Call.ORDERS, 1);
        assertThat(Bench.failure(bench()::everyOrder)).isInstanceOf(BadReply.class);
    }

    @Test
    default void aMalformedOrderIsSetAsideAndTheOthersArrive() throws Exception {
        marketplace().make(Trouble.MALFORMED_ROW, Call.ORDERS, 0);
        allButOneArrive();
    }

    @Test
    default void anAbsurdOrderIsSetAsideAndTheOthersArrive() throws Exception {
        marketplace().make(Trouble.ABSURD_NUMBERS, Call.ORDERS, 0);
        allButOneArrive();
    }

    private void allButOneArrive() throws ConnectorException {
        List<OrderFact> arrived = bench().everyOrder();
        assertThat(bench().poison()).hasSize(1);
        PoisonRow poison = bench().poison().getFirst();
        assertThat(poison.jsonPath()).startsWith("$.");
        assertThat(poison.raw()).isNotEmpty();
        assertThat(arrived).hasSize(marketplace().orders().size() - 1);
        assertThat(marketplace().orders())
                .containsAll(arrived.stream().map(OrderFact::externalId).toList());
    }

    @Test
    default void aClockThatIsAheadIsMeasured() throws Exception {
        marketplace().make(Trouble.CLOCK_AHEAD, Call.ANY, 0);
        bench().connector().listings().warehouses(marketplace().store());
        assertThat(bench().connector().clockOffset(marketplace().store()))
                .isBetween(Duration.ofMinutes(119), Duration.ofMinutes(121));
        assertThat(bench().everyOrder().getFirst().asOf())
                .isAfter(ConnectorContract.START.plusSeconds(7_000));
    }

    @Test
    default void everyRequestIsInTheNetworkLog() throws Exception {
        bench().everyOrder();
        assertThat(bench().requests()).isGreaterThan(2);
    }
}
