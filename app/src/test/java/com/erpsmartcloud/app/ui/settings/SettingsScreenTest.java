package com.erpsmartcloud.app.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.Fx;
import com.erpsmartcloud.app.ui.Pictures;
import com.erpsmartcloud.app.ui.SampleCompany;
import com.erpsmartcloud.app.ui.TestDesk;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.screen.Views;
import com.erpsmartcloud.app.ui.shell.StatusModel;
import com.erpsmartcloud.app.ui.shell.SyncState;
import com.erpsmartcloud.app.ui.shop.InShell;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.theme.Theme;
import com.erpsmartcloud.money.ExchangeRate;
import com.erpsmartcloud.settings.Rates;

import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;

class SettingsScreenTest {

    @TempDir private Path folder;

    private SampleCompany company;
    private Rates rates;
    private final StatusModel status = new StatusModel();

    @BeforeEach
    void open() {
        company = SampleCompany.empty(folder);
        rates = new Rates(company.store());
    }

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void aChangeOfLookShowsAtOnce() {
        Fx.run(() -> {
            Desk desk = TestDesk.of(Theme.LIGHT, Language.ENGLISH);
            Scene scene = scene(desk);
            choose(scene, "Dark");
            assertThat(desk.look().themeProperty().get()).isEqualTo(Theme.DARK);
            choose(scene, "Русский");
            assertThat(desk.texts().language()).isEqualTo(Language.RUSSIAN);
        });
    }

    @Test
    void aRateIsSetFromItsFieldsAndAWrongOneSaysWhatWouldBeRight() {
        Fx.run(() -> {
            Scene scene = scene(TestDesk.of(Theme.LIGHT, Language.ENGLISH));
            section(scene, "RATES");
            type(scene, "eur", "EUR", "91,25", "2026-07-14", "ECB");
            assertThat(rates.all()).isEmpty();
            assertThat(texts(scene))
                    .contains("Use two different codes of three letters, such as EUR and RUB.");
            type(scene, "eur", "rub", "91,25", "2026-07-14", "ECB");
            assertThat(rates.all())
                    .containsExactly(
                            new ExchangeRate(
                                    Currency.getInstance("EUR"),
                                    Currency.getInstance("RUB"),
                                    new BigDecimal("91.25"),
                                    LocalDate.parse("2026-07-14"),
                                    "ECB"));
            assertThat(status.saidProperty().get().orElseThrow().what())
                    .isEqualTo(Text.of("settings.rate.was-set", "EUR", "RUB", "2026-07-14"));
            assertThat(texts(scene)).contains("1 EUR = 91.25 RUB");
            for (String wrong : new String[] {"0", "-1", "1e9", "x", ""}) {
                type(scene, "eur", "rub", wrong, "2026-07-14", "ECB");
            }
            type(scene, "eur", "rub", "1", "14.07.2026", "ECB");
            type(scene, "eur", "rub", "1", "2026-07-14", " ");
            assertThat(rates.all()).hasSize(1);
        });
    }

    @Test
    void theStoragePageCountsWhatLiesThere() throws Exception {
        assertThat(new Storage(folder).places())
                .anySatisfy(place -> {
                    assertThat(place.nameKey()).isEqualTo("settings.storage.database");
                    assertThat(place.bytes()).isPositive();
                });
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, ENGLISH", "DARK, RUSSIAN", "LIGHT, CHINESE"})
    void everySectionIsDrawn(Theme theme, Language language) {
        Fx.run(() -> {
            Scene scene = scene(TestDesk.of(theme, language));
            Pictures.of(scene, "settings-look-" + theme + language);
            section(scene, "RATES");
            Pictures.of(scene, "settings-no-rates-" + theme + language);
            type(scene, "EUR", "RUB", "91.25", "2026-07-14", "ECB");
            type(scene, "USD", "RUB", "84.1", "2026-07-13", "Sberbank");
            Pictures.of(scene, "settings-rates-" + theme + language);
            section(scene, "STORAGE");
            Pictures.of(scene, "settings-storage-" + theme + language);
        });
    }

    private Scene scene(Desk desk) {
        SettingsViewModel model =
                new SettingsViewModel(rates, new Storage(folder), "Marta", desk.jobs(), status);
        Views views =
                new Views(
                        Map.of(SettingsController.class, () -> new SettingsController(desk, model)),
                        desk.texts());
        Scene scene =
                InShell.scene(
                        desk,
                        status,
                        new SyncState.Off(),
                        ScreenName.SETTINGS,
                        () -> views.load(SettingsController.class));
        // Away and back by its key.
        Event.fireEvent(
                scene.getRoot(),
                new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", "", KeyCode.DIGIT1, false, false, true, false));
        Event.fireEvent(
                scene.getRoot(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.S, false, true, true, false));
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene;
    }

    private static void section(Scene scene, String name) {
        ((Button) scene.lookup("#section-" + name)).fire();
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private static void choose(Scene scene, String words) {
        scene.getRoot().lookupAll(".segment").stream()
                .map(ToggleButton.class::cast)
                .filter(button -> button.getText().equals(words))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    private static void type(
            Scene scene, String from, String to, String rate, String day, String source) {
        fill(scene, "#rateFrom", from);
        fill(scene, "#rateTo", to);
        fill(scene, "#rateRate", rate);
        fill(scene, "#rateDay", day);
        fill(scene, "#rateSource", source);
        ((Button) scene.lookup("#rateAdd")).fire();
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private static void fill(Scene scene, String id, String words) {
        ((TextField) scene.lookup(id)).setText(words);
    }

    private static java.util.List<String> texts(Scene scene) {
        return scene.getRoot().lookupAll(".label").stream()
                .map(node -> ((javafx.scene.control.Labeled) node).getText())
                .toList();
    }
}
