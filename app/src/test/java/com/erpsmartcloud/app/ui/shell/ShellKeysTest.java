package com.erpsmartcloud.app.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.Fx;
import com.erpsmartcloud.app.ui.Pictures;
import com.erpsmartcloud.app.ui.TestDesk;
import com.erpsmartcloud.app.ui.control.Styles;
import com.erpsmartcloud.app.ui.key.Stroke;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.theme.Theme;
import com.erpsmartcloud.app.ui.work.BackgroundJobs;
import com.erpsmartcloud.undo.UndoOutcome;
import com.erpsmartcloud.undo.UndoStep;

import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

class ShellKeysTest {

    private final List<String> done = new ArrayList<>();

    private final DemoWorld world =
            new DemoWorld() {
                private boolean cut;

                @Override
                public boolean unplugged() {
                    return cut;
                }

                @Override
                public void unplug() {
                    cut = true;
                    done.add("unplugged");
                }

                @Override
                public void plugIn() {
                    cut = false;
                    done.add("plugged in");
                }

                @Override
                public Text buySomething() {
                    done.add("bought");
                    return Text.of("demo.plugged");
                }
            };

    @Test
    void controlBClosesTheNavigationToIcons() {
        Fx.run(() -> {
            Scene scene = scene(Theme.LIGHT);
            press(scene, KeyCode.B, true, false);
            assertThat(scene.lookup("#navigation").getPseudoClassStates()).contains(Styles.CLOSED);
            Pictures.of(scene, "shell-closed");
            press(scene, KeyCode.B, true, false);
            assertThat(scene.lookup("#navigation").getPseudoClassStates())
                    .doesNotContain(Styles.CLOSED);
        });
    }

    @Test
    void controlKOpensTheSearchAndEscapeClosesIt() {
        Fx.run(() -> {
            Scene scene = scene(Theme.DARK);
            press(scene, KeyCode.K, true, false);
            assertThat(scene.lookup(".palette")).isNotNull();
            Pictures.of(scene, "shell-search");
            press(scene, KeyCode.ESCAPE, false, false);
            assertThat(scene.lookup(".palette")).isNull();
        });
    }

    @Test
    void whatIsTypedIsFoundInGroupsAndEnterOpensTheFirst() {
        for (Language language : List.of(Language.ENGLISH, Language.RUSSIAN, Language.CHINESE)) {
            Fx.run(() -> {
                Theme theme = language == Language.CHINESE ? Theme.DARK : Theme.LIGHT;
                Scene scene = scene(theme, language);
                press(scene, KeyCode.DIGIT6, false, true);
                press(scene, KeyCode.DIGIT1, false, true);
                press(scene, KeyCode.K, true, false);
                Pictures.of(
                        scene, "shell-search-recent-" + language.name().toLowerCase(Locale.ROOT));
                TextField field = (TextField) scene.lookup(".palette-field");
                field.setText("aurora lamp");
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                assertThat(scene.getRoot().lookupAll(".palette-row")).hasSize(3);
                Pictures.of(
                        scene, "shell-search-found-" + language.name().toLowerCase(Locale.ROOT));
                javafx.event.Event.fireEvent(field, Stroke.of("Enter").pressed());
                assertThat(scene.lookup(".palette")).isNull();
                assertThat(here(scene)).isNotEmpty();
            });
        }
    }

    @Test
    void altAndADigitOpensAScreenAndTheArrowsGoBack() {
        Fx.run(() -> {
            Scene scene = scene(Theme.LIGHT);
            press(scene, KeyCode.DIGIT6, false, true);
            assertThat(here(scene)).contains("Stock overview");
            press(scene, KeyCode.LEFT, false, true);
            assertThat(here(scene)).contains("Today");
        });
    }

    @Test
    void theDemoCompanyIsMarkedAndItsNetworkCanBeCut() {
        Fx.run(() -> {
            Scene scene = scene(Theme.LIGHT);
            assertThat(texts(scene)).contains("Demo, not protected");
            ((javafx.scene.control.Button) scene.lookup("#demoButton")).fire();
            Pictures.of(scene, "shell-demo");
            ((atlantafx.base.controls.ToggleSwitch) scene.lookup(".toggle-switch"))
                    .setSelected(true);
            assertThat(done).containsExactly("unplugged");
        });
    }

    @Test
    void controlZAndControlYReachTheActsOfTheCompany() {
        Fx.run(() -> {
            List<String> turned = new ArrayList<>();
            StatusModel status = new StatusModel();
            Desk desk = TestDesk.of(Theme.LIGHT, Language.RUSSIAN);
            UndoStep step = new UndoStep(1, "stock.adjust", "MUG", "owner", Instant.EPOCH);
            Acts acts =
                    new Acts() {
                        @Override
                        public UndoOutcome undo() {
                            turned.add("undo");
                            return new UndoOutcome.Done(step);
                        }

                        @Override
                        public UndoOutcome redo() {
                            turned.add("redo");
                            return new UndoOutcome.Done(step);
                        }
                    };
            status.takesBack(
                    new TakingBack(acts, new BackgroundJobs(Runnable::run, Runnable::run), status));
            Scene scene =
                    SampleShell.scene(
                            desk,
                            () -> SampleShell.state(SampleShell.wellSynced()),
                            Optional.empty(),
                            status);
            press(scene, KeyCode.Z, true, false);
            assertThat(texts(scene)).contains("Отменено: остаток MUG");
            Pictures.of(scene, "shell-undone-ru");
            press(scene, KeyCode.Y, true, false);
            assertThat(texts(scene)).contains("Сделано снова: остаток MUG");
            javafx.event.Event.fireEvent(scene.getRoot(), Stroke.of("Ctrl+Shift+Z").pressed());
            assertThat(turned).containsExactly("undo", "redo", "redo");
        });
    }

    private Scene scene(Theme theme) {
        return scene(theme, Language.ENGLISH);
    }

    private Scene scene(Theme theme, Language language) {
        Desk desk = TestDesk.of(theme, language);
        Scene scene =
                SampleShell.scene(
                        desk,
                        () -> SampleShell.state(SampleShell.wellSynced()),
                        Optional.of(world));
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene;
    }

    private static void press(Scene scene, KeyCode code, boolean control, boolean alt) {
        KeyEvent event = new Stroke(control, false, alt, code).pressed();
        javafx.event.Event.fireEvent(scene.getRoot(), event);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private static Optional<String> here(Scene scene) {
        return scene.getRoot().lookupAll(".nav-row").stream()
                .filter(row -> row.getPseudoClassStates().contains(Styles.HERE))
                .map(row -> ((Labeled) row.lookup(".nav-name")).getText())
                .findFirst();
    }

    private static List<String> texts(Scene scene) {
        return scene.getRoot().lookupAll(".label").stream()
                .map(node -> ((Labeled) node).getText())
                .toList();
    }
}
