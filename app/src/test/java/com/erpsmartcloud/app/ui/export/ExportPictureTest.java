package com.erpsmartcloud.app.ui.export;

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
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.theme.Theme;

import javafx.scene.Scene;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;

class ExportPictureTest {

    @TempDir private Path folder;
    @TempDir private Path exports;

    @ParameterizedTest
    @CsvSource({"LIGHT, ENGLISH", "DARK, RUSSIAN", "LIGHT, RUSSIAN", "DARK, ENGLISH"})
    void theExportIsDrawnReadyAndFinished(Theme theme, Language language) {
        Fx.run(() -> {
            try (SampleShop shop = SampleShop.filled(folder)) {
                Desk desk = TestDesk.of(theme, language);
                StatusModel status = new StatusModel();
                ExportViewModel model =
                        new ExportViewModel(
                                ExportViewModelTest.archive(shop, exports, new ArrayList<>()),
                                desk.jobs(),
                                status,
                                desk.dialogs());
                Views views =
                        new Views(
                                Map.of(
                                        ExportController.class,
                                        () -> new ExportController(desk, model)),
                                desk.texts());
                Scene scene =
                        InShell.scene(
                                desk,
                                status,
                                new SyncState.AllWell(Duration.ofSeconds(40)),
                                ScreenName.EXPORT,
                                () -> views.load(ExportController.class));
                String name = theme + "-" + language.locale().getLanguage();
                Pictures.of(scene, "export-ready-" + name);
                model.start(language.locale());
                Pictures.of(scene, "export-done-" + name);
            }
        });
    }
}
