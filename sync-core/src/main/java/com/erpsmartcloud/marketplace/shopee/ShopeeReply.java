package com.erpsmartcloud.marketplace.shopee;

import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.MalformedException;

import java.time.Instant;

/// An answer in Shopee's envelope that may be used.
///
/// @param json the whole envelope
/// @param asOf Shopee's time when it answered, UTC
record ShopeeReply(Fields json, Instant asOf) {

    /// What most methods wrap their answer in.
    ///
    /// @throws MalformedException if there is none
    Fields response() throws MalformedException {
        return Fields.of(json.node().path("response"), json.pathOf("response"));
    }
}
