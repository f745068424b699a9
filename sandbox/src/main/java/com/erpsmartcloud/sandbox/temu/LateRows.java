package com.erpsmartcloud.sandbox.temu;

import com.erpsmartcloud.sandbox.fault.ActiveFault;
import com.erpsmartcloud.sandbox.fault.Faults;
import com.erpsmartcloud.sandbox.market.FaultKind;
import com.erpsmartcloud.sandbox.temu.world.ParentOrder;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Holds an order back from some answers of the list, as a replica that lags behind does.
final class LateRows {

    private final Faults faults;

    LateRows(Faults faults) {
        this.faults = faults;
    }

    List<ParentOrder> without(String type, List<ParentOrder> rows) {
        Optional<ActiveFault> late = faults.present(FaultKind.LATE_ROW, type);
        if (late.isEmpty() || rows.isEmpty()) {
            return rows;
        }
        // The newest, if none is named.
        rows.stream()
                .max(Comparator.comparing(ParentOrder::orderedAt))
                .ifPresent(newest -> late.get().hits(newest.sn()));
        if (late.get().countCall() > late.get().fault().number("calls", 3)) {
            faults.remove(late.get());
            return rows;
        }
        return rows.stream().filter(row -> !late.get().hits(row.sn())).toList();
    }
}
