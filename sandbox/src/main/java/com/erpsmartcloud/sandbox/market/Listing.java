package com.erpsmartcloud.sandbox.market;

/// What a marketplace offers to buyers.
///
/// @param externalId the marketplace's own id of the product
/// @param sku the seller's article
/// @param quantity units a buyer can still order, over all warehouses
/// @param price decimal text in `currency`
/// @param currency ISO 4217
/// @param grams what one unit weighs
public record Listing(
        String externalId, String sku, long quantity, String price, String currency, int grams) {}
