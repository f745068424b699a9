package com.erpsmartcloud.orders;

import com.erpsmartcloud.marketplace.OrderState;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One thing that can be asked of an order.
public sealed interface OrderCondition {

    record InStore(UUID store) implements OrderCondition {}

    record InState(VisibleState state) implements OrderCondition {}

    record Payment(OrderState.Payment payment) implements OrderCondition {}

    /// The marketplace's own word, exactly.
    record RawStatus(String word) implements OrderCondition {}

    /// To be handed over within so many hours from now, late ones included.
    ///
    /// @param hours 0 for those that are late already
    record DueWithin(int hours) implements OrderCondition {}

    /// Ordered within so many days before now.
    record OrderedWithin(int days) implements OrderCondition {}

    /// @param from UTC, inclusive
    /// @param before UTC, exclusive
    record Ordered(Optional<Instant> from, Optional<Instant> before) implements OrderCondition {}

    /// @param from in the smallest unit of the order's own currency, inclusive
    /// @param to inclusive
    record Total(Optional<Long> from, Optional<Long> to) implements OrderCondition {}

    /// @param code ISO 3166 two letters
    record Country(String code) implements OrderCondition {}

    /// One of its articles, or the SKU behind it, contains this, in whatever case.
    record SkuContains(String part) implements OrderCondition {}

    record Tagged(UUID tag) implements OrderCondition {}

    record HasProblem(ProblemKind kind) implements OrderCondition {}

    /// @param kind empty for either
    record Held(Optional<HoldKind> kind) implements OrderCondition {}

    record BuyerKnown() implements OrderCondition {}
}
