package com.erpsmartcloud.app.ui.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.Fx;
import com.erpsmartcloud.app.ui.Pictures;
import com.erpsmartcloud.app.ui.SampleCompany;
import com.erpsmartcloud.app.ui.TestDesk;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.screen.Views;
import com.erpsmartcloud.app.ui.shell.SampleShell;
import com.erpsmartcloud.app.ui.shell.StoreFilter;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.theme.Theme;
import com.erpsmartcloud.orders.BuyerReveal;
import com.erpsmartcloud.orders.H2OrderReader;
import com.erpsmartcloud.orders.OrderReader;
import com.erpsmartcloud.orders.OrderTab;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

class OrdersPictureTest {

    @TempDir static Path folder;
    private static SampleCompany company;
    private static OrderReader orders;

    @BeforeAll
    static void fill() {
        company = SampleCompany.busy(folder);
        orders = new H2OrderReader(company.store(), TestDesk.NOW);
    }

    @AfterAll
    static void close() {
        company.close();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, ENGLISH", "DARK, ENGLISH", "LIGHT, RUSSIAN", "DARK, RUSSIAN"})
    void theListIsDrawnWithoutAComplaint(Theme theme, Language language) {
        Fx.run(() -> {
            Opened screen = new Opened(TestDesk.of(theme, language));
            String name = "orders-" + theme + "-" + language;
            Pictures.of(screen.shell.scene(), name);
            screen.shell.go(OrderPlace.of(OrderTab.PROBLEM));
            Pictures.of(screen.shell.scene(), name + "-problem");
            assertThat(screen.model.rows().rowsProperty().get().orElseThrow()).hasSize(3);
            screen.model.textProperty().set("nothing like this");
            Pictures.of(screen.shell.scene(), name + "-nothing");
            assertThat(screen.shell.scene().getRoot().lookupAll(".empty-state")).hasSize(1);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "LIGHT, ENGLISH, lines, 260714K8RQ2M",
        "DARK, RUSSIAN, lines, 2000008841203377",
        "LIGHT, RUSSIAN, buyer, 48213377-0192-1",
        "DARK, ENGLISH, timeline, 48213377-0192-1",
        "LIGHT, ENGLISH, raw, 2000008841203377"
    })
    void thePanelIsDrawnWithoutAComplaint(
            Theme theme, Language language, String tab, String number) {
        Fx.run(() -> {
            Opened screen = new Opened(TestDesk.of(theme, language));
            UUID id = orders.find(number, 1).getFirst().id();
            screen.panel.tabProperty().set(tab);
            screen.shell.go(OrderPlace.of(id));
            if (tab.equals(OrderPanelViewModel.BUYER)) {
                screen.panel.reveal();
                assertThat(screen.panel.buyerProperty().get().orElseThrow().name())
                        .isEqualTo("Иван Петров");
            }
            Pictures.of(screen.shell.scene(), "orders-panel-" + tab + "-" + theme + "-" + language);
            assertThat(screen.panel.shows(id)).isTrue();
        });
    }

    private static final class Opened {

        private final OrdersViewModel model;
        private final OrderPanelViewModel panel;
        private final SampleShell.Shown shell;

        private Opened(Desk desk) {
            BuyerReveal buyers = new BuyerReveal(company.store());
            model = new OrdersViewModel(orders, desk.jobs(), new StoreFilter());
            panel = new OrderPanelViewModel(orders, id -> buyers.reveal("owner", id), desk.jobs());
            Views views =
                    new Views(
                            Map.of(
                                    OrdersController.class,
                                    () -> new OrdersController(desk, model, panel, _ -> {})),
                            desk.texts());
            shell =
                    SampleShell.showing(
                            desk, ScreenName.ORDERS, () -> views.load(OrdersController.class));
        }
    }
}
