package com.erpsmartcloud.marketplace.push;

/// A wish for a price, as it stands in the outbox. Amounts are minor units of the currency.
///
/// @param before what the marketplace showed when it was wished
record PriceWish(
        String listingExternalId, String article, long before, long price, String currency) {}
