package com.erpsmartcloud.marketplace.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.erpsmartcloud.catalog.KitListings;
import com.erpsmartcloud.catalog.KitPart;
import com.erpsmartcloud.catalog.ProductEdit;
import com.erpsmartcloud.catalog.ProductForm;
import com.erpsmartcloud.catalog.ProductKind;
import com.erpsmartcloud.catalog.ProductOutcome;
import com.erpsmartcloud.inventory.StockKind;
import com.erpsmartcloud.marketplace.model.ModelMarketplace.Fault;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.undo.Undo;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Cups and spoons are sold alone and in a set of two cups and a spoon, in two stores: no unit is
/// offered twice, counted by components.
@SuppressWarnings("NullAway.Init") // set before each test
class OutboxKitsTest extends SharedStoresCase {

    private static final List<Fault> FAULTS =
            List.of(
                    Fault.LOST_WITH_EFFECT,
                    Fault.LOST_WITHOUT_EFFECT,
                    Fault.UNPLUGGED,
                    Fault.CRASH_AFTER);

    private UUID cup;
    private UUID spoon;
    private UUID set;
    private long cups;
    private long spoons;

    private void stock(long cupsThere, long spoonsThere) {
        cups = cupsThere;
        spoons = spoonsThere;
        cup = shop.product("CUP", cups);
        spoon = shop.product("SPOON", spoons);
        second.list("CUP");
        second.list("SPOON");
        ProductOutcome saved =
                new ProductEdit(shop.store, shop.catalogue, shop.mapping)
                        .add("owner", form(List.of(new KitPart(cup, 2), new KitPart(spoon, 1))));
        set = ((ProductOutcome.Saved) saved).product();
        first.list("SET");
        second.list("SET");
        shop.store.write(
                "sync",
                "map",
                tx ->
                        shop.mapping.mapEqual(tx, shop.storeId)
                                + shop.mapping.mapEqual(tx, second.store()));
        for (String sku : List.of("CUP", "SPOON", "SET")) {
            first.market.figures.put(sku, 0L);
            second.market.figures.put(sku, 0L);
        }
    }

    private static ProductForm form(List<KitPart> parts) {
        return ProductForm.of("SET", "Two cups and a spoon", ProductKind.KIT).madeOf(parts);
    }

    @Test
    void aSetShowsWhatItsScarcestComponentAllowsAndFollowsIt() throws Exception {
        stock(9, 3);
        send();
        assertEquals(3, shown(first, "SET"));
        assertEquals(9, shown(first, "CUP"));
        move(cup, -6);
        later(70);
        send();
        assertEquals(1, shown(first, "SET"));
        assertEquals(3, shown(first, "SPOON"));
    }

    @Test
    void sharesOfSetsAndTheirComponentsNeverExceedWhatIsThere() throws Exception {
        share();
        stock(20, 20);
        for (int i = 0; i < 4; i++) {
            for (SharedStoreEnd end : List.of(first, second)) {
                later(70);
                end.sync(0);
                nothingIsOfferedTwice("in round " + i);
            }
        }
        assertThat(shown(first, "SET")).isPositive();
        assertThat(shown(second, "CUP")).isPositive();
    }

    @Test
    void whateverHappensNoComponentIsOfferedTwice() throws Exception {
        long seed = Long.getLong("erp.seed", new Random().nextLong());
        System.err.println("OutboxKitsTest seed " + seed);
        Random dice = new Random(seed);
        share();
        stock(5 + dice.nextInt(20), 5 + dice.nextInt(20));
        for (int step = 0; step < 120; step++) {
            later(dice.nextInt(50));
            SharedStoreEnd end = dice.nextBoolean() ? first : second;
            String sku = List.of("CUP", "SPOON", "SET").get(dice.nextInt(3));
            switch (dice.nextInt(6)) {
                case 0, 1 -> {
                    long units = Math.min(shown(end, sku), 1 + dice.nextInt(2));
                    if (units > 0) {
                        end.buy(sku, units);
                        gone(sku, units);
                    }
                }
                case 2 -> end.cancelOne().ifPresent(s -> gone(s.sku(), -s.units()));
                case 3 -> {
                    shop.post(cup, StockKind.ON_HAND, 2);
                    shop.post(spoon, StockKind.ON_HAND, 1);
                    gone("SET", -1);
                }
                case 4 -> {
                    end.market.faults.clear();
                    end.market.faults.add(FAULTS.get(dice.nextInt(FAULTS.size())));
                }
                default -> attempt(end, dice.nextInt(60));
            }
            nothingIsOfferedTwice("at step " + step + ", seed " + seed);
        }
    }

    @Test
    void whatASetNoLongerNeedsIsSharedOutAnewAtOnce() throws Exception {
        share();
        stock(20, 20);
        for (int i = 0; i < 4; i++) {
            first.sync(0);
            later(70);
            second.sync(0);
            later(70);
        }
        assertThat(wanted("SPOON")).isLessThan(20);
        assertThat(
                        new ProductEdit(shop.store, shop.catalogue, shop.mapping)
                                .save("owner", set, form(List.of(new KitPart(cup, 2)))))
                .isInstanceOf(ProductOutcome.Saved.class);
        assertEquals(20, wanted("SPOON"));
        new Undo(shop.store)
                .with(Tables.KIT_COMPONENT, new KitListings(shop.mapping))
                .undo("owner");
        assertThat(wanted("SPOON")).isLessThan(20);
    }

    private long wanted(String sku) {
        return shop.store.read(h ->
                h.createQuery(
                                "SELECT SUM(COALESCE(w.wanted, q.wanted)) FROM published_quantity q"
                                        + " JOIN listing l ON l.id = q.listing_id LEFT JOIN"
                                        + " waiting_stock w ON w.place IN (q.place, -q.place)"
                                        + " WHERE l.article = ?")
                        .bind(0, sku)
                        .mapTo(Long.class)
                        .one());
    }

    private void gone(String sku, long units) {
        cups -= units * (sku.equals("SET") ? 2 : sku.equals("CUP") ? 1 : 0);
        spoons -= units * (sku.equals("CUP") ? 0 : 1);
    }

    private void nothingIsOfferedTwice(String when) {
        long sets = both("SET");
        assertThat(both("CUP") + 2 * sets).as("cups offered %s", when).isBetween(0L, cups);
        assertThat(both("SPOON") + sets).as("spoons offered %s", when).isBetween(0L, spoons);
    }

    private long both(String sku) {
        return shown(first, sku) + shown(second, sku);
    }
}
