package com.erpsmartcloud.marketplace.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure;
import com.erpsmartcloud.marketplace.ConnectorFailure.SignInExpired;
import com.erpsmartcloud.marketplace.ConnectorFailure.Unreachable;
import com.erpsmartcloud.marketplace.Consent;
import com.erpsmartcloud.marketplace.Sealer;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.Tokens;
import com.erpsmartcloud.marketplace.model.ModelMarketplace;
import com.erpsmartcloud.marketplace.stores.ModelSignIn.Fault;
import com.erpsmartcloud.orders.TestShop;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class StoreKeysTest {

    @TempDir Path folder;

    private TestShop shop;
    private ModelMarketplace market;
    private ModelSignIn signIn;
    private Stores stores;
    private StoreKeys keys;
    private final Refusing sealer = new Refusing();

    /// Turns what it seals around, and refuses when a test says so, as a full disk would.
    private static final class Refusing implements Sealer {

        private int refuseAfter = Integer.MAX_VALUE;

        @Override
        public byte[] seal(byte[] clear, String context) {
            if (refuseAfter-- <= 0) {
                throw new IllegalStateException("no room");
            }
            return turned(clear);
        }

        @Override
        public byte[] open(byte[] sealed, String context) {
            return turned(sealed);
        }

        private static byte[] turned(byte[] bytes) {
            byte[] turned = bytes.clone();
            for (int i = 0; i < turned.length; i++) {
                turned[i] ^= 0x55;
            }
            return turned;
        }
    }

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        market = new ModelMarketplace(() -> shop.time);
        signIn = new ModelSignIn(() -> shop.time);
        market.tokens = Optional.of(signIn);
        stores = new Stores(shop.store, sealer);
        keys = new StoreKeys(stores, () -> shop.time);
        signInAgain();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void signInAgain() {
        StoreAccess none =
                new StoreAccess(shop.storeId, market.marketplace(), market.address(), Map.of());
        stores.renew("owner", shop.storeId, none.with(signIn.issue()).credentials());
    }

    private MarketplaceStore store() {
        return stores.byId(shop.storeId).orElseThrow();
    }

    private Tokens used() throws ConnectorException {
        return keys.access(store(), market).tokens().orElseThrow();
    }

    private Tokens kept() {
        return stores.access(store()).flatMap(StoreAccess::tokens).orElseThrow();
    }

    private void pass(Duration time) {
        shop.time = shop.time.plus(time);
    }

    private void nearTheEnd() {
        pass(Duration.ofHours(3).plusMinutes(55));
    }

    private static ConnectorFailure failure(ThrowingCallable call) {
        ConnectorException thrown = catchThrowableOfType(ConnectorException.class, call);
        assertThat(thrown).as("no failure").isNotNull();
        return thrown.failure();
    }

    @Test
    void aTokenWithTimeLeftIsUsedAsItIs() throws Exception {
        assertThat(used().access()).isEqualTo("access-1");
        assertThat(signIn.spent).isEmpty();
    }

    @Test
    void aTokenIsRenewedAheadOfItsEndAndTheNewOneKept() throws Exception {
        nearTheEnd();
        assertThat(used().access()).isEqualTo("access-2");
        assertThat(kept()).isEqualTo(used());
        assertThat(kept().mark()).isEqualTo(Tokens.Mark.SETTLED);
        assertThat(signIn.spent).containsExactly("refresh-1");
    }

    @Test
    void theDiskKnowsOfTheRenewalBeforeTheMarketplaceDoes() throws Exception {
        List<Tokens> seen = new ArrayList<>();
        signIn.whileRenewing = () -> seen.add(kept());
        nearTheEnd();
        used();
        assertThat(seen).extracting(Tokens::mark).containsExactly(Tokens.Mark.UNDER_WAY);
        assertThat(seen).extracting(Tokens::refresh).containsExactly("refresh-1");
    }

    @Test
    void manyAtOnceSpendOneToken() throws Exception {
        nearTheEnd();
        CyclicBarrier together = new CyclicBarrier(8);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Tokens>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                all.add(
                        threads.submit(() -> {
                            together.await();
                            return used();
                        }));
            }
            for (Future<Tokens> one : all) {
                assertThat(one.get().access()).isEqualTo("access-2");
            }
        }
        assertThat(signIn.spent).containsExactly("refresh-1");
    }

    @Test
    void anAnswerThatCannotBeSavedIsNotUsedButSavedNextTime() throws Exception {
        nearTheEnd();
        sealer.refuseAfter = 1;
        assertThatThrownBy(this::used).hasStackTraceContaining("no room");
        assertThat(kept().access()).isEqualTo("access-1");
        sealer.refuseAfter = Integer.MAX_VALUE;
        assertThat(used().access()).isEqualTo("access-2");
        assertThat(kept().access()).isEqualTo("access-2");
        assertThat(signIn.spent).as("the spent one never goes again").containsExactly("refresh-1");
    }

    @Test
    void aSignInMeanwhileIsNotOverwrittenByAnOlderAnswer() throws Exception {
        nearTheEnd();
        signIn.whileRenewing = this::signInAgain;
        assertThat(used().access()).isEqualTo("access-2");
        assertThat(kept().mark()).isEqualTo(Tokens.Mark.SETTLED);
    }

    @Test
    void aRenewalThatWasNotSentChangesNothingAndTheOldTokenGoesOn() throws Exception {
        nearTheEnd();
        signIn.faults.add(Fault.NOT_SENT);
        assertThat(used().access()).isEqualTo("access-1");
        assertThat(kept().mark()).isEqualTo(Tokens.Mark.SETTLED);
        assertThat(used().access()).isEqualTo("access-2");
    }

    @Test
    void aRenewalThatFailsAfterTheEndSaysWhy() {
        pass(Duration.ofHours(5));
        signIn.faults.add(Fault.NOT_SENT);
        assertThat(failure(this::used)).isEqualTo(new Unreachable(false));
    }

    @Test
    void aLostAnswerIsTriedOnceMoreAndThenTheSellerIsAsked() throws Exception {
        nearTheEnd();
        signIn.faults.add(Fault.ANSWER_LOST);
        assertThat(used().access()).as("still good for minutes").isEqualTo("access-1");
        assertThat(kept().mark()).isEqualTo(Tokens.Mark.UNDER_WAY);
        pass(Duration.ofMinutes(10));
        assertThat(failure(this::used))
                .isInstanceOfSatisfying(
                        SignInExpired.class,
                        asked ->
                                assertThat(asked.message())
                                        .startsWith("the answer to an earlier renewal was lost"));
        assertThat(failure(this::used)).isInstanceOf(SignInExpired.class);
        assertThat(signIn.spent).as("no third time").containsExactly("refresh-1", "refresh-1");
        signInAgain();
        assertThat(used().access()).isEqualTo("access-3");
    }

    @Test
    void aCrashBetweenAnswerAndSavingIsSeenAtTheNextStart() {
        nearTheEnd();
        signIn.faults.add(Fault.CRASH);
        assertThatThrownBy(this::used).isInstanceOf(ModelSignIn.Crash.class);
        assertThat(kept().mark()).isEqualTo(Tokens.Mark.UNDER_WAY);
        keys = new StoreKeys(stores, () -> shop.time);
        pass(Duration.ofMinutes(10));
        assertThat(failure(this::used))
                .isInstanceOfSatisfying(
                        SignInExpired.class,
                        asked -> assertThat(asked.message()).contains("was lost"));
    }

    @Test
    void aRefusedTokenIsReplacedUnlessSomebodyElseHas() throws Exception {
        StoreAccess refused = keys.access(store(), market);
        StoreAccess instead = keys.instead(store(), market, refused);
        assertThat(instead.tokens().orElseThrow().access()).isEqualTo("access-2");
        assertThat(keys.instead(store(), market, refused).tokens()).isEqualTo(instead.tokens());
        assertThat(signIn.spent).containsExactly("refresh-1");
    }

    @Test
    void aStoreWithoutAKeyAsksThePerson() {
        MarketplaceStore unknown =
                new MarketplaceStore(
                        new UUID(1, 2),
                        market.marketplace(),
                        "Gone",
                        "MYR",
                        ZoneOffset.UTC,
                        market.address(),
                        "1",
                        Optional.empty(),
                        false,
                        shop.time,
                        "");
        assertThat(failure(() -> keys.access(unknown, market)))
                .isEqualTo(new SignInExpired("no key is kept for this store"));
    }

    @Test
    void tokensAreSealedAndNeverSaid() throws Exception {
        nearTheEnd();
        StoreAccess access = keys.access(store(), market);
        assertThat(
                        access.toString()
                                + kept()
                                + signIn.exchange(
                                        access, Consent.begin(market.address()), Map.of()))
                .doesNotContain("access-")
                .doesNotContain("refresh-");
        byte[] sealed =
                shop.store.read(h ->
                        h.createQuery("SELECT sealed FROM store_secret")
                                .map((r, _) -> r.getBytes(1))
                                .one());
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("access-");
    }
}
