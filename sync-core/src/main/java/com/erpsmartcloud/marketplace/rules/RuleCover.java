package com.erpsmartcloud.marketplace.rules;

import java.util.Optional;
import java.util.UUID;

/// One thing a rule is for.
///
/// @param ref the listing, product or store; empty for a category and for all
/// @param category empty unless the scope is a category
public record RuleCover(RuleScope scope, Optional<UUID> ref, String category) {

    public static final RuleCover ALL = new RuleCover(RuleScope.ALL, Optional.empty(), "");

    /// @throws IllegalArgumentException if what the scope needs is missing
    public RuleCover {
        boolean byId =
                switch (scope) {
                    case LISTING, SKU, STORE -> true;
                    case CATEGORY, ALL -> false;
                };
        if (byId != ref.isPresent() || (scope == RuleScope.CATEGORY) == category.isEmpty()) {
            throw new IllegalArgumentException("a rule for " + scope + " needs what it is for");
        }
    }

    public static RuleCover listing(UUID id) {
        return new RuleCover(RuleScope.LISTING, Optional.of(id), "");
    }

    public static RuleCover product(UUID id) {
        return new RuleCover(RuleScope.SKU, Optional.of(id), "");
    }

    public static RuleCover store(UUID id) {
        return new RuleCover(RuleScope.STORE, Optional.of(id), "");
    }

    public static RuleCover category(String name) {
        return new RuleCover(RuleScope.CATEGORY, Optional.empty(), name);
    }
}
