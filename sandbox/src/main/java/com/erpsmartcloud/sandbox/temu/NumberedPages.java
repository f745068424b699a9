package com.erpsmartcloud.sandbox.temu;

import com.erpsmartcloud.sandbox.fault.Faults;
import com.erpsmartcloud.sandbox.market.FaultKind;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Faults of lists whose pages have numbers.
///
/// A page that comes twice moves all behind it on by one, as new rows do: who reads on to the empty
/// page loses nothing. A list that is stuck answers every number with its first page.
final class NumberedPages {

    private static final List<String> NAMES = List.of("pageNumber", "pageNo");

    private final Faults faults;
    private final Map<String, Integer> shifts = new ConcurrentHashMap<>();

    NumberedPages(Faults faults) {
        this.faults = faults;
    }

    /// Turns the page a body asks for into the one it gets.
    void turn(String type, ObjectNode body) {
        for (String name : NAMES) {
            if (body.path(name).canConvertToInt()) {
                body.put(name, turned(type, body.path(name).intValue()));
            }
        }
    }

    private int turned(String type, int asked) {
        if (asked <= 1) {
            shifts.remove(type);
            return asked;
        }
        if (faults.take(FaultKind.STUCK_CURSOR, type).isPresent()) {
            return 1;
        }
        if (faults.take(FaultKind.DUPLICATE_PAGE, type).isPresent()) {
            shifts.merge(type, 1, Integer::sum);
        }
        return Math.max(1, asked - shifts.getOrDefault(type, 0));
    }
}
