package com.erpsmartcloud.marketplace;

import com.erpsmartcloud.money.Money;

import java.time.Instant;
import java.util.List;

/// An offer of the store as the marketplace shows it.
///
/// @param externalId the marketplace's id of the offer (Ozon: `product_id`)
/// @param externalSku the id orders carry (Ozon: `sku`); `externalId` once more where articles do
///   not name offers, see [Marketplace#namesListingsByArticle]
/// @param article the seller's own article (Ozon: `offer_id`)
/// @param barcodes codes the marketplace knows for it
/// @param price current price for the buyer before the marketplace's own discounts
/// @param rawStatus the marketplace's word
/// @param sellable whether stock may be written for it: not while the marketplace blocks it
/// @param asOf marketplace time of this reading, UTC
public record ListingFact(
        String externalId,
        String externalSku,
        String article,
        String title,
        List<String> barcodes,
        Money price,
        String rawStatus,
        boolean sellable,
        boolean archived,
        Instant asOf) {

    public ListingFact {
        barcodes = List.copyOf(barcodes);
    }
}
