package com.erpsmartcloud.net;

import com.erpsmartcloud.net.NetworkLog.Result;
import com.erpsmartcloud.time.Now;

import okhttp3.ConnectionPool;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// The only way out of this program: every request of the core passes here.
///
/// One request is sent at most once: no redirect is followed and nothing is repeated behind the
/// caller's back, because only the caller knows whether a repetition is harmless. Plain HTTP goes
/// to this computer only. Blocks the calling thread; safe for use by many threads.
public final class Http implements AutoCloseable {

    /// Longest answer that is read, in bytes after unpacking.
    public static final int MAX_REPLY_BYTES = 32 * 1024 * 1024;

    /// Connections kept for the next request: four stores with four calls under way each.
    private static final int KEPT = 16;

    private static final Logger LOG = LoggerFactory.getLogger(Http.class);
    private static final MediaType JSON = MediaType.get("application/json");

    private final BooleanSupplier connected;
    private final HostBlocks blocks;
    private final NetworkLog log;
    private final Now now;
    private final OkHttpClient client;

    /// @param connected asked before each request; while it says no, nothing touches the network
    public Http(BooleanSupplier connected, NetworkLog log, Now now) {
        this(connected, HostBlocks.NONE, log, now, Timeouts.USUAL);
    }

    public Http(
            BooleanSupplier connected,
            HostBlocks blocks,
            NetworkLog log,
            Now now,
            Timeouts timeouts) {
        this.connected = connected;
        this.blocks = blocks;
        this.log = log;
        this.now = now;
        this.client =
                new OkHttpClient.Builder()
                        .connectionPool(new ConnectionPool(KEPT, 1, TimeUnit.MINUTES))
                        .connectTimeout(timeouts.connect())
                        .readTimeout(timeouts.read())
                        .writeTimeout(timeouts.write())
                        .callTimeout(timeouts.call())
                        .followRedirects(false)
                        .followSslRedirects(false)
                        .retryOnConnectionFailure(false)
                        .dns(new Loopback())
                        .eventListenerFactory(call ->
                                Objects.requireNonNullElseGet(
                                        call.request().tag(Wire.class), Wire::new))
                        .addNetworkInterceptor(chain -> once(chain.proceed(chain.request())))
                        .build();
    }

    /// @return the whole answer, of any status
    /// @throws NetException see [NetFailure]
    /// @throws IllegalArgumentException if a header cannot be sent; the message names it without
    ///   its value
    public HttpReply send(HttpCall call) throws NetException {
        HttpUrl url = HttpUrl.parse(call.uri().toString());
        if (url == null || !(url.isHttps() || Loopback.isIt(url))) {
            throw new NetException(
                    new NetFailure.UnsafeAddress(String.valueOf(call.uri().getHost())));
        }
        String host = host(url);
        Wire wire = new Wire();
        Instant began = now.instant();
        if (blocks.blocks(host)) {
            tell(wire.entry(call, host, began, began, 0, Result.BLOCKED));
            throw new NetException(new NetFailure.Blocked(host));
        }
        Request request = request(call, url, wire);
        if (!connected.getAsBoolean()) {
            throw new NetException(new NetFailure.NotSent("the network is unplugged"));
        }
        int status = 0;
        Result result = Result.ANSWERED;
        try (Response response = client.newCall(request).execute()) {
            status = response.code();
            byte[] body = response.body().byteStream().readNBytes(MAX_REPLY_BYTES + 1);
            if (body.length > MAX_REPLY_BYTES) {
                result = Result.TOO_BIG;
                throw new NetException(new NetFailure.TooBig(MAX_REPLY_BYTES));
            }
            return new HttpReply(status, headers(response), body, began, now.instant());
        } catch (IOException e) {
            // Other kept connections are likely to be dead as well, which a request over one of
            // them would only learn when nobody can tell whether it arrived.
            client.connectionPool().evictAll();
            NetFailure failure = failure(wire, host, e);
            result = result(failure);
            throw new NetException(failure, e);
        } finally {
            tell(wire.entry(call, host, began, now.instant(), status, result));
        }
    }

    /// Lets go of idle connections and threads; a request under way ends by itself.
    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    /// A name with a dot at its end is the same host; a block must not be got round by it.
    private static String host(HttpUrl url) {
        String host = url.host();
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    private static Result result(NetFailure failure) {
        return switch (failure) {
            case NetFailure.NotSent _, NetFailure.UnsafeAddress _ -> Result.NOT_SENT;
            case NetFailure.AnswerLost _ -> Result.ANSWER_LOST;
            case NetFailure.TooBig _ -> Result.TOO_BIG;
            case NetFailure.Blocked _ -> Result.BLOCKED;
            case NetFailure.BadCertificate _ -> Result.BAD_CERTIFICATE;
        };
    }

    private static NetFailure failure(Wire wire, String host, IOException e) {
        if (!wire.sending() && wire.badCertificate()) {
            return new NetFailure.BadCertificate(host);
        }
        String reason = e.getClass().getSimpleName() + ": " + e.getMessage();
        return wire.sending() ? new NetFailure.AnswerLost(reason) : new NetFailure.NotSent(reason);
    }

    private static Request request(HttpCall call, HttpUrl url, Wire wire) {
        Request.Builder request = new Request.Builder().url(url).tag(Wire.class, wire);
        request.headers(headers(call.headers()));
        return call.method().equals("GET")
                ? request.get().build()
                : request.method(call.method(), RequestBody.create(call.body(), type(call)))
                        .build();
    }

    private static MediaType type(HttpCall call) {
        return call.headers().containsKey(HttpCall.CONTENT_TYPE)
                ? MediaType.get(String.valueOf(call.headers().get(HttpCall.CONTENT_TYPE)))
                : JSON;
    }

    /// OkHttp's own complaint about an odd character quotes the header's value, which may be a key.
    private static Headers headers(Map<String, String> wanted) {
        Headers.Builder headers = new Headers.Builder();
        wanted.forEach((name, value) -> {
            if (!isSendable(value)) {
                throw new IllegalArgumentException(
                        "header " + name + " holds a character that HTTP does not carry");
            }
            headers.add(name, value);
        });
        return headers.build();
    }

    /// Whether a header may carry this text: printable ASCII, blanks and tabs.
    public static boolean isSendable(String value) {
        return value.chars().allMatch(c -> c == '\t' || (c >= ' ' && c < 0x7f));
    }

    private static Map<String, String> headers(Response response) {
        Map<String, String> headers = new HashMap<>();
        response.headers()
                .forEach(h -> headers.put(h.getFirst().toLowerCase(Locale.ROOT), h.getSecond()));
        return headers;
    }

    /// OkHttp repeats a request by itself when a 503 says `Retry-After: 0`; a write must not go
    /// twice.
    private static Response once(Response response) {
        return response.code() == 503 && "0".equals(response.header("Retry-After"))
                ? response.newBuilder().header("Retry-After", "1").build()
                : response;
    }

    private void tell(NetworkLog.Entry entry) {
        try {
            log.record(entry);
        } catch (RuntimeException e) {
            LOG.warn("the network log did not take an entry for {}", entry.host(), e);
        }
    }
}
