package com.erpsmartcloud.cloud;

import io.javalin.Javalin;

import java.time.InstantSource;

/// The service while it listens. Each request runs in a virtual thread of its own.
final class CloudService implements AutoCloseable {

    private final Javalin http;
    private final String address;

    private CloudService(Javalin http, String address) {
        this.http = http;
        this.address = address;
    }

    /// Listens from the moment this returns.
    static CloudService start(Settings settings, InstantSource clock) {
        Javalin http =
                Javalin.create(config -> {
                    config.concurrency.useVirtualThreads = true;
                    config.startup.showJavalinBanner = false;
                    config.startup.startupWatcherEnabled = false;
                    config.jsonMapper(new Json());
                    config.routes.get(
                            "/v1/health",
                            exchange ->
                                    exchange.json(new Health("ok", version(), clock.instant())));
                });
        http.start(settings.host(), settings.port());
        return new CloudService(http, "http://" + settings.host() + ":" + http.port());
    }

    /// The address with the port that was really taken.
    String address() {
        return address;
    }

    /// Answers nobody from when this returns. May be called from any thread, and twice.
    @Override
    public void close() {
        http.stop();
    }

    private static String version() {
        return CloudService.class.getModule().getDescriptor().rawVersion().orElse("unknown");
    }
}
