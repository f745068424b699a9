package com.erpsmartcloud.marketplace;

import com.erpsmartcloud.store.Tx;

import java.time.Instant;
import java.util.UUID;

/// Which row of ours an offer of a store is, the same on every device.
///
/// Where a marketplace keeps a seller's articles apart, orders name the article and so does the
/// row. Elsewhere several offers may share an article, or have none, and the marketplace's own id
/// names the row.
public final class ListingKeys {

    private final Tx tx;
    private final UUID store;
    private final boolean byArticle;

    private ListingKeys(Tx tx, UUID store, boolean byArticle) {
        this.tx = tx;
        this.store = store;
        this.byArticle = byArticle;
    }

    public static ListingKeys of(Tx tx, UUID store) {
        boolean byArticle =
                tx.read()
                        .createQuery("SELECT marketplace FROM marketplace_store WHERE id = ?")
                        .bind(0, store)
                        .mapTo(String.class)
                        .findOne()
                        .map(name -> Marketplace.valueOf(name).namesListingsByArticle())
                        .orElse(true);
        return new ListingKeys(tx, store, byArticle);
    }

    /// Marketplaces give listings no creation time, so its time is 0.
    ///
    /// @param externalSku the id orders carry
    public UUID id(String article, String externalSku) {
        return tx.ids()
                .derived(Instant.EPOCH, "listing", store.toString(), name(article, externalSku));
    }

    /// What the id is made of.
    public String name(String article, String externalSku) {
        boolean articleCounts = byArticle || externalSku.isEmpty();
        return articleCounts && !article.isEmpty() ? article : externalSku;
    }
}
