package com.erpsmartcloud.sandbox;

import com.erpsmartcloud.sandbox.market.Listing;
import com.erpsmartcloud.sandbox.market.Purchase;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/// A process to be killed: sells without end and prints each order once it is acknowledged.
final class Victim {

    /// Before each order; a log may write to the same place.
    static final String SOLD = "sold ";

    private Victim() {}

    /// @param args folder and marketplace
    public static void main(String[] args) throws Exception {
        PrintStream out = System.out;
        Sandbox sandbox =
                Sandbox.start(
                        Path.of(args[0]),
                        SandboxOptions.defaults()
                                .withMarketplaces(Marketplace.valueOf(args[1]))
                                .withSize(60, 240));
        List<Listing> listings = sandbox.listings();
        for (int at = 0; true; at++) {
            Listing listing = listings.get(at % listings.size());
            if (sandbox.buy(listing.sku(), 1) instanceof Purchase.Bought bought) {
                out.println(SOLD + bought.orderId());
                out.flush();
                if (at % 3 == 0) {
                    sandbox.cancel(bought.orderId());
                }
            }
        }
    }
}
