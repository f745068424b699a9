package com.erpsmartcloud.app.company;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.Consent;
import com.erpsmartcloud.marketplace.MarketplaceConnector;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.TokenSignIn;
import com.erpsmartcloud.marketplace.Tokens;
import com.erpsmartcloud.marketplace.stores.Stores;
import com.erpsmartcloud.sandbox.Marketplace;
import com.erpsmartcloud.sandbox.MercadoLibreAccess;
import com.erpsmartcloud.sandbox.OzonAccess;
import com.erpsmartcloud.sandbox.Sandbox;
import com.erpsmartcloud.sandbox.SandboxOptions;
import com.erpsmartcloud.sandbox.ShopeeAccess;
import com.erpsmartcloud.sandbox.TemuAccess;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// The stores of the demo company; their goods are the same, so that buyers everywhere want the
/// same units.
///
/// The first one begins catalogue and stock. Names are proper names, the same in every language.
enum DemoStore {
    OZON(
            Marketplace.OZON,
            com.erpsmartcloud.marketplace.Marketplace.OZON,
            new Stores.Look("Север RU", "blue", ZoneId.of("Europe/Moscow")),
            "RUB",
            new SandboxOptions.Size(300, 2_200),
            DemoStore::ozon),
    /// Sells some goods of which the others know nothing: they wait to be mapped.
    SHOPEE(
            Marketplace.SHOPEE,
            com.erpsmartcloud.marketplace.Marketplace.SHOPEE,
            new Stores.Look("Casa Norte BR", "orange", ZoneId.of("America/Sao_Paulo")),
            "BRL",
            new SandboxOptions.Size(316, 1_200),
            DemoStore::shopee),
    TEMU(
            Marketplace.TEMU,
            com.erpsmartcloud.marketplace.Marketplace.TEMU,
            new Stores.Look("北方 US", "teal", ZoneId.of("America/Los_Angeles")),
            "USD",
            new SandboxOptions.Size(300, 700),
            DemoStore::temu),
    MERCADO_LIBRE(
            Marketplace.MERCADO_LIBRE,
            com.erpsmartcloud.marketplace.Marketplace.MERCADO_LIBRE,
            new Stores.Look("Andina MX", "violet", ZoneId.of("America/Mexico_City")),
            "MXN",
            // Some buyers take several orders at once, which are one here: 5,000 in all.
            new SandboxOptions.Size(300, 1_070),
            DemoStore::mercadoLibre);

    /// Marketplaces on this computer answer so many times the calls of their contracts: there is
    /// nobody to spare, and making the demo would take minutes.
    static final int EASE = 40;

    /// What opens a store.
    ///
    /// @param account what the marketplace calls it; empty if only the marketplace knows
    /// @param answer what the seller brings from the marketplace's page, where that opens the
    ///   store; else empty
    record Key(
            URI baseUrl,
            String account,
            Map<String, String> credentials,
            Map<String, String> answer) {

        private static final URI NOWHERE = URI.create("http://127.0.0.1/");

        Key(URI baseUrl, String account, Map<String, String> credentials) {
            this(baseUrl, account, credentials, Map.of());
        }

        /// Signs in as a seller does, where there is no other way to get tokens.
        Key signedIn(MarketplaceConnector connector) throws ConnectorException {
            if (answer.isEmpty()) {
                return this;
            }
            StoreAccess app =
                    new StoreAccess(
                            UUID.randomUUID(), connector.marketplace(), baseUrl, credentials);
            TokenSignIn.Grant grant =
                    connector
                            .tokens()
                            .orElseThrow()
                            .exchange(app, Consent.begin(NOWHERE), answer)
                            .getFirst();
            return new Key(
                    baseUrl, grant.account(), app.with(grant.tokens()).credentials(), Map.of());
        }

        /// Secrets stay out of logs.
        @Override
        public String toString() {
            return "Key[" + account + "]";
        }
    }

    private final Marketplace sandbox;
    private final com.erpsmartcloud.marketplace.Marketplace marketplace;
    private final Stores.Look look;
    private final String currency;
    private final SandboxOptions.Size size;
    private final Function<Sandbox, Key> key;

    DemoStore(
            Marketplace sandbox,
            com.erpsmartcloud.marketplace.Marketplace marketplace,
            Stores.Look look,
            String currency,
            SandboxOptions.Size size,
            Function<Sandbox, Key> key) {
        this.sandbox = sandbox;
        this.marketplace = marketplace;
        this.look = look;
        this.currency = currency;
        this.size = size;
        this.key = key;
    }

    /// All their marketplaces.
    static SandboxOptions options() {
        SandboxOptions options =
                SandboxOptions.defaults()
                        .withMarketplaces(Arrays.stream(values()).map(DemoStore::sandbox).toList());
        for (DemoStore each : values()) {
            options = options.withSize(each.sandbox, each.size.products(), each.size.postings());
        }
        return options;
    }

    /// Those whose marketplaces run.
    static List<DemoStore> of(SandboxOptions options) {
        return Arrays.stream(values())
                .filter(each -> options.marketplaces().contains(each.sandbox))
                .toList();
    }

    static Optional<DemoStore> of(com.erpsmartcloud.marketplace.Marketplace marketplace) {
        return Arrays.stream(values()).filter(each -> each.marketplace == marketplace).findFirst();
    }

    Marketplace sandbox() {
        return sandbox;
    }

    com.erpsmartcloud.marketplace.Marketplace marketplace() {
        return marketplace;
    }

    Stores.Look look() {
        return look;
    }

    Key key(Sandbox running) {
        return key.apply(running);
    }

    Stores.NewStore store(Key opened) {
        return new Stores.NewStore(
                marketplace,
                look.name(),
                currency,
                look.zone(),
                opened.baseUrl(),
                opened.account(),
                Optional.empty());
    }

    private static Key ozon(Sandbox sandbox) {
        OzonAccess ozon = sandbox.ozon();
        return new Key(
                ozon.baseUrl(),
                ozon.clientId(),
                Map.of("clientId", ozon.clientId(), "apiKey", ozon.apiKey()));
    }

    private static Key shopee(Sandbox sandbox) {
        ShopeeAccess shopee = sandbox.shopee();
        String shop = Long.toString(shopee.shopId());
        return new Key(
                shopee.baseUrl(),
                shop,
                pair(
                        com.erpsmartcloud.marketplace.Marketplace.SHOPEE,
                        shopee.baseUrl(),
                        Map.of(
                                "partnerId", Long.toString(shopee.partnerId()),
                                "partnerKey", shopee.partnerKey(),
                                "shopId", shop,
                                "consentPage", shopee.authUrl().toString()),
                        shopee.accessToken(),
                        shopee.refreshToken()));
    }

    private static Key mercadoLibre(Sandbox sandbox) {
        MercadoLibreAccess meli = sandbox.mercadoLibre();
        String user = Long.toString(meli.userId());
        return new Key(
                meli.baseUrl(),
                user,
                pair(
                        com.erpsmartcloud.marketplace.Marketplace.MERCADO_LIBRE,
                        meli.baseUrl(),
                        Map.of(
                                "clientId", meli.clientId(),
                                "clientSecret", meli.clientSecret(),
                                "userId", user,
                                "consentPage", meli.authUrl().toString()),
                        meli.accessToken(),
                        meli.refreshToken()));
    }

    private static Key temu(Sandbox sandbox) {
        TemuAccess temu = sandbox.temu();
        return new Key(
                temu.baseUrl(),
                "",
                Map.of("appKey", temu.appKey(), "appSecret", temu.appSecret()),
                Map.of("accessToken", temu.accessToken()));
    }

    /// How long the first access token lives is not told: it counts as ended, and is renewed before
    /// it is used.
    private static Map<String, String> pair(
            com.erpsmartcloud.marketplace.Marketplace marketplace,
            URI baseUrl,
            Map<String, String> app,
            String access,
            String refresh) {
        return new StoreAccess(UUID.randomUUID(), marketplace, baseUrl, app)
                .with(
                        new Tokens(
                                access,
                                Instant.EPOCH,
                                refresh,
                                Optional.empty(),
                                Optional.empty(),
                                Tokens.Mark.SETTLED))
                .credentials();
    }
}
