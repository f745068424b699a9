package com.erpsmartcloud.notices;

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

class NoticesTest {

    @TempDir private Path folder;
    private TestShop shop;
    private Notices notices;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        notices = new Notices(shop.store, () -> shop.time);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aQuietCompanyHasNone() {
        assertThat(notices.gather(ZoneOffset.UTC)).isFalse();
        assertThat(notices.all()).isEmpty();
    }

    @Test
    void aStoreThatStoppedIsNotedOnceADayAndStaysReadUntilThereIsMore() {
        stop(Resource.ORDERS);
        assertThat(notices.gather(ZoneOffset.UTC)).isTrue();
        assertThat(notices.gather(ZoneOffset.UTC)).isFalse();
        assertThat(said()).containsExactly("STORE Test 1 new");
        notices.read("owner");
        assertThat(notices.unread()).isZero();
        assertThat(notices.gather(ZoneOffset.UTC)).isFalse();
        stop(Resource.STOCK);
        assertThat(notices.gather(ZoneOffset.UTC)).isTrue();
        assertThat(said()).containsExactly("STORE Test 2 new");
    }

    @Test
    void theNextDayIsAnotherNoticeAndOldOnesGo() {
        stop(Resource.ORDERS);
        notices.gather(ZoneOffset.UTC);
        shop.time = shop.time.plus(Duration.ofDays(1));
        stop(Resource.ORDERS);
        notices.gather(ZoneOffset.UTC);
        assertThat(said()).hasSize(2);
        shop.time = shop.time.plus(Duration.ofDays(40));
        stop(Resource.ORDERS);
        notices.gather(ZoneOffset.UTC);
        assertThat(said()).hasSize(1);
    }

    @Test
    void aNetworkThatIsCutIsNoNews() {
        new SyncStates(shop.store)
                .failed(shop.storeId, Resource.ORDERS, "sync.error.unreachable", "");
        assertThat(notices.gather(ZoneOffset.UTC)).isFalse();
    }

    @Test
    void aKeyThatEndsWithinAWeekIsToldWithItsDays() {
        keyEndsIn(Duration.ofDays(8));
        assertThat(notices.gather(ZoneOffset.UTC)).isFalse();
        keyEndsIn(Duration.ofDays(3));
        assertThat(notices.gather(ZoneOffset.UTC)).isTrue();
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
        return notices.all().stream()
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
