package com.erpsmartcloud.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.marketplace.Answer;
import com.erpsmartcloud.marketplace.ConnectorFailure.SignInExpired;
import com.erpsmartcloud.marketplace.ConnectorFailure.Throttled;
import com.erpsmartcloud.marketplace.Consent;
import com.erpsmartcloud.marketplace.MarketplaceConnector;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.StockTarget.Wish;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.TokenSignIn;
import com.erpsmartcloud.marketplace.temu.TemuConnector;
import com.erpsmartcloud.sandbox.Marketplace;
import com.erpsmartcloud.sandbox.Sandbox;
import com.erpsmartcloud.sandbox.SandboxOptions;
import com.erpsmartcloud.sandbox.market.Fault;
import com.erpsmartcloud.sandbox.market.FaultKind;
import com.erpsmartcloud.sandbox.market.Market;
import com.erpsmartcloud.sandbox.market.Order;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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

    @Test
    void aPastedTokenOpensTheShopUntilTheDayItNames() throws Exception {
        TemuUnderTest temu = (TemuUnderTest) marketplace();
        Consent consent = Consent.begin(URI.create("http://127.0.0.1:1/"));
        StoreAccess app = temu.app(temu.sandbox().temu().appSecret());
        TokenSignIn signIn = bench().connector().tokens().orElseThrow();
        TokenSignIn.Grant grant =
                signIn.exchange(
                                app,
                                consent,
                                Map.of("accessToken", temu.sandbox().temu().accessToken()))
                        .getFirst();
        StoreAccess store = app.with(grant.tokens());
        assertThat(bench().connector().authorization().check(store).accountName())
                .isEqualTo(grant.account());
        assertThat(grant.tokens().daysLeft(ConnectorContract.START))
                .hasValueSatisfying(days -> assertThat(days).isBetween(300L, 366L));
        temu.market().set(Fault.of(FaultKind.KEY_EXPIRES_SOON).with("days", 3));
        assertThat(bench().connector().authorization().check(store).expiresAt())
                .contains(ConnectorContract.START.plus(Duration.ofDays(3)));
        assertThat(
                        Bench.failure(() ->
                                signIn.exchange(app, consent, Map.of("accessToken", "nonsense"))))
                .isInstanceOf(SignInExpired.class);
    }

    /// An address is told until the order leaves, and masked parts are not taken for known.
    @Test
    void onlyOrdersThatAreToShipHaveABuyer() throws Exception {
        List<OrderFact> orders = bench().everyOrder();
        assertThat(orders)
                .filteredOn(order -> Set.of("3", "4", "5", "51").contains(order.rawStatus()))
                .isNotEmpty()
                .allMatch(order -> order.buyer().isEmpty());
        assertThat(orders)
                .filteredOn(order -> order.rawStatus().equals("2"))
                .filteredOn(order -> !order.rawSubstatus().contains("RESTRICT_SELF_SHIPPING"))
                .isNotEmpty()
                .allSatisfy(order ->
                        assertThat(order.buyer())
                                .hasValueSatisfying(buyer -> {
                                    assertThat(buyer.address()).isNotEmpty();
                                    assertThat(buyer.name()).isEmpty();
                                }));
    }

    /// Base prices in cents, of the very units the buyer ordered.
    @Test
    void amountsAreTheSellersOwn() throws Exception {
        Market market = ((TemuUnderTest) marketplace()).market();
        Map<String, List<Order.Line>> there =
                market.orders().stream().collect(Collectors.toMap(Order::orderId, Order::lines));
        assertThat(bench().everyOrder())
                .filteredOn(order -> !order.rawSubstatus().contains("AMOUNT_UNKNOWN"))
                .hasSizeGreaterThan(100)
                .allSatisfy(order ->
                        assertThat(order.lines())
                                .allSatisfy(line ->
                                        assertThat(
                                                        there.getOrDefault(
                                                                order.externalId(), List.of()))
                                                .anySatisfy(sold -> {
                                                    assertThat(sold.sku())
                                                            .isEqualTo(line.article());
                                                    assertThat(sold.price())
                                                            .isEqualTo(
                                                                    line.unitPrice()
                                                                            .amount()
                                                                            .toPlainString());
                                                })));
    }
}
