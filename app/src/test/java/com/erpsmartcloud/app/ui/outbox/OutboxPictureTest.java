package com.erpsmartcloud.app.ui.outbox;

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
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.theme.Theme;
import com.erpsmartcloud.marketplace.push.Command;
import com.erpsmartcloud.marketplace.push.Outbox;

import javafx.scene.Scene;
import javafx.scene.control.Labeled;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class OutboxPictureTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"LIGHT, ENGLISH", "DARK, RUSSIAN", "LIGHT, RUSSIAN", "DARK, ENGLISH"})
    void theOutboxIsDrawnOfflineAndRefused(Theme theme, Language language) {
        Fx.run(() -> {
            try (SampleShop shop = SampleShop.filled(folder)) {
                Desk desk = TestDesk.of(theme, language);
                StatusModel status = new StatusModel();
                FakeLink link = new FakeLink();
                link.cut = Optional.of(SampleShop.NOW.minus(Duration.ofMinutes(24)));
                OutboxViewModel model =
                        new OutboxViewModel(
                                new OutboxPorts(shop.outbox(), shop.quarantine(), link, "Marta"),
                                desk.jobs(),
                                status);
                Views views =
                        new Views(
                                Map.of(
                                        OutboxController.class,
                                        () -> new OutboxController(desk, model)),
                                desk.texts());
                Command lamp =
                        shop.outbox().page(Outbox.View.WAITING, 0, 99).stream()
                                .filter(one -> one.title().startsWith("LMP-FOLD-W"))
                                .findFirst()
                                .orElseThrow();
                shop.refuse(lamp.id());
                Scene scene =
                        InShell.scene(
                                desk,
                                status,
                                new SyncState.NoNetwork(link.cut.get(), 3),
                                ScreenName.OUTBOX,
                                () -> views.load(OutboxController.class));
                String name = theme + "-" + language.locale().getLanguage();
                DataTable<?> table = (DataTable<?>) scene.getRoot().lookup(".table-view");
                table.getSelectionModel().select(1);
                assertThat(scene.getRoot().lookup(".side-panel")).isNotNull();
                Pictures.of(scene, "outbox-" + name);
                link.cut = Optional.empty();
                model.show(OutboxTab.REFUSED);
                assertThat(scene.getRoot().lookup(".side-panel")).isNull();
                table.getSelectionModel().select(0);
                assertThat(inPanel(scene)).anyMatch(words -> words.startsWith("LMP-FOLD-W"));
                Pictures.of(scene, "outbox-refused-" + name);
                model.show(OutboxTab.NOT_UNDERSTOOD);
                Pictures.of(scene, "outbox-empty-" + name);
            }
        });
    }

    private static List<String> inPanel(Scene scene) {
        return scene.getRoot().lookupAll(".side-panel .label").stream()
                .map(node -> ((Labeled) node).getText())
                .toList();
    }
}
