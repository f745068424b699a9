package com.erpsmartcloud.orders.manual;

import java.util.List;
import java.util.Optional;

/// A new order as far as it was typed and understood.
///
/// @param customer a known one, or a new one of that name; empty while nobody was named
/// @param others further known customers whose name begins so
public record ManualProposal(
        List<ProposedLine> lines, Optional<Customer> customer, List<Customer> others) {

    public ManualProposal {
        lines = List.copyOf(lines);
        others = List.copyOf(others);
    }

    /// Whether an order can be made of it.
    public boolean isReady() {
        return !lines.isEmpty()
                && lines.stream().allMatch(line -> line instanceof ProposedLine.Known);
    }

    List<ProposedLine.Known> known() {
        return lines.stream()
                .filter(ProposedLine.Known.class::isInstance)
                .map(ProposedLine.Known.class::cast)
                .toList();
    }
}
