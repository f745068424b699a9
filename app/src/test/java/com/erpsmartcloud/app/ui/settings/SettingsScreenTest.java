package com.erpsmartcloud.app.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.Fx;
import com.erpsmartcloud.app.ui.Pictures;
import com.erpsmartcloud.app.ui.SampleCompany;
import com.erpsmartcloud.app.ui.TestDesk;
import com.erpsmartcloud.app.ui.key.Stroke;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.screen.Views;
import com.erpsmartcloud.app.ui.shell.StatusModel;
import com.erpsmartcloud.app.ui.shell.SyncState;
import com.erpsmartcloud.app.ui.shop.InShell;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.theme.Theme;
import com.erpsmartcloud.money.ExchangeRate;
import com.erpsmartcloud.settings.CompanyProfile;
import com.erpsmartcloud.settings.CompanySettings;
import com.erpsmartcloud.settings.Numbering;
import com.erpsmartcloud.settings.QuietHours;
import com.erpsmartcloud.settings.Rates;

import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

class SettingsScreenTest {

    @TempDir private Path folder;

    private SampleCompany company;
    private Rates rates;
    private CompanySettings settings;
    private final StatusModel status = new StatusModel();

    @BeforeEach
    void open() {
        company = SampleCompany.empty(folder);
        rates = new Rates(company.store());
        settings = new CompanySettings(company.store());
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
            section(scene, "LOOK");
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
    void theCompanyIsSavedFromItsFieldsByItsKeyAndAWrongOneSaysWhatWouldBeRight() {
        Fx.run(() -> {
            Scene scene = scene(TestDesk.of(Theme.LIGHT, Language.ENGLISH));
            assertThat(field(scene, "NAME").getText()).isEqualTo("Northlight Goods");
            field(scene, "NAME").setText("Casa Norte");
            field(scene, "CURRENCY").setText("brx");
            field(scene, "QUIET_FROM").setText("22");
            press(scene, KeyCode.S);
            assertThat(texts(scene)).contains("Use a code of three letters, such as EUR.");
            assertThat(settings.read().name()).as("nothing is saved in part").isEmpty();
            assertThat(scene.getFocusOwner()).isSameAs(field(scene, "CURRENCY"));
            Pictures.of(scene, "settings-company-wrong");
            field(scene, "CURRENCY").setText("brl");
            field(scene, "ORDERS").setText("cn");
            field(scene, "ORDERS_FROM").setText("1200");
            field(scene, "QUIET_TO").setText("7:30");
            press(scene, KeyCode.S);
            assertThat(settings.read())
                    .isEqualTo(
                            new CompanyProfile(
                                    "Casa Norte",
                                    Optional.of(Currency.getInstance("BRL")),
                                    new Numbering("CN", 1200, "T", "C"),
                                    Optional.of(
                                            new QuietHours(
                                                    LocalTime.of(22, 0), LocalTime.of(7, 30)))));
            assertThat(status.saidProperty().get().orElseThrow().what())
                    .isEqualTo(Text.of("settings.company.saved", "Casa Norte"));
        });
    }

    @Test
    void whatIsBeingTypedStaysWhateverChangesElsewhere() {
        Fx.run(() -> {
            Scene scene = scene(TestDesk.of(Theme.LIGHT, Language.ENGLISH));
            field(scene, "NAME").setText("Casa Nor");
            settings.save(
                    "another",
                    new CompanyProfile(
                            "Elsewhere", Optional.empty(), Numbering.USUAL, Optional.empty()));
            press(scene, KeyCode.DIGIT1, false, true);
            press(scene, KeyCode.S, true, true);
            assertThat(field(scene, "NAME").getText()).isEqualTo("Casa Nor");
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
            Pictures.of(scene, "settings-company-" + theme + language);
            section(scene, "LOOK");
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
        CompanyViewModel about =
                new CompanyViewModel(
                        settings, () -> "Northlight Goods", "Marta", desk.jobs(), status);
        Views views =
                new Views(
                        Map.of(
                                SettingsController.class,
                                () -> new SettingsController(desk, model, about)),
                        desk.texts());
        Scene scene =
                InShell.scene(
                        desk,
                        status,
                        new SyncState.Off(),
                        ScreenName.SETTINGS,
                        () -> views.load(SettingsController.class));
        // Away and back by its key.
        press(scene, KeyCode.DIGIT1, false, true);
        press(scene, KeyCode.S, true, true);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene;
    }

    private static TextField field(Scene scene, String name) {
        return (TextField) scene.lookup("#company-" + name);
    }

    private static void press(Scene scene, KeyCode key) {
        Event.fireEvent(
                scene.lookup("#company-NAME"), new Stroke(true, false, false, key).pressed());
    }

    private static void press(Scene scene, KeyCode key, boolean control, boolean alt) {
        Event.fireEvent(scene.getRoot(), new Stroke(control, false, alt, key).pressed());
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
