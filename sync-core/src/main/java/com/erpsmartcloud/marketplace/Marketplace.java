package com.erpsmartcloud.marketplace;

/// Where a store sells. Stored by name.
public enum Marketplace {
    TEMU,
    SHOPEE,
    MERCADO_LIBRE,
    OZON,
    /// None: orders by phone or at the counter, written here.
    MANUAL;

    /// Whether no two offers of a store share an article, so that the article names an offer.
    public boolean namesListingsByArticle() {
        return switch (this) {
            case OZON, MANUAL -> true;
            case TEMU, SHOPEE, MERCADO_LIBRE -> false;
        };
    }
}
