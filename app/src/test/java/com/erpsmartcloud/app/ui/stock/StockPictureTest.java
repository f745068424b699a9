package com.erpsmartcloud.app.ui.stock;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.Fx;
import com.erpsmartcloud.app.ui.Pictures;
import com.erpsmartcloud.app.ui.TestDesk;
import com.erpsmartcloud.app.ui.key.Stroke;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.screen.Views;
import com.erpsmartcloud.app.ui.shell.StatusModel;
import com.erpsmartcloud.app.ui.shell.SyncState;
import com.erpsmartcloud.app.ui.shop.InShell;
import com.erpsmartcloud.app.ui.shop.SampleShop;
import com.erpsmartcloud.app.ui.shop.StockRooms;
import com.erpsmartcloud.app.ui.table.DataTable;
import com.erpsmartcloud.app.ui.table.QuantityField;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.theme.Theme;
import com.erpsmartcloud.catalog.Catalogue;
import com.erpsmartcloud.catalog.KitPart;
import com.erpsmartcloud.catalog.Mapping;
import com.erpsmartcloud.catalog.ProductEdit;
import com.erpsmartcloud.catalog.ProductForm;
import com.erpsmartcloud.catalog.ProductKind;
import com.erpsmartcloud.catalog.ProductOutcome;
import com.erpsmartcloud.inventory.Preorder;
import com.erpsmartcloud.inventory.StockQuery;
import com.erpsmartcloud.inventory.StockRow;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

class StockPictureTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"LIGHT, ENGLISH", "DARK, RUSSIAN", "LIGHT, RUSSIAN", "DARK, ENGLISH"})
    void stockIsDrawnThroughAnEdit(Theme theme, Language language) {
        Fx.run(() -> {
            try (SampleShop shop = SampleShop.filled(folder)) {
                Desk desk = TestDesk.of(theme, language);
                StatusModel status = new StatusModel();
                StockViewModel model = new StockViewModel(shop.stockPorts(), desk.jobs(), status);
                Views views =
                        new Views(
                                Map.of(
                                        StockController.class,
                                        () ->
                                                new StockController(
                                                        desk,
                                                        model,
                                                        StockRooms.of(shop, desk, status).imports(),
                                                        _ -> {})),
                                desk.texts());
                Scene scene =
                        InShell.scene(
                                desk,
                                status,
                                new SyncState.AllWell(Duration.ofSeconds(40)),
                                ScreenName.STOCK,
                                () -> views.load(StockController.class));
                String name = theme + "-" + language.locale().getLanguage();
                Pictures.of(scene, "stock-" + name);
                DataTable<?> table = (DataTable<?>) scene.getRoot().lookup(".table-view");
                table.getSelectionModel().select(2);
                table.fireEvent(typed("1"));
                QuantityField field = (QuantityField) scene.getRoot().lookup(".edit-field");
                field.setText("15");
                Pictures.of(scene, "stock-edit-" + name);
                click(scene.getRoot().lookup(".table-row-cell:selected .published-mark"));
                assertThat(scene.getRoot().lookup(".popover")).isNotNull();
                Pictures.of(scene, "stock-why-" + name);
                desk.layers().closeTop();
                field.fireEvent(pressed(KeyCode.ENTER));
                Pictures.of(scene, "stock-reason-" + name);
                scene.getRoot().lookup(".popover").fireEvent(pressed(KeyCode.ENTER));
                assertThat(table.getSelectionModel().getSelectedIndex()).isEqualTo(3);
                table.getSelectionModel().select(2);
                table.fireEvent(pressed(KeyCode.ENTER));
                Pictures.of(scene, "stock-ledger-" + name);
                assertThat(status.saidProperty().get()).isPresent();
                assertThat(scene.getRoot().lookup(".ledger-panel")).isNotNull();
                aPromotionIsHeld(scene, model, name);
                model.preorders()
                        .offer(
                                model.ledgerProperty().get().orElseThrow().row(),
                                new Preorder(30, shop.time.plus(Duration.ofDays(20))),
                                _ -> {});
                Desk anew = TestDesk.of(theme, language);
                Scene held =
                        scene(anew, status, model, StockRooms.of(shop, anew, status).imports());
                Pictures.of(held, "stock-promotion-held-" + name);
                ((DataTable<?>) held.getRoot().lookup(".table-view")).getSelectionModel().select(2);
                click(held.getRoot().lookup(".table-row-cell:selected .published-mark"));
                Pictures.of(held, "stock-preorder-why-" + name);
            }
        });
    }

    private static void aPromotionIsHeld(Scene scene, StockViewModel model, String name)
            throws IOException {
        ((Button) scene.lookup("#promotion")).fire();
        TextField units = (TextField) scene.getRoot().lookup(".popover .quantity");
        units.setText("99");
        units.fireEvent(pressed(KeyCode.ENTER));
        Pictures.of(scene, "stock-promotion-" + name);
        ((TextField) scene.getRoot().lookup(".popover .text-field")).setText("Prime Day");
        units.setText("2");
        units.fireEvent(pressed(KeyCode.ENTER));
        assertThat(model.ledgerProperty().get().orElseThrow().promotions()).hasSize(1);
        click(scene.getRoot().lookup(".table-row-cell:selected .published-mark"));
        Pictures.of(scene, "stock-promotion-why-" + name);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, ENGLISH", "DARK, RUSSIAN"})
    void aKitIsWhatItsComponentsAllow(Theme theme, Language language) {
        Fx.run(() -> {
            try (SampleShop shop = SampleShop.filled(folder)) {
                List<StockRow> rows = shop.stock().page(StockQuery.of(StockQuery.Tab.ALL), 0, 100);
                StockRow many = rows.getLast();
                StockRow few = rows.get(rows.size() - 4);
                sellAsKit(shop, many, few);
                Desk desk = TestDesk.of(theme, language);
                StatusModel status = new StatusModel();
                StockViewModel model = new StockViewModel(shop.stockPorts(), desk.jobs(), status);
                List<String> went = new ArrayList<>();
                Views views =
                        new Views(
                                Map.of(
                                        StockController.class,
                                        () ->
                                                new StockController(
                                                        desk,
                                                        model,
                                                        StockRooms.of(shop, desk, status).imports(),
                                                        place -> went.add(place.detail()))),
                                desk.texts());
                Scene scene =
                        InShell.scene(
                                desk,
                                status,
                                new SyncState.AllWell(Duration.ofSeconds(40)),
                                ScreenName.STOCK,
                                () -> views.load(StockController.class));
                String name = theme + "-" + language.locale().getLanguage();
                model.sort(StockQuery.Sort.SKU, StockQuery.Direction.ASCENDING);
                DataTable<?> table = (DataTable<?>) scene.getRoot().lookup(".table-view");
                table.getSelectionModel()
                        .select(
                                shop.stock().page(model.queryProperty().get(), 0, 100).stream()
                                        .map(StockRow::sku)
                                        .toList()
                                        .indexOf("GIFT-BOX"));
                Pictures.of(scene, "stock-kit-" + name);
                table.fireEvent(typed("1"));
                assertThat(scene.getRoot().lookup(".edit-field")).isNull();
                assertThat(status.saidProperty().get().orElseThrow().what().key())
                        .isEqualTo("stock.kit.follows");
                click(scene.getRoot().lookup(".table-row-cell:selected .published-mark"));
                Pictures.of(scene, "stock-kit-why-" + name);
                desk.layers().closeTop();
                table.fireEvent(pressed(KeyCode.ENTER));
                Pictures.of(scene, "stock-kit-parts-" + name);
                ((Button) scene.getRoot().lookup(".ledger-panel .movement .link")).fire();
                assertThat(went).containsExactly(few.sku());
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, ENGLISH", "DARK, RUSSIAN", "LIGHT, CHINESE", "LIGHT, PORTUGUESE"})
    void whatAMarketplaceHoldsIsSeenAndNotChanged(Theme theme, Language language) {
        Fx.run(() -> {
            try (SampleShop shop = SampleShop.filled(folder)) {
                String sku =
                        shop.stock().page(StockQuery.of(StockQuery.Tab.ALL), 0, 100).stream()
                                .filter(row -> !row.published().isEmpty())
                                .toList()
                                .getLast()
                                .sku();
                shop.holds(sku, 1_240);
                Desk desk = TestDesk.of(theme, language);
                StatusModel status = new StatusModel();
                StockViewModel model = new StockViewModel(shop.stockPorts(), desk.jobs(), status);
                Scene scene =
                        scene(desk, status, model, StockRooms.of(shop, desk, status).imports());
                String name = theme + "-" + language.locale().getLanguage();
                model.find(sku);
                DataTable<?> table = (DataTable<?>) scene.getRoot().lookup(".table-view");
                model.show(StockQuery.Tab.HELD);
                table.getSelectionModel().select(0);
                assertThat(model.summaryProperty().get().orElseThrow().totals().held())
                        .isEqualTo(1_240);
                table.fireEvent(typed("1"));
                assertThat(scene.getRoot().lookup(".edit-field")).isNull();
                assertThat(status.saidProperty().get().orElseThrow().what().key())
                        .isEqualTo("stock.held.follows");
                table.fireEvent(pressed(KeyCode.ENTER));
                Pictures.of(scene, "stock-held-" + name);
                assertThat(scene.getRoot().lookup("#adjust").isDisabled()).isTrue();
                model.show(StockQuery.Tab.ALL);
                assertThat(scene.getRoot().lookup("#adjust").isDisabled()).isFalse();
                table.getSelectionModel().select(0);
                table.fireEvent(pressed(KeyCode.ENTER));
                Pictures.of(scene, "stock-held-beside-" + name);
                assertThat(model.ledgerProperty().get().orElseThrow().held()).hasSize(1);
            }
        });
    }

    private static void sellAsKit(SampleShop shop, StockRow many, StockRow few) {
        ProductForm form =
                ProductForm.of("GIFT-BOX", "Gift box for a kitchen", ProductKind.KIT)
                        .madeOf(
                                List.of(
                                        new KitPart(many.key().productId(), 1),
                                        new KitPart(few.key().productId(), 3)));
        Mapping mapping = new Mapping();
        ProductOutcome made =
                new ProductEdit(shop.store, new Catalogue(), mapping).add("Marta", form);
        UUID kit = ((ProductOutcome.Saved) made).product();
        shop.store.write(
                "Marta",
                "map",
                tx -> {
                    mapping.map(tx, many.published().getFirst().listingId(), Optional.of(kit));
                    return true;
                });
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, ENGLISH", "DARK, RUSSIAN", "LIGHT, CHINESE"})
    void aTableIsLookedAtAndImported(Theme theme, Language language) {
        Fx.run(() -> {
            try (SampleShop shop = SampleShop.filled(folder)) {
                Desk desk = TestDesk.of(theme, language);
                StatusModel status = new StatusModel();
                StockViewModel model = new StockViewModel(shop.stockPorts(), desk.jobs(), status);
                StockImportViewModel imports = StockRooms.of(shop, desk, status).imports();
                String name = theme + "-" + language.locale().getLanguage();
                Scene scene = scene(desk, status, model, imports);
                ((Button) scene.lookup("#importStock")).fire();
                Pictures.of(scene, "stock-import-offer-" + name);
                Desk second = TestDesk.of(theme, language);
                Scene read = scene(second, status, model, imports);
                ((Button) read.lookup("#importStock")).fire();
                imports.paste(
                        "stock.xlsx",
                        "SKU\tQuantity\tWarehouse\n"
                                + "LMP-AUR-01\t+6\t\n"
                                + "KIT-ORG-6\t=12*4\tMAIN\n"
                                + "NOPE\t1\t\n"
                                + "PLD-FJORD-G\tmany\tEast");
                Pictures.of(read, "stock-import-" + name);
                assertThat(imports.stateProperty().get().orElseThrow().draft().errors()).hasSize(2);
                imports.apply();
                assertThat(imports.stateProperty().get()).isEmpty();
                assertThat(status.saidProperty().get().orElseThrow().what().key())
                        .isEqualTo("stock.import.done");
                model.asOf(Optional.of(shop.time.minus(Duration.ofDays(1))));
                Pictures.of(
                        scene(TestDesk.of(theme, language), status, model, imports),
                        "stock-as-of-" + name);
            }
        });
    }

    private static Scene scene(
            Desk desk, StatusModel status, StockViewModel model, StockImportViewModel imports) {
        Views views =
                new Views(
                        Map.of(
                                StockController.class,
                                () -> new StockController(desk, model, imports, _ -> {})),
                        desk.texts());
        return InShell.scene(
                desk,
                status,
                new SyncState.AllWell(Duration.ofSeconds(40)),
                ScreenName.STOCK,
                () -> views.load(StockController.class));
    }

    private static void click(Node node) {
        node.fireEvent(
                new MouseEvent(
                        MouseEvent.MOUSE_CLICKED,
                        0,
                        0,
                        0,
                        0,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        true,
                        false,
                        true,
                        null));
    }

    private static KeyEvent typed(String character) {
        return new KeyEvent(
                KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false);
    }

    private static KeyEvent pressed(KeyCode code) {
        return new Stroke(false, false, false, code).pressed();
    }
}
