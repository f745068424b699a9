package com.erpsmartcloud.app.ui.backups;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.Fx;
import com.erpsmartcloud.app.ui.Pictures;
import com.erpsmartcloud.app.ui.TestDesk;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.screen.Views;
import com.erpsmartcloud.app.ui.shell.SampleShell;
import com.erpsmartcloud.app.ui.shell.StatusModel;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.theme.Theme;

import javafx.scene.Scene;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

class BackupsPictureTest {

    @ParameterizedTest
    @CsvSource({"LIGHT, ENGLISH", "DARK, RUSSIAN"})
    void theBackupsAreDrawnWithOneFoundDamaged(Theme theme, Language language) {
        Fx.run(() -> {
            Desk desk = TestDesk.of(theme, language);
            FakeSafe safe = new FakeSafe();
            BackupsViewModel model =
                    new BackupsViewModel(safe, desk.jobs(), new StatusModel(), desk.dialogs());
            Views views =
                    new Views(
                            Map.of(
                                    BackupsController.class,
                                    () -> new BackupsController(desk, model)),
                            desk.texts());
            Scene scene =
                    SampleShell.showing(
                                    desk,
                                    ScreenName.BACKUPS,
                                    () -> views.load(BackupsController.class))
                            .scene();
            model.check(safe.kept.getLast());
            Pictures.of(scene, "backups-" + theme + "-" + language);
            assertThat(scene.getRoot().lookupAll(".banner")).hasSize(1);
        });
    }
}
