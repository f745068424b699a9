package com.erpsmartcloud.app.ui.products;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.Fx;
import com.erpsmartcloud.app.ui.Pictures;
import com.erpsmartcloud.app.ui.TestDesk;
import com.erpsmartcloud.app.ui.key.Stroke;
import com.erpsmartcloud.app.ui.listings.ListingsController;
import com.erpsmartcloud.app.ui.listings.ListingsViewModel;
import com.erpsmartcloud.app.ui.mapping.MappingController;
import com.erpsmartcloud.app.ui.mapping.MappingViewModel;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.screen.Views;
import com.erpsmartcloud.app.ui.shell.StoreFilter;
import com.erpsmartcloud.app.ui.shell.SyncState;
import com.erpsmartcloud.app.ui.shop.InShell;
import com.erpsmartcloud.app.ui.shop.SampleShop;
import com.erpsmartcloud.app.ui.table.DataTable;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.theme.Theme;
import com.erpsmartcloud.catalog.Catalogue;
import com.erpsmartcloud.catalog.H2ListingReader;
import com.erpsmartcloud.catalog.ListingDrift;
import com.erpsmartcloud.catalog.ListingRow;
import com.erpsmartcloud.catalog.Mapping;
import com.erpsmartcloud.catalog.MappingEdit;
import com.erpsmartcloud.catalog.MappingQueue;
import com.erpsmartcloud.money.ExchangeRate;
import com.erpsmartcloud.settings.Rates;
import com.erpsmartcloud.store.Tables;

import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

class ProductsPictureTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"LIGHT, ENGLISH", "DARK, RUSSIAN", "LIGHT, CHINESE", "LIGHT, RUSSIAN"})
    void productsAreDrawnThroughAForm(Theme theme, Language language) {
        Fx.run(() -> {
            try (SampleShop shop = SampleShop.filled(folder)) {
                Desk desk = TestDesk.of(theme, language);
                Bench bench = new Bench(shop, desk.jobs());
                Scene scene = bench.productsScene(desk);
                String name = theme + "-" + language.locale().getLanguage();
                Pictures.of(scene, "products-" + name);
                DataTable<?> table = (DataTable<?>) scene.getRoot().lookup(".table-view");
                table.getSelectionModel().select(2);
                table.fireEvent(pressed(KeyCode.ENTER, false));
                assertThat(scene.getRoot().lookup(".product-panel")).isNotNull();
                Pictures.of(scene, "products-panel-" + name);
                bench.products.close();
                table.fireEvent(pressed(KeyCode.A, true));
                Pictures.of(scene, "products-ticked-" + name);
                table.fireEvent(pressed(KeyCode.ENTER, true));
                TextField formula = (TextField) scene.getRoot().lookup(".bulk-panel .text-field");
                formula.setText("=990");
                Pictures.of(scene, "products-bulk-" + name);
                assertThat(sideways(table)).as("beside the bulk panel").isZero();
                formula.fireEvent(pressed(KeyCode.ENTER, true));
                Pictures.of(scene, "products-done-" + name);
                assertThat(bench.status.saidProperty().get()).isPresent();
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, ENGLISH", "DARK, RUSSIAN", "LIGHT, CHINESE"})
    void listingsAndTheirQueueAreDrawn(Theme theme, Language language) {
        Fx.run(() -> {
            try (SampleShop shop = SampleShop.filled(folder)) {
                Desk desk = TestDesk.of(theme, language);
                Bench bench = new Bench(shop, desk.jobs());
                ListingsViewModel listings =
                        new ListingsViewModel(
                                new H2ListingReader(shop.store), desk.jobs(), new StoreFilter());
                Mapping rule = new Mapping();
                MappingQueue queue = new MappingQueue(shop.store);
                MappingViewModel mapping =
                        new MappingViewModel(
                                queue,
                                new MappingEdit(shop.store, rule, new Catalogue()),
                                bench.reader,
                                desk.jobs(),
                                bench.acts);
                unmapSome(shop, rule);
                new ListingDrift().follow(shop.store);
                archive(shop, "MUG-NORD-350");
                payInDollars(shop);
                Views views =
                        new Views(
                                Map.of(
                                        ListingsController.class,
                                        () ->
                                                new ListingsController(
                                                        desk, listings, bench.bulk, _ -> {}),
                                        MappingController.class,
                                        () -> new MappingController(desk, mapping, _ -> {})),
                                desk.texts());
                String name = theme + "-" + language.locale().getLanguage();
                SyncState sync = new SyncState.AllWell(Duration.ofSeconds(40));
                Scene scene =
                        InShell.scene(
                                desk,
                                bench.status,
                                sync,
                                ScreenName.LISTINGS,
                                () -> views.load(ListingsController.class));
                Pictures.of(scene, "listings-" + name);
                DataTable<?> table = (DataTable<?>) scene.getRoot().lookup(".table-view");
                table.getSelectionModel().select(1);
                table.fireEvent(pressed(KeyCode.ENTER, false));
                Pictures.of(scene, "listings-panel-" + name);
                assertThat(sideways(table)).as("beside the panel too").isZero();
                table.getSelectionModel().clearAndSelect(table.getItems().size() - 1);
                table.fireEvent(pressed(KeyCode.ENTER, false));
                Pictures.of(scene, "listings-drift-" + name);
                assertThat(words(scene))
                        .as("by which rate the margin is told")
                        .contains(
                                desk.texts()
                                        .get(
                                                "listings.rate.line",
                                                "USD",
                                                "80",
                                                "RUB",
                                                "2026-07-14",
                                                "Northern Bank"));
                assertThat(words(scene))
                        .as("since when it sells an archived product")
                        .contains(
                                desk.texts()
                                        .get(
                                                "listings.since",
                                                desk.texts()
                                                        .formats()
                                                        .moment(
                                                                SampleShop.NOW,
                                                                desk.now().instant())));
                table.fireEvent(pressed(KeyCode.A, true));
                table.fireEvent(pressed(KeyCode.ENTER, true));
                Pictures.of(scene, "listings-bulk-" + name);
                assertThat(scene.getRoot().lookup(".bulk-panel")).isNotNull();
                assertThat(sideways(table)).as("beside the bulk panel").isZero();
                ListingRow first = queue.page(0, 1).getFirst();
                aTwinOf(shop, first.id());
                Desk second = TestDesk.of(theme, language);
                Scene queued =
                        InShell.scene(
                                second,
                                bench.status,
                                sync,
                                ScreenName.MAPPING,
                                () -> views.load(MappingController.class));
                Pictures.of(queued, "mapping-" + name);
                assertThat(words(queued))
                        .contains(desk.texts().get("mapping.second", first.article()));
                long waiting = queue.count();
                queued.getRoot().lookup(".table-view").fireEvent(pressed(KeyCode.DIGIT1, false));
                assertThat(queue.count()).isEqualTo(waiting - 1);
                assertThat(mapping.shown().orElseThrow().id())
                        .as("the next one is asked about")
                        .isEqualTo(queue.page(0, 1).getFirst().id());
                Pictures.of(queued, "mapping-next-" + name);
            }
        });
    }

    /// Another listing of the same article in the same store.
    private static void aTwinOf(SampleShop shop, UUID listing) {
        shop.store.write(
                "Marta",
                "twin",
                tx -> {
                    String article =
                            tx.read()
                                    .createQuery("SELECT article FROM listing WHERE id = ?")
                                    .bind(0, listing)
                                    .mapTo(String.class)
                                    .one();
                    UUID other =
                            tx.read()
                                    .createQuery(
                                            "SELECT id FROM listing WHERE id <> ? ORDER BY article"
                                                    + " DESC FETCH FIRST ROW ONLY")
                                    .bind(0, listing)
                                    .mapTo(UUID.class)
                                    .one();
                    tx.update(Tables.LISTING, other, Map.of("article", article));
                    return 0;
                });
    }

    /// Goods come from abroad.
    private static void payInDollars(SampleShop shop) {
        shop.store.write(
                "Marta",
                "costs",
                tx -> {
                    tx.read()
                            .createQuery("SELECT id FROM product")
                            .mapTo(UUID.class)
                            .list()
                            .forEach(id ->
                                    tx.update(
                                            Tables.PRODUCT,
                                            id,
                                            Map.of("cost_minor", 400L, "cost_currency", "USD")));
                    return 0;
                });
        new Rates(shop.store)
                .put(
                        "Marta",
                        new ExchangeRate(
                                Currency.getInstance("USD"),
                                Currency.getInstance("RUB"),
                                new BigDecimal("80"),
                                LocalDate.parse("2026-07-14"),
                                "Northern Bank"));
    }

    private static void archive(SampleShop shop, String sku) {
        shop.store.write(
                "Marta",
                "archive",
                tx -> {
                    UUID id =
                            tx.read()
                                    .createQuery("SELECT id FROM product WHERE sku = ?")
                                    .bind(0, sku)
                                    .mapTo(UUID.class)
                                    .one();
                    tx.update(Tables.PRODUCT, id, Map.of("archived", true));
                    return id;
                });
    }

    private static long sideways(DataTable<?> table) {
        return table.lookupAll(".scroll-bar").stream()
                .map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == Orientation.HORIZONTAL && bar.isVisible())
                .count();
    }

    private static List<String> words(Scene scene) {
        return scene.getRoot().lookupAll(".label").stream()
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    private static void unmapSome(SampleShop shop, Mapping rule) {
        shop.store.write(
                "Marta",
                "unmap",
                tx -> {
                    tx
                            .read()
                            .createQuery("SELECT id FROM listing ORDER BY article")
                            .mapTo(UUID.class)
                            .list()
                            .stream()
                            .limit(3)
                            .forEach(id -> rule.map(tx, id, Optional.empty()));
                    return 0;
                });
    }

    private static KeyEvent pressed(KeyCode code, boolean control) {
        return new Stroke(control, false, false, code).pressed();
    }
}
