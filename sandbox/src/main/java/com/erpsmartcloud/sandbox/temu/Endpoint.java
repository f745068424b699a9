package com.erpsmartcloud.sandbox.temu;

import tools.jackson.databind.JsonNode;

import java.time.Instant;

/// One method of the marketplace. Runs while nobody else looks at the world.
interface Endpoint {

    /// @return what stands under `result`: an object, an array or a bare boolean
    /// @throws TemuError with the marketplace's own refusal
    JsonNode answer(Query query, Instant now);
}
