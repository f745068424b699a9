package com.erpsmartcloud.marketplace.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.erpsmartcloud.marketplace.Authorization.Capability;
import com.erpsmartcloud.marketplace.Authorization.SignIn;
import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.marketplace.Sealer;
import com.erpsmartcloud.marketplace.pull.Resource;
import com.erpsmartcloud.marketplace.pull.SyncStates;
import com.erpsmartcloud.orders.TestShop;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

class LeavingTest {

    private static final Sealer PLAIN =
            new Sealer() {
                @Override
                public byte[] seal(byte[] clear, String context) {
                    return clear.clone();
                }

                @Override
                public byte[] open(byte[] sealed, String context) {
                    return sealed.clone();
                }
            };

    @TempDir private Path folder;
    private TestShop shop;
    private Stores stores;
    private UUID left;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        stores = new Stores(shop.store, PLAIN);
        left = stores.add("owner", wanted("Юг"), Map.of("apiKey", "secret"));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void nothingThatOpensTheStoreStaysAndTheStoreIsNoLongerListed() {
        new SyncStates(shop.store).failed(left, Resource.ORDERS, "sync.error.sign-in", "");
        SignIns signIns = new SignIns(shop.store);
        SignIn signIn =
                new SignIn(
                        "Юг",
                        "",
                        Optional.of(TestShop.CONNECTED),
                        EnumSet.of(Capability.READ_ORDERS, Capability.WRITE_STOCK));
        signIns.keep(left, signIn, Duration.ofMillis(400));
        assertThat(signIns.all().get(left))
                .isEqualTo(new SignIns.Known(signIn, Duration.ofMillis(400), TestShop.CONNECTED));
        MarketplaceStore before = stores.byId(left).orElseThrow();
        Leaving.Holdings gone = new Leaving(shop.store).leave("owner", left);
        assertThat(gone.key()).isTrue();
        assertThat(stores.access(before)).isEmpty();
        assertThat(names()).containsExactly("Test");
        assertThat(new SyncStates(shop.store).all()).isEmpty();
        assertThat(signIns.all()).isEmpty();
        assertThat(stores.byId(left).orElseThrow().paused()).isTrue();
        assertThat(new Leaving(shop.store).holdings(left).key()).isFalse();
    }

    @Test
    void theSameAccountComesBackAsTheSameStore() {
        new Leaving(shop.store).leave("owner", left);
        UUID again = stores.add("owner", wanted("Юг, новый"), Map.of("apiKey", "other"));
        assertThat(again).isEqualTo(left);
        assertThat(names()).containsExactly("Test", "Юг, новый");
        assertThat(stores.access(stores.byId(again).orElseThrow()).orElseThrow().credentials())
                .containsEntry("apiKey", "other");
    }

    @Test
    void anAccountThatIsConnectedIsNotConnectedTwice() {
        assertThatThrownBy(() -> stores.add("owner", wanted("Again"), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(names()).containsExactly("Test", "Юг");
        assertThat(stores.access(stores.byId(left).orElseThrow()).orElseThrow().credentials())
                .containsEntry("apiKey", "secret");
    }

    @Test
    void aStoreTakesAnotherNameColourAndZone() {
        stores.look("owner", left, new Stores.Look("Восток", "teal", ZoneId.of("Asia/Omsk")));
        MarketplaceStore now = stores.byId(left).orElseThrow();
        assertThat(List.of(now.name(), now.colour(), now.zone().getId()))
                .containsExactly("Восток", "teal", "Asia/Omsk");
    }

    private List<String> names() {
        return stores.all().stream().map(MarketplaceStore::name).toList();
    }

    private static Stores.NewStore wanted(String name) {
        return new Stores.NewStore(
                Marketplace.OZON,
                name,
                "RUB",
                ZoneId.of("Europe/Moscow"),
                URI.create("http://127.0.0.1:1"),
                "77",
                Optional.empty());
    }
}
