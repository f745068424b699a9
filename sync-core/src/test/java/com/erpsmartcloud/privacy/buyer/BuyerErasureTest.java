package com.erpsmartcloud.privacy.buyer;

import static com.erpsmartcloud.privacy.PrivacyCase.TO_PROCESS;
import static com.erpsmartcloud.privacy.PrivacyCase.id;
import static com.erpsmartcloud.privacy.PrivacyCase.named;
import static com.erpsmartcloud.privacy.PrivacyCase.one;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.erpsmartcloud.marketplace.BuyerFact;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.orders.H2OrderReader;
import com.erpsmartcloud.orders.HoldKind;
import com.erpsmartcloud.orders.OrderActs;
import com.erpsmartcloud.orders.OrderDetail;
import com.erpsmartcloud.orders.OrderNotes;
import com.erpsmartcloud.orders.TestShop;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.undo.Undo;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

class BuyerErasureTest {

    private static final String NAME = "Прасковья Zimmermann-Ünal";
    private static final String PHONE = "+7 (900) 123-45-67";
    private static final String ADDRESS = "Zwirnerstraße 17, кв. 4";
    private static final BuyerFact BUYER =
            new BuyerFact(NAME, PHONE, "DE", "Bayern", "München", ADDRESS);

    @TempDir Path folder;
    private TestShop shop;
    private final ErasureList list = ErasureList.inMemory();

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        shop.product("MUG", 100);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private long erase(UUID... orders) throws IOException {
        return new BuyerErasure(shop.store, list, List.of())
                .erase(
                        "owner",
                        ErasureCause.BUYER_REQUEST,
                        Optional.empty(),
                        List.of(orders),
                        BuyerErasure.Watcher.NONE);
    }

    /// Names the buyer wherever a person or the program might.
    private UUID plant() {
        shop.take(named(shop, "1", BUYER, TO_PROCESS));
        UUID order = id(shop, "1");
        OrderNotes notes = new OrderNotes(shop.store);
        notes.add("owner", List.of(order), "Прасковья called, 0900 123 45 67, wants blue");
        shop.time = shop.time.plusSeconds(1);
        notes.add("owner", List.of(order), "gone again: " + NAME);
        OrderDetail detail =
                new H2OrderReader(shop.store, () -> shop.time).detail(order).orElseThrow();
        notes.remove("owner", detail.notes().getFirst(), "1");
        new OrderActs(shop.store, shop.own).hold("owner", List.of(order), HoldKind.values()[0]);
        shop.store.write(
                "owner",
                "test.plant",
                tx -> {
                    tx.subject("call " + NAME).detail("phone", PHONE);
                    tx.undoable("test.plant", "for " + NAME, Tables.ORDER);
                    tx.update(Tables.ORDER, order, Map.of("buyer_phone", PHONE + "1"));
                    tx.update(Tables.ORDER, order, Map.of("buyer_phone", PHONE));
                    tx.insert(
                            Tables.ORDER_EVENT
                                    .row()
                                    .with("id", tx.ids().fresh())
                                    .with("order_id", order)
                                    .with("at", tx.at())
                                    .with("kind", "STATUS")
                                    .with("detail", "given to Zimmermann-Ünal")
                                    .with("actor", "owner")
                                    .with("device", tx.device()));
                    tx.insert(
                            Tables.SETTING
                                    .row()
                                    .with("id", tx.ids().fresh())
                                    .with("name", "last.search")
                                    .with("val", "{\"text\":\"прасковья zimmermann-ünal\"}"));
                    tx.insert(
                            Tables.OUTBOX_COMMAND
                                    .row()
                                    .with("id", tx.ids().fresh())
                                    .with("store_id", shop.storeId)
                                    .with("kind", "PUBLISH_STOCK")
                                    .with("subject_id", order)
                                    .with("title", "label for " + NAME)
                                    .with("before_text", "")
                                    .with("after_text", ADDRESS)
                                    .with("payload", "{\"to\":\"" + NAME + "\"}")
                                    .with("state", "DONE")
                                    .with("actor", "owner")
                                    .with("created_at", tx.at())
                                    .with("expires_at", Optional.empty())
                                    .with("due_at", tx.at())
                                    .with("attempts", 1)
                                    .with("ended_at", tx.at())
                                    .with("answer_code", "")
                                    .with("answer_text", "sent to " + PHONE)
                                    .with("cause", "stock.adjust")
                                    .with("why", ""));
                    tx.derive(
                            Tables.QUARANTINED_ROW,
                            "INSERT INTO quarantined_row VALUES (?, 'ORDERS', '1', '$', 'bad', ?,"
                                    + " 1, 1)",
                            shop.storeId,
                            "{\"name\":\"" + NAME + "\"}");
                    return true;
                });
        return order;
    }

    @Test
    void noTableNamesTheBuyerAfterwards() throws IOException {
        UUID order = plant();
        assertThat(EveryColumn.holding(shop.store, NAME))
                .as("planted everywhere")
                .contains(
                        "customer_order.buyer_name",
                        "order_raw.payload",
                        "audit_line.subject",
                        "undo_entry.was",
                        "undo_step.subject",
                        "setting.val",
                        "outbox_command.title",
                        "outbox_command.payload",
                        "quarantined_row.raw");

        assertEquals(1, erase(order));

        for (String trace :
                List.of(
                        NAME,
                        "Прасковья",
                        "Zimmermann",
                        "Zwirner",
                        "123-45-67",
                        "1234567",
                        "123 45 67")) {
            assertThat(EveryColumn.holding(shop.store, trace)).as(trace).isEmpty();
        }
    }

    @Test
    void theOrderItsTaxRegionAndItsFiguresStay() throws IOException {
        UUID order = plant();
        String facts =
                """
                SELECT country || region || total_minor || currency || units || tracking || state || order_number
                  FROM customer_order
                """;
        String before = one(shop, String.class, facts);
        long sum = one(shop, Long.class, "SELECT SUM(total_minor) FROM order_tally");
        erase(order);
        assertEquals(before, one(shop, String.class, facts));
        assertEquals(sum, one(shop, Long.class, "SELECT SUM(total_minor) FROM order_tally"));
        assertThat(one(shop, String.class, "SELECT words FROM order_note"))
                .isEqualTo("••• called, •••, wants blue");
    }

    @Test
    void theAuditLogStillProvesEverythingElse() throws IOException {
        erase(plant());
        assertEquals(Optional.empty(), shop.store.firstBrokenAuditLine());
    }

    @Test
    void aLineThatNobodySaidLostItsWordsIsFound() throws IOException {
        erase(plant());
        long line =
                one(
                        shop,
                        Long.class,
                        "SELECT seq FROM audit_line WHERE action = 'order.note' FETCH FIRST 1 ROW"
                                + " ONLY");
        shop.store.write(
                "x",
                "x",
                tx -> {
                    tx.read()
                            .createUpdate("UPDATE audit_line SET detail = ? WHERE seq = ?")
                            .bind(0, "{\"erased\":true}")
                            .bind(1, line)
                            .execute();
                    return true;
                });
        assertEquals(Optional.of(line), shop.store.firstBrokenAuditLine());
    }

    @Test
    void theMarketplaceDoesNotBringTheBuyerBack() throws IOException {
        UUID order = plant();
        erase(order);
        shop.time = shop.time.plusSeconds(3600);
        OrderFact delivered = named(shop, "1", BUYER);
        shop.take(delivered);
        assertEquals("DELIVERED", one(shop, String.class, "SELECT state FROM customer_order"));
        assertEquals("Bayern", one(shop, String.class, "SELECT region FROM customer_order"));
        assertThat(EveryColumn.holding(shop.store, "Zimmermann")).isEmpty();
        assertEquals(0, shop.take(delivered), "the same reading is no news");
    }

    @Test
    void undoDoesNotBringTheBuyerBack() throws IOException {
        UUID order = plant();
        erase(order);
        Undo undo = new Undo(shop.store);
        for (int i = 0; i < 4; i++) {
            undo.undo("owner");
        }
        assertThat(EveryColumn.holding(shop.store, "Zimmermann")).isEmpty();
        assertThat(EveryColumn.holding(shop.store, "Прасковья")).isEmpty();
    }

    @Test
    void otherDevicesHearOfEveryRowThatWasCleaned() throws IOException {
        UUID order = plant();
        long before = one(shop, Long.class, "SELECT MAX(seq) FROM change_log");
        erase(order);
        List<Integer> tables =
                shop.store.read(h ->
                        h.createQuery(
                                        "SELECT DISTINCT table_no FROM change_log WHERE seq > ?"
                                                + " ORDER BY table_no")
                                .bind(0, before)
                                .mapTo(Integer.class)
                                .list());
        assertThat(tables)
                .contains(
                        Tables.ORDER.number(),
                        Tables.ORDER_EVENT.number(),
                        Tables.ORDER_NOTE.number(),
                        Tables.OUTBOX_COMMAND.number(),
                        Tables.SETTING.number(),
                        Tables.BUYER_GONE.number());
    }

    @Test
    void whatAKillBrokeOffIsFinishedAtTheNextOpening() throws IOException {
        UUID order = plant();
        ErasureList dies =
                new ErasureList() {
                    @Override
                    public long append(List<UUID> orders) throws IOException {
                        list.append(orders);
                        throw new IOException("killed here");
                    }

                    @Override
                    public List<List<UUID>> entries(long from) throws IOException {
                        return list.entries(from);
                    }
                };
        BuyerErasure erasure = new BuyerErasure(shop.store, dies, List.of());
        assertThrows(
                IOException.class,
                () ->
                        erasure.erase(
                                "owner",
                                ErasureCause.BUYER_REQUEST,
                                Optional.empty(),
                                List.of(order),
                                BuyerErasure.Watcher.NONE));
        assertEquals(1, erasure.replay());
        assertThat(EveryColumn.holding(shop.store, "Zimmermann")).isEmpty();
        assertEquals(0, erasure.replay(), "once is enough");
    }

    @Test
    void anotherBuyerWithTheSameFirstNameStays() throws IOException {
        UUID order = plant();
        BuyerFact other = new BuyerFact("Прасковья Orlova", "+7 900 999 99 99", "RU", "", "", "");
        shop.take(named(shop, "2", other));
        new OrderNotes(shop.store).add("owner", List.of(id(shop, "2")), "Прасковья is nice");
        erase(order);
        assertEquals(
                List.of("Прасковья Orlova", ""),
                new ArrayList<>(
                        shop.store.read(h ->
                                h.createQuery(
                                                "SELECT buyer_name FROM customer_order ORDER BY"
                                                        + " external_id DESC")
                                        .mapTo(String.class)
                                        .list())));
        assertThat(EveryColumn.holding(shop.store, "Прасковья is nice")).hasSize(1);
    }
}
