package com.erpsmartcloud.app.ui.rules;

import com.erpsmartcloud.marketplace.push.ChannelNumbers;
import com.erpsmartcloud.marketplace.rules.RuleEdit;
import com.erpsmartcloud.marketplace.rules.RuleReader;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/// What the rules screen reads and does.
///
/// @param stores that a rule can be for; asked off the UI thread
/// @param warehouses whose stock can count; asked off the UI thread
/// @param actor who acts, as the audit log names them
public record RulesPorts(
        RuleReader reader,
        RuleEdit edit,
        ChannelNumbers numbers,
        Supplier<List<Named>> stores,
        Supplier<List<Named>> warehouses,
        String actor) {

    /// Something to choose.
    public record Named(UUID id, String name) {}
}
