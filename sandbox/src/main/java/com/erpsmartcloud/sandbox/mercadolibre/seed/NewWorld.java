package com.erpsmartcloud.sandbox.mercadolibre.seed;

import com.erpsmartcloud.sandbox.mercadolibre.world.Account;
import com.erpsmartcloud.sandbox.mercadolibre.world.Fact;
import com.erpsmartcloud.sandbox.mercadolibre.world.Item;
import com.erpsmartcloud.sandbox.mercadolibre.world.Sale;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// A seller in Mexico who has been in business for a while.
///
/// The same seed and the same day always make the same world, apart from its secrets.
public final class NewWorld {

    private NewWorld() {}

    /// @param articles how many the seller sells
    /// @param orders of the last 90 days
    public static List<Fact> of(
            long seed, int articles, int orders, String redirectUri, Instant start) {
        Instant now = start.truncatedTo(ChronoUnit.MILLIS);
        SplittableRandom dice = new SplittableRandom(seed + 5);
        Account account = account(seed, orders, redirectUri, now, dice);
        Catalogue catalogue = new Catalogue(now, dice);
        catalogue.fill(articles);
        List<Fact> past = new PastSales(now, seed, catalogue.items()).facts(orders);
        List<Fact> facts = new ArrayList<>();
        facts.add(account.withNextItem(catalogue.items().size()));
        facts.addAll(catalogue.stocks());
        facts.addAll(sold(catalogue.items(), past));
        facts.addAll(past);
        return facts;
    }

    private static Account account(
            long seed, int orders, String redirectUri, Instant now, SplittableRandom dice) {
        byte[] secret = new byte[16];
        new SecureRandom().nextBytes(secret);
        return new Account(
                1_200_000_000L + dice.nextInt(700_000_000),
                "CASA.Y.CAMINO",
                5_503_910_000_000_000L + dice.nextLong(90_000_000_000L),
                HexFormat.of().formatHex(secret),
                redirectUri,
                now,
                seed,
                orders,
                0);
    }

    /// The listings with what the past orders have sold of them.
    private static List<Item> sold(List<Item> items, List<Fact> past) {
        Map<String, Item> byId = new LinkedHashMap<>();
        items.forEach(each -> byId.put(each.id(), each));
        for (Fact fact : past) {
            if (fact instanceof Sale sale) {
                byId.computeIfPresent(
                        sale.good().itemId(),
                        (_, item) ->
                                item.soldMore(
                                        sale.good().variationId(),
                                        sale.quantity(),
                                        item.changedAt()));
            }
        }
        return List.copyOf(byId.values());
    }
}
