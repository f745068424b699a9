package com.erpsmartcloud.marketplace.temu;

import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.MalformedException;

import java.time.Instant;

/// An answer that Temu calls a success.
///
/// @param json the whole envelope
/// @param asOf Temu's time when it answered, UTC
record TemuReply(Fields json, Instant asOf) {

    /// @throws MalformedException if there is none
    Fields result() throws MalformedException {
        return Fields.of(json.node().path("result"), json.pathOf("result"));
    }
}
