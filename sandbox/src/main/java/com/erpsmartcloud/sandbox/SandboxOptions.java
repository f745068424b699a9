package com.erpsmartcloud.sandbox;

import java.time.Duration;
import java.time.InstantSource;

/// How a sandbox is started.
///
/// @param seed of a new world; a folder that has one keeps its own
/// @param products of a new world
/// @param postings of a new world, over the last 90 days
/// @param clock what the marketplace takes for the time, for its rate limits as well
/// @param controlPort 0 takes any free port
/// @param ozonPort 0 takes any free port
/// @param buyersPerMinute who order by themselves; 0 for none
/// @param shipDelay from accepting a parcel's assembly to its new status
/// @param priceDelay from accepting a price to its being seen
public record SandboxOptions(
        long seed,
        int products,
        int postings,
        InstantSource clock,
        int controlPort,
        int ozonPort,
        int buyersPerMinute,
        Duration shipDelay,
        Duration priceDelay) {

    /// @throws IllegalArgumentException if a number is negative
    public SandboxOptions {
        if (products < 0 || postings < 0 || buyersPerMinute < 0) {
            throw new IllegalArgumentException("products, postings and buyers cannot be negative");
        }
        if (shipDelay.isNegative() || priceDelay.isNegative()) {
            throw new IllegalArgumentException("delays cannot be negative");
        }
    }

    /// 300 products, 5,000 postings, the system's clock, free ports, no buyers.
    public static SandboxOptions defaults() {
        return new SandboxOptions(
                20_261_123L,
                300,
                5_000,
                InstantSource.system(),
                0,
                0,
                0,
                Duration.ofSeconds(2),
                Duration.ofSeconds(2));
    }

    public SandboxOptions withSeed(long value) {
        return new SandboxOptions(
                value,
                products,
                postings,
                clock,
                controlPort,
                ozonPort,
                buyersPerMinute,
                shipDelay,
                priceDelay);
    }

    public SandboxOptions withSize(int productCount, int postingCount) {
        return new SandboxOptions(
                seed,
                productCount,
                postingCount,
                clock,
                controlPort,
                ozonPort,
                buyersPerMinute,
                shipDelay,
                priceDelay);
    }

    public SandboxOptions withClock(InstantSource value) {
        return new SandboxOptions(
                seed,
                products,
                postings,
                value,
                controlPort,
                ozonPort,
                buyersPerMinute,
                shipDelay,
                priceDelay);
    }

    public SandboxOptions withPorts(int control, int ozon) {
        return new SandboxOptions(
                seed,
                products,
                postings,
                clock,
                control,
                ozon,
                buyersPerMinute,
                shipDelay,
                priceDelay);
    }

    public SandboxOptions withBuyersPerMinute(int value) {
        return new SandboxOptions(
                seed,
                products,
                postings,
                clock,
                controlPort,
                ozonPort,
                value,
                shipDelay,
                priceDelay);
    }

    public SandboxOptions withDelays(Duration ship, Duration price) {
        return new SandboxOptions(
                seed,
                products,
                postings,
                clock,
                controlPort,
                ozonPort,
                buyersPerMinute,
                ship,
                price);
    }
}
