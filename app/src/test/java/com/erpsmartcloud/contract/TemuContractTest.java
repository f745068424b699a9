package com.erpsmartcloud.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.marketplace.Answer;
import com.erpsmartcloud.marketplace.ConnectorFailure.Throttled;
import com.erpsmartcloud.marketplace.MarketplaceConnector;
import com.erpsmartcloud.marketplace.StockTarget.Wish;
import com.erpsmartcloud.marketplace.temu.TemuConnector;
import com.erpsmartcloud.sandbox.Marketplace;
import com.erpsmartcloud.sandbox.Sandbox;
import com.erpsmartcloud.sandbox.SandboxOptions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

class TemuContractTest extends ConnectorContract {

    @TempDir Path folder;

    @Override
    MarketplaceUnderTest open(SharedClock clock) throws IOException {
        return new TemuUnderTest(
                Sandbox.start(
                        folder,
                        SandboxOptions.defaults()
                                .withMarketplaces(Marketplace.TEMU)
                                .withClock(clock)
                                .withSize(40, 200)));
    }

    @Override
    MarketplaceConnector connector(Bench.Parts parts) {
        return new TemuConnector(parts.http(), parts.governor(), clock());
    }

    /// Temu asks for no pause between two writes.
    @Test
    @Override
    public void theSamePlaceTooSoonIsAskedForLater() throws Exception {
        Wish wish = bench().wish(17);
        bench().write(wish);
        assertThat(bench().write(wish)).containsExactly(new Answer.Accepted());
    }

    /// Temu names no time to wait for.
    @Test
    @Override
    public void throttlingIsReportedAndTheNextCallWaits() throws Exception {
        Duration ours = Duration.ofSeconds(2);
        marketplace().make(Trouble.THROTTLED, MarketplaceUnderTest.Call.ORDERS, 1);
        assertThat(Bench.failure(bench()::everyOrder)).isEqualTo(new Throttled(ours));
        assertThat(bench().everyOrder()).isNotEmpty();
        assertThat(clock().instant()).isAfterOrEqualTo(ConnectorContract.START.plus(ours));
    }
}
