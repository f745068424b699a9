package com.erpsmartcloud.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.catalog.BulkColumn;
import com.erpsmartcloud.catalog.BulkEdit;
import com.erpsmartcloud.catalog.BulkRows;
import com.erpsmartcloud.catalog.BulkSource;
import com.erpsmartcloud.catalog.Formula;
import com.erpsmartcloud.catalog.ProductForm;
import com.erpsmartcloud.catalog.ProductKind;
import com.erpsmartcloud.catalog.ProductQuery;
import com.erpsmartcloud.catalog.Rounding;
import com.erpsmartcloud.inventory.Sheet;
import com.erpsmartcloud.inventory.SheetColumns;
import com.erpsmartcloud.inventory.SheetException;
import com.erpsmartcloud.inventory.StockCheck;
import com.erpsmartcloud.inventory.StockKey;
import com.erpsmartcloud.inventory.StockKind;
import com.erpsmartcloud.inventory.StockReason;
import com.erpsmartcloud.money.ExchangeRate;
import com.erpsmartcloud.money.Money;
import com.erpsmartcloud.orders.HoldKind;
import com.erpsmartcloud.orders.OrderTag;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.time.Now;
import com.erpsmartcloud.undo.UndoOutcome;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// Acts of every kind are taken back, and done again, by a program that was closed in between.
class ReopenedActsTest {

    private static final String ME = "owner";
    private static final Currency RUB = Currency.getInstance("RUB");

    /// What a person can change here, as lines of text; ids are left out where they are drawn anew.
    private static final List<String> STATE =
            List.of(
                    "SELECT sku, name, archived, price_minor FROM product ORDER BY sku",
                    "SELECT p.sku, b.on_hand, b.quarantine, b.reserved FROM stock_balance b JOIN"
                            + " product p ON p.id = b.product_id WHERE b.on_hand + b.quarantine +"
                            + " b.reserved <> 0 ORDER BY p.sku",
                    "SELECT l.article, p.sku FROM listing_mapping m JOIN listing l ON l.id = m.id"
                        + " AND l.store_id IN (SELECT id FROM marketplace_store WHERE marketplace ="
                        + " 'OZON') LEFT JOIN product p ON p.id = m.product_id ORDER BY l.article",
                    "SELECT name, colour FROM tag ORDER BY name",
                    "SELECT t.name FROM order_tag o JOIN tag t ON t.id = o.tag_id ORDER BY t.name",
                    "SELECT words FROM order_note ORDER BY words",
                    "SELECT hold FROM order_own ORDER BY hold",
                    "SELECT code, name, archived FROM warehouse ORDER BY code",
                    "SELECT from_currency, to_currency, rate FROM exchange_rate ORDER BY 1, 2",
                    "SELECT external_id, cancel_return FROM customer_order WHERE external_id LIKE"
                            + " 'M-%' AND cancel_return <> 'CANCELLED' ORDER BY 1");

    @TempDir private Path folder;

    @BeforeEach
    void create() {
        try (TestCompany company = TestCompany.create(folder)) {
            company.importPage(0);
        }
    }

    @Test
    void actsOfEveryKindAreTakenBackAndDoneAgainAfterOpeningAnew() throws SheetException {
        List<String> states = new ArrayList<>();
        try (Workspace company = open()) {
            states.add(state(company.store()));
            for (Act act : acts(company)) {
                act.run();
                String after = state(company.store());
                assertThat(after).as("every act changes something").isNotEqualTo(states.getLast());
                states.add(after);
            }
        }
        try (Workspace company = open()) {
            for (String before : states.reversed().subList(1, states.size())) {
                UndoOutcome.Done done = done(company.undo().undo(ME));
                assertThat(state(company.store())).as(done.step().action()).isEqualTo(before);
            }
            assertThat(company.store().read(StockCheck::differences)).isEmpty();
        }
        try (Workspace company = open()) {
            for (String after : states.subList(1, states.size())) {
                UndoOutcome.Done done = done(company.undo().redo(ME));
                assertThat(state(company.store())).as(done.step().action()).isEqualTo(after);
            }
            assertThat(company.undo().redo(ME)).isInstanceOf(UndoOutcome.NothingLeft.class);
            assertThat(company.store().read(StockCheck::differences)).isEmpty();
        }
    }

    @FunctionalInterface
    private interface Act {
        void run() throws SheetException;
    }

    private static List<Act> acts(Workspace company) {
        Store store = company.store();
        UUID mug = id(store, "SELECT id FROM product WHERE sku = 'MUG'");
        UUID main = id(store, "SELECT id FROM warehouse WHERE code = 'MAIN'");
        UUID listing = id(store, "SELECT id FROM listing");
        List<UUID> order =
                List.of(
                        id(
                                store,
                                "SELECT id FROM customer_order ORDER BY id FETCH FIRST ROW ONLY"));
        return List.of(
                () ->
                        company.stockEdit()
                                .adjust(
                                        ME,
                                        new StockKey(mug, main),
                                        StockKind.ON_HAND,
                                        -3,
                                        StockReason.CORRECTION,
                                        ""),
                () -> company.productEdit().add(ME, cup()),
                () -> company.productEdit().archive(ME, List.of(mug)),
                () -> company.productEdit().restore(ME, List.of(mug)),
                () -> company.mappingEdit().unmap(ME, listing),
                () -> company.mappingEdit().map(ME, listing, mug),
                () -> company.orderTags().add(ME, "gift", OrderTag.Colour.ACCENT),
                () -> company.orderTags().put(ME, order, company.orderTags().all().getFirst().id()),
                () -> company.orderNotes().add(ME, order, "wrap it twice"),
                () -> company.orderActs().hold(ME, order, HoldKind.RELEASE),
                () -> company.orderActs().goOn(ME, order),
                () -> company.placeEdit().addWarehouse(ME, "EAST", "East", "Europe/Moscow"),
                () -> company.placeEdit().renameWarehouse(ME, main, "MAIN", "Main hall"),
                () -> bringIn(company, main),
                () -> company.bulk().apply(ME, dearer()),
                () ->
                        company.rates()
                                .put(
                                        ME,
                                        new ExchangeRate(
                                                Currency.getInstance("USD"),
                                                RUB,
                                                new BigDecimal("80.5"),
                                                LocalDate.of(2026, 11, 20),
                                                "bank")),
                () ->
                        company.manualOrders()
                                .create(ME, company.manualOrders().propose("MUG 2, Anna")),
                () -> company.orderTags().remove(ME, company.orderTags().all().getFirst()));
    }

    private static ProductForm cup() {
        return new ProductForm(
                "CUP",
                "Cup",
                ProductKind.SIMPLE,
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.of(new Money(100_00, RUB)),
                OptionalLong.empty(),
                List.of("4601234567893"),
                List.of(),
                List.of());
    }

    private static void bringIn(Workspace company, UUID main) throws SheetException {
        Sheet sheet = Sheet.pasted("CUP\t15\nMUG\t-2");
        company.stockImport()
                .apply(
                        ME,
                        "stock.csv",
                        company.stockImport()
                                .check(sheet, SheetColumns.guess(sheet), main)
                                .changes(),
                        StockReason.CORRECTION);
    }

    private static BulkEdit dearer() {
        return new BulkEdit(
                new BulkRows.Products(ProductQuery.of(ProductQuery.Tab.ALL)),
                BulkColumn.PRODUCT_PRICE,
                new BulkSource.ByFormula(Formula.read("+5 %").orElseThrow(), Rounding.NONE),
                RUB);
    }

    private static UndoOutcome.Done done(UndoOutcome outcome) {
        assertThat(outcome).isInstanceOf(UndoOutcome.Done.class);
        return (UndoOutcome.Done) outcome;
    }

    private static String state(Store store) {
        return store.read(h -> {
            StringBuilder all = new StringBuilder();
            for (String query : STATE) {
                h.createQuery(query)
                        .mapToMap()
                        .forEach(row -> all.append(row.values()).append('\n'));
                all.append("--\n");
            }
            return all.toString();
        });
    }

    private static UUID id(Store store, String query) {
        return store.read(h -> h.createQuery(query).mapTo(UUID.class).one());
    }

    private Workspace open() {
        Company company =
                Company.open(
                        new CompanyFolder(folder),
                        TestCompany.unlock(folder),
                        Company.Expect.EXISTING,
                        "test",
                        Now.SYSTEM);
        return new Workspace(company, List.of(), Now.SYSTEM);
    }
}
