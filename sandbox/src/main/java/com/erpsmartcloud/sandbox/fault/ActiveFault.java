package com.erpsmartcloud.sandbox.fault;

import com.erpsmartcloud.sandbox.market.Fault;

import java.util.Optional;

/// A fault in play: what is left of it, and the row it has settled on.
public final class ActiveFault {

    private final Fault fault;
    private int left;
    private Optional<String> target;
    private long calls;

    ActiveFault(Fault fault) {
        this.fault = fault;
        this.left = fault.count().orElse(Integer.MAX_VALUE);
        this.target = fault.setting("posting").or(() -> fault.setting("row"));
    }

    public Fault fault() {
        return fault;
    }

    /// Whether this is the row the fault hits; without a named one, the first row asked about.
    public boolean hits(String row) {
        if (target.isEmpty()) {
            target = Optional.of(row);
        }
        return target.get().equals(row);
    }

    /// Counts a call of a fault that lasts for some calls.
    public long countCall() {
        return ++calls;
    }

    boolean covers(String path) {
        return left > 0 && fault.path().map(path::startsWith).orElse(true);
    }

    void use() {
        if (left != Integer.MAX_VALUE) {
            left--;
        }
    }

    boolean usedUp() {
        return left <= 0;
    }
}
