package com.erpsmartcloud.marketplace.rules;

/// What a rule is for; the narrower one wins. Stored by name.
///
/// Source: feature I4, listing before SKU before category before store before all.
public enum RuleScope {
    LISTING,
    SKU,
    CATEGORY,
    STORE,
    ALL
}
