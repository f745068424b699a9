package com.erpsmartcloud.app.ui.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.company.DemoCompany;
import com.erpsmartcloud.app.company.OpenCompanies;
import com.erpsmartcloud.app.company.RunningCompany;
import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.Fx;
import com.erpsmartcloud.app.ui.Pictures;
import com.erpsmartcloud.app.ui.TestDesk;
import com.erpsmartcloud.app.ui.key.Stroke;
import com.erpsmartcloud.app.ui.orders.OrderPlace;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.Screen;
import com.erpsmartcloud.app.ui.shell.Folds;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.theme.Theme;
import com.erpsmartcloud.app.ui.theme.Zoom;
import com.erpsmartcloud.app.ui.window.CompanyWindow;
import com.erpsmartcloud.marketplace.pull.PullProgress;
import com.erpsmartcloud.orders.OrderQuery;
import com.erpsmartcloud.orders.OrderTab;
import com.erpsmartcloud.sandbox.SandboxOptions;
import com.erpsmartcloud.workspace.CompanyFolder;

import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableView;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Walks through every screen of the demo company, as the window lists them, so that a new screen
/// is walked without being named here.
class EveryScreenTest {

    @TempDir static Path folder;
    private static RunningCompany running;

    @BeforeAll
    static void open() throws Exception {
        running =
                DemoCompany.open(
                        new CompanyFolder(folder.resolve("demo")),
                        SandboxOptions.defaults().withSize(40, 350),
                        PullProgress.SILENT);
    }

    @AfterAll
    static void close() {
        running.close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noWordIsCutInTheUsualWindow(Language language) {
        assertThat(walk(language, 1366, 768, CutTexts::in)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noWordIsCutInTheSmallestWindow(Language language) {
        assertThat(walk(language, 1024, 640, CutTexts::in)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"ENGLISH", "RUSSIAN"})
    void atTwiceTheSizeEveryButtonLiesInTheWindow(Language language) {
        assertThat(walk(language, 1366, 768, 200, OutsideButtons::in)).isEmpty();
    }

    @Test
    void everyControlHasANameForAScreenReader() {
        assertThat(walk(Language.ENGLISH, 1366, 768, scene -> NamelessControls.in(scene.getRoot())))
                .isEmpty();
    }

    @Test
    void tabGoesThroughEveryControlInReadingOrderAndBack() {
        assertThat(walk(Language.ENGLISH, 1366, 768, EveryScreenTest::tabOrder)).isEmpty();
    }

    /// Of the screen as it opens, and with the panel of its first row.
    private static List<String> tabOrder(Scene scene) {
        List<String> found = new ArrayList<>(TabOrder.in(scene));
        if (scene.lookup(".table-view") instanceof TableView<?> table
                && !table.getItems().isEmpty()) {
            table.requestFocus();
            table.getSelectionModel().select(0);
            table.fireEvent(Stroke.of("Enter").pressed());
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            TabOrder.in(scene).forEach(line -> found.add("panel: " + line));
        }
        return found;
    }

    private static List<String> walk(
            Language language, int width, int height, Function<Scene, List<String>> look) {
        return walk(language, width, height, 100, look);
    }

    private static List<String> walk(
            Language language,
            int width,
            int height,
            int zoom,
            Function<Scene, List<String>> look) {
        List<String> found = new ArrayList<>();
        Fx.run(() -> {
            Desk desk = TestDesk.of(Theme.LIGHT, language);
            desk.look().zoomProperty().set(new Zoom(zoom));
            Scene scene = new Scene(desk.layers(), width, height);
            desk.look().dress(scene);
            CompanyWindow window =
                    new CompanyWindow(
                            desk,
                            OpenCompanies.forWindow(running, DemoCompany.NAME),
                            Fx::later,
                            Optional.of(() -> {}),
                            new Folds());
            window.open(scene);
            String size = "-" + language + "-" + width + (zoom == 100 ? "" : "-" + zoom);
            for (Screen screen : window.screens().all()) {
                window.go(new Place(screen.id()));
                look(scene, screen.id() + size, look, found);
            }
            window.go(OrderPlace.of(anOrder()));
            look(scene, "order-panel" + size, look, found);
            for (String popup : List.of("#avatar", "#help", "#syncButton", "#storeButton")) {
                if (scene.lookup(popup) instanceof ButtonBase button) {
                    button.fire();
                    look(scene, "popup-" + popup.substring(1) + size, look, found);
                    desk.layers().closeTop();
                } else {
                    found.add(popup + " is not there");
                }
            }
            window.close(scene);
        });
        return found;
    }

    private static void look(
            Scene scene, String name, Function<Scene, List<String>> look, List<String> found)
            throws IOException {
        Pictures.of(scene, "walk-" + name);
        look.apply(scene).forEach(line -> found.add(name + ": " + line));
    }

    private static UUID anOrder() {
        return running.workspace().orders().page(OrderQuery.of(OrderTab.ALL), 0, 1).getFirst().id();
    }
}
