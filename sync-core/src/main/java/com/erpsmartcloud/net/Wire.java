package com.erpsmartcloud.net;

import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;

import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/// What really went over the line during one call.
final class Wire extends EventListener {

    private volatile boolean sending;
    private volatile boolean badCertificate;
    private volatile long bytesOut;
    private volatile long bytesIn;
    private volatile String tls = "";

    /// Whether the first byte of the request may have left.
    boolean sending() {
        return sending;
    }

    /// Whether some address of the host answered with a certificate that does not hold. The call's
    /// own exception may be that of another address, tried after it.
    boolean badCertificate() {
        return badCertificate;
    }

    NetworkLog.Entry entry(
            HttpCall call,
            String host,
            Instant at,
            Instant ended,
            int status,
            NetworkLog.Result result) {
        return new NetworkLog.Entry(
                at,
                host,
                call.purpose(),
                call.method(),
                String.valueOf(call.uri().getPath()),
                bytesOut,
                bytesIn,
                call.carries(),
                status,
                result,
                tls,
                Duration.between(at, ended));
    }

    @Override
    public void connectFailed(
            Call call,
            InetSocketAddress address,
            Proxy proxy,
            @Nullable Protocol protocol,
            IOException e) {
        if (e instanceof SSLPeerUnverifiedException
                || (e instanceof SSLHandshakeException
                        && e.getCause() instanceof CertificateException)) {
            badCertificate = true;
        }
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
