package com.erpsmartcloud.orders;

/// How an order waits. Stored by name.
///
/// Source: features O8.
public enum HoldKind {
    /// Its units stay reserved.
    KEEP,
    /// Its units may go to others; when it goes on, it takes its old place in the queue.
    RELEASE
}
