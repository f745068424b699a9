package com.erpsmartcloud.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.marketplace.Authorization.SignIn;
import com.erpsmartcloud.marketplace.pull.Resource;
import com.erpsmartcloud.marketplace.pull.SyncStates;
import com.erpsmartcloud.marketplace.stores.SignIns;
import com.erpsmartcloud.orders.TestShop;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class InboxTest {

    @TempDir private Path folder;
    private TestShop shop;
    private Inbox inbox;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        inbox = new Inbox(shop.store, () -> shop.time);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aQuietCompanyHasNone() {
        assertThat(inbox.gather(ZoneOffset.UTC)).isFalse();
        assertThat(inbox.all()).isEmpty();
    }

    @Test
    void aStoreThatStoppedIsNotedOnceADayAndStaysReadUntilThereIsMore() {
        stop(Resource.ORDERS);
        assertThat(inbox.gather(ZoneOffset.UTC)).isTrue();
        assertThat(inbox.gather(ZoneOffset.UTC)).isFalse();
        assertThat(said()).containsExactly("STORE Test 1 new");
        inbox.read("owner");
        assertThat(inbox.unread()).isZero();
        assertThat(inbox.gather(ZoneOffset.UTC)).isFalse();
        stop(Resource.STOCK);
        assertThat(inbox.gather(ZoneOffset.UTC)).isTrue();
        assertThat(said()).containsExactly("STORE Test 2 new");
    }

    @Test
    void theNextDayIsAnotherNoticeAndOldOnesGo() {
        stop(Resource.ORDERS);
        inbox.gather(ZoneOffset.UTC);
        shop.time = shop.time.plus(Duration.ofDays(1));
        stop(Resource.ORDERS);
        inbox.gather(ZoneOffset.UTC);
        assertThat(said()).hasSize(2);
        shop.time = shop.time.plus(Duration.ofDays(40));
        stop(Resource.ORDERS);
        inbox.gather(ZoneOffset.UTC);
        assertThat(said()).hasSize(1);
    }

    @Test
    void aNetworkThatIsCutIsNoNews() {
        new SyncStates(shop.store)
                .failed(shop.storeId, Resource.ORDERS, "sync.error.unreachable", "");
        assertThat(inbox.gather(ZoneOffset.UTC)).isFalse();
    }

    @Test
    void aKeyThatEndsWithinAWeekIsToldWithItsDays() {
        keyEndsIn(Duration.ofDays(8));
        assertThat(inbox.gather(ZoneOffset.UTC)).isFalse();
        keyEndsIn(Duration.ofDays(3));
        assertThat(inbox.gather(ZoneOffset.UTC)).isTrue();
        assertThat(said()).containsExactly("KEY_ENDS Test 3 new");
    }

    private void keyEndsIn(Duration left) {
        SignIn signIn = new SignIn("Test", "", Optional.of(shop.time.plus(left)), Set.of());
        new SignIns(shop.store).keep(shop.storeId, signIn, Duration.ZERO);
    }

    private void stop(Resource resource) {
        new SyncStates(shop.store).failed(shop.storeId, resource, "sync.error.sign-in", "");
    }

    private List<String> said() {
        return inbox.all().stream()
                .map(each ->
                        each.kind()
                                + " "
                                + each.subject()
                                + " "
                                + each.amount()
                                + (each.read() ? " read" : " new"))
                .toList();
    }
}
