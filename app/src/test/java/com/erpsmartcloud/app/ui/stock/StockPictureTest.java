package com.erpsmartcloud.app.ui.stock;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.Fx;
import com.erpsmartcloud.app.ui.Pictures;
import com.erpsmartcloud.app.ui.TestDesk;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.screen.Views;
import com.erpsmartcloud.app.ui.shell.StatusModel;
import com.erpsmartcloud.app.ui.shell.SyncState;
import com.erpsmartcloud.app.ui.shop.InShell;
import com.erpsmartcloud.app.ui.shop.SampleShop;
import com.erpsmartcloud.app.ui.table.DataTable;
import com.erpsmartcloud.app.ui.table.QuantityField;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.theme.Theme;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

class StockPictureTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"LIGHT, ENGLISH", "DARK, RUSSIAN", "LIGHT, RUSSIAN", "DARK, ENGLISH"})
    void stockIsDrawnThroughAnEdit(Theme theme, Language language) {
        Fx.run(() -> {
            try (SampleShop shop = SampleShop.filled(folder)) {
                Desk desk = TestDesk.of(theme, language);
                StatusModel status = new StatusModel();
                StockViewModel model =
                        new StockViewModel(
                                shop.stock(), shop.stockEdit(), "Marta", desk.jobs(), status);
                Views views =
                        new Views(
                                Map.of(
                                        StockController.class,
                                        () -> new StockController(desk, model, _ -> {})),
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
            }
        });
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
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }
}
