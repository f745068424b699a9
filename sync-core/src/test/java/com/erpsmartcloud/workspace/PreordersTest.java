package com.erpsmartcloud.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.inventory.Preorder;
import com.erpsmartcloud.inventory.StockKey;
import com.erpsmartcloud.inventory.StockQuery;
import com.erpsmartcloud.inventory.StockRow;
import com.erpsmartcloud.inventory.Warehouses;
import com.erpsmartcloud.marketplace.ListingFact;
import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.marketplace.Page;
import com.erpsmartcloud.marketplace.model.ModelMarketplace;
import com.erpsmartcloud.marketplace.pull.PullProgress;
import com.erpsmartcloud.marketplace.push.ChannelNumber;
import com.erpsmartcloud.marketplace.rules.ChannelFormula;
import com.erpsmartcloud.marketplace.rules.RuleCover;
import com.erpsmartcloud.marketplace.rules.RuleEdit;
import com.erpsmartcloud.undo.UndoOutcome;
import com.erpsmartcloud.vault.Vault;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Two stores sell goods that are still to come. Feature I8.
@SuppressWarnings("NullAway.Init") // set before each test
class PreordersTest {

    private static final String MUG = "MUG";
    private static final Duration WEEK = Duration.ofDays(7);

    @TempDir private Path folder;

    private volatile Instant time = Instant.parse("2026-11-20T09:00:00Z");
    private final ModelMarketplace first = market(Marketplace.OZON);
    private final ModelMarketplace second = market(Marketplace.SHOPEE);
    private Workspace company;
    private StockKey key;

    private ModelMarketplace market(Marketplace which) {
        ModelMarketplace market = new ModelMarketplace(() -> time);
        market.marketplace = which;
        market.figures.put(MUG, 2L);
        return market;
    }

    @BeforeEach
    void twoMugsAreThere() throws Exception {
        company =
                new Workspace(
                        Company.open(
                                new CompanyFolder(folder),
                                Vault.in(folder, () -> time, Optional.empty()).createDemo(),
                                Company.Expect.NEW,
                                "test",
                                () -> time),
                        List.of(first, second),
                        () -> time,
                        _ -> {});
        UUID ours =
                company.store()
                        .write("owner", "set up", tx -> Warehouses.add(tx, "W1", "Ours", "UTC"));
        for (ModelMarketplace market : List.of(first, second)) {
            ModelStores.connect(
                    company,
                    market,
                    market.marketplace.name(),
                    "1",
                    ours,
                    List.of(ModelStores.listing(MUG, "Mug", time)));
        }
        key = row().key();
    }

    @AfterEach
    void close() {
        company.close();
    }

    private StockRow row() {
        return company.stock().page(StockQuery.of(StockQuery.Tab.ALL), 0, 1).getFirst();
    }

    private void rounds() {
        for (int i = 0; i < 3; i++) {
            time = time.plusSeconds(70);
            company.sync().syncNow(PullProgress.SILENT);
        }
    }

    private void bothShow(long units) {
        rounds();
        assertThat(List.of(first.figures, second.figures)).containsOnly(Map.of(MUG, units));
    }

    private void offer(long units) {
        assertThat(company.preorders().offer("owner", key, new Preorder(units, time.plus(WEEK))))
                .isTrue();
    }

    private void sell(ModelMarketplace market, long units) {
        ListingFact mug = ModelStores.listing(MUG, "Mug", time);
        market.orderPages.add(
                new Page<>(
                        List.of(ModelStores.sale("1", mug, units, time)),
                        List.of(),
                        Optional.empty()));
        market.figures.merge(MUG, -units, Long::sum);
    }

    @Test
    void whatIsToComeIsOfferedOnTopOfWhatIsThereUntilItsEnd() {
        offer(10);
        bothShow(12);
        sell(first, 5);
        bothShow(7);
        assertThat(row().level().available()).isEqualTo(-3);
        assertThat(row().preorder().orElseThrow().left(-3)).isEqualTo(7);
        assertThat(company.preorders().endDue(time)).isZero();
        time = time.plus(WEEK);
        assertThat(company.preorders().endDue(time)).isEqualTo(1);
        assertThat(company.preorders().endDue(time)).isZero();
        assertThat(row().preorder()).isEmpty();
        bothShow(0);
    }

    @Test
    void itIsNamedBeyondStockWithItsEnd() {
        offer(10);
        assertThat(company.channelNumbers().of(key.productId()))
                .hasSize(2)
                .allMatch(number -> number.steps().beyondStock())
                .extracting(ChannelNumber::preorderEnd)
                .containsOnly(Optional.of(time.plus(WEEK)));
    }

    @Test
    void aPreorderThatIsOverIsNotBegunAndOneIsStoppedByHand() {
        assertThat(company.preorders().offer("owner", key, new Preorder(1, time))).isFalse();
        assertThat(company.preorders().stop("owner", key)).isFalse();
        offer(3);
        assertThat(company.preorders().stop("owner", key)).isTrue();
        bothShow(2);
    }

    @Test
    void eachActIsTakenBackAndDoneAgain() {
        offer(10);
        offer(4);
        bothShow(6);
        assertThat(company.undo().undo("owner")).isInstanceOf(UndoOutcome.Done.class);
        bothShow(12);
        company.undo().undo("owner");
        bothShow(2);
        company.undo().redo("owner");
        company.undo().redo("owner");
        bothShow(6);
    }

    @Test
    void storesThatShareOfferWhatIsToComeOnlyOnce() {
        company.channelRules()
                .add(
                        "owner",
                        new RuleEdit.Draft(
                                "shared",
                                0,
                                ChannelFormula.ALL,
                                List.of(RuleCover.ALL),
                                Set.of(),
                                true));
        offer(10);
        assertThat(company.channelNumbers().of(key.productId()))
                .extracting(ChannelNumber::units)
                .containsExactly(6L, 6L);
    }
}
