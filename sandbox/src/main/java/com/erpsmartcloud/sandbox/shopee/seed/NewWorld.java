package com.erpsmartcloud.sandbox.shopee.seed;

import com.erpsmartcloud.sandbox.shopee.world.Fact;
import com.erpsmartcloud.sandbox.shopee.world.Item;
import com.erpsmartcloud.sandbox.shopee.world.Secrets;
import com.erpsmartcloud.sandbox.shopee.world.Shop;
import com.erpsmartcloud.sandbox.shopee.world.SignIn;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// A shop in São Paulo, its listings and three months of orders, the same for the same seed.
///
/// Only keys and tokens are different in every folder: they are secrets, if only of this machine.
public final class NewWorld {

    private NewWorld() {}

    public static List<Fact> of(long seed, int productCount, int orderCount, Instant now) {
        SplittableRandom dice = new SplittableRandom(seed);
        List<Item> items = new Catalogue().items(productCount, now, dice);
        List<Fact> facts = new ArrayList<>();
        facts.add(
                new Shop(
                        2_000_000L + dice.nextInt(900_000),
                        Secrets.hex(32),
                        220_000_000L + dice.nextInt(9_000_000),
                        10_000L + dice.nextInt(80_000),
                        "Casa e Caminho",
                        now,
                        now.plus(Duration.ofDays(365)),
                        true,
                        seed,
                        orderCount));
        facts.add(SignIn.nobody().fresh(now));
        facts.addAll(items);
        facts.addAll(new PastOrders(now, seed, items).orders(orderCount));
        return facts;
    }
}
