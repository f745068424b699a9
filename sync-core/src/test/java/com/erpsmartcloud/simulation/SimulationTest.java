package com.erpsmartcloud.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Random;

/// Four stores, kits, faults and two devices: no unit is ever offered twice. `-Derp.seed=…` repeats
/// a run.
class SimulationTest {

    private static long seed() {
        long seed = Long.getLong("erp.seed", new Random().nextLong());
        System.err.println("SimulationTest seed " + seed);
        return seed;
    }

    @Test
    void sharesWithoutOverlapOfferNoUnitTwice() {
        Simulation simulation = new Simulation(Settings.of(Mode.DISJOINT), seed());
        simulation.run(100_000);
        assertThat(simulation.world.oversold).isZero();
        assertThat(simulation.world.unitsSold).isGreaterThan(1_000);
    }

    /// Orders and cancellations come in late and in any order: a resale before the cancellation
    /// that made it possible, a cancellation before its order.
    @Test
    void noUnitIsOfferedTwiceThoughListsLagTenMinutes() {
        Simulation simulation = new Simulation(Settings.of(Mode.DISJOINT).lag(600_000), seed());
        simulation.run(40_000);
        assertThat(simulation.world.oversold).isZero();
    }

    @Test
    void mirroringStockSellsSomeUnitsTwice() {
        Simulation simulation = new Simulation(Settings.of(Mode.MIRROR), seed());
        simulation.run(50_000);
        assertThat(simulation.world.oversold).isPositive();
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void aPlantedFaultIsFound(Plant plant) {
        Simulation simulation = new Simulation(Settings.of(Mode.DISJOINT).with(plant), seed());
        assertThatThrownBy(() -> simulation.run(300_000)).isInstanceOf(AssertionError.class);
    }

    @Test
    void theSameSeedIsTheSameWorld() {
        Simulation one = new Simulation(Settings.of(Mode.DISJOINT), 5);
        Simulation other = new Simulation(Settings.of(Mode.DISJOINT), 5);
        one.run(5_000);
        other.run(5_000);
        assertThat(other.world.unitsSold).isEqualTo(one.world.unitsSold);
        assertThat(other.device.bounds).isEqualTo(one.device.bounds);
    }
}
