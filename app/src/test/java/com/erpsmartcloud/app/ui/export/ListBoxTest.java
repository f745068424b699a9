package com.erpsmartcloud.app.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.Fx;
import com.erpsmartcloud.app.ui.Pictures;
import com.erpsmartcloud.app.ui.SampleCompany;
import com.erpsmartcloud.app.ui.TestDesk;
import com.erpsmartcloud.app.ui.dialog.Dialogs;
import com.erpsmartcloud.app.ui.dialog.Question;
import com.erpsmartcloud.app.ui.shell.StatusModel;
import com.erpsmartcloud.app.ui.table.ListColumn;
import com.erpsmartcloud.app.ui.table.ListOnScreen;
import com.erpsmartcloud.app.ui.table.Page;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.theme.Theme;
import com.erpsmartcloud.orders.H2OrderReader;
import com.erpsmartcloud.orders.OrderQuery;
import com.erpsmartcloud.orders.OrderReader;
import com.erpsmartcloud.orders.OrderRow;
import com.erpsmartcloud.orders.OrderTab;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class ListBoxTest {

    @TempDir private Path folder;
    @TempDir private Path company;

    private final StatusModel status = new StatusModel();

    @Test
    void theListIsWrittenAsOnScreenOrWithAllItsColumnsAndTheBuyerStaysMasked() {
        try (SampleCompany sample = SampleCompany.busy(company)) {
            OrderReader orders = new H2OrderReader(sample.store(), TestDesk.NOW);
            Fx.run(() -> {
                Desk desk = desk();
                Scene scene = new Scene(desk.layers(), 1366, 768);
                desk.look().dress(scene);
                new ListBox(desk, status, list(orders)).open();
                Pictures.of(scene, "list-box");
                choose(scene, "CSV");
                press(scene);
                List<String> shown = Files.readAllLines(folder.resolve("list.csv"));
                assertThat(shown.getFirst()).isEqualTo("\uFEFFOrder,Buyer");
                assertThat(shown).contains("48213377-0192-1,И••• П•••••");
                assertThat(shown).hasSize(1 + total(orders));
                assertThat(status.saidProperty().get().orElseThrow().what())
                        .isEqualTo(Text.of("list.done", (long) total(orders), "list.csv"));

                new ListBox(desk, status, list(orders)).open();
                scene.getRoot().applyCss();
                choose(scene, "JSON Lines");
                choose(scene, "All");
                press(scene);
                assertThat(Files.readString(folder.resolve("list.csv.jsonl")))
                        .contains("\"state\":")
                        .doesNotContain("Петров");
            });
        }
    }

    @Test
    void aFileThatIsThereIsNotTouched() {
        Fx.run(() -> {
            Files.writeString(folder.resolve("list.csv"), "mine");
            Desk desk = desk();
            Scene scene = new Scene(desk.layers(), 1366, 768);
            desk.look().dress(scene);
            ListOnScreen<String> list =
                    new ListOnScreen<>(
                            Text.of("screen.orders"),
                            List.of(ListColumn.text("n", "orders.column.number", "n", n -> n)),
                            Set.of("n"),
                            (_, _) -> new Page<>(List.of("1"), 1));
            new ListBox(desk, status, list).open();
            scene.getRoot().applyCss();
            choose(scene, "CSV");
            press(scene);
            assertThat(folder.resolve("list.csv")).hasContent("mine");
            assertThat(status.saidProperty().get().orElseThrow().what().key())
                    .isEqualTo("export.failed.exists");
        });
    }

    private static int total(OrderReader orders) {
        return (int) orders.count(OrderQuery.of(OrderTab.ALL));
    }

    private static ListOnScreen<OrderRow> list(OrderReader orders) {
        OrderQuery all = OrderQuery.of(OrderTab.ALL);
        return new ListOnScreen<>(
                Text.of("screen.orders"),
                List.of(
                        ListColumn.text(
                                "number", "orders.column.number", "number", OrderRow::externalId),
                        ListColumn.text("state", "orders.column.state", "state", row -> "x"),
                        ListColumn.text("buyer", "orders.column.buyer", "buyer", OrderRow::buyer)),
                Set.of("number", "buyer"),
                (offset, limit) -> new Page<>(orders.page(all, offset, limit), orders.count(all)));
    }

    private static void choose(Scene scene, String words) {
        scene.getRoot().lookupAll(".segment").stream()
                .map(ToggleButton.class::cast)
                .filter(button -> button.getText().equals(words))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    private static void press(Scene scene) {
        ((Button) scene.lookup("#saveList")).fire();
    }

    private Desk desk() {
        Desk desk = TestDesk.of(Theme.LIGHT, Language.ENGLISH);
        Dialogs chooser =
                new Dialogs() {
                    @Override
                    public void ask(Question question, Runnable agreed) {
                        agreed.run();
                    }

                    @Override
                    public void fault(String code) {}

                    @Override
                    public Optional<Path> whereToSave(Text title, String name) {
                        return Optional.of(folder.resolve("list.csv"));
                    }

                    @Override
                    public Optional<Path> whichFile(Text title) {
                        return Optional.empty();
                    }
                };
        return new Desk(desk.texts(), desk.look(), desk.layers(), desk.jobs(), chooser, desk.now());
    }
}
