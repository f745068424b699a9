package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.orders.ActOutcome;

import java.util.List;

/// An act that some orders refused.
///
/// @param done how many took it
/// @param again tries those that refused once more
record PartlyDone(long done, List<ActOutcome.Refused> refused, Runnable again) {

    PartlyDone {
        refused = List.copyOf(refused);
    }
}
