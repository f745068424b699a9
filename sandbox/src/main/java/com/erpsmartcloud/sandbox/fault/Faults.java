package com.erpsmartcloud.sandbox.fault;

import com.erpsmartcloud.sandbox.market.Fault;
import com.erpsmartcloud.sandbox.market.FaultKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// The faults one marketplace plays at the moment. Safe for many threads.
public final class Faults {

    private final List<ActiveFault> active = new ArrayList<>();
    private final SplittableRandom dice;

    public Faults(long seed) {
        this.dice = new SplittableRandom(seed);
    }

    public synchronized void set(Fault fault) {
        active.add(new ActiveFault(fault));
    }

    public synchronized void clear() {
        active.clear();
    }

    /// A fault of this kind that happens to this call; it is used once by asking.
    public synchronized Optional<ActiveFault> take(FaultKind kind, String path) {
        Optional<ActiveFault> taken = find(kind, path);
        taken.ifPresent(ActiveFault::use);
        active.removeIf(ActiveFault::usedUp);
        return taken;
    }

    /// A lasting fault of this kind; looking does not use it up.
    public synchronized Optional<ActiveFault> present(FaultKind kind, String path) {
        return active.stream()
                .filter(each -> each.fault().kind() == kind && each.covers(path))
                .findFirst();
    }

    public synchronized void remove(ActiveFault fault) {
        active.remove(fault);
    }

    private Optional<ActiveFault> find(FaultKind kind, String path) {
        for (ActiveFault each : active) {
            if (each.fault().kind() == kind
                    && each.covers(path)
                    && dice.nextInt(100) < each.fault().percent()) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
