package com.erpsmartcloud.sandbox.ozon;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;

/// One method of the marketplace's API. Called while nobody else touches the world.
interface Endpoint {

    /// @param now by the marketplace's clock
    /// @throws OzonError to answer with the error envelope
    ObjectNode answer(Query query, Instant now);
}
