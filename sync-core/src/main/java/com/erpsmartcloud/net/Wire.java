package com.erpsmartcloud.net;

import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.Request;
import okhttp3.Response;

import java.time.Duration;
import java.time.Instant;

/// What really went over the line during one call.
final class Wire extends EventListener {

    private volatile boolean sending;
    private volatile long bytesOut;
    private volatile long bytesIn;
    private volatile String tls = "";

    /// Whether the first byte of the request may have left.
    boolean sending() {
        return sending;
    }

    NetworkLog.Entry entry(HttpCall call, Instant at, Instant ended, int status) {
        return new NetworkLog.Entry(
                at,
                String.valueOf(call.uri().getHost()),
                call.purpose(),
                call.method(),
                String.valueOf(call.uri().getPath()),
                bytesOut,
                bytesIn,
                status,
                tls,
                Duration.between(at, ended));
    }

    @Override
    public void connectionAcquired(Call call, Connection connection) {
        Handshake handshake = connection.handshake();
        tls = handshake == null ? "" : handshake.tlsVersion().javaName();
    }

    @Override
    public void requestHeadersStart(Call call) {
        sending = true;
    }

    @Override
    public void requestHeadersEnd(Call call, Request request) {
        bytesOut += request.headers().byteCount();
    }

    @Override
    public void requestBodyEnd(Call call, long byteCount) {
        bytesOut += byteCount;
    }

    @Override
    public void responseHeadersEnd(Call call, Response response) {
        bytesIn += response.headers().byteCount();
    }

    @Override
    public void responseBodyEnd(Call call, long byteCount) {
        bytesIn += byteCount;
    }
}
