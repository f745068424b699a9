package com.erpsmartcloud.sandbox.market;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/// One marketplace seen from behind: by its buyers and by whoever plays its faults.
///
/// Safe for many threads.
public interface Market extends AutoCloseable {

    /// What a client of the marketplace needs: addresses, ids, keys and tokens under the names of
    /// the sandbox's line of JSON; texts and whole numbers.
    Map<String, Object> access();

    List<Listing> listings();

    /// All parcels, oldest first.
    List<Order> orders();

    /// A buyer orders; refused beyond what is free.
    ///
    /// @param sku the seller's article
    Purchase buy(String sku, long quantity);

    /// The buyer cancels. What has not left the seller becomes free again.
    ///
    /// @param orderId number of a parcel, or of an order with all its parcels
    Cancelled cancel(String orderId);

    void set(Fault fault);

    void clearFaults();

    /// @param buyers who order by themselves each minute; 0 stops them
    void buyersPerMinute(int buyers);

    /// Answers again, at the same address.
    void connect() throws IOException;

    /// Refuses and cuts connections, as if there were no network.
    void disconnect() throws IOException;

    /// Stops to listen; the folder is free again.
    @Override
    void close() throws IOException;
}
