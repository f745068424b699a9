package com.erpsmartcloud.privacy.rights;

import java.time.Instant;

/// Something that happened to a request.
public record RequestEvent(Instant at, String kind, String detail, String actor) {}
