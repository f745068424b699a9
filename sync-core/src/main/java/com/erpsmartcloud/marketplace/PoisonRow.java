package com.erpsmartcloud.marketplace;

/// A row that could not be understood.
///
/// @param externalId its id, if that much could be read, else empty
/// @param jsonPath where the trouble is, such as `$.postings[3].products[0].quantity`
/// @param reason what is wrong with it, for people who read logs; holds no values of buyers
/// @param raw the row as it came, cut to 64 KiB
public record PoisonRow(String externalId, String jsonPath, String reason, String raw) {

    /// The raw row may name a buyer, so it stays out of logs.
    @Override
    public String toString() {
        return "PoisonRow[" + externalId + " at " + jsonPath + ": " + reason + "]";
    }
}
