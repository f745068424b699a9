package com.erpsmartcloud.catalog;

/// What follows from giving a listing another product, told before it is done.
///
/// @param openOrders orders that will reserve anew
/// @param units of the listing in them
public record RemapEffect(long openOrders, long units) {}
