package com.erpsmartcloud.app.ui.stocktake;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.Fx;
import com.erpsmartcloud.app.ui.Pictures;
import com.erpsmartcloud.app.ui.TestDesk;
import com.erpsmartcloud.app.ui.key.Stroke;
import com.erpsmartcloud.app.ui.places.PlacesController;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.screen.Views;
import com.erpsmartcloud.app.ui.shell.StatusModel;
import com.erpsmartcloud.app.ui.shell.SyncState;
import com.erpsmartcloud.app.ui.shop.InShell;
import com.erpsmartcloud.app.ui.shop.SampleShop;
import com.erpsmartcloud.app.ui.shop.StockRooms;
import com.erpsmartcloud.app.ui.table.QuantityField;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.theme.Theme;
import com.erpsmartcloud.app.ui.transfers.TransfersController;

import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/// Transfers, stocktake and warehouses, worked through by keys and drawn at every step.
class StockRoomsPictureTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"LIGHT, ENGLISH", "DARK, RUSSIAN", "LIGHT, CHINESE"})
    void stockIsCountedByKeysAndPosted(Theme theme, Language language) {
        Fx.run(() -> {
            try (SampleShop shop = SampleShop.filled(folder)) {
                Desk desk = TestDesk.of(theme, language);
                StatusModel status = new StatusModel();
                StocktakeViewModel model = StockRooms.of(shop, desk, status).stocktake();
                Views views =
                        new Views(
                                Map.of(
                                        StocktakeController.class,
                                        () -> new StocktakeController(desk, model)),
                                desk.texts());
                Scene scene =
                        InShell.scene(
                                desk,
                                status,
                                new SyncState.AllWell(Duration.ofSeconds(40)),
                                ScreenName.STOCKTAKE,
                                () -> views.load(StocktakeController.class));
                String name = theme + "-" + language.locale().getLanguage();
                Pictures.of(scene, "stocktake-none-" + name);
                scene.lookup("#host").fireEvent(key(KeyCode.N, true));
                Pictures.of(scene, "stocktake-new-" + name);
                ((Button) scene.lookup(".side-panel .accent")).fire();
                Pictures.of(scene, "stocktake-started-" + name);
                TableView<?> lines = (TableView<?>) scene.lookup(".table-view");
                lines.getSelectionModel().select(1);
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                lines.fireEvent(typed("7"));
                QuantityField field = (QuantityField) scene.lookup(".edit-field");
                Pictures.of(scene, "stocktake-edit-" + name);
                field.fireEvent(key(KeyCode.ENTER, false));
                assertThat(lines.getSelectionModel().getSelectedIndex()).isEqualTo(2);
                Pictures.of(scene, "stocktake-count-" + name);
                assertThat(model.openProperty().get().orElseThrow().row().counted()).isEqualTo(1);
                model.post();
                Pictures.of(scene, "stocktake-posted-" + name);
                assertThat(status.saidProperty().get().orElseThrow().what().key())
                        .isEqualTo("stocktake.done.posted-with");
                model.leave();
                Pictures.of(scene, "stocktake-list-" + name);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, ENGLISH", "DARK, RUSSIAN", "LIGHT, CHINESE"})
    void aTransferIsDraftedSentAndReceived(Theme theme, Language language) {
        Fx.run(() -> {
            try (SampleShop shop = SampleShop.filled(folder)) {
                Desk desk = TestDesk.of(theme, language);
                StatusModel status = new StatusModel();
                StockRooms rooms = StockRooms.of(shop, desk, status);
                rooms.fill();
                var model = rooms.transfers();
                // A scene without a window keeps what it has drawn inside a scroll pane.
                Supplier<Scene> draw =
                        () ->
                                scene(
                                        TestDesk.of(theme, language),
                                        status,
                                        ScreenName.TRANSFERS,
                                        TransfersController.class,
                                        own -> new TransfersController(own, model));
                Scene scene = draw.get();
                String name = theme + "-" + language.locale().getLanguage();
                Pictures.of(scene, "transfers-" + name);
                TableView<?> table = (TableView<?>) scene.lookup(".table-view");
                for (int i = 0; i < 3; i++) {
                    table.getSelectionModel().select(i);
                    table.fireEvent(key(KeyCode.ENTER, false));
                    Pictures.of(draw.get(), "transfers-" + i + "-" + name);
                }
                scene.lookup("#host").fireEvent(key(KeyCode.N, true));
                Pictures.of(scene, "transfers-new-" + name);
                ((Button) scene.lookup(".side-panel .accent")).fire();
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                TextField code = (TextField) scene.lookup(".side-panel .text-field");
                code.setText("NO-SUCH");
                code.fireEvent(new javafx.event.ActionEvent());
                Scene refused = draw.get();
                Pictures.of(refused, "transfers-refused-" + name);
                assertThat(refused.lookup(".side-panel .banner")).isNotNull();
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, ENGLISH", "DARK, RUSSIAN", "LIGHT, CHINESE"})
    void warehousesAndTheirBinsAreKept(Theme theme, Language language) {
        Fx.run(() -> {
            try (SampleShop shop = SampleShop.filled(folder)) {
                Desk desk = TestDesk.of(theme, language);
                StatusModel status = new StatusModel();
                StockRooms rooms = StockRooms.of(shop, desk, status);
                rooms.fill();
                var model = rooms.places();
                Supplier<Scene> draw =
                        () ->
                                scene(
                                        TestDesk.of(theme, language),
                                        status,
                                        ScreenName.PLACES,
                                        PlacesController.class,
                                        own -> new PlacesController(own, model));
                Scene scene = draw.get();
                String name = theme + "-" + language.locale().getLanguage();
                Pictures.of(scene, "places-" + name);
                TableView<?> table = (TableView<?>) scene.lookup(".table-view");
                table.getSelectionModel().select(1);
                table.fireEvent(key(KeyCode.ENTER, false));
                Pictures.of(scene, "places-open-" + name);
                table.fireEvent(key(KeyCode.DELETE, false));
                Scene refused = draw.get();
                Pictures.of(refused, "places-refused-" + name);
                assertThat(refused.lookup(".side-panel .banner")).isNotNull();
            }
        });
    }

    private static Scene scene(
            Desk desk,
            StatusModel status,
            ScreenName name,
            Class<?> controller,
            Function<Desk, Object> make) {
        Views views = new Views(Map.of(controller, () -> make.apply(desk)), desk.texts());
        return InShell.scene(
                desk,
                status,
                new SyncState.AllWell(Duration.ofSeconds(40)),
                name,
                () -> views.load(controller));
    }

    private static Event typed(String character) {
        return new KeyEvent(
                KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false);
    }

    private static Event key(KeyCode code, boolean shortcut) {
        return new Stroke(shortcut, false, false, code).pressed();
    }
}
