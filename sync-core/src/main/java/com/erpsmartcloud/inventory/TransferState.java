package com.erpsmartcloud.inventory;

/// Where a transfer stands. Nobody sets it: it follows from what was sent and what arrived.
///
/// Source: feature I11.
public enum TransferState {
    /// Nothing has left yet.
    DRAFT,
    SENT,
    PARTLY_RECEIVED,
    RECEIVED,
    /// Nothing is expected any more, and what arrived is not what left.
    DIFFERENCE;

    /// @param way units that have left and are still expected
    /// @param differing lines whose arrived units are not those that left
    static TransferState of(long sent, long received, long way, long differing) {
        if (sent == 0 && received == 0) {
            return DRAFT;
        }
        if (way > 0) {
            return received == 0 ? SENT : PARTLY_RECEIVED;
        }
        return differing == 0 ? RECEIVED : DIFFERENCE;
    }
}
