package com.erpsmartcloud.simulation;

/// An order on a model marketplace.
///
/// @param at marketplace time in milliseconds
record Sale(long id, int channel, long units, long at) {}
