package com.erpsmartcloud.marketplace.share;

/// What is to be done about one channel now.
public sealed interface Step {

    /// It shows what it is to show.
    record Rest() implements Step {}

    /// Only the marketplace can tell what it shows.
    record ReadBack() implements Step {}

    record Write(long quantity) implements Step {}

    record Wait(Reason reason) implements Step {}

    enum Reason {
        /// A write is on its way.
        UNANSWERED,
        /// The store's orders have to come in first.
        ORDERS,
        /// Another channel has to be lowered first, and its orders have to come in.
        OTHERS,
        /// Another device sends for this store.
        LEASE
    }
}
