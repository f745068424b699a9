package com.erpsmartcloud.marketplace.rules;

import java.util.List;

/// A rule in the list of rules.
///
/// @param covers what it is for, at most [RuleReader#MOST_COVERS] of them
/// @param coverCount how many there are
/// @param coverNames names of the listings, products and stores among `covers`, in their order;
///   empty texts for the rest
/// @param products how many mapped products it is for, whether or not a narrower rule decides
public record RuleRow(
        ChannelRule rule,
        List<RuleCover> covers,
        List<String> coverNames,
        long coverCount,
        long products) {

    public RuleRow {
        covers = List.copyOf(covers);
        coverNames = List.copyOf(coverNames);
    }
}
