package com.erpsmartcloud.app.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.Fx;
import com.erpsmartcloud.app.ui.Pictures;
import com.erpsmartcloud.app.ui.SampleCompany;
import com.erpsmartcloud.app.ui.TestDesk;
import com.erpsmartcloud.app.ui.orders.OrderPanelViewModel;
import com.erpsmartcloud.app.ui.orders.OrderWork;
import com.erpsmartcloud.app.ui.orders.OrdersController;
import com.erpsmartcloud.app.ui.orders.OrdersViewModel;
import com.erpsmartcloud.app.ui.orders.SampleWork;
import com.erpsmartcloud.app.ui.screen.Loaded;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.screen.Screens;
import com.erpsmartcloud.app.ui.screen.Views;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.theme.Theme;
import com.erpsmartcloud.app.ui.theme.Zoom;
import com.erpsmartcloud.app.ui.today.TodayController;
import com.erpsmartcloud.app.ui.today.TodayViewModel;
import com.erpsmartcloud.orders.BuyerReveal;
import com.erpsmartcloud.orders.H2OrderReader;
import com.erpsmartcloud.reports.H2TodayReader;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The smallest window, and the largest zoom in a usual one: every button lies inside.
class NarrowWindowTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "ORDERS, 1024, 640, 100, ENGLISH",
        "ORDERS, 1024, 640, 100, RUSSIAN",
        "ORDERS, 1366, 768, 200, ENGLISH",
        "TODAY, 1024, 640, 100, RUSSIAN",
        "TODAY, 1024, 640, 100, ENGLISH",
        "TODAY, 1366, 768, 200, ENGLISH",
        "TODAY, 1366, 768, 200, RUSSIAN"
    })
    void everyButtonLiesInTheWindow(
            ScreenName name, int width, int height, int zoom, Language language) {
        try (SampleCompany company = SampleCompany.busy(folder)) {
            Fx.run(() -> {
                Desk desk = TestDesk.of(Theme.LIGHT, language);
                desk.look().zoomProperty().set(new Zoom(zoom));
                Scene scene = scene(desk, name, views(desk, company), width, height);
                Pictures.of(scene, "narrow-" + name + "-" + width + "-" + zoom + "-" + language);
                assertThat(outside(scene)).isEmpty();
                assertThat(sideways(scene)).isEmpty();
            });
        }
    }

    private static Views views(Desk desk, SampleCompany company) {
        H2OrderReader orders = new H2OrderReader(company.store(), TestDesk.NOW);
        BuyerReveal buyers = new BuyerReveal(company.store());
        OrderWork work = SampleWork.of(desk, company.store());
        OrdersViewModel list = new OrdersViewModel(orders, desk.jobs(), new StoreFilter());
        OrderPanelViewModel panel =
                new OrderPanelViewModel(orders, id -> buyers.reveal("owner", id), desk.jobs());
        TodayViewModel today =
                new TodayViewModel(
                        new H2TodayReader(company.store(), TestDesk.NOW),
                        desk.jobs(),
                        ZoneOffset.UTC);
        return new Views(
                Map.of(
                        OrdersController.class,
                        () -> new OrdersController(desk, list, panel, work, _ -> {}),
                        TodayController.class,
                        () -> new TodayController(desk, today, _ -> {})),
                desk.texts());
    }

    private static Scene scene(Desk desk, ScreenName name, Views views, int width, int height) {
        Class<?> type = name == ScreenName.ORDERS ? OrdersController.class : TodayController.class;
        Screens screens = new Screens(SampleShell.screens(() -> load(views, type)));
        ShellViewModel model =
                new ShellViewModel(
                        () -> SampleShell.state(SampleShell.wellSynced()), screens, desk.jobs());
        model.beginNarrow();
        ShellTools tools =
                new ShellTools(
                        new StoreFilter(),
                        (_, _) -> List.of(),
                        Optional.empty(),
                        List.of(),
                        model::refresh,
                        Optional.empty());
        Scene scene = new Scene(desk.layers(), width, height);
        desk.look().dress(scene);
        new ShellWindow(desk, model, screens, new StatusModel(), tools).open(scene);
        model.refresh();
        model.go(Place.of(name));
        return scene;
    }

    private static Loaded load(Views views, Class<?> type) {
        return views.load(type);
    }

    private static List<String> outside(Scene scene) {
        return scene.getRoot().lookupAll(".button").stream()
                .filter(Button.class::isInstance)
                .filter(NarrowWindowTest::isShowing)
                .filter(button -> {
                    Bounds there = button.localToScene(button.getLayoutBounds());
                    return there.getMinX() < -1 || there.getMaxX() > scene.getWidth() + 1;
                })
                .map(button -> button.getId() + " " + ((Button) button).getText())
                .toList();
    }

    /// Scroll bars that would move a whole screen to the side.
    private static List<Node> sideways(Scene scene) {
        return scene.getRoot().lookupAll(".screen > .scroll-bar:horizontal").stream()
                .filter(NarrowWindowTest::isShowing)
                .toList();
    }

    private static boolean isShowing(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
