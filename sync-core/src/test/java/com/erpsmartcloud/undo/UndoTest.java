package com.erpsmartcloud.undo;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.catalog.NewProduct;
import com.erpsmartcloud.inventory.MovementUndo;
import com.erpsmartcloud.inventory.StockCheck;
import com.erpsmartcloud.inventory.StockEdit;
import com.erpsmartcloud.inventory.StockKey;
import com.erpsmartcloud.inventory.StockKind;
import com.erpsmartcloud.inventory.StockOutcome;
import com.erpsmartcloud.inventory.StockReason;
import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.orders.TestShop;
import com.erpsmartcloud.store.Tables;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

class UndoTest {

    private static final OrderState TO_SHIP =
            new OrderState(
                    OrderState.Payment.PAID,
                    OrderState.Fulfilment.TO_SHIP,
                    OrderState.CancelReturn.NONE,
                    OrderState.SettlementState.ESTIMATED);

    @TempDir Path folder;
    private TestShop shop;
    private StockEdit edit;
    private Undo undo;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        edit = new StockEdit(shop.store, shop.ledger);
        undo =
                new Undo(shop.store)
                        .with(Tables.STOCK_MOVEMENT, new MovementUndo(shop.ledger))
                        .with(Tables.LISTING_MAPPING, new FieldUndo(shop.mapping::tell));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void anAdjustmentIsTakenBackByAnOppositeEntryAndDoneAgain() {
        UUID mug = shop.product("MUG", 10);
        adjust(mug, 5);

        assertThat(undo.undo("owner")).isInstanceOf(UndoOutcome.Done.class);
        assertThat(onHand(mug)).isEqualTo(10);
        assertThat(undo.redo("owner")).isInstanceOf(UndoOutcome.Done.class);
        assertThat(onHand(mug)).isEqualTo(15);
        assertThat(undo.undo("owner")).isInstanceOf(UndoOutcome.Done.class);
        assertThat(onHand(mug)).isEqualTo(10);
        assertThat(movements()).as("nothing is rewritten").isEqualTo(5);
    }

    @Test
    void aReversalThatWasTakenBackLeavesItsMovementToBeTakenBack() {
        UUID mug = shop.product("MUG", 10);
        UUID movement = ((StockOutcome.Posted) adjust(mug, 5)).movements().getFirst();
        edit.reverse("owner", movement, "");
        assertThat(onHand(mug)).isEqualTo(10);

        undo.undo("owner");
        assertThat(onHand(mug)).isEqualTo(15);
        assertThat(undo.undo("owner")).isInstanceOf(UndoOutcome.Done.class);
        assertThat(onHand(mug)).isEqualTo(10);
        undo.redo("owner");
        assertThat(edit.reverse("owner", movement, ""))
                .as("it stands again, so it can be reversed again")
                .isInstanceOf(StockOutcome.Posted.class);
        assertThat(onHand(mug)).isEqualTo(10);
    }

    @Test
    void anActNamesWhatItWasAndToWhat() {
        adjust(shop.product("MUG", 10), 5);
        UndoStep step = undo.nextUndo().orElseThrow();
        assertThat(step.action()).isEqualTo("stock.adjust");
        assertThat(step.subject()).isEqualTo("MUG");
        assertThat(undo.nextRedo()).isEmpty();
    }

    @Test
    void unitsThatAreGoneCannotBeTakenBack() {
        UUID mug = shop.product("MUG", 0);
        adjust(mug, 5);
        shop.store.write(
                "sync",
                "ship",
                tx -> {
                    shop.ledger.post(
                            tx,
                            List.of(shop.movement(tx.ids().fresh(), mug, StockKind.ON_HAND, -4)));
                    return 0;
                });

        assertThat(undo.undo("owner"))
                .isInstanceOfSatisfying(
                        UndoOutcome.Refused.class,
                        r -> assertThat(r.reason()).isEqualTo(UndoOutcome.Reason.BELOW_ZERO));
        assertThat(onHand(mug)).isEqualTo(1);
        assertThat(undo.nextUndo()).as("it can be tried again later").isPresent();
    }

    @Test
    void aNameIsSetBackUnlessSomebodyChangedItSince() {
        UUID mug = shop.product("MUG", 0);
        rename(mug, "Blue mug");
        rename(mug, "Red mug");
        undo.undo("owner");
        assertThat(name(mug)).isEqualTo("Blue mug");

        shop.store.write(
                "sync",
                "merge",
                tx -> {
                    tx.update(Tables.PRODUCT, mug, Map.of("name", "From elsewhere"));
                    return 0;
                });
        assertThat(undo.undo("owner"))
                .isInstanceOfSatisfying(
                        UndoOutcome.Refused.class,
                        r -> assertThat(r.reason()).isEqualTo(UndoOutcome.Reason.CHANGED_SINCE));
        assertThat(name(mug)).isEqualTo("From elsewhere");
    }

    @Test
    void whatWasNewGoesAndComesBackWhole() {
        UUID cup =
                shop.store.write(
                        "owner",
                        "product.add",
                        tx -> {
                            tx.undoable(
                                    "product.add", "CUP", Tables.PRODUCT, Tables.PRODUCT_BARCODE);
                            return shop.catalogue.add(
                                    tx, NewProduct.simple("CUP", "Cup", List.of("4601234567893")));
                        });
        undo.undo("owner");
        assertThat(count("product")).isZero();
        assertThat(count("product_barcode")).isZero();
        undo.redo("owner");
        assertThat(name(cup)).isEqualTo("Cup");
        assertThat(count("product_barcode")).isEqualTo(1);
    }

    @Test
    void whatWasRemovedComesBack() {
        UUID mug = shop.product("MUG", 0);
        shop.store.write(
                "owner",
                "product.remove",
                tx -> {
                    tx.undoable("product.remove", "MUG", Tables.PRODUCT);
                    tx.update(Tables.PRODUCT, mug, Map.of("name", "Going"));
                    tx.remove(Tables.PRODUCT, mug);
                    return 0;
                });
        assertThat(count("product")).isZero();
        undo.undo("owner");
        assertThat(name(mug)).isEqualTo("Name of MUG");
        undo.redo("owner");
        assertThat(count("product")).isZero();
    }

    @Test
    void anUnmappedListingIsMappedAgainAndItsOrdersReserveAgain() {
        UUID mug = shop.product("MUG", 10);
        shop.take(shop.order("1", TO_SHIP, "awaiting", TestShop.line(1, "MUG", 3)));
        assertThat(reserved(mug)).isEqualTo(3);
        UUID listing =
                shop.store.read(
                        h -> h.createQuery("SELECT id FROM listing").mapTo(UUID.class).one());
        shop.store.write(
                "owner",
                "listing.map",
                tx -> {
                    tx.undoable("listing.map", "MUG", Tables.LISTING_MAPPING);
                    shop.mapping.map(tx, listing, Optional.empty());
                    return 0;
                });
        assertThat(reserved(mug)).isZero();
        undo.undo("owner");
        assertThat(reserved(mug)).isEqualTo(3);
        undo.redo("owner");
        assertThat(reserved(mug)).isZero();
    }

    @Test
    void aNewActForgetsWhatWasTakenBack() {
        UUID mug = shop.product("MUG", 10);
        adjust(mug, 1);
        undo.undo("owner");
        adjust(mug, 2);
        assertThat(undo.redo("owner")).isInstanceOf(UndoOutcome.NothingLeft.class);
        assertThat(onHand(mug)).isEqualTo(12);
    }

    @Test
    void actsForgottenInBetweenTakeNoPlaceOfTheTwoHundred() {
        UUID mug = shop.product("MUG", 0);
        for (int i = 0; i < 120; i++) {
            adjust(mug, 1);
        }
        for (int i = 0; i < 50; i++) {
            undo.undo("owner");
        }
        for (int i = 0; i < 130; i++) {
            adjust(mug, 1);
        }
        assertThat(count("undo_step")).isEqualTo(200);
        adjust(mug, 1);
        assertThat(count("undo_step")).as("the oldest went").isEqualTo(200);
    }

    @Test
    void anyActsTakenBackAndDoneAgainEndWhereTheyWere() {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        UUID mug = shop.product("MUG", 50);
        UUID cup = shop.product("CUP", 50);
        List<Long> start = figures(mug, cup);
        for (int i = 0; i < 40; i++) {
            UUID one = random.nextBoolean() ? mug : cup;
            switch (random.nextInt(4)) {
                case 0 -> rename(one, "Name " + i);
                case 1 -> undo.undo("owner");
                default -> adjust(one, random.nextInt(1, 9) * (random.nextBoolean() ? 1 : -1));
            }
        }
        List<Long> end = figures(mug, cup);
        String names = name(mug) + name(cup);
        int acts = 0;
        while (undo.undo("owner") instanceof UndoOutcome.Done) {
            acts++;
        }
        assertThat(figures(mug, cup)).as("seed %d", seed).isEqualTo(start);
        assertThat(name(mug) + name(cup)).isEqualTo("Name of MUGName of CUP");
        for (int i = 0; i < acts; i++) {
            // More could be done again: what the history itself had taken back at its end.
            assertThat(undo.redo("owner")).isInstanceOf(UndoOutcome.Done.class);
        }
        assertThat(figures(mug, cup)).as("seed %d", seed).isEqualTo(end);
        assertThat(name(mug) + name(cup)).isEqualTo(names);
        assertThat(shop.store.read(StockCheck::differences)).isEmpty();
    }

    private StockOutcome adjust(UUID product, long by) {
        return edit.adjust(
                "owner",
                new StockKey(product, shop.warehouse),
                StockKind.ON_HAND,
                by,
                StockReason.CORRECTION,
                "");
    }

    private void rename(UUID product, String name) {
        shop.store.write(
                "owner",
                "product.rename",
                tx -> {
                    tx.undoable("product.rename", name, Tables.PRODUCT);
                    shop.catalogue.rename(tx, product, name);
                    return 0;
                });
    }

    private List<Long> figures(UUID... products) {
        return List.of(products).stream().map(this::onHand).toList();
    }

    private long onHand(UUID product) {
        return shop.level(product).onHand();
    }

    private long reserved(UUID product) {
        return shop.level(product).reserved();
    }

    private String name(UUID product) {
        return shop.store.read(h ->
                h.createQuery("SELECT name FROM product WHERE id = ?")
                        .bind(0, product)
                        .mapTo(String.class)
                        .one());
    }

    private long movements() {
        return count("stock_movement");
    }

    private long count(String table) {
        return shop.store.read(
                h -> h.createQuery("SELECT COUNT(*) FROM " + table).mapTo(Long.class).one());
    }
}
