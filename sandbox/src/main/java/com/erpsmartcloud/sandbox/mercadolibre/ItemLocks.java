package com.erpsmartcloud.sandbox.mercadolibre;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.erpsmartcloud.sandbox.wire.WireAnswer;
import com.erpsmartcloud.sandbox.wire.WireAnswer.Ending;
import com.erpsmartcloud.sandbox.wire.WireRequest;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Writes to one listing that overlap: the second is refused, as the marketplace's optimistic
/// locking does.
final class ItemLocks implements Function<WireRequest, WireAnswer> {

    private static final Map<String, String> JSON =
            Map.of("Content-Type", "application/json;charset=UTF-8");

    private final Set<String> written = ConcurrentHashMap.newKeySet();
    private final Function<WireRequest, WireAnswer> marketplace;

    ItemLocks(Function<WireRequest, WireAnswer> marketplace) {
        this.marketplace = marketplace;
    }

    @Override
    public WireAnswer apply(WireRequest request) {
        String[] segments = request.path().split("/", -1);
        boolean write = request.method().equals("PUT") && segments.length > 2;
        if (!write || !segments[1].equals("items")) {
            return marketplace.apply(request);
        }
        if (!written.add(segments[2])) {
            String refusal =
                    Refusal.conflict("item optimistic locking error").reply().json().toString();
            return new WireAnswer(409, JSON, refusal.getBytes(UTF_8), Ending.WHOLE);
        }
        try {
            return marketplace.apply(request);
        } finally {
            written.remove(segments[2]);
        }
    }
}
