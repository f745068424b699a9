package com.erpsmartcloud.app.ui.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.Fx;
import com.erpsmartcloud.app.ui.Pictures;
import com.erpsmartcloud.app.ui.SampleCompany;
import com.erpsmartcloud.app.ui.TestDesk;
import com.erpsmartcloud.app.ui.key.Stroke;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.screen.Views;
import com.erpsmartcloud.app.ui.shell.SampleShell;
import com.erpsmartcloud.app.ui.shell.StoreFilter;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.theme.Theme;
import com.erpsmartcloud.orders.BuyerReveal;
import com.erpsmartcloud.orders.H2OrderReader;
import com.erpsmartcloud.orders.OrderCondition;
import com.erpsmartcloud.orders.OrderFilter;
import com.erpsmartcloud.orders.OrderReader;
import com.erpsmartcloud.orders.OrderTab;
import com.erpsmartcloud.orders.OrderTag;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;
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

    @ParameterizedTest
    @CsvSource({"LIGHT, ENGLISH", "DARK, RUSSIAN", "LIGHT, CHINESE"})
    void whatActsOnOrdersIsDrawnWithoutAComplaint(Theme theme, Language language) {
        Fx.run(() -> {
            Opened screen = new Opened(TestDesk.of(theme, language));
            String name = "orders-act-" + theme + "-" + language;
            var rows = screen.model.rows().rowsProperty().get().orElseThrow();
            List<UUID> some =
                    List.of(
                            rows.get(0).row().orElseThrow().id(),
                            rows.get(2).row().orElseThrow().id());
            OrderTag gift =
                    SampleWork.ports(company.store())
                            .tags()
                            .add("owner", "Gift 礼物", OrderTag.Colour.SUCCESS);
            screen.work.tag(some, gift);
            screen.work.note(some, "Call first, the gate is closed");
            screen.work.ticks().only(some);
            screen.model.refresh();
            Pictures.of(screen.shell.scene(), name + "-bulk");
            screen.press(KeyCode.H);
            Pictures.of(screen.shell.scene(), name + "-hold");
            screen.desk.layers().closeTop();
            screen.press(KeyCode.T);
            Pictures.of(screen.shell.scene(), name + "-tag");
            screen.desk.layers().closeTop();
            screen.press(KeyCode.N);
            screen.type(".popover .text-field", "mug-nord 400; lamp, Anna");
            Pictures.of(screen.shell.scene(), name + "-new");
            screen.desk.layers().closeTop();
            screen.model
                    .filterProperty()
                    .set(
                            OrderFilter.all(
                                    OrderFilter.Clause.is(new OrderCondition.Tagged(gift.id())),
                                    OrderFilter.Clause.isNot(new OrderCondition.Country("BR"))));
            screen.pressShift(KeyCode.F);
            Pictures.of(screen.shell.scene(), name + "-filter");
            screen.desk.layers().closeTop();
            screen.work.ticks().clear();
            screen.shell.go(OrderPlace.of(OrderTab.PROBLEM));
            Pictures.of(screen.shell.scene(), name + "-problem");
            screen.shell.scene().getRoot().lookupAll(".table-cell .button").stream()
                    .filter(node -> node instanceof Button)
                    .findFirst()
                    .ifPresent(node -> ((Button) node).fire());
            Pictures.of(screen.shell.scene(), name + "-mend");
            screen.desk.layers().closeTop();
            screen.shell.go(OrderPlace.of(some.getFirst()));
            Pictures.of(screen.shell.scene(), name + "-panel");
            screen.work.untag(some, gift);
        });
    }

    private static final class Opened {

        private final OrdersViewModel model;
        private final OrderPanelViewModel panel;
        private final OrderWork work;
        private final Desk desk;
        private final SampleShell.Shown shell;

        private Opened(Desk desk) {
            this.desk = desk;
            work = SampleWork.of(desk, company.store());
            BuyerReveal buyers = new BuyerReveal(company.store());
            model = new OrdersViewModel(orders, desk.jobs(), new StoreFilter());
            panel = new OrderPanelViewModel(orders, id -> buyers.reveal("owner", id), desk.jobs());
            Views views =
                    new Views(
                            Map.of(
                                    OrdersController.class,
                                    () -> new OrdersController(desk, model, panel, work, _ -> {})),
                            desk.texts());
            shell =
                    SampleShell.showing(
                            desk, ScreenName.ORDERS, () -> views.load(OrdersController.class));
        }

        private void press(KeyCode key) {
            fire(key, false);
        }

        private void pressShift(KeyCode key) {
            fire(key, true);
        }

        private void fire(KeyCode key, boolean shift) {
            Node list = shell.scene().getRoot().lookup(".table-view");
            Event.fireEvent(list, new Stroke(true, shift, false, key).pressed());
        }

        private void type(String selector, String words) {
            ((TextField) shell.scene().getRoot().lookup(selector)).setText(words);
        }
    }
}
