package com.erpsmartcloud.app.ui.stock;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.Fx;
import com.erpsmartcloud.app.ui.TestDesk;
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

import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// The keys of the stock list, pressed as a person presses them.
@SuppressWarnings("NullAway.Init") // both models are set by on(…), before an act runs
class StockKeysTest {

    @TempDir private Path folder;
    private StockViewModel model;
    private StockImportViewModel imports;

    @Test
    void tabSavesAndEditsTheNextRow() {
        on((scene, table) -> {
            table.getSelectionModel().select(2);
            table.fireEvent(typed("8"));
            layout(scene);
            field(scene).fireEvent(pressed(KeyCode.TAB, false, ""));
            layout(scene);
            scene.lookup(".popover").fireEvent(pressed(KeyCode.ENTER, false, ""));
            layout(scene);
            assertThat(table.getSelectionModel().getSelectedIndex()).isEqualTo(3);
            assertThat(field(scene)).as("the next cell is open").isNotNull();
        });
    }

    @Test
    void controlDTakesTheFigureOfTheRowAbove() {
        on((scene, table) -> {
            table.getSelectionModel().select(2);
            table.fireEvent(pressed(KeyCode.D, true, ""));
            layout(scene);
            assertThat(field(scene).getText()).isEqualTo("3");
        });
    }

    @Test
    void controlDWorksWithARussianInputOn() {
        on((scene, table) -> {
            table.getSelectionModel().select(2);
            table.fireEvent(pressed(KeyCode.UNDEFINED, true, "в"));
            layout(scene);
            assertThat(field(scene)).isNotNull();
        });
    }

    @Test
    void aPastedColumnGoesDownFromTheCurrentRow() {
        on((scene, table) -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("20\n+5");
            Clipboard.getSystemClipboard().setContent(content);
            table.getSelectionModel().select(2);
            table.fireEvent(pressed(KeyCode.V, true, ""));
            var draft = imports.stateProperty().get().orElseThrow().draft();
            assertThat(draft.errors()).isEmpty();
            assertThat(draft.changes())
                    .extracting(wish -> wish.sku() + " " + wish.before() + " " + wish.after())
                    .containsExactly("LMP-AUR-01 9 20", "BTL-750-STL 12 17");
        });
    }

    @Test
    void theCaretStaysWhereOneTypesWhileTheRowsChange() {
        on((scene, table) -> {
            TextField find = (TextField) scene.getRoot().lookup("#find");
            find.requestFocus();
            find.setText("lmp");
            layout(scene);
            assertThat(scene.getFocusOwner()).isSameAs(find);
            var chip = scene.getRoot().lookup("#chips .chip");
            chip.requestFocus();
            model.refresh();
            layout(scene);
            assertThat(scene.getFocusOwner()).as("and on a chip").isSameAs(chip);
        });
    }

    @Test
    void thePastIsNotEdited() {
        on((scene, table) -> {
            model.asOf(Optional.of(TestDesk.NOW.instant()));
            table.getSelectionModel().select(1);
            table.fireEvent(pressed(KeyCode.F2, false, ""));
            layout(scene);
            assertThat(scene.getRoot().lookup(".edit-field")).isNull();
        });
    }

    private interface Act {
        void on(Scene scene, TableView<?> table);
    }

    private void on(Act act) {
        Fx.run(() -> {
            try (SampleShop shop = SampleShop.filled(folder)) {
                Desk desk = TestDesk.of(Theme.LIGHT, Language.ENGLISH);
                StatusModel status = new StatusModel();
                model = new StockViewModel(shop.stockPorts(), desk.jobs(), status);
                imports = StockRooms.of(shop, desk, status).imports();
                Views views =
                        new Views(
                                Map.of(
                                        StockController.class,
                                        () -> new StockController(desk, model, imports, _ -> {})),
                                desk.texts());
                Scene scene =
                        InShell.scene(
                                desk,
                                status,
                                new SyncState.AllWell(Duration.ofSeconds(40)),
                                ScreenName.STOCK,
                                () -> views.load(StockController.class));
                layout(scene);
                act.on(scene, (TableView<?>) scene.getRoot().lookup(".table-view"));
            }
        });
    }

    private static void layout(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private static QuantityField field(Scene scene) {
        return (QuantityField) scene.getRoot().lookup(".edit-field");
    }

    private static KeyEvent typed(String character) {
        return new KeyEvent(
                KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false);
    }

    private static KeyEvent pressed(KeyCode code, boolean shortcut, String text) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", text, code, false, shortcut, false, false);
    }
}
