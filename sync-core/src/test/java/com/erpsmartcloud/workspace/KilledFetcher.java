package com.erpsmartcloud.workspace;

import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.Page;
import com.erpsmartcloud.marketplace.PageToken;
import com.erpsmartcloud.marketplace.model.ModelMarketplace;
import com.erpsmartcloud.marketplace.pull.OrderPuller;
import com.erpsmartcloud.marketplace.pull.PullProgress;
import com.erpsmartcloud.marketplace.pull.Resource;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The child of [KilledFetchTest]: a store's first fetch of 90 days, an order every two hours; it
/// prints a line after each page.
final class KilledFetcher {

    static final Duration DAYS = Duration.ofDays(90);
    static final int ORDERS = 90 * 12;

    private static final Instant NOW = TestCompany.DAY;
    private static final int EVERY = 7_200;
    private static final int PAGE = 30;

    private KilledFetcher() {}

    public static void main(String[] arguments) throws Exception {
        // Never closed: it is killed.
        TestCompany shop = TestCompany.open(Path.of(arguments[0]));
        tell("open");
        PullProgress told =
                new PullProgress() {
                    @Override
                    public void rows(Resource resource, long done) {
                        tell("rows " + done);
                    }

                    @Override
                    public boolean cancelled() {
                        return false;
                    }
                };
        tell("whole " + fetch(shop, told).whole());
    }

    static OrderPuller.Pulled fetch(TestCompany shop, PullProgress progress) throws Exception {
        ModelMarketplace market = new ModelMarketplace(() -> NOW);
        market.source = Optional.of(KilledFetcher::page);
        return shop.puller(NOW).pull(shop.access(), market, DAYS, progress);
    }

    /// The token counts the orders read before.
    private static Page<OrderFact> page(String which, Instant from, Instant to, String token) {
        if (which.equals("changed")) {
            return new Page<>(List.of(), List.of(), Optional.empty());
        }
        int begin = token.isEmpty() ? 0 : Integer.parseInt(token);
        List<OrderFact> all =
                IntStream.range(0, ORDERS)
                        .map(each -> -EVERY * each)
                        .filter(second -> isWithin(NOW.plusSeconds(second), from, to))
                        .mapToObj(TestCompany::order)
                        .toList();
        int end = Math.min(all.size(), begin + PAGE);
        return new Page<>(
                all.subList(begin, end),
                List.of(),
                end < all.size()
                        ? Optional.of(new PageToken(Integer.toString(end)))
                        : Optional.empty());
    }

    private static boolean isWithin(Instant at, Instant from, Instant to) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    private static void tell(String line) {
        System.out.println(line + ".");
        System.out.flush();
    }
}
