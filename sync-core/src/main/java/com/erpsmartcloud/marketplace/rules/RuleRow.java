package com.erpsmartcloud.marketplace.rules;

import java.util.List;

/// A rule in the list of rules.
///
/// @param covers what it is for, at most [RuleReader#MOST_COVERS] of them
/// @param coverCount how many there are
/// @param coverNames names of the listings, products and stores among `covers`, in their order;
///   empty texts for the rest
/// @param active whether it is asked; one that rests is only kept
/// @param products how many mapped products it is for, whether or not a narrower rule decides
public record RuleRow(
        ChannelRule rule,
        List<RuleCover> covers,
        List<String> coverNames,
        long coverCount,
        boolean active,
        long products) {

    public RuleRow {
        covers = List.copyOf(covers);
        coverNames = List.copyOf(coverNames);
    }

    /// The narrowest thing it is for: rules are asked in its order, then by place.
    public RuleScope scope() {
        return covers.stream()
                .map(RuleCover::scope)
                .min(RuleScope::compareTo)
                .orElse(RuleScope.ALL);
    }
}
