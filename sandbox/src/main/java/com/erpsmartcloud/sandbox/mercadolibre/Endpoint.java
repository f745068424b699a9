package com.erpsmartcloud.sandbox.mercadolibre;

/// One method of the marketplace's API. Called while nobody else touches the world.
interface Endpoint {

    /// @throws Refusal to answer with an error envelope
    Reply answer(Call call);
}
