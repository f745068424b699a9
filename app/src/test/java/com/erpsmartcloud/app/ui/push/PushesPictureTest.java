package com.erpsmartcloud.app.ui.push;

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
import com.erpsmartcloud.marketplace.push.Drift;
import com.erpsmartcloud.marketplace.push.PublishedList;
import com.erpsmartcloud.marketplace.push.Push;
import com.erpsmartcloud.marketplace.push.PushLog;
import com.erpsmartcloud.marketplace.rules.ChannelFormula;
import com.erpsmartcloud.marketplace.rules.RoundTo;
import com.erpsmartcloud.marketplace.rules.RuleCover;
import com.erpsmartcloud.marketplace.rules.RuleEdit;

import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/// What stores show and what was sent, looked through and drawn.
class PushesPictureTest {

    private static final StatusModel STATUS = new StatusModel();

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "LIGHT, ENGLISH",
        "DARK, RUSSIAN",
        "LIGHT, PORTUGUESE",
        "LIGHT, SPANISH",
        "LIGHT, CHINESE"
    })
    void quantitiesAndTheLogAreLookedThrough(Theme theme, Language language) {
        Fx.run(() -> {
            try (SampleShop shop = SampleShop.filled(folder)) {
                shop.ruleEdit()
                        .add(
                                "Marta",
                                new RuleEdit.Draft(
                                        "Nine of ten",
                                        1,
                                        new ChannelFormula(
                                                BigDecimal.valueOf(90),
                                                5,
                                                BigDecimal.ZERO,
                                                RoundTo.FLOOR,
                                                0,
                                                OptionalLong.of(100),
                                                OptionalLong.empty()),
                                        List.of(RuleCover.ALL),
                                        Set.of(),
                                        false));
                Push some = new PushLog(shop.store).page(PushLog.Question.ALL, 0, 1).getFirst();
                shop.refuse(some.id());
                PushesViewModel model = model(shop, TestDesk.of(theme, language));
                Scene scene = scene(theme, language, model);
                String name = theme + "-" + language.locale().getLanguage();
                Pictures.of(scene, "pushes-" + name);
                TableView<?> table = (TableView<?>) scene.lookup(".table-view");
                table.getSelectionModel().select(3);
                table.fireEvent(key(KeyCode.ENTER));
                Pictures.of(scene(theme, language, model), "pushes-open-" + name);
                PushesViewModel.Opened opened = model.openProperty().get().orElseThrow();
                assertThat(opened.row().orElseThrow().number().orElseThrow().rule()).isPresent();
                assertThat(opened.history()).isNotEmpty();
                model.show(PushTab.LOG);
                Pictures.of(scene, "pushes-log-" + name);
                model.open(some);
                Pictures.of(scene(theme, language, model), "pushes-log-open-" + name);
                model.close();
                ((TextField) scene.lookup("#find")).setText("btl");
                assertThat(model.sentRows().rowsProperty().get().orElseThrow())
                        .isNotEmpty()
                        .allSatisfy(slot ->
                                assertThat(slot.row().orElseThrow().article()).startsWith("BTL"));
                assertThat(model.countsProperty().get().get(PushTab.QUANTITIES)).isEqualTo(2);
                ((TextField) scene.lookup("#find")).setText("nothing");
                Pictures.of(scene, "pushes-nothing-" + name);
                ((TextField) scene.lookup("#find")).clear();
                model.show(PushTab.REFUSED);
                assertThat(model.sentRows().rowsProperty().get().orElseThrow()).hasSize(1);
                shop.reads("CAS-FELT-2", 200);
                model.show(PushTab.DRIFT);
                model.open(
                        model.driftRows()
                                .rowsProperty()
                                .get()
                                .orElseThrow()
                                .getFirst()
                                .row()
                                .orElseThrow());
                Pictures.of(scene(theme, language, model), "pushes-drift-" + name);
                model.leave(model.openProperty().get().orElseThrow().drift().orElseThrow());
                assertThat(model.driftRows().rowsProperty().get().orElseThrow().getFirst().row())
                        .get()
                        .extracting(Drift::left)
                        .isEqualTo(true);
                assertThat(STATUS.saidProperty().get().orElseThrow().what().key())
                        .isEqualTo("push.done.left");
            }
        });
    }

    private static PushesViewModel model(SampleShop shop, Desk desk) {
        return new PushesViewModel(
                new PushPorts(
                        new PublishedList(shop.store, shop.numbers()),
                        new PushLog(shop.store),
                        shop.drifts(),
                        "Marta"),
                desk.jobs(),
                STATUS);
    }

    private static Scene scene(Theme theme, Language language, PushesViewModel model) {
        Desk desk = TestDesk.of(theme, language);
        Views views =
                new Views(
                        Map.of(
                                PushesController.class,
                                () -> new PushesController(desk, model, _ -> {})),
                        desk.texts());
        return InShell.scene(
                desk,
                new StatusModel(),
                new SyncState.AllWell(Duration.ofSeconds(40)),
                ScreenName.PUSHES,
                () -> views.load(PushesController.class));
    }

    private static Event key(KeyCode code) {
        return new Stroke(false, false, false, code).pressed();
    }
}
