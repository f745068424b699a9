package com.erpsmartcloud.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.inventory.Warehouses;
import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.Page;
import com.erpsmartcloud.marketplace.model.ModelMarketplace;
import com.erpsmartcloud.marketplace.pull.PullProgress;
import com.erpsmartcloud.vault.Vault;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

/// Two stores sell the same fast goods; the program closes, or loses one of them.
@SuppressWarnings("NullAway.Init") // set before each test
class LeashTest {

    private static final String MUG = "MUG";

    @TempDir private Path folder;

    private volatile Instant time = Instant.parse("2026-11-20T09:00:00Z");
    private final ModelMarketplace first = market(Marketplace.OZON);
    private final ModelMarketplace second = market(Marketplace.SHOPEE);
    private Workspace company;

    private ModelMarketplace market(Marketplace which) {
        ModelMarketplace market = new ModelMarketplace(() -> time);
        market.marketplace = which;
        market.figures.put(MUG, 22L);
        return market;
    }

    /// 22 mugs, 10 of them sold in each store a while ago: 2 are left and shown in both.
    @BeforeEach
    void twoMugsAreLeft() throws Exception {
        Company made =
                Company.open(
                        new CompanyFolder(folder),
                        Vault.in(folder, () -> time, Optional.empty()).createDemo(),
                        Company.Expect.NEW,
                        "test",
                        () -> time);
        company = new Workspace(made, List.of(first, second), () -> time, _ -> {});
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
        time = time.plusSeconds(120);
        for (ModelMarketplace market : List.of(first, second)) {
            market.orderPages.add(new Page<>(List.of(sold(market)), List.of(), Optional.empty()));
            market.figures.put(MUG, 12L);
        }
        rounds(3);
        assertThat(List.of(first.figures, second.figures)).containsOnly(Map.of(MUG, 2L));
    }

    private OrderFact sold(ModelMarketplace market) {
        return ModelStores.sale(
                market.marketplace.name(), ModelStores.listing(MUG, "Mug", time), 10, time);
    }

    private void rounds(int count) {
        for (int i = 0; i < count; i++) {
            time = time.plusSeconds(70);
            company.sync().syncNow(PullProgress.SILENT);
        }
    }

    private void reopen() {
        company =
                new Workspace(
                        Company.open(
                                new CompanyFolder(folder),
                                TestCompany.unlock(folder),
                                Company.Expect.EXISTING,
                                "test",
                                () -> time),
                        List.of(first, second),
                        () -> time,
                        _ -> {});
    }

    @Test
    void closingLowersEachStoreToItsPartAndContactRaisesItAgain() {
        assertThat(company.sync().needsLeash()).isPresent();
        assertThat(company.sync().leash("owner", Duration.ofSeconds(20))).isEmpty();
        assertThat(List.of(first.figures, second.figures)).containsOnly(Map.of(MUG, 1L));
        assertThat(company.sync().needsLeash()).as("now it lasts").isEmpty();
        rounds(1);
        company.close();
        assertThat(List.of(first.figures, second.figures)).containsOnly(Map.of(MUG, 1L));

        time = time.plus(Duration.ofHours(10));
        reopen();
        try (Workspace again = company) {
            second.failAfterPages = 0;
            rounds(1);
            assertThat(first.figures).as("one is not heard of yet").isEqualTo(Map.of(MUG, 1L));
            second.failAfterPages = Integer.MAX_VALUE;
            rounds(2);
            assertThat(List.of(first.figures, second.figures)).containsOnly(Map.of(MUG, 2L));
        }
    }

    @Test
    void aStoreThatDoesNotAnswerIsNamedAndNotWaitedForLonger() {
        CountDownLatch silence = new CountDownLatch(1);
        second.silent = Optional.of(silence);
        assertThat(company.sync().leash("owner", Duration.ofSeconds(2))).containsExactly("SHOPEE");
        assertThat(first.figures).isEqualTo(Map.of(MUG, 1L));
        silence.countDown();
        company.close();
        assertThat(second.figures).as("the call that was on its way").isEqualTo(Map.of(MUG, 1L));
    }

    @Test
    void whileOneStoreIsOutOfContactTheOthersShowTheirPart() {
        second.failAfterPages = 0;
        rounds(5);
        assertThat(first.figures).as("a few minutes").isEqualTo(Map.of(MUG, 2L));
        time = time.plus(Duration.ofMinutes(15));
        rounds(1);
        assertThat(first.figures).isEqualTo(Map.of(MUG, 1L));
        second.failAfterPages = Integer.MAX_VALUE;
        rounds(2);
        assertThat(List.of(first.figures, second.figures)).containsOnly(Map.of(MUG, 2L));
        company.close();
    }
}
