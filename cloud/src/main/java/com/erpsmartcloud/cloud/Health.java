package com.erpsmartcloud.cloud;

import java.time.Instant;

/// What a load balancer or a device asks first.
///
/// @param status always `ok`: a service that cannot work does not answer
/// @param version the service's own version
/// @param time the server's clock, UTC, by which a device measures how far its own is off
record Health(String status, String version, Instant time) {}
