package com.erpsmartcloud.sandbox;

import com.erpsmartcloud.sandbox.market.MarketSetup;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How a sandbox is started.
///
/// @param seed of a new world; a folder that has one keeps its own
/// @param products of a new world
/// @param postings orders of a new world, over the last 90 days
/// @param clock what the marketplaces take for the time, for their rate limits as well
/// @param controlPort 0 takes any free port
/// @param ports of marketplaces; those left out take any free port
/// @param buyersPerMinute who order by themselves, on each marketplace; 0 for none
/// @param shipDelay from accepting a parcel's assembly to its new status
/// @param priceDelay from accepting a price to its being seen
/// @param marketplaces which run, at least one
public record SandboxOptions(
        long seed,
        int products,
        int postings,
        InstantSource clock,
        int controlPort,
        Map<Marketplace, Integer> ports,
        int buyersPerMinute,
        Duration shipDelay,
        Duration priceDelay,
        List<Marketplace> marketplaces) {

    /// @throws IllegalArgumentException if a number is negative or no marketplace is named
    public SandboxOptions {
        ports = Map.copyOf(ports);
        marketplaces = List.copyOf(marketplaces);
        if (products < 0 || postings < 0 || buyersPerMinute < 0) {
            throw new IllegalArgumentException("products, postings and buyers cannot be negative");
        }
        if (shipDelay.isNegative() || priceDelay.isNegative()) {
            throw new IllegalArgumentException("delays cannot be negative");
        }
        if (marketplaces.isEmpty()) {
            throw new IllegalArgumentException("at least one marketplace has to run");
        }
    }

    /// Ozon alone: 300 products, 5,000 postings, the system's clock, free ports, no buyers.
    public static SandboxOptions defaults() {
        return new SandboxOptions(
                20_261_123L,
                300,
                5_000,
                InstantSource.system(),
                0,
                Map.of(),
                0,
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                List.of(Marketplace.OZON));
    }

    /// These run instead, in this order.
    public SandboxOptions withMarketplaces(Marketplace... which) {
        return withMarketplaces(List.of(which));
    }

    /// These run instead, in this order.
    public SandboxOptions withMarketplaces(List<Marketplace> which) {
        return new SandboxOptions(
                seed,
                products,
                postings,
                clock,
                controlPort,
                ports,
                buyersPerMinute,
                shipDelay,
                priceDelay,
                which);
    }

    public SandboxOptions withSeed(long value) {
        return new SandboxOptions(
                value,
                products,
                postings,
                clock,
                controlPort,
                ports,
                buyersPerMinute,
                shipDelay,
                priceDelay,
                marketplaces);
    }

    public SandboxOptions withSize(int productCount, int postingCount) {
        return new SandboxOptions(
                seed,
                productCount,
                postingCount,
                clock,
                controlPort,
                ports,
                buyersPerMinute,
                shipDelay,
                priceDelay,
                marketplaces);
    }

    public SandboxOptions withClock(InstantSource value) {
        return new SandboxOptions(
                seed,
                products,
                postings,
                value,
                controlPort,
                ports,
                buyersPerMinute,
                shipDelay,
                priceDelay,
                marketplaces);
    }

    public SandboxOptions withControlPort(int port) {
        return new SandboxOptions(
                seed,
                products,
                postings,
                clock,
                port,
                ports,
                buyersPerMinute,
                shipDelay,
                priceDelay,
                marketplaces);
    }

    public SandboxOptions withPort(Marketplace which, int port) {
        Map<Marketplace, Integer> more = new EnumMap<>(Marketplace.class);
        more.putAll(ports);
        more.put(which, port);
        return new SandboxOptions(
                seed,
                products,
                postings,
                clock,
                controlPort,
                more,
                buyersPerMinute,
                shipDelay,
                priceDelay,
                marketplaces);
    }

    public SandboxOptions withBuyersPerMinute(int value) {
        return new SandboxOptions(
                seed,
                products,
                postings,
                clock,
                controlPort,
                ports,
                value,
                shipDelay,
                priceDelay,
                marketplaces);
    }

    public SandboxOptions withDelays(Duration ship, Duration price) {
        return new SandboxOptions(
                seed,
                products,
                postings,
                clock,
                controlPort,
                ports,
                buyersPerMinute,
                ship,
                price,
                marketplaces);
    }

    MarketSetup setup(Marketplace which) {
        return new MarketSetup(
                seed,
                products,
                postings,
                clock,
                ports.getOrDefault(which, 0),
                buyersPerMinute,
                shipDelay,
                priceDelay);
    }
}
