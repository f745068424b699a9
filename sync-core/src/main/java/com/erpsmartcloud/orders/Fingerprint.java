package com.erpsmartcloud.orders;

import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderLineFact;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;

/// Tells whether a reading says anything new: equal for equal readings, whatever their time.
final class Fingerprint {

    private Fingerprint() {}

    /// @param warehouse ours, so that a changed mapping of warehouses counts as news
    /// @param parent ours, so that a parcel finds the one it was split from when that comes later
    static long of(OrderFact fact, Optional<UUID> warehouse, Optional<UUID> parent) {
        StringBuilder text =
                new StringBuilder(256)
                        .append(fact.orderNumber())
                        .append('\n')
                        .append(fact.parentExternalId())
                        .append('\n')
                        .append(fact.rawStatus())
                        .append('\n')
                        .append(fact.rawSubstatus())
                        .append('\n')
                        .append(fact.state())
                        .append('\n')
                        .append(fact.orderedAt())
                        .append('\n')
                        .append(fact.paidAt())
                        .append('\n')
                        .append(fact.shipBy())
                        .append('\n')
                        .append(warehouse)
                        .append('\n')
                        .append(parent)
                        .append('\n')
                        .append(fact.carrier())
                        .append('\n')
                        .append(fact.tracking())
                        .append('\n');
        fact.buyer()
                .ifPresent(b ->
                        text.append(b.name())
                                .append('\n')
                                .append(b.phone())
                                .append('\n')
                                .append(b.country())
                                .append('\n')
                                .append(b.region())
                                .append('\n')
                                .append(b.city())
                                .append('\n')
                                .append(b.address())
                                .append('\n'));
        // Only where there are any: whatever was kept before there were such names is no news.
        fact.alsoCalled().forEach(name -> text.append("also ").append(name).append('\n'));
        for (OrderLineFact line : fact.lines()) {
            text.append(line).append('\n');
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
