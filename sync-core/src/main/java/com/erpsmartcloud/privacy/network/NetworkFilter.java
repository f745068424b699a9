package com.erpsmartcloud.privacy.network;

import com.erpsmartcloud.net.BodyClass;
import com.erpsmartcloud.net.NetworkLog.Result;

import java.time.Instant;
import java.util.Optional;

/// Which requests of the network log are wanted; what is empty narrows nothing.
///
/// @param text stands in host, path or purpose
/// @param from inclusive, UTC
/// @param to exclusive, UTC
/// @param upTo the newest row that counts ([NetworkReader#newest]), so that pages stay where they
///   are while requests go on
public record NetworkFilter(
        Optional<String> host,
        String text,
        Optional<BodyClass> carries,
        Optional<Result> result,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<Long> upTo) {

    public static final NetworkFilter ALL =
            new NetworkFilter(
                    Optional.empty(),
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    public NetworkFilter ofHost(String wanted) {
        return new NetworkFilter(Optional.of(wanted), text, carries, result, from, to, upTo);
    }

    public NetworkFilter with(String words) {
        return new NetworkFilter(host, words, carries, result, from, to, upTo);
    }

    public NetworkFilter ending(Result how) {
        return new NetworkFilter(host, text, carries, Optional.of(how), from, to, upTo);
    }

    public NetworkFilter carrying(BodyClass content) {
        return new NetworkFilter(host, text, Optional.of(content), result, from, to, upTo);
    }

    public NetworkFilter between(Instant first, Instant end) {
        return new NetworkFilter(
                host, text, carries, result, Optional.of(first), Optional.of(end), upTo);
    }

    public NetworkFilter upTo(long newest) {
        return new NetworkFilter(host, text, carries, result, from, to, Optional.of(newest));
    }
}
