package com.erpsmartcloud.app.ui.control;

import com.erpsmartcloud.marketplace.Marketplace;

/// Which badge a marketplace has.
public final class Markets {

    private Markets() {}

    public static Market of(Marketplace marketplace) {
        return switch (marketplace) {
            case TEMU -> Market.TEMU;
            case SHOPEE -> Market.SHOPEE;
            case MERCADO_LIBRE -> Market.MERCADO_LIBRE;
            case OZON -> Market.OZON;
            case MANUAL -> Market.MANUAL;
        };
    }
}
