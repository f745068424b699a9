package com.erpsmartcloud.sandbox.market;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Many buyers on several marketplaces want one unit each of the same article at the same moment.
public final class Race {

    /// What came of one buyer's try.
    ///
    /// @param orderId empty if he got nothing
    /// @param reason why he got nothing, else empty
    public record Attempt(String marketplace, Optional<String> orderId, Optional<String> reason) {}

    private Race() {}

    /// Runs the race and waits for its end.
    ///
    /// @param markets by name; the buyers are dealt out to them in turn
    /// @param sku the seller's article
    /// @return one attempt for each buyer, in the order they were dealt out
    public static List<Attempt> run(Map<String, Market> markets, String sku, int buyers) {
        List<Map.Entry<String, Market>> places = List.copyOf(markets.entrySet());
        CountDownLatch ready = new CountDownLatch(buyers);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Attempt>> running = new ArrayList<>();
            for (int buyer = 0; buyer < buyers; buyer++) {
                var place = places.get(buyer % places.size());
                Callable<Attempt> run =
                        () -> {
                            ready.countDown();
                            ready.await();
                            return attempt(place.getKey(), place.getValue().buy(sku, 1));
                        };
                running.add(threads.submit(run));
            }
            List<Attempt> attempts = new ArrayList<>();
            for (Future<Attempt> each : running) {
                attempts.add(each.get());
            }
            return attempts;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in the middle of a race", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a buyer's try failed", failed.getCause());
        }
    }

    private static Attempt attempt(String marketplace, Purchase purchase) {
        return switch (purchase) {
            case Purchase.Bought bought ->
                    new Attempt(marketplace, Optional.of(bought.orderId()), Optional.empty());
            case Purchase.SoldOut _ -> refused(marketplace, "sold out");
            case Purchase.UnknownSku _ -> refused(marketplace, "unknown sku");
        };
    }

    private static Attempt refused(String marketplace, String why) {
        return new Attempt(marketplace, Optional.empty(), Optional.of(why));
    }
}
