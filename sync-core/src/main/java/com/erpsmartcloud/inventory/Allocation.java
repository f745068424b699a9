package com.erpsmartcloud.inventory;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Who gets the units when there are not enough: a pure function, so that every device comes to the
/// same answer.
///
/// Source: domain rule C.15, orders by (paid time, marketplace, order id).
public final class Allocation {

    private static final Comparator<Claim> ORDER =
            Comparator.comparing(Claim::since)
                    .thenComparing(Claim::rank)
                    .thenComparing(Claim::lineId);

    private Allocation() {}

    /// @param capacity units that orders may take; below zero counts as none
    /// @return units each claim goes short, 0 for those that are served, in order of service
    public static Map<UUID, Long> shortages(long capacity, List<Claim> claims) {
        Map<UUID, Long> shortages = new LinkedHashMap<>();
        long left = Math.max(0, capacity);
        for (Claim claim : claims.stream().sorted(ORDER).toList()) {
            long served = Math.min(left, claim.quantity());
            left -= served;
            shortages.put(claim.lineId(), claim.quantity() - served);
        }
        return shortages;
    }
}
