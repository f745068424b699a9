package com.erpsmartcloud.contract;

import com.erpsmartcloud.marketplace.MarketplaceConnector;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import java.io.IOException;
import java.time.Instant;

/// What every connector keeps against a running marketplace, good days and bad.
abstract class ConnectorContract
        implements SignInContract,
                OrdersContract,
                ListingsContract,
                StockContract,
                TroubleContract {

    /// Noon of a working day; the marketplaces' clocks and ours.
    static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

    private final SharedClock clock = new SharedClock(START);
    private MarketplaceUnderTest marketplace;
    private Bench bench;

    /// A new world with more orders than fit on one page.
    abstract MarketplaceUnderTest open(SharedClock clock) throws IOException;

    abstract MarketplaceConnector connector(Bench.Parts parts);

    @BeforeEach
    void openBench() throws IOException {
        marketplace = open(clock);
        bench = new Bench(marketplace, clock, this::connector);
    }

    @AfterEach
    void closeBench() throws IOException {
        bench.close();
        marketplace.close();
    }

    @Override
    public MarketplaceUnderTest marketplace() {
        return marketplace;
    }

    @Override
    public Bench bench() {
        return bench;
    }

    @Override
    public SharedClock clock() {
        return clock;
    }
}
