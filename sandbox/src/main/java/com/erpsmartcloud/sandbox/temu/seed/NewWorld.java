package com.erpsmartcloud.sandbox.temu.seed;

import com.erpsmartcloud.sandbox.temu.world.Fact;
import com.erpsmartcloud.sandbox.temu.world.ParentOrder;
import com.erpsmartcloud.sandbox.temu.world.Shop;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;

/// A shop in the United States, its goods and three months of orders, the same for the same seed.
///
/// Only the secrets are different in every folder.
public final class NewWorld {

    public static final Duration TOKEN_LIFE = Duration.ofDays(365);

    private NewWorld() {}

    /// @param skus how many
    /// @param orders parent orders of the last 90 days
    public static List<Fact> of(long seed, int skus, int orders, Instant start) {
        // The marketplace tells whole seconds.
        Instant now = start.truncatedTo(ChronoUnit.SECONDS);
        SplittableRandom dice = new SplittableRandom(seed);
        Assortment assortment = new Assortment(skus, now, dice);
        PastOrders past = new PastOrders(now, seed, assortment);
        List<ParentOrder> placed = past.orders(orders);
        List<Fact> facts = new ArrayList<>();
        facts.add(shop(seed, orders, past.nextPackage(), now, dice));
        facts.addAll(assortment.goods());
        facts.addAll(assortment.skus());
        facts.addAll(placed);
        facts.addAll(PastRequests.of(placed, now));
        return facts;
    }

    private static Shop shop(
            long seed, int nextOrder, long nextPackage, Instant now, SplittableRandom dice) {
        return new Shop(
                634_418_000_000_000L + dice.nextInt(1_000_000_000),
                secret(16),
                secret(20),
                "upl" + secret(30).substring(0, 57),
                now.plus(TOKEN_LIFE),
                seed,
                nextOrder,
                nextPackage);
    }

    private static String secret(int bytes) {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
