package com.erpsmartcloud.search;

import java.util.UUID;

/// Something found.
///
/// @param id the row's own
/// @param title what a person calls it: an order's number, a SKU, a listing's title
/// @param detail tells it from others; may be empty
/// @param opens the SKU whose stock it stands for; empty for an order, and for a listing that is
///   not mapped
public record SearchHit(Kind kind, UUID id, String title, String detail, String opens) {

    public enum Kind {
        ORDER,
        PRODUCT,
        LISTING
    }
}
