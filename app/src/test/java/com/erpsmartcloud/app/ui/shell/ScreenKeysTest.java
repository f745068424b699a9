package com.erpsmartcloud.app.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.Fx;
import com.erpsmartcloud.app.ui.TestDesk;
import com.erpsmartcloud.app.ui.control.Tabs;
import com.erpsmartcloud.app.ui.key.Stroke;
import com.erpsmartcloud.app.ui.screen.Loaded;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.ScreenEvents;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.screen.Screens;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.theme.Theme;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class ScreenKeysTest {

    private final List<String> done = new ArrayList<>();
    private boolean answers = true;

    private final ScreenEvents screen =
            new ScreenEvents() {
                @Override
                public Optional<Tabs> tabs() {
                    return Optional.of(
                            new Tabs() {
                                @Override
                                public void choose(int number) {
                                    done.add("tab " + number);
                                }

                                @Override
                                public void step(int by) {
                                    done.add("step " + by);
                                }
                            });
                }

                @Override
                public boolean find() {
                    return done.add("find");
                }

                @Override
                public boolean sync() {
                    return answers && done.add("sync");
                }

                @Override
                public boolean why() {
                    return done.add("why");
                }
            };

    @Test
    void theScreenThatShowsAnswersItsKeys() {
        Fx.run(() -> {
            Scene scene = scene();
            press(scene, KeyCode.TAB, "control");
            press(scene, KeyCode.TAB, "control shift");
            press(scene, KeyCode.DIGIT3, "control");
            press(scene, KeyCode.F, "control");
            press(scene, KeyCode.W, "alt");
            press(scene, KeyCode.F5, "");
            press(scene, KeyCode.F5, "shift");
            assertThat(done)
                    .containsExactly("step 1", "step -1", "tab 3", "find", "why", "sync", "all");
        });
    }

    @Test
    void whereAScreenMeansNoStoreAllAreSynced() {
        Fx.run(() -> {
            answers = false;
            press(scene(), KeyCode.F5, "");
            assertThat(done).containsExactly("all");
        });
    }

    @Test
    void whereThereIsNoListToExportTheExportOpens() {
        Fx.run(() -> {
            Scene scene = scene();
            press(scene, KeyCode.E, "control");
            assertThat(scene.lookup("#nav-export").getPseudoClassStates())
                    .anyMatch(state -> state.getPseudoClassName().equals("here"));
        });
    }

    @Test
    void f6WalksTheAreasAndComesRound() {
        Fx.run(() -> {
            Scene scene = scene();
            Node table = scene.lookup(".table-view");
            table.requestFocus();
            press(scene, KeyCode.F6, "");
            assertThat(isWithin(scene.getFocusOwner(), scene.lookup("#navigation"))).isTrue();
            press(scene, KeyCode.F6, "");
            assertThat(isWithin(scene.getFocusOwner(), scene.lookup("#bar"))).isTrue();
            press(scene, KeyCode.F6, "");
            assertThat(scene.getFocusOwner()).isSameAs(table);
            press(scene, KeyCode.F6, "shift");
            assertThat(isWithin(scene.getFocusOwner(), scene.lookup("#bar"))).isTrue();
        });
    }

    private Scene scene() {
        Desk desk = TestDesk.of(Theme.LIGHT, Language.ENGLISH);
        Screens screens =
                new Screens(
                        SampleShell.screens(
                                () -> new Loaded(new StackPane(new TableView<String>()), screen)));
        ShellViewModel model =
                new ShellViewModel(
                        () -> SampleShell.state(SampleShell.wellSynced()), screens, desk.jobs());
        ShellTools tools =
                new ShellTools(
                        new StoreFilter(),
                        (_, _) -> List.of(),
                        Optional.empty(),
                        List.of(),
                        () -> done.add("all"),
                        Optional.empty());
        Scene scene = new Scene(desk.layers(), 1366, 768);
        desk.look().dress(scene);
        new ShellWindow(desk, model, screens, new StatusModel(), tools).open(scene);
        model.refresh();
        model.go(Place.of(ScreenName.ORDERS));
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene;
    }

    private static void press(Scene scene, KeyCode code, String with) {
        Event.fireEvent(
                scene.getRoot(),
                new Stroke(
                                with.contains("control"),
                                with.contains("shift"),
                                with.contains("alt"),
                                code)
                        .pressed());
    }

    private static boolean isWithin(Node node, Node area) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == area) {
                return true;
            }
        }
        return false;
    }
}
