package com.erpsmartcloud.app.ui.stores;

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
import com.erpsmartcloud.inventory.WarehouseRow;
import com.erpsmartcloud.marketplace.pull.Resource;
import com.erpsmartcloud.marketplace.stores.Stores;
import com.erpsmartcloud.store.Tables;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

class StoresPictureTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "LIGHT, ENGLISH",
        "DARK, RUSSIAN",
        "LIGHT, RUSSIAN",
        "DARK, CHINESE",
        "LIGHT, PORTUGUESE"
    })
    void storesAreDrawnWithTroubleAndWithTheForm(Theme theme, Language language) {
        Fx.run(() -> {
            try (SampleShop shop = SampleShop.filled(folder)) {
                aDayOfRounds(shop);
                shop.syncStates()
                        .failed(
                                shop.storeId,
                                Resource.STOCK,
                                "sync.error.not-allowed",
                                "403 Api-key is missing a required role");
                FakeDoor door = new FakeDoor();
                door.warehouses =
                        List.of(place(shop.main, "Склад Химки"), place(shop.east, "East, Kazan"));
                door.connected = store -> firstFetch(shop, store);
                Desk desk = TestDesk.of(theme, language);
                StatusModel status = new StatusModel();
                StoresViewModel model =
                        new StoresViewModel(SamplePorts.of(shop, door), desk.jobs(), status);
                Views views =
                        new Views(
                                Map.of(
                                        StoresController.class,
                                        () -> new StoresController(desk, model)),
                                desk.texts());
                Scene scene =
                        InShell.scene(
                                desk,
                                status,
                                new SyncState.StoreNeedsPerson(1),
                                ScreenName.STORES,
                                () -> views.load(StoresController.class));
                String name = theme + "-" + language.locale().getLanguage();
                Pictures.of(scene, "stores-" + name);
                ((Button) scene.getRoot().lookup(".screen-head .button.accent")).fire();
                Pictures.of(scene, "stores-connect-" + name);
                steps(scene, desk, name);
                choose(scene, desk, "stores.history");
                Pictures.of(scene, "stores-history-" + name);
                choose(scene, desk, "stores.look.title");
                Pictures.of(scene, "stores-look-" + name);
                shop.stores.keepWarehouses(
                        model.current().orElseThrow().id(),
                        FakeDoor.TWO_PLACES,
                        Optional.of(shop.main));
                choose(scene, desk, "stores.lead.title");
                Pictures.of(scene, "stores-lead-" + name);
                choose(scene, desk, "stores.leave");
                Pictures.of(scene, "stores-leave-" + name);
                button(scene, desk, "stores.allows").fire();
                Pictures.of(scene, "stores-allows-" + name);
            }
        });
    }

    private static WarehouseRow place(UUID id, String name) {
        return new WarehouseRow(id, name, name, "UTC", false, 0, 0, 0);
    }

    private static void firstFetch(SampleShop shop, UUID store) {
        Instant end = SampleShop.NOW.minus(Duration.ofDays(1));
        shop.store.write(
                "test",
                "test.fetch",
                tx ->
                        tx.derive(
                                Tables.FIRST_FETCH,
                                "INSERT INTO first_fetch VALUES (?, ?, ?, ?, '', NULL, 12431,"
                                        + " 'RUNNING', FALSE)",
                                store,
                                end.minus(Duration.ofDays(90)),
                                end,
                                end.minus(Duration.ofDays(36))));
    }

    /// The steps of connecting, as far as a fake marketplace goes.
    private static void steps(Scene scene, Desk desk, String name) throws IOException {
        named(scene, "Mercado Libre").fire();
        Pictures.of(scene, "stores-connect-keys-" + name);
        fill(scene, "1234", "0123456789abcdef", "https://my.example/back");
        button(scene, desk, "stores.consent.open").fire();
        Pictures.of(scene, "stores-connect-consent-" + name);
        button(scene, desk, "stores.connect.back").fire();
        button(scene, desk, "stores.connect.back").fire();
        named(scene, "Shopee").fire();
        fill(scene, "1234", "0123456789abcdef", "");
        button(scene, desk, "stores.consent.open").fire();
        Pictures.of(scene, "stores-connect-store-" + name);
        button(scene, desk, "stores.connect").fire();
        Pictures.of(scene, "stores-connect-first-" + name);
    }

    private static Button named(Scene scene, String words) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene.getRoot().lookupAll(".market-choice").stream()
                .map(Button.class::cast)
                .filter(each -> words.equals(each.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    private static void fill(Scene scene, String... values) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        List<TextField> fields =
                scene.getRoot().lookupAll(".side-panel .text-field").stream()
                        .map(TextField.class::cast)
                        .toList();
        for (int at = 0; at < values.length; at++) {
            fields.get(at).setText(values[at]);
        }
    }

    /// Opens the menu of the card and takes one of its acts.
    private static void choose(Scene scene, Desk desk, String key) {
        button(scene, desk, "stores.more").fire();
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        scene.getRoot().lookupAll(".menu-row").stream()
                .filter(row -> desk.texts().get(key).equals(row.getAccessibleText()))
                .findFirst()
                .orElseThrow()
                .fireEvent(Stroke.of("Enter").pressed());
    }

    /// The last one: rows have the same button before the card.
    private static Button button(Scene scene, Desk desk, String key) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene.getRoot().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(each ->
                        desk.texts().get(key).equals(each.getAccessibleText())
                                || desk.texts().get(key).equals(each.getText()))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    /// Rounds a minute or nine apart, and slower at the end.
    private static void aDayOfRounds(SampleShop shop) {
        Instant end = SampleShop.NOW.minus(Duration.ofMinutes(38));
        shop.time = end.minus(Duration.ofHours(23));
        for (int i = 0; shop.time.isBefore(end); i++) {
            shop.syncStates().went(shop.storeId, Resource.ORDERS);
            shop.time = shop.time.plus(Duration.ofMinutes(10 + i * 7 % 5));
        }
        for (int minutes = 10; minutes <= 30; minutes += 10) {
            shop.time = end.plus(Duration.ofMinutes(minutes));
            shop.syncStates().failed(shop.storeId, Resource.ORDERS, "", "");
        }
        shop.time = SampleShop.NOW;
        shop.stores.look(
                "Marta",
                shop.storeId,
                new Stores.Look("Север RU", "violet", ZoneId.of("Europe/Moscow")));
    }
}
