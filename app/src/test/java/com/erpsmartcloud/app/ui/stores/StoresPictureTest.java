package com.erpsmartcloud.app.ui.stores;

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
import com.erpsmartcloud.marketplace.pull.Resource;

import javafx.scene.Scene;
import javafx.scene.control.Button;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.Map;

class StoresPictureTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"LIGHT, ENGLISH", "DARK, RUSSIAN", "LIGHT, RUSSIAN", "DARK, ENGLISH"})
    void storesAreDrawnWithTroubleAndWithTheForm(Theme theme, Language language) {
        Fx.run(() -> {
            try (SampleShop shop = SampleShop.filled(folder)) {
                shop.syncStates()
                        .failed(
                                shop.storeId,
                                Resource.STOCK,
                                "sync.error.not-allowed",
                                "403 Api-key is missing a required role");
                Desk desk = TestDesk.of(theme, language);
                StatusModel status = new StatusModel();
                StoresViewModel model =
                        new StoresViewModel(
                                new StoresPorts(
                                        shop.stores,
                                        shop.syncStates(),
                                        shop.outbox(),
                                        new FakeDoor(),
                                        "Marta"),
                                desk.jobs(),
                                status);
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
                scene.getRoot().lookupAll(".button").stream()
                        .map(Button.class::cast)
                        .filter(button ->
                                desk.texts()
                                        .get("stores.history")
                                        .equals(button.getAccessibleText()))
                        .findFirst()
                        .orElseThrow()
                        .fire();
                Pictures.of(scene, "stores-history-" + name);
            }
        });
    }
}
