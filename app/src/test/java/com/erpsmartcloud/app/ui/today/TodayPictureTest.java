package com.erpsmartcloud.app.ui.today;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.Fx;
import com.erpsmartcloud.app.ui.Pictures;
import com.erpsmartcloud.app.ui.SampleCompany;
import com.erpsmartcloud.app.ui.TestDesk;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.screen.Views;
import com.erpsmartcloud.app.ui.shell.SampleShell;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.theme.Theme;
import com.erpsmartcloud.reports.H2TodayReader;

import javafx.scene.Scene;
import javafx.scene.control.Label;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;

class TodayPictureTest {

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"LIGHT, ENGLISH", "DARK, RUSSIAN"})
    void aBusyDayIsDrawnWithoutAComplaint(Theme theme, Language language) {
        try (SampleCompany company = SampleCompany.busy(folder)) {
            Fx.run(() -> {
                Scene scene = scene(TestDesk.of(theme, language), company);
                Pictures.of(scene, "today-" + theme + "-" + language);
                assertThat(scene.getRoot().lookupAll(".figure-card")).hasSize(5);
                assertThat(scene.getRoot().lookupAll(".problem-row")).hasSize(3);
                assertThat(scene.getRoot().lookupAll(".store-row")).hasSize(4);
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"DARK, ENGLISH", "LIGHT, RUSSIAN"})
    void aNewCompanyIsAskedToConnectAStore(Theme theme, Language language) {
        try (SampleCompany company = SampleCompany.empty(folder)) {
            Fx.run(() -> {
                Scene scene = scene(TestDesk.of(theme, language), company);
                Pictures.of(scene, "today-new-" + theme + "-" + language);
                assertThat(scene.getRoot().lookupAll(".figure-card")).isEmpty();
                assertThat(((Label) scene.lookup("#when")).getText()).contains("2026");
            });
        }
    }

    private static Scene scene(Desk desk, SampleCompany company) {
        TodayViewModel model =
                new TodayViewModel(
                        new H2TodayReader(company.store(), TestDesk.NOW),
                        desk.jobs(),
                        ZoneOffset.UTC);
        Views views =
                new Views(
                        Map.of(
                                TodayController.class,
                                () -> new TodayController(desk, model, _ -> {})),
                        desk.texts());
        return SampleShell.showing(desk, ScreenName.TODAY, () -> views.load(TodayController.class))
                .scene();
    }
}
