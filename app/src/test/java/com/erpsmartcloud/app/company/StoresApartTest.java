package com.erpsmartcloud.app.company;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.tour.BothSides;
import com.erpsmartcloud.inventory.StockCheck;
import com.erpsmartcloud.marketplace.Consent;
import com.erpsmartcloud.marketplace.MarketplaceConnector;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.TokenSignIn;
import com.erpsmartcloud.marketplace.pull.PullProgress;
import com.erpsmartcloud.marketplace.pull.Resource;
import com.erpsmartcloud.marketplace.stores.MarketplaceStore;
import com.erpsmartcloud.sandbox.market.Fault;
import com.erpsmartcloud.sandbox.market.FaultKind;
import com.erpsmartcloud.sandbox.market.Listing;
import com.erpsmartcloud.sandbox.market.Market;
import com.erpsmartcloud.sandbox.market.Purchase;
import com.erpsmartcloud.workspace.CompanyFolder;
import com.erpsmartcloud.workspace.SyncOutcome;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Each store goes on whatever befalls the others, over real HTTP. Each test has a company of its
/// own and mostly waits, so they run beside each other.
class StoresApartTest {

    /// @param said what the round says of the store, as its error key
    private record Trouble(FaultKind kind, DemoStore store, String said) {}

    /// Each fault in one store; every fault of every marketplace by itself is in the fault table.
    private static final List<Trouble> TROUBLES =
            List.of(
                    new Trouble(FaultKind.CLOCK_SKEW, DemoStore.SHOPEE, ""),
                    new Trouble(FaultKind.EMPTY_BODY, DemoStore.TEMU, "sync.error.bad-reply"),
                    new Trouble(
                            FaultKind.ERROR_IN_OK, DemoStore.MERCADO_LIBRE, "sync.error.rejected"),
                    new Trouble(
                            FaultKind.CHANGED_TYPE,
                            DemoStore.MERCADO_LIBRE,
                            "sync.error.bad-reply"),
                    new Trouble(FaultKind.RATE_LIMIT, DemoStore.OZON, "sync.error.throttled"),
                    new Trouble(FaultKind.SERVER_ERROR, DemoStore.SHOPEE, "sync.error.rejected"),
                    new Trouble(FaultKind.CUT, DemoStore.TEMU, "sync.error.unreachable"),
                    new Trouble(FaultKind.LOST_ANSWER, DemoStore.OZON, "sync.error.unreachable"),
                    new Trouble(FaultKind.STUCK_CURSOR, DemoStore.SHOPEE, "sync.error.bad-reply"));

    /// More than a page of orders holds.
    private static final int TWO_PAGES = 60;

    @TempDir private Path folder;

    private RunningCompany running;
    private BothSides sides;

    @BeforeEach
    void open() throws Exception {
        running =
                DemoCompany.open(
                        new CompanyFolder(folder.resolve("demo")),
                        DemoCompanyTest.small(),
                        PullProgress.SILENT);
        sides = new BothSides(running);
    }

    @AfterEach
    void close() {
        running.close();
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aStoreWhoseAccessIsRevokedNeedsAPersonAndTheOthersGoOn() throws Exception {
        for (DemoStore broken : DemoStore.values()) {
            aBuyerInEveryStore();
            market(broken)
                    .set(
                            Fault.of(
                                    broken == DemoStore.OZON
                                            ? FaultKind.KEY_DEACTIVATED
                                            : FaultKind.TOKEN_REVOKED));
            Map<String, SyncOutcome> outcomes = round();
            for (DemoStore each : DemoStore.values()) {
                assertThat(of(outcomes, each).errorKey())
                        .as(each + " while " + broken + " is closed")
                        .isEqualTo(each == broken ? "sync.error.sign-in" : "");
            }
            assertThat(StoreAge.all(running.workspace().stores(), running.workspace().syncStates()))
                    .filteredOn(age -> age.errorKey().equals("sync.error.sign-in"))
                    .extracting(StoreAge::name)
                    .containsExactly(broken.look().name());
            others(broken);
            market(broken).clearFaults();
            again(broken);
            everythingIsEqual();
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aStoreThatAnswersWithAPageOrSlowlyHoldsNobodyUp() {
        for (DemoStore broken : DemoStore.values()) {
            aBuyerInEveryStore();
            market(broken).set(Fault.of(FaultKind.HTML));
            Map<String, SyncOutcome> outcomes = round();
            for (DemoStore each : DemoStore.values()) {
                assertThat(of(outcomes, each).wentThrough())
                        .as(each + " while " + broken + " sends pages")
                        .isEqualTo(each != broken);
            }
            others(broken);
            market(broken).clearFaults();
            everythingIsEqual();
            aBuyerInEveryStore();
            market(broken).set(Fault.of(FaultKind.LATENCY).with("millis", 40));
            assertThat(round().values()).allMatch(SyncOutcome::wentThrough);
            market(broken).clearFaults();
            everythingIsEqual();
        }
    }

    /// A store that cannot be read says so by itself and for no other; a wrong clock is no fault of
    /// the store. Afterwards it has what it missed, once.
    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void whateverAStoreAnswersTheOthersAreUnharmed() {
        for (Trouble trouble : TROUBLES) {
            aBuyerInEveryStore();
            if (trouble.kind() == FaultKind.STUCK_CURSOR) {
                morePages(trouble.store());
            }
            market(trouble.store()).set(fault(trouble.kind()));
            Map<String, SyncOutcome> outcomes = round();
            for (DemoStore each : DemoStore.values()) {
                assertThat(of(outcomes, each).errorKey())
                        .as(each + " during " + trouble + ": " + of(outcomes, each).detail())
                        .isEqualTo(each == trouble.store() ? trouble.said() : "");
            }
            assertThat(troubled())
                    .as(trouble.toString())
                    .isEqualTo(
                            trouble.said().isEmpty()
                                    ? List.of()
                                    : List.of(trouble.store().look().name()));
            others(trouble.store());
            market(trouble.store()).clearFaults();
            everythingIsEqual();
            assertThat(troubled()).as("after " + trouble).isEmpty();
        }
    }

    private void morePages(DemoStore store) {
        for (int i = 0; i < TWO_PAGES; i++) {
            aBuyer(store);
        }
    }

    private static Fault fault(FaultKind kind) {
        return switch (kind) {
            case CLOCK_SKEW -> Fault.of(kind).with("seconds", 600);
            case RATE_LIMIT -> Fault.of(kind).with("seconds", 1);
            default -> Fault.of(kind);
        };
    }

    private List<String> troubled() {
        return StoreAge.all(running.workspace().stores(), running.workspace().syncStates()).stream()
                .filter(age -> !age.errorKey().isEmpty())
                .map(StoreAge::name)
                .toList();
    }

    /// Each page asks; the store goes on where it was when it is resumed.
    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void aStoreThatIsPausedDuringItsRoundStopsAndTheOthersGoOn() {
        aBuyerInEveryStore();
        MarketplaceStore paused = running.workspace().stores().all().getFirst();
        List<SyncOutcome> outcomes =
                running.workspace()
                        .sync()
                        .syncNow(
                                new PullProgress() {
                                    @Override
                                    public void rows(Resource resource, long done) {
                                        running.workspace().stores().pause("owner", paused.id());
                                    }

                                    @Override
                                    public boolean cancelled() {
                                        return false;
                                    }
                                });
        assertThat(outcomes).allMatch(SyncOutcome::wentThrough);
        aBuyerInEveryStore();
        assertThat(round()).doesNotContainKey(paused.name()).hasSize(DemoStore.values().length - 1);
        running.workspace().stores().resume("owner", paused.id());
        everythingIsEqual();
    }

    private void aBuyerInEveryStore() {
        for (DemoStore each : DemoStore.values()) {
            aBuyer(each);
        }
    }

    private void aBuyer(DemoStore store) {
        Listing listing =
                market(store).listings().stream()
                        .filter(l -> l.quantity() > 5)
                        .findFirst()
                        .orElseThrow();
        assertThat(market(store).buy(listing.sku(), 1)).isInstanceOf(Purchase.Bought.class);
    }

    private static SyncOutcome of(Map<String, SyncOutcome> outcomes, DemoStore store) {
        return Optional.ofNullable(outcomes.get(store.look().name())).orElseThrow();
    }

    private Map<String, SyncOutcome> round() {
        return running.workspace().sync().syncNow(PullProgress.SILENT).stream()
                .collect(Collectors.toMap(SyncOutcome::name, Function.identity()));
    }

    private void others(DemoStore broken) {
        for (MarketplaceStore store : running.workspace().stores().all()) {
            if (store.marketplace() != broken.marketplace()) {
                sides.orders(store);
            }
        }
    }

    private void everythingIsEqual() {
        assertThat(round().values()).allMatch(SyncOutcome::wentThrough);
        running.workspace().stores().all().forEach(sides::orders);
        assertThat(running.workspace().store().read(StockCheck::differences)).isEmpty();
    }

    /// The seller signs in again: the marketplace has given a new key.
    private void again(DemoStore store) throws Exception {
        MarketplaceConnector connector =
                running.workspace().sync().connector(store.marketplace()).orElseThrow();
        DemoStore.Key key = store.key(running.sandbox().orElseThrow());
        Map<String, String> credentials =
                store == DemoStore.MERCADO_LIBRE
                        ? agreedOnThePage(connector, key)
                        : key.signedIn(connector).credentials();
        running.workspace()
                .stores()
                .renew(
                        "owner",
                        running.workspace().stores().all().stream()
                                .filter(s -> s.marketplace() == store.marketplace())
                                .findFirst()
                                .orElseThrow()
                                .id(),
                        credentials);
    }

    /// A consent that was revoked is gone with its tokens: the page is asked anew.
    private Map<String, String> agreedOnThePage(MarketplaceConnector connector, DemoStore.Key key)
            throws Exception {
        StoreAccess app =
                new StoreAccess(
                        UUID.randomUUID(),
                        connector.marketplace(),
                        key.baseUrl(),
                        key.credentials());
        Consent consent =
                Consent.begin(running.sandbox().orElseThrow().mercadoLibre().redirectUri());
        URI page = connector.tokens().orElseThrow().consentPage(app, consent);
        HttpURLConnection browser =
                (HttpURLConnection) page.resolve(page.getPath()).toURL().openConnection();
        browser.setInstanceFollowRedirects(false);
        browser.setDoOutput(true);
        browser.getOutputStream()
                .write((page.getRawQuery() + "&decision=allow").getBytes(StandardCharsets.UTF_8));
        Consent.Answer.Agreed agreed =
                (Consent.Answer.Agreed) consent.answer(browser.getHeaderField("Location"));
        TokenSignIn.Grant grant =
                connector
                        .tokens()
                        .orElseThrow()
                        .exchange(app, consent, agreed.parameters())
                        .getFirst();
        assertThat(grant.account()).isEqualTo(key.account());
        return new StoreAccess(
                        UUID.randomUUID(),
                        connector.marketplace(),
                        key.baseUrl(),
                        grant.credentials())
                .with(grant.tokens())
                .credentials();
    }

    private Market market(DemoStore store) {
        return running.sandbox().orElseThrow().market(store.sandbox());
    }
}
