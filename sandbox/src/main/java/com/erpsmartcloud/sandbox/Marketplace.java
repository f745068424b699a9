package com.erpsmartcloud.sandbox;

import com.erpsmartcloud.sandbox.market.Market;
import com.erpsmartcloud.sandbox.market.MarketSetup;
import com.erpsmartcloud.sandbox.mercadolibre.MercadoLibreMarket;
import com.erpsmartcloud.sandbox.ozon.OzonMarket;
import com.erpsmartcloud.sandbox.shopee.ShopeeMarket;
import com.erpsmartcloud.sandbox.temu.TemuMarket;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The marketplaces that can be played.
public enum Marketplace {
    OZON("ozon", OzonMarket::open),
    SHOPEE("shopee", ShopeeMarket::open),
    TEMU("temu", TemuMarket::open),
    MERCADO_LIBRE("mercadolibre", MercadoLibreMarket::open);

    private interface Opening {
        Market open(Path folder, MarketSetup setup) throws IOException;
    }

    private final String wireName;
    private final Opening opening;

    Marketplace(String wireName, Opening opening) {
        this.wireName = wireName;
        this.opening = opening;
    }

    public static List<Marketplace> all() {
        return List.of(values());
    }

    public static Optional<Marketplace> named(String wireName) {
        return all().stream().filter(each -> each.wireName.equals(wireName)).findFirst();
    }

    /// Its name in the control API, in the printed line and as a folder.
    public String wireName() {
        return wireName;
    }

    Market open(Path folder, MarketSetup setup) throws IOException {
        return opening.open(folder, setup);
    }
}
