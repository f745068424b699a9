package com.erpsmartcloud.marketplace.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.erpsmartcloud.marketplace.Consent.Answer;
import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.marketplace.RateGovernor;
import com.erpsmartcloud.marketplace.Sealer;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.shopee.ShopeeConnector;
import com.erpsmartcloud.net.Http;
import com.erpsmartcloud.net.NetworkLog;
import com.erpsmartcloud.orders.TestShop;

import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// From the question to the kept store, against recorded answers of Shopee.
class StoreConsentTest {

    private static final Sealer UNSEALED =
            new Sealer() {
                @Override
                public byte[] seal(byte[] clear, String context) {
                    return clear;
                }

                @Override
                public byte[] open(byte[] sealed, String context) {
                    return sealed;
                }
            };

    @TempDir Path folder;

    private final MockWebServer server = new MockWebServer();
    private TestShop shop;
    private Http http;
    private Stores stores;
    private StoreConsent door;
    private ShopeeConnector shopee;

    @BeforeEach
    void open() throws Exception {
        server.start();
        shop = new TestShop(folder);
        http = new Http(() -> true, NetworkLog.NONE, () -> shop.time);
        stores = new Stores(shop.store, UNSEALED);
        door = new StoreConsent(stores);
        shopee =
                new ShopeeConnector(
                        http, new RateGovernor(() -> shop.time, _ -> {}), () -> shop.time);
    }

    @AfterEach
    void close() {
        http.close();
        server.close();
        shop.close();
    }

    private StoreConsent.Asked ask() throws Exception {
        return door.ask(
                shopee,
                URI.create("http://127.0.0.1:" + server.getPort()),
                Map.of("partnerId", "2007001", "partnerKey", "0123456789abcdef"),
                URI.create("https://erp.example.com/agreed"));
    }

    private StoreConsent.Found found(StoreConsent.Asked asked, String token) throws Exception {
        server.enqueue(
                answer(
                        "{\"access_token\":\""
                                + token
                                + "\",\"refresh_token\":\"r\",\"expire_in\":14400}"));
        server.enqueue(
                answer(
                        "{\"shop_name\":\"Contoh Store\",\"region\":\"MY\",\"status\":\"NORMAL\","
                                + "\"expire_time\":1816536000}"));
        Answer answer =
                asked.consent()
                        .answer(
                                "https://erp.example.com/agreed?code=c&shop_id=220045678&state="
                                        + asked.consent().state());
        return door.found(shopee, asked, (Answer.Agreed) answer).getFirst();
    }

    private static MockResponse answer(String json) {
        return new MockResponse.Builder().body(json).build();
    }

    @Test
    void whatTheSellerAgreedToIsKeptWithItsTokens() throws Exception {
        StoreConsent.Asked asked = ask();
        assertThat(asked.page().getQuery()).contains("state=" + asked.consent().state());
        StoreConsent.Found found = found(asked, "access-1");
        UUID id = door.keep("owner", found, found.proposed());
        MarketplaceStore store = stores.byId(id).orElseThrow();
        assertThat(store.marketplace()).isEqualTo(Marketplace.SHOPEE);
        assertThat(store.name()).isEqualTo("Contoh Store");
        assertThat(store.account()).isEqualTo("220045678");
        assertThat(store.currency()).isEqualTo("MYR");
        assertThat(store.zone()).isEqualTo(ZoneId.of("Asia/Kuala_Lumpur"));
        StoreAccess access = stores.access(store).orElseThrow();
        assertThat(access.tokens().orElseThrow().access()).isEqualTo("access-1");
        assertThat(access.tokens().orElseThrow().daysLeft(shop.time)).contains(247L);
    }

    @Test
    void signingInAgainRenewsTheStoreThatIsThere() throws Exception {
        StoreConsent.Found first = found(ask(), "access-1");
        UUID id = door.keep("owner", first, first.proposed());
        StoreConsent.Found second = found(ask(), "access-2");
        assertThat(door.known(second)).map(MarketplaceStore::id).contains(id);
        assertThat(door.keep("owner", second, second.proposed())).isEqualTo(id);
        assertThat(stores.access(stores.byId(id).orElseThrow()).orElseThrow().tokens())
                .hasValueSatisfying(tokens -> assertThat(tokens.access()).isEqualTo("access-2"));
        assertThat(stores.all()).extracting(MarketplaceStore::account).contains("220045678");
        assertThat(stores.all()).filteredOn(s -> s.marketplace() == Marketplace.SHOPEE).hasSize(1);
    }

    @Test
    void aStoreWithoutACurrencyIsNotKept() throws Exception {
        StoreConsent.Found found = found(ask(), "access-1");
        StoreConsent.Chosen none = new StoreConsent.Chosen("x", "", found.proposed().zone());
        assertThatThrownBy(() -> door.keep("owner", found, none))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(List.of(found.toString(), found.grant().toString()).toString())
                .doesNotContain("access-1")
                .doesNotContain("0123456789abcdef");
    }
}
