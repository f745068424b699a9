package com.erpsmartcloud.inbox;

/// What a notice is about. Stored by name.
public enum NoticeKind {
    /// Commands a marketplace said no to on a day; the subject is the store.
    REFUSED,
    /// Parcels past their deadline on a day.
    LATE,
    /// A store that stopped; the subject is its name.
    STORE,
    /// Rows of a store that were not understood on a day; the subject is the store.
    NOT_UNDERSTOOD,
    /// A store's key ends within a week; the subject is its name, the amount the days left.
    KEY_ENDS
}
