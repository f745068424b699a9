package com.erpsmartcloud.app.company;

import com.erpsmartcloud.marketplace.Pause;
import com.erpsmartcloud.marketplace.RateGovernor;
import com.erpsmartcloud.time.Now;

import java.time.Duration;
import java.time.Instant;

/// A quicker clock for counting calls to a marketplace on this computer.
///
/// The marketplaces of the demo company answer as many times the calls of their contracts
/// ([DemoStore#EASE]): there is nobody to spare, and making the demo would take minutes.
///
/// @param factor how many times faster
record DemoTime(Instant begin, int factor) implements Now, Pause {

    static RateGovernor governor(int factor) {
        DemoTime time = new DemoTime(Instant.now(), factor);
        return new RateGovernor(time, time);
    }

    @Override
    public Instant instant() {
        return begin.plus(Duration.between(begin, Instant.now()).multipliedBy(factor));
    }

    @Override
    public void of(Duration duration) {
        Pause.SYSTEM.of(duration.dividedBy(factor));
    }
}
