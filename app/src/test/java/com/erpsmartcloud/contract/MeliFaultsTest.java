package com.erpsmartcloud.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.marketplace.Answer;
import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure.NotAllowed;
import com.erpsmartcloud.marketplace.ConnectorFailure.Rejected;
import com.erpsmartcloud.marketplace.ConnectorFailure.SignInExpired;
import com.erpsmartcloud.marketplace.ConnectorFailure.TokenEnded;
import com.erpsmartcloud.marketplace.Consent;
import com.erpsmartcloud.marketplace.ListingFact;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderState.CancelReturn;
import com.erpsmartcloud.marketplace.OrderState.Fulfilment;
import com.erpsmartcloud.marketplace.PriceTarget;
import com.erpsmartcloud.marketplace.StockTarget.Wish;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.TokenSignIn;
import com.erpsmartcloud.marketplace.TokenSignIn.Grant;
import com.erpsmartcloud.marketplace.WarehouseFact;
import com.erpsmartcloud.marketplace.mercadolibre.MeliConnector;
import com.erpsmartcloud.money.Money;
import com.erpsmartcloud.sandbox.Marketplace;
import com.erpsmartcloud.sandbox.Sandbox;
import com.erpsmartcloud.sandbox.SandboxOptions;
import com.erpsmartcloud.sandbox.market.Fault;
import com.erpsmartcloud.sandbox.market.FaultKind;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Faults that only Mercado Libre has, and its page to agree on, over real HTTP.
class MeliFaultsTest {

    @TempDir Path folder;

    private final SharedClock clock = new SharedClock(ConnectorContract.START);
    private MeliUnderTest meli;
    private Bench bench;

    @BeforeEach
    void open() throws IOException {
        meli =
                new MeliUnderTest(
                        Sandbox.start(
                                folder,
                                SandboxOptions.defaults()
                                        .withMarketplaces(Marketplace.MERCADO_LIBRE)
                                        .withClock(clock)
                                        .withSize(40, 60)));
        bench = new Bench(meli, clock, parts -> new MeliConnector(parts.http(), parts.governor()));
    }

    @AfterEach
    void close() throws IOException {
        bench.close();
        meli.close();
    }

    private void play(Fault fault) {
        meli.market().set(fault);
    }

    private TokenSignIn signIn() {
        return bench.connector().tokens().orElseThrow();
    }

    @Test
    void theSellerAgreesOnThePageAndTheCodeOpensTheStoreOnce() throws Exception {
        play(Fault.of(FaultKind.PKCE_REQUIRED));
        StoreAccess app = app();
        Consent consent = Consent.begin(meli.access().redirectUri());
        Consent.Answer answer = consent.answer(decide(signIn().consentPage(app, consent)));
        assertThat(answer).isInstanceOf(Consent.Answer.Agreed.class);
        Map<String, String> parameters = ((Consent.Answer.Agreed) answer).parameters();
        List<Grant> grants = signIn().exchange(app, consent, parameters);
        assertThat(grants)
                .extracting(Grant::account)
                .containsExactly(Long.toString(meli.access().userId()));
        StoreAccess store =
                new StoreAccess(
                                app.storeId(),
                                app.marketplace(),
                                app.baseUrl(),
                                grants.getFirst().credentials())
                        .with(grants.getFirst().tokens());
        assertThat(bench.connector().authorization().check(store).currency()).isEqualTo("MXN");
        assertThat(Bench.failure(() -> signIn().exchange(app, consent, parameters)))
                .as("a code works once")
                .isInstanceOf(SignInExpired.class);
    }

    @Test
    void aCodeIsWorthNothingToWhoDidNotAskForIt() throws Exception {
        Consent asked = Consent.begin(meli.access().redirectUri());
        String back = decide(signIn().consentPage(app(), asked));
        Map<String, String> parameters = ((Consent.Answer.Agreed) asked.answer(back)).parameters();
        Consent other = Consent.begin(meli.access().redirectUri());
        assertThat(other.answer(back)).isInstanceOf(Consent.Answer.NotOurs.class);
        assertThat(Bench.failure(() -> signIn().exchange(app(), other, parameters)))
                .as("another verifier")
                .isInstanceOf(SignInExpired.class);
    }

    @Test
    void aCollaboratorCannotAgree() throws Exception {
        play(Fault.of(FaultKind.COLLABORATOR_LOGIN));
        Consent consent = Consent.begin(meli.access().redirectUri());
        assertThat(consent.answer(decide(signIn().consentPage(app(), consent))))
                .isEqualTo(new Consent.Answer.Declined("invalid_operator_user_id"));
    }

    private StoreAccess app() {
        StoreAccess store = meli.store();
        return new StoreAccess(
                store.storeId(),
                store.marketplace(),
                store.baseUrl(),
                Map.of(
                        "clientId", meli.access().clientId(),
                        "clientSecret", meli.access().clientSecret(),
                        "consentPage", meli.access().authUrl().toString()));
    }

    /// Presses the button on the page.
    ///
    /// @return where it leads back to
    private static String decide(URI page) throws IOException {
        URI form = URI.create(page.toString().substring(0, page.toString().indexOf('?')));
        HttpURLConnection asked = (HttpURLConnection) form.toURL().openConnection();
        asked.setInstanceFollowRedirects(false);
        asked.setDoOutput(true);
        try (OutputStream out = asked.getOutputStream()) {
            out.write((page.getRawQuery() + "&decision=allow").getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(asked.getResponseCode()).isEqualTo(302);
        return asked.getHeaderField("Location");
    }

    @Test
    void anExpiredTokenIsReplaced() throws Exception {
        StoreAccess before = meli.store();
        play(Fault.of(FaultKind.TOKEN_EXPIRED));
        assertThat(Bench.failure(() -> bench.connector().authorization().check(before)))
                .isInstanceOf(TokenEnded.class);
        StoreAccess after = before.with(signIn().renew(before));
        assertThat(bench.connector().authorization().check(after).accountName()).isNotEmpty();
    }

    @Test
    void aKeyOfAnotherAddressIsNotAllowed() {
        play(Fault.of(FaultKind.KEY_IP_RESTRICTED));
        assertThat(Bench.failure(bench::everyOrder)).isInstanceOf(NotAllowed.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"ERROR_IN_OK", "CIRCUIT_OPEN", "SERVER_ERROR"})
    void trouble(FaultKind kind) throws Exception {
        play(Fault.of(kind).on("/orders/search").times(1));
        assertThat(Bench.failure(bench::everyOrder))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.httpStatus()).isGreaterThanOrEqualTo(500));
        assertThat(bench.everyOrder()).hasSameSizeAs(meli.orders());
    }

    @Test
    void numbersThatComeAsTextsMeanTheSame() throws Exception {
        List<OrderFact> before = bench.everyOrder();
        play(Fault.of(FaultKind.CHANGED_TYPE).with("field", "quantity"));
        assertThat(bench.everyOrder())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("asOf", "raw")
                .isEqualTo(before);
    }

    @Test
    void aListThatIsNoneIsNoAnswer() {
        play(Fault.of(FaultKind.CHANGED_TYPE).on("/orders/search").with("field", "results"));
        assertThat(Bench.failure(bench::everyOrder).mayHaveTakenEffect()).isTrue();
    }

    @Test
    void oneListingThatFailsTakesNoOtherAlong() throws Exception {
        List<ListingFact> all = bench.everyListing();
        play(Fault.of(FaultKind.PARTIAL_FAILURE).times(1));
        List<ListingFact> rest = bench.everyListing();
        assertThat(bench.poison()).hasSize(1);
        assertThat(bench.poison().getFirst().externalId()).startsWith("MLM");
        assertThat(rest.size()).isLessThan(all.size());
    }

    @Test
    void twoListingsOfOneArticleStayTwo() throws Exception {
        int listings = bench.everyListing().size();
        play(Fault.of(FaultKind.DUPLICATE_OFFER_IDS).times(1));
        assertThat(bench.everyListing())
                .hasSize(listings)
                .extracting(ListingFact::externalId)
                .doesNotHaveDuplicates();
    }

    @Test
    void aConflictOnAListingIsAskedForLater() throws Exception {
        Wish wish = bench.wish(17);
        play(Fault.of(FaultKind.CONFLICT).on("/items/").times(1));
        assertThat(bench.write(wish).getFirst()).isInstanceOf(Answer.Later.class);
        assertThat(bench.write(wish)).containsExactly(new Answer.Accepted());
    }

    @Test
    void anOrderThatTheIndexHasNotYetComesWithTheNextFetch() throws Exception {
        clock.of(Duration.ofSeconds(10));
        String order = meli.buy(bench.articleWithAtLeast(3), 1).getFirst();
        clock.of(Duration.ofSeconds(10));
        play(Fault.of(FaultKind.LATE_ROW).with("calls", 2));
        assertThat(changed()).doesNotContain(order);
        assertThat(changed()).contains(order);
    }

    /// A parcel on its way changes no date of its order that the search looks at.
    @Test
    void aParcelThatMovesIsSeenWhenItsOrderIsReadAgain() throws Exception {
        List<String> onTheWay =
                bench.everyOrder().stream()
                        .filter(order -> order.state().fulfilment() == Fulfilment.SHIPPED)
                        .filter(order -> order.state().cancelReturn() == CancelReturn.NONE)
                        .map(OrderFact::externalId)
                        .limit(bench.connector().orders().rereads())
                        .toList();
        assertThat(onTheWay).isNotEmpty();
        clock.of(Duration.ofDays(20));
        signIn().renew(meli.store());
        assertThat(changed()).doesNotContainAnyElementsOf(onTheWay);
        assertThat(bench.connector().orders().again(meli.store(), onTheWay).rows())
                .extracting(OrderFact::externalId)
                .containsExactlyElementsOf(onTheWay);
        assertThat(bench.connector().orders().again(meli.store(), onTheWay).rows())
                .extracting(order -> order.state().fulfilment())
                .contains(Fulfilment.DELIVERED);
    }

    private List<String> changed() throws ConnectorException {
        return bench.changedSince(ConnectorContract.START.plusSeconds(5)).stream()
                .map(OrderFact::externalId)
                .toList();
    }

    @Test
    void aSellerWithWarehousesIsReadAndWrittenByWarehouse() throws Exception {
        play(Fault.of(FaultKind.MULTI_ORIGIN));
        List<WarehouseFact> places = bench.connector().listings().warehouses(meli.store());
        assertThat(places)
                .filteredOn(WarehouseFact::usable)
                .extracting(WarehouseFact::externalId)
                .containsExactly("71234501", "71234502");
        Wish wish = bench.wish(17);
        long other = bench.freeAsRead(wish.article()) - bench.stockOf(wish).free();
        assertThat(bench.write(wish)).containsExactly(new Answer.Accepted());
        assertThat(bench.stockOf(wish).free()).isEqualTo(17);
        assertThat(bench.freeAsRead(wish.article())).as("the other stays").isEqualTo(17 + other);
        assertThat(meli.free().get(wish.article())).isEqualTo(17 + other);
        assertThat(bench.everyOrder())
                .allSatisfy(order -> assertThat(order.warehouseExternalId()).contains("71234501"));
    }

    /// The seller changed over to warehouses after he was last asked.
    @Test
    void successThatChangedNothingIsSeen() throws Exception {
        Wish wish = bench.wish(17);
        long before = bench.stockOf(wish).free();
        play(Fault.of(FaultKind.MULTI_ORIGIN));
        assertThat(bench.write(wish).getFirst()).isInstanceOf(Answer.Later.class);
        assertThat(bench.freeAsRead(wish.article())).isGreaterThanOrEqualTo(before);
        Fault refused = Fault.of(FaultKind.MULTI_ORIGIN).with("write", "refused");
        meli.calm();
        play(refused);
        assertThat(bench.write(wish).getFirst()).isInstanceOf(Answer.Refused.class);
    }

    /// Mercado Libre sets the price of the sixteenth ware itself.
    @Test
    void aPriceThatMercadoLibreSetsIsRefused() throws Exception {
        int refused = 0;
        for (ListingFact listing : bench.everyListing()) {
            Money cheaper = new Money(listing.price().minor() - 100, listing.price().currency());
            Answer answer =
                    bench.connector()
                            .prices()
                            .write(
                                    meli.store(),
                                    List.of(
                                            new PriceTarget.Wish(
                                                    listing.externalId(),
                                                    listing.article(),
                                                    cheaper)))
                            .getFirst();
            if (answer instanceof Answer.Refused(String code, _)) {
                assertThat(code).isIn("item.price.not_modifiable", "validation_error");
                refused += code.equals("item.price.not_modifiable") ? 1 : 0;
            }
        }
        assertThat(refused).isEqualTo(1);
        assertThat(bench.everyListing()).as("no variation was lost").hasSizeGreaterThan(40);
    }
}
