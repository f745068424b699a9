package com.erpsmartcloud.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.marketplace.Answer;
import com.erpsmartcloud.marketplace.Authorization.Capability;
import com.erpsmartcloud.marketplace.Authorization.SignIn;
import com.erpsmartcloud.marketplace.ConnectorFailure.SignInExpired;
import com.erpsmartcloud.marketplace.ConnectorFailure.TokenEnded;
import com.erpsmartcloud.marketplace.ListingFact;
import com.erpsmartcloud.marketplace.MarketplaceConnector;
import com.erpsmartcloud.marketplace.StockTarget.Wish;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.TokenSignIn;
import com.erpsmartcloud.marketplace.Tokens;
import com.erpsmartcloud.marketplace.mercadolibre.MeliConnector;
import com.erpsmartcloud.sandbox.Marketplace;
import com.erpsmartcloud.sandbox.Sandbox;
import com.erpsmartcloud.sandbox.SandboxOptions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

class MeliContractTest extends ConnectorContract {

    @TempDir Path folder;

    @Override
    MarketplaceUnderTest open(SharedClock clock) throws IOException {
        return new MeliUnderTest(
                Sandbox.start(
                        folder,
                        SandboxOptions.defaults()
                                .withMarketplaces(Marketplace.MERCADO_LIBRE)
                                .withClock(clock)
                                .withSize(40, 180)));
    }

    @Override
    MarketplaceConnector connector(Bench.Parts parts) {
        return new MeliConnector(parts.http(), parts.governor());
    }

    private TokenSignIn signIn() {
        return bench().connector().tokens().orElseThrow();
    }

    /// A consent has no end as long as it is used.
    @Test
    @Override
    public void aGoodKeySaysWhoWeAreAndWhatWeMay() throws Exception {
        SignIn signIn = bench().connector().authorization().check(marketplace().store());
        assertThat(signIn.accountName()).isNotEmpty();
        assertThat(signIn.currency()).isEqualTo("MXN");
        assertThat(signIn.may()).isEqualTo(Set.of(Capability.values()));
        assertThat(signIn.expiresAt()).isEmpty();
    }

    /// An access token that is wrong looks like one that has run out: the renewal tells.
    @Test
    @Override
    public void aWrongKeyAsksThePerson() {
        StoreAccess wrong = marketplace().storeWithWrongKey();
        assertThat(Bench.failure(() -> bench().connector().authorization().check(wrong)))
                .isInstanceOf(TokenEnded.class);
        assertThat(Bench.failure(() -> signIn().renew(wrong))).isInstanceOf(SignInExpired.class);
    }

    @Test
    @Override
    public void aRevokedKeyAsksThePerson() {
        StoreAccess store = marketplace().store();
        marketplace().make(Trouble.KEY_REVOKED, MarketplaceUnderTest.Call.ANY, 0);
        assertThat(Bench.failure(bench()::everyOrder)).isInstanceOf(TokenEnded.class);
        assertThat(Bench.failure(() -> signIn().renew(store))).isInstanceOf(SignInExpired.class);
    }

    /// The same goods may be listed twice.
    @Test
    @Override
    public void everyListingComes() throws Exception {
        assertThat(bench().everyListing())
                .extracting(ListingFact::article)
                .containsAll(marketplace().free().keySet());
        assertThat(bench().everyListing())
                .extracting(ListingFact::externalId)
                .doesNotHaveDuplicates();
        assertThat(bench().poison()).isEmpty();
    }

    /// Mercado Libre asks for no pause between two writes.
    @Test
    @Override
    public void theSamePlaceTooSoonIsAskedForLater() throws Exception {
        Wish wish = bench().wish(17);
        bench().write(wish);
        assertThat(bench().write(wish)).containsExactly(new Answer.Accepted());
    }

    @Test
    void aRenewedPairOpensTheStoreAndTheSpentTokenDoesNot() throws Exception {
        StoreAccess before = marketplace().store();
        Tokens fresh = signIn().renew(before);
        assertThat(fresh.accessEnds())
                .isBetween(
                        ConnectorContract.START.plus(Duration.ofHours(5)),
                        ConnectorContract.START.plus(Duration.ofHours(7)));
        assertThat(bench().connector().authorization().check(before.with(fresh)).accountName())
                .isNotEmpty();
        assertThat(Bench.failure(() -> signIn().renew(before))).isInstanceOf(SignInExpired.class);
    }
}
