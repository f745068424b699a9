package com.erpsmartcloud.contract;

import com.erpsmartcloud.marketplace.mercadolibre.MeliConnector;
import com.erpsmartcloud.marketplace.ozon.OzonConnector;
import com.erpsmartcloud.marketplace.shopee.ShopeeConnector;
import com.erpsmartcloud.marketplace.temu.TemuConnector;
import com.erpsmartcloud.sandbox.Marketplace;
import com.erpsmartcloud.sandbox.Sandbox;
import com.erpsmartcloud.sandbox.SandboxOptions;
import com.erpsmartcloud.sandbox.market.Fault;
import com.erpsmartcloud.sandbox.market.FaultKind;
import com.erpsmartcloud.workspace.SyncOutcome;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Every fault of every sandbox against its connector, in a whole company: a buyer orders and a
/// figure has to be written while something is wrong. Afterwards the orders are those the
/// marketplace lists, every figure is the same on both sides, and every unit was counted once.
///
/// Tokens are renewed before: an answer with new tokens that is lost for good ends the sign-in,
/// whatever we do, and has its own tests.
class FaultTableTest {

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(Shop.class)
    void everyFaultOfTheSandbox(Shop shop) throws Exception {
        SoftAssertions softly = new SoftAssertions();
        try (OneStoreCompany company = shop.open(folder)) {
            for (FaultKind kind : FaultKind.values()) {
                for (Fault fault : FaultTable.of(kind, shop.marketplace())) {
                    if (!FaultTable.isElsewhere(kind, shop.marketplace())) {
                        cell(company, shop, fault, softly);
                    }
                }
            }
        }
        softly.assertAll();
    }

    private static void cell(OneStoreCompany company, Shop shop, Fault fault, SoftAssertions softly)
            throws Exception {
        String where = shop + ", " + fault;
        company.passes(Duration.ofMinutes(11));
        company.signsIn();
        company.finds();
        company.buys();
        company.plays(fault);
        SyncOutcome during = company.round();
        company.calm();
        FaultTable.expected(fault.kind(), shop.marketplace())
                .ifPresent(key ->
                        softly.assertThat(during.errorKey()).as(where + " " + during).matches(key));
        company.finds();
        // Listings, too, are read again.
        company.passes(Duration.ofMinutes(11));
        SyncOutcome after = company.round();
        softly.assertThat(after.wentThrough()).as("after " + where + " " + after).isTrue();
        if (!after.wentThrough()) {
            softly.assertAll();
        }
        softly.assertThat(company.ordersHere())
                .as("orders after " + where)
                .containsExactlyInAnyOrderElementsOf(company.ordersThere());
        softly.assertThat(company.availableHere())
                .as("figures there after " + where)
                .isEqualTo(company.availableThere());
        softly.assertThat(company.availableHere())
                .as("units counted after " + where)
                .isEqualTo(company.counted());
        softly.assertThat(company.wrongBalances()).as("ledger " + where).isEmpty();
    }

    /// A company on one marketplace, small enough that nothing is cancelled by itself.
    enum Shop {
        OZON(Marketplace.OZON),
        SHOPEE(Marketplace.SHOPEE),
        MERCADO_LIBRE(Marketplace.MERCADO_LIBRE),
        TEMU(Marketplace.TEMU);

        private final Marketplace marketplace;

        Shop(Marketplace marketplace) {
            this.marketplace = marketplace;
        }

        Marketplace marketplace() {
            return marketplace;
        }

        OneStoreCompany open(Path folder) throws Exception {
            return OneStoreCompany.open(
                    folder.resolve("company"),
                    clock ->
                            underTest(
                                    Sandbox.start(
                                            folder.resolve("sandbox"),
                                            SandboxOptions.defaults()
                                                    .withMarketplaces(List.of(marketplace))
                                                    .withClock(clock)
                                                    .withSize(10, 2))),
                    (parts, clock) ->
                            switch (this) {
                                case OZON -> new OzonConnector(parts.http(), parts.governor());
                                case SHOPEE ->
                                        new ShopeeConnector(parts.http(), parts.governor(), clock);
                                case MERCADO_LIBRE ->
                                        new MeliConnector(parts.http(), parts.governor());
                                case TEMU ->
                                        new TemuConnector(parts.http(), parts.governor(), clock);
                            });
        }

        private MarketplaceUnderTest underTest(Sandbox sandbox) {
            return switch (this) {
                case OZON -> new OzonUnderTest(sandbox);
                case SHOPEE -> new ShopeeUnderTest(sandbox);
                case MERCADO_LIBRE -> new MeliUnderTest(sandbox);
                case TEMU -> new TemuUnderTest(sandbox);
            };
        }
    }
}
