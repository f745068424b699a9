package com.erpsmartcloud.app.ui.rules;

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
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.theme.Theme;
import com.erpsmartcloud.marketplace.rules.RuleScope;

import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Stock rules, written by keys and drawn at every step.
class RulesPictureTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "LIGHT, ENGLISH",
        "DARK, RUSSIAN",
        "LIGHT, PORTUGUESE",
        "LIGHT, SPANISH",
        "LIGHT, CHINESE"
    })
    void aRuleIsWrittenWithItsPreviewInSight(Theme theme, Language language) {
        Fx.run(() -> {
            try (SampleShop shop = SampleShop.filled(folder)) {
                Desk desk = TestDesk.of(theme, language);
                StatusModel status = new StatusModel();
                RulesViewModel model = SampleRules.model(shop, desk.jobs(), status);
                Scene scene = scene(desk, status, model);
                String name = theme + "-" + language.locale().getLanguage();
                Pictures.of(scene, "rules-none-" + name);
                SampleRules.fill(shop);
                model.load();
                Pictures.of(scene, "rules-" + name);
                TableView<?> table = (TableView<?>) scene.lookup(".table-view");
                table.getSelectionModel().select(1);
                table.fireEvent(key(KeyCode.UP, true, true));
                assertThat(names(model)).startsWith("Always five lamps");
                table.getSelectionModel().select(2);
                table.fireEvent(key(KeyCode.ENTER, false, false));
                Pictures.of(scene, "rules-edit-" + name);
                scene.lookup("#host").fireEvent(key(KeyCode.ESCAPE, false, false));
                model.editor().close();
                scene.lookup("#host").fireEvent(key(KeyCode.N, true, false));
                field(scene, "rule-percent").setText("50");
                field(scene, "rule-min").setText("2");
                @SuppressWarnings("unchecked")
                ComboBox<RuleScope> scope = (ComboBox<RuleScope>) scene.lookup("#rule-scope");
                scope.setValue(RuleScope.SKU);
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                ((TextArea) scene.lookup("#rule-lines"))
                        .setText("KIT-ORG-6\nBTL-750-STL\nNO-SUCH-SKU");
                field(scene, "rule-buffer").setText("x");
                ((Button) scene.lookup("#rule-save")).fire();
                Pictures.of(drawn(theme, language, model), "rules-wrong-" + name);
                assertThat(model.editor().formProperty().get()).isPresent();
                field(scene, "rule-buffer").setText("0");
                field(scene, "rule-name").setText("Half of two");
                Pictures.of(drawn(theme, language, model), "rules-typed-" + name);
                scene.lookup("#host").fireEvent(key(KeyCode.S, true, false));
                assertThat(names(model)).contains("Half of two");
                assertThat(status.saidProperty().get().orElseThrow().what().key())
                        .isEqualTo("rules.done.saved");
                Pictures.of(scene, "rules-saved-" + name);
            }
        });
    }

    /// A scene without a window keeps what it has drawn inside a scroll pane: a new one is drawn.
    private static Scene drawn(Theme theme, Language language, RulesViewModel model) {
        return scene(TestDesk.of(theme, language), new StatusModel(), model);
    }

    private static List<String> names(RulesViewModel model) {
        return model.allProperty().get().stream().map(row -> row.rule().name()).toList();
    }

    private static TextField field(Scene scene, String id) {
        return (TextField) scene.lookup("#" + id);
    }

    private static Scene scene(Desk desk, StatusModel status, RulesViewModel model) {
        Views views =
                new Views(
                        Map.of(RulesController.class, () -> new RulesController(desk, model)),
                        desk.texts());
        return InShell.scene(
                desk,
                status,
                new SyncState.AllWell(Duration.ofSeconds(40)),
                ScreenName.RULES,
                () -> views.load(RulesController.class));
    }

    private static Event key(KeyCode code, boolean shortcut, boolean shift) {
        return new Stroke(shortcut, shift, false, code).pressed();
    }
}
