package com.erpsmartcloud.sandbox.shopee;

import com.erpsmartcloud.sandbox.wire.Parameters;
import com.erpsmartcloud.sandbox.wire.WireRequest;

import java.time.Instant;

/// One call whose signature and tokens are in order.
///
/// @param now by the marketplace's clock
record Call(WireRequest request, Parameters parameters, Instant now) {

    String path() {
        return request.path();
    }

    /// Business parameters of a GET.
    Query query() {
        return new Query(parameters);
    }

    /// Business parameters of a POST.
    ///
    /// @throws ShopeeError if the body is no JSON object
    Body body() {
        return Body.parse(request.body());
    }
}
