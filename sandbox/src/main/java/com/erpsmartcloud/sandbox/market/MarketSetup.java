package com.erpsmartcloud.sandbox.market;

import java.time.Duration;
import java.time.InstantSource;

/// How one marketplace is opened.
///
/// @param seed of a new world; a folder that has one keeps its own
/// @param products of a new world
/// @param orders of a new world, over the last 90 days
/// @param clock what the marketplace takes for the time, for its rate limits as well
/// @param port 0 takes any free port
/// @param buyersPerMinute who order by themselves; 0 for none
/// @param shipDelay from accepting a parcel's shipment to its new status
/// @param priceDelay from accepting a price to its being seen, where a marketplace delays it
/// @param ease how many times the calls of its contract it answers
public record MarketSetup(
        long seed,
        int products,
        int orders,
        InstantSource clock,
        int port,
        int buyersPerMinute,
        Duration shipDelay,
        Duration priceDelay,
        int ease) {}
