package com.erpsmartcloud.sandbox;

import com.erpsmartcloud.sandbox.market.Market;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The open marketplaces of a sandbox, each in a folder of its own name.
final class RunningMarkets implements AutoCloseable {

    private final Map<Marketplace, Market> markets = new LinkedHashMap<>();

    private RunningMarkets() {}

    static RunningMarkets open(Path folder, SandboxOptions options) throws IOException {
        RunningMarkets running = new RunningMarkets();
        try {
            for (Marketplace each : options.marketplaces()) {
                Path own = Files.createDirectories(folder.resolve(each.wireName()));
                running.markets.put(each, each.open(own, options.setup(each)));
            }
            return running;
        } catch (IOException | RuntimeException failed) {
            running.close();
            throw failed;
        }
    }

    Market get(Marketplace which) {
        return Optional.ofNullable(markets.get(which))
                .orElseThrow(() -> new IllegalArgumentException(which + " does not run"));
    }

    Market first() {
        return markets.values().iterator().next();
    }

    /// In the order they were asked for.
    Map<String, Market> byName() {
        Map<String, Market> byName = new LinkedHashMap<>();
        markets.forEach((which, market) -> byName.put(which.wireName(), market));
        return byName;
    }

    /// Closes all, also when one of them fails to.
    @Override
    public void close() throws IOException {
        IOException first = null;
        for (Market market : markets.values()) {
            try {
                market.close();
            } catch (IOException failed) {
                if (first == null) {
                    first = failed;
                } else {
                    first.addSuppressed(failed);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
