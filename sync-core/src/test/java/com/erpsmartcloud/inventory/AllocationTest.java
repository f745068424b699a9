package com.erpsmartcloud.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;

/// Who gets the units when there are not enough, over thousands of made-up queues.
class AllocationTest {

    private static final StockKey KEY = new StockKey(new UUID(1, 1), new UUID(2, 2));

    private final long seed = Long.getLong("erp.allocation.seed", new Random().nextLong());
    private final Random dice = new Random(seed);

    private List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        for (int i = dice.nextInt(12); i > 0; i--) {
            claims.add(
                    new Claim(
                            new UUID(dice.nextLong(), dice.nextLong()),
                            new UUID(3, i),
                            KEY,
                            1 + dice.nextInt(5),
                            Instant.ofEpochSecond(dice.nextInt(4)),
                            "OZON " + dice.nextInt(4)));
        }
        return claims;
    }

    @Test
    void unitsAreServedInOrderAndNeitherLostNorMade() {
        System.err.println("AllocationTest seed " + seed);
        for (int round = 0; round < 5_000; round++) {
            long capacity = dice.nextInt(30) - 5;
            List<Claim> claims = claims();
            Map<UUID, Long> shortages = Allocation.shortages(capacity, claims);
            String where = "round " + round + " seed " + seed;
            long wanted = claims.stream().mapToLong(Claim::quantity).sum();
            long missing = shortages.values().stream().mapToLong(Long::longValue).sum();
            assertEquals(Math.max(0, wanted - Math.max(0, capacity)), missing, where);
            claims.sort(
                    Comparator.comparing(Claim::since)
                            .thenComparing(Claim::rank)
                            .thenComparing(Claim::lineId));
            boolean nothingLeft = false;
            for (Claim claim : claims) {
                long units = Objects.requireNonNull(shortages.get(claim.lineId()));
                assertThat(units)
                        .as(where)
                        .isBetween(nothingLeft ? claim.quantity() : 0L, claim.quantity());
                nothingLeft |= units > 0;
            }
        }
    }

    @Test
    void theAnswerDoesNotDependOnTheOrderInWhichClaimsAreKnown() {
        System.err.println("AllocationTest seed " + seed);
        for (int round = 0; round < 2_000; round++) {
            List<Claim> claims = claims();
            long capacity = dice.nextInt(20);
            Map<UUID, Long> first = Allocation.shortages(capacity, claims);
            Collections.shuffle(claims, dice);
            assertEquals(first, Allocation.shortages(capacity, claims), "seed " + seed);
        }
    }
}
