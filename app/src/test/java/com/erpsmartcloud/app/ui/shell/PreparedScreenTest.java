package com.erpsmartcloud.app.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.Fx;
import com.erpsmartcloud.app.ui.TestDesk;
import com.erpsmartcloud.app.ui.screen.Loaded;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.ScreenEvents;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.screen.Screens;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.theme.Theme;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class PreparedScreenTest {

    private final List<TableView<String>> built = new ArrayList<>();
    private int shown;

    @Test
    void aPreparedScreenHasItsSizeAndIsNotSeenUntilItIsAskedFor() {
        Fx.run(() -> {
            Desk desk = TestDesk.of(Theme.LIGHT, Language.ENGLISH);
            Screens screens = new Screens(SampleShell.screens(this::screen));
            ShellViewModel model =
                    new ShellViewModel(
                            () -> SampleShell.state(SampleShell.wellSynced()),
                            screens,
                            desk.jobs());
            Scene scene = new Scene(desk.layers(), 1366, 768);
            desk.look().dress(scene);
            ShellTools tools =
                    new ShellTools(
                            new StoreFilter(),
                            (_, _) -> List.of(),
                            Optional.empty(),
                            List.of(),
                            () -> {},
                            Optional.empty());
            ShellWindow window = new ShellWindow(desk, model, screens, new StatusModel(), tools);
            window.open(scene);
            model.go(Place.of(ScreenName.ORDERS));
            Node front = built.getFirst();
            front.requestFocus();

            window.prepare(screens.find("stock").orElseThrow());
            lay(scene);
            TableView<String> ahead = built.getLast();
            assertThat(built).hasSize(2);
            assertThat(ahead.getWidth()).isPositive().isEqualTo(built.getFirst().getWidth());
            assertThat(ahead.getParent().isVisible()).isFalse();
            assertThat(scene.getFocusOwner()).as("the focus stays where it is").isSameAs(front);
            assertThat(shown).as("both read what they show").isEqualTo(2);
            window.prepare(screens.find("stock").orElseThrow());
            assertThat(shown).as("what is there is not read again").isEqualTo(2);

            model.go(Place.of(ScreenName.STOCK));
            lay(scene);
            assertThat(built).as("it is not built again").hasSize(2);
            assertThat(ahead.getParent().isVisible()).isTrue();
            assertThat(front.getParent().isVisible()).isFalse();
        });
    }

    private Loaded screen() {
        TableView<String> table = new TableView<>();
        built.add(table);
        return new Loaded(
                new StackPane(table),
                new ScreenEvents() {
                    @Override
                    public void shown() {
                        shown++;
                        table.requestFocus();
                    }
                });
    }

    private static void lay(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }
}
