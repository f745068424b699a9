package com.erpsmartcloud.marketplace.ozon;

import com.erpsmartcloud.marketplace.wire.Fields;

import java.time.Instant;

/// An answer of status 200 as a JSON object.
///
/// @param asOf Ozon's time when it answered, UTC
record OzonReply(Fields json, Instant asOf) {}
