package com.erpsmartcloud.app.ui.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.Fx;
import com.erpsmartcloud.app.ui.Pictures;
import com.erpsmartcloud.app.ui.SampleCompany;
import com.erpsmartcloud.app.ui.TestDesk;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.screen.Views;
import com.erpsmartcloud.app.ui.shell.SampleShell;
import com.erpsmartcloud.app.ui.shell.StoreFilter;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.theme.Theme;
import com.erpsmartcloud.orders.BuyerReveal;
import com.erpsmartcloud.orders.H2OrderReader;
import com.erpsmartcloud.orders.OrderQuery;
import com.erpsmartcloud.orders.OrderReader;
import com.erpsmartcloud.orders.OrderTab;

import javafx.scene.Scene;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class OrdersPictureTest {

    @TempDir static Path folder;
    private static SampleCompany company;

    @BeforeAll
    static void fill() {
        company = SampleCompany.busy(folder);
    }

    @AfterAll
    static void close() {
        company.close();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, ENGLISH", "DARK, ENGLISH", "LIGHT, RUSSIAN", "DARK, RUSSIAN"})
    void theListAndThePanelAreDrawnWithoutAComplaint(Theme theme, Language language) {
        Fx.run(() -> {
            Desk desk = TestDesk.of(theme, language);
            OrderReader orders = new H2OrderReader(company.store(), TestDesk.NOW);
            List<Place> gone = new ArrayList<>();
            OrdersViewModel model = new OrdersViewModel(orders, desk.jobs(), new StoreFilter());
            BuyerReveal buyers = new BuyerReveal(company.store());
            OrderPanelViewModel panel =
                    new OrderPanelViewModel(orders, id -> buyers.reveal("owner", id), desk.jobs());
            Views views =
                    new Views(
                            Map.of(
                                    OrdersController.class,
                                    () -> new OrdersController(desk, model, panel, gone::add)),
                            desk.texts());
            SampleShell.Shown shell =
                    SampleShell.showing(
                            desk, ScreenName.ORDERS, () -> views.load(OrdersController.class));
            Scene scene = shell.scene();
            String name = "orders-" + theme + "-" + language;
            Pictures.of(scene, name);
            shell.go(OrderPlace.of(OrderTab.PROBLEM));
            Pictures.of(scene, name + "-problem");
            assertThat(model.rows().rowsProperty().get().orElseThrow()).isNotEmpty();
            shell.go(OrderPlace.of(OrderTab.TO_PROCESS));
            shell.go(OrderPlace.of(id(orders, "260714K8RQ2M")));
            Pictures.of(scene, name + "-panel");
            panel.tabProperty().set(OrderPanelViewModel.RAW);
            shell.go(OrderPlace.of(id(orders, "2000008841203377")));
            Pictures.of(scene, name + "-panel-raw");
            panel.tabProperty().set(OrderPanelViewModel.TIMELINE);
            Pictures.of(scene, name + "-panel-timeline");
            panel.reveal();
            Pictures.of(scene, name + "-panel-buyer");
            model.textProperty().set("nothing like this");
            Pictures.of(scene, name + "-nothing");
        });
    }

    private static java.util.UUID id(OrderReader orders, String number) {
        return orders.page(OrderQuery.of(OrderTab.ALL), 0, 100).stream()
                .filter(row -> row.externalId().equals(number))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
