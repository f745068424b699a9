package com.erpsmartcloud.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.marketplace.Answer;
import com.erpsmartcloud.marketplace.ConnectorFailure.SignInExpired;
import com.erpsmartcloud.marketplace.ConnectorFailure.Throttled;
import com.erpsmartcloud.marketplace.MarketplaceConnector;
import com.erpsmartcloud.marketplace.StockTarget.Wish;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.TokenSignIn;
import com.erpsmartcloud.marketplace.Tokens;
import com.erpsmartcloud.marketplace.shopee.ShopeeConnector;
import com.erpsmartcloud.sandbox.Marketplace;
import com.erpsmartcloud.sandbox.Sandbox;
import com.erpsmartcloud.sandbox.SandboxOptions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

class ShopeeContractTest extends ConnectorContract {

    @TempDir Path folder;

    @Override
    MarketplaceUnderTest open(SharedClock clock) throws IOException {
        return new ShopeeUnderTest(
                Sandbox.start(
                        folder,
                        SandboxOptions.defaults()
                                .withMarketplaces(Marketplace.SHOPEE)
                                .withClock(clock)
                                .withSize(40, 350)));
    }

    @Override
    MarketplaceConnector connector(Bench.Parts parts) {
        return new ShopeeConnector(parts.http(), parts.governor(), clock());
    }

    /// Shopee asks for no pause between two writes.
    @Test
    @Override
    public void theSamePlaceTooSoonIsAskedForLater() throws Exception {
        Wish wish = bench().wish(17);
        bench().write(wish);
        assertThat(bench().write(wish)).containsExactly(new Answer.Accepted());
    }

    /// Shopee names no time to wait for.
    @Test
    @Override
    public void throttlingIsReportedAndTheNextCallWaits() throws Exception {
        Duration ours = Duration.ofSeconds(5);
        marketplace().make(Trouble.THROTTLED, MarketplaceUnderTest.Call.ORDERS, 1);
        assertThat(Bench.failure(bench()::everyOrder)).isEqualTo(new Throttled(ours));
        assertThat(bench().everyOrder()).isNotEmpty();
        assertThat(clock().instant()).isAfterOrEqualTo(ConnectorContract.START.plus(ours));
    }

    @Test
    void aRenewedPairOpensTheShopAndTheSpentTokenDoesNot() throws Exception {
        TokenSignIn signIn = bench().connector().tokens().orElseThrow();
        StoreAccess before = marketplace().store();
        Tokens fresh = signIn.renew(before);
        assertThat(fresh.accessEnds())
                .isBetween(
                        ConnectorContract.START.plus(Duration.ofHours(3)),
                        ConnectorContract.START.plus(Duration.ofHours(5)));
        assertThat(bench().connector().authorization().check(before.with(fresh)).accountName())
                .isNotEmpty();
        assertThat(Bench.failure(() -> signIn.renew(before))).isInstanceOf(SignInExpired.class);
    }
}
