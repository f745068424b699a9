package com.erpsmartcloud.cloud;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.InstantSource;

/// Where the account service starts; it runs until the process is asked to end.
public final class Main {

    private static final Logger LOG = LoggerFactory.getLogger(Main.class);

    private Main() {}

    /// Exits with 2 when a setting cannot be used.
    public static void main(String[] args) {
        try {
            Settings settings = Settings.from(System.getenv());
            CloudService service = CloudService.start(settings, InstantSource.system());
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(service::close));
            LOG.info("Listening on {}", service.address());
        } catch (IllegalArgumentException e) {
            LOG.error(e.getMessage());
            System.exit(2);
        }
    }
}
