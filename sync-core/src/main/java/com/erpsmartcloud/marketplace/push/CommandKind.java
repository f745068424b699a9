package com.erpsmartcloud.marketplace.push;

/// What a command asks of a marketplace. Stored by name.
public enum CommandKind {
    PUBLISH_STOCK,
    CHANGE_PRICE
}
