package com.erpsmartcloud.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.erpsmartcloud.time.Now;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

class StoreTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir Path folder;

    private Instant time = NOON;
    private final Now now = () -> time;
    private Store store;

    @BeforeEach
    void open() {
        store = TestStores.open(folder, now);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private UUID addProduct(String sku) {
        return store.write(
                "owner",
                "product.add",
                tx -> {
                    UUID id = tx.ids().fresh();
                    tx.insert(product(id, sku));
                    return id;
                });
    }

    private Row product(UUID id, String sku) {
        return Tables.PRODUCT
                .row()
                .with("id", id)
                .with("sku", sku)
                .with("name", "Mug")
                .with("parent_id", Optional.empty())
                .with("options", "")
                .with("archived", false)
                .with("created_at", time)
                .with("kind", "SIMPLE")
                .with("cost_minor", Optional.empty())
                .with("cost_currency", Optional.empty())
                .with("price_minor", Optional.empty())
                .with("price_currency", Optional.empty())
                .with("weight_grams", Optional.empty());
    }

    @Test
    void theRegistryNamesEveryTableAndColumnOfTheDatabase() {
        Set<String> declared = new java.util.TreeSet<>();
        for (TableDef table : Tables.ALL) {
            table.columns().forEach(c -> declared.add(table.name() + "." + c.name()));
        }
        Set<String> local =
                Set.of(
                        "customer_order.no",
                        "stock_balance.available",
                        "outbox_command.raises",
                        "marketplace_store.no");
        List<String> real =
                store.read(h ->
                        h.createQuery(
                                        """
                                        SELECT LOWER(table_name || '.' || column_name) FROM information_schema.columns
                                         WHERE table_schema = 'PUBLIC' AND table_name <> 'flyway_schema_history'
                                        """)
                                .mapTo(String.class)
                                .list());
        assertThat(real)
                .filteredOn(c -> !local.contains(c))
                .containsExactlyInAnyOrderElementsOf(declared);
    }

    @Test
    void tableNumbersAreNeverUsedTwice() {
        assertThat(Tables.ALL.stream().map(TableDef::number)).doesNotHaveDuplicates();
    }

    @Test
    void aWriteKeepsItsRowItsChangeItsAuditLineAndTheClockTogether() {
        UUID id = addProduct("MUG-1");
        store.read(h -> {
            assertEquals(
                    id, h.createQuery("SELECT row_id FROM change_log").mapTo(UUID.class).one());
            assertEquals(
                    "product.add",
                    h.createQuery("SELECT action FROM audit_line").mapTo(String.class).one());
            assertEquals(
                    h.createQuery("SELECT hlc FROM clock_state").mapTo(Long.class).one(),
                    h.createQuery("SELECT hlc FROM change_log").mapTo(Long.class).one());
            return true;
        });
    }

    @Test
    void aListenerThatWritesIsRefusedAtOnceInsteadOfWaitingForItself() throws Exception {
        AtomicReference<Throwable> refused = new AtomicReference<>();
        try (AutoCloseable _ =
                store.listen(_ -> {
                    try {
                        addProduct("FROM-A-LISTENER");
                    } catch (IllegalStateException e) {
                        refused.set(e);
                    }
                })) {
            addProduct("MUG-1");
        }
        assertThat(refused.get()).hasMessageContaining("wait for itself");
        addProduct("MUG-2");
        long products =
                store.read(
                        h -> h.createQuery("SELECT COUNT(*) FROM product").mapTo(Long.class).one());
        assertThat(products).isEqualTo(2);
    }

    @Test
    void aFailedWriteLeavesNothingBehind() {
        assertThrows(
                IllegalStateException.class,
                () ->
                        store.write(
                                "owner",
                                "product.add",
                                tx -> {
                                    tx.insert(product(tx.ids().fresh(), "MUG-2"));
                                    throw new IllegalStateException("changed my mind");
                                }));
        store.read(h -> {
            for (String table : List.of("product", "change_log", "audit_line", "field_clock")) {
                assertEquals(
                        0,
                        h.createQuery("SELECT COUNT(*) FROM " + table).mapTo(Integer.class).one(),
                        table);
            }
            return true;
        });
        addProduct("MUG-3");
        assertEquals(Optional.empty(), store.firstBrokenAuditLine());
    }

    @Test
    void aChangedFieldGetsItsOwnClockAndANewRowOne() {
        UUID id = addProduct("MUG-4");
        store.write(
                "owner",
                "product.rename",
                tx -> {
                    tx.update(Tables.PRODUCT, id, Map.of("name", "Cup"));
                    return id;
                });
        List<Integer> fields =
                store.read(h ->
                        h.createQuery("SELECT field_no FROM field_clock ORDER BY field_no")
                                .mapTo(Integer.class)
                                .list());
        assertEquals(List.of(-1, Tables.PRODUCT.place("name")), fields);
    }

    @Test
    void stampsNeverGoBackWhenTheComputersClockDoes() {
        addProduct("MUG-5");
        time = NOON.minusSeconds(86_400);
        addProduct("MUG-6");
        store.close();
        store = TestStores.open(folder, now);
        addProduct("MUG-7");
        List<Long> stamps =
                store.read(h ->
                        h.createQuery("SELECT hlc FROM change_log ORDER BY seq")
                                .mapTo(Long.class)
                                .list());
        assertThat(stamps).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void appendOnlyRowsCannotBeChanged() {
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        store.write(
                                "owner",
                                "cheat",
                                tx -> {
                                    tx.update(
                                            Tables.STOCK_MOVEMENT,
                                            tx.ids().fresh(),
                                            Map.of("quantity", 1L));
                                    return true;
                                }));
    }

    @Test
    void capturedTablesCannotBeWrittenPastTheCapture() {
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        store.write(
                                "owner",
                                "cheat",
                                tx -> tx.derive(Tables.PRODUCT, "DELETE FROM product")));
    }

    @Test
    void aRowWithAMissingColumnIsRefused() {
        assertThrows(
                IllegalStateException.class,
                () ->
                        store.write(
                                "owner",
                                "half",
                                tx -> {
                                    tx.insert(Tables.PRODUCT.row().with("id", tx.ids().fresh()));
                                    return true;
                                }));
    }

    @Test
    void listenersHearWhichTablesWereCommitted() throws Exception {
        List<Set<TableDef>> heard = new CopyOnWriteArrayList<>();
        try (var _ = store.listen(heard::add)) {
            addProduct("MUG-8");
        }
        store.checkpoint();
        assertThat(heard.getFirst()).contains(Tables.PRODUCT);
    }

    @Test
    void aTamperedAuditLineIsFoundAndNamed() {
        for (int i = 0; i < 5; i++) {
            addProduct("MUG-" + i);
        }
        assertEquals(Optional.empty(), store.firstBrokenAuditLine());
        store.read(h -> h.execute("UPDATE audit_line SET actor = 'nobody' WHERE seq = 3"));
        assertEquals(Optional.of(3L), store.firstBrokenAuditLine());
    }

    @Test
    void aClosedStoreSaysSo() {
        store.close();
        StoreException e = assertThrows(StoreException.class, () -> addProduct("MUG-9"));
        assertThat(e.failure()).isInstanceOf(StoreFailure.Closed.class);
    }
}
