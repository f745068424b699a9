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
/// @param sizes of marketplaces whose new world is not of `products` and `postings`
/// @param ease how many times the calls of its contract a marketplace answers; 1 is as strict as
///   the contract, more is for a demo that nobody wants to wait for
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
        List<Marketplace> marketplaces,
        Map<Marketplace, Size> sizes,
        int ease) {

    /// How large a new world of one marketplace is.
    public record Size(int products, int postings) {

        /// @throws IllegalArgumentException if a number is negative
        public Size {
            if (products < 0 || postings < 0) {
                throw new IllegalArgumentException("products and postings cannot be negative");
            }
        }
    }

    /// @throws IllegalArgumentException if a number is negative or no marketplace is named
    public SandboxOptions {
        ports = Map.copyOf(ports);
        marketplaces = List.copyOf(marketplaces);
        sizes = Map.copyOf(sizes);
        if (products < 0 || postings < 0 || buyersPerMinute < 0) {
            throw new IllegalArgumentException("products, postings and buyers cannot be negative");
        }
        if (shipDelay.isNegative() || priceDelay.isNegative()) {
            throw new IllegalArgumentException("delays cannot be negative");
        }
        if (ease < 1) {
            throw new IllegalArgumentException("marketplaces answer at least what they promise");
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
                List.of(Marketplace.OZON),
                Map.of(),
                1);
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
                which,
                sizes,
                ease);
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
                marketplaces,
                sizes,
                ease);
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
                marketplaces,
                sizes,
                ease);
    }

    /// A new world of one marketplace is of this size, whatever the others are.
    public SandboxOptions withSize(Marketplace which, int productCount, int postingCount) {
        Map<Marketplace, Size> more = new EnumMap<>(Marketplace.class);
        more.putAll(sizes);
        more.put(which, new Size(productCount, postingCount));
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
                marketplaces,
                more,
                ease);
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
                marketplaces,
                sizes,
                ease);
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
                marketplaces,
                sizes,
                ease);
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
                marketplaces,
                sizes,
                ease);
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
                marketplaces,
                sizes,
                ease);
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
                marketplaces,
                sizes,
                ease);
    }

    /// Marketplaces answer so many times the calls of their contract.
    public SandboxOptions withEase(int times) {
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
                marketplaces,
                sizes,
                times);
    }

    MarketSetup setup(Marketplace which) {
        Size size = sizes.getOrDefault(which, new Size(products, postings));
        return new MarketSetup(
                seed,
                size.products(),
                size.postings(),
                clock,
                ports.getOrDefault(which, 0),
                buyersPerMinute,
                shipDelay,
                priceDelay,
                ease);
    }
}
