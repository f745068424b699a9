package com.erpsmartcloud.sandbox.shopee;

import tools.jackson.databind.node.ObjectNode;

/// One method of the marketplace's API. Called while nobody else touches the world.
interface Endpoint {

    /// @return the whole answer, see [Envelope]
    /// @throws ShopeeError to answer with the error envelope
    ObjectNode answer(Call call);
}
