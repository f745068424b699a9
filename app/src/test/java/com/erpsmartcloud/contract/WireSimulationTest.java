package com.erpsmartcloud.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.erpsmartcloud.sandbox.Sandbox;
import com.erpsmartcloud.sandbox.SandboxOptions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/// Four stores over real HTTP: no unit is ever offered twice. `-Derp.seed=…` repeats what happens
/// in a run, `-Derp.steps=…` makes it longer; see docs/oversell.md.
class WireSimulationTest {

    private static final int WAREHOUSES = 4;
    private static final long SOON = 600;

    @TempDir Path folder;

    @Test
    void sharesWithoutOverlapOfferNoUnitTwiceAndAPlantedFaultIsFound() throws Exception {
        long seed = Long.getLong("erp.seed", new Random().nextLong());
        System.err.println("WireSimulationTest seed " + seed);
        SharedClock clock = new SharedClock(ConnectorContract.START);
        SaysLowered plant = new SaysLowered();
        try (Sandbox sandbox =
                SeveralStores.sandbox(
                        folder.resolve("sandbox"),
                        clock,
                        SandboxOptions.defaults().withSize(8, 0))) {
            List<MarketplaceUnderTest> markets = SeveralStores.four(sandbox);
            try (SeveralStores company =
                    SeveralStores.begin(
                            folder.resolve("company"),
                            clock,
                            markets,
                            WAREHOUSES,
                            (parts, now) ->
                                    SeveralStores.fourConnectors(parts, now).stream()
                                            .map(plant::over)
                                            .toList())) {
                WireSimulation simulation = new WireSimulation(company, markets, clock, seed);
                simulation.run(Long.getLong("erp.steps", 80));
                System.err.println(simulation.done());
                assertThat(simulation.done()).containsKeys(WireSimulation.What.BOUGHT);
                plant.on();
                assertThatThrownBy(() -> simulation.run(SOON))
                        .isInstanceOf(AssertionError.class)
                        // What is wrong shows in the shops or, read back first, in the bounds.
                        .hasMessageMatching(
                                "(?s).*(units are offered twice|units more than available).*");
            }
        }
    }
}
