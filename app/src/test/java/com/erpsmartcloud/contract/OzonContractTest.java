package com.erpsmartcloud.contract;

import com.erpsmartcloud.marketplace.MarketplaceConnector;
import com.erpsmartcloud.marketplace.ozon.OzonConnector;
import com.erpsmartcloud.sandbox.Sandbox;
import com.erpsmartcloud.sandbox.SandboxOptions;

import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

class OzonContractTest extends ConnectorContract {

    @TempDir Path folder;

    @Override
    MarketplaceUnderTest open(SharedClock clock) throws IOException {
        return new OzonUnderTest(
                Sandbox.start(
                        folder, SandboxOptions.defaults().withClock(clock).withSize(40, 350)));
    }

    @Override
    MarketplaceConnector connector(Bench.Parts parts) {
        return new OzonConnector(parts.http(), parts.governor());
    }
}
