package com.erpsmartcloud.app.ui.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.company.DemoCompany;
import com.erpsmartcloud.app.company.OpenCompanies;
import com.erpsmartcloud.app.company.RunningCompany;
import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.Fx;
import com.erpsmartcloud.app.ui.TestDesk;
import com.erpsmartcloud.app.ui.key.Shortcut;
import com.erpsmartcloud.app.ui.key.Stroke;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.Screen;
import com.erpsmartcloud.app.ui.shell.Folds;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.theme.Theme;
import com.erpsmartcloud.app.ui.window.CompanyWindow;
import com.erpsmartcloud.marketplace.pull.PullProgress;
import com.erpsmartcloud.sandbox.SandboxOptions;
import com.erpsmartcloud.workspace.CompanyFolder;

import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Every key, where it is answered, and that it is: with a Latin, a Russian and a Chinese input.
class AllKeysTest {

    /// Keys of screens that do not exist yet.
    private static final Map<String, String> LATER =
            Map.of(
                    "Ctrl+P, Ctrl+Shift+P", "labels: print, print with preview",
                    "F7, F8, F9", "pack station: missing, damaged, wrong",
                    "F10, Ctrl+Backspace", "pack station: reprint, undo last scan",
                    "S, Q, X", "returns: sellable, quarantine, scrap",
                    "1, 2, 3", "conflicts: mine, theirs, both",
                    "Alt+3, Alt+4, Alt+7, Alt+8", "pack, returns, purchase orders, profit");

    /// Answered only while there is something to save or to try again; tested with their screens.
    private static final Set<Shortcut> AT_TIMES = EnumSet.of(Shortcut.RETRY, Shortcut.SAVE);

    private static final Set<Shortcut> LIST =
            EnumSet.of(
                    Shortcut.COLUMNS,
                    Shortcut.COPY,
                    Shortcut.OPEN,
                    Shortcut.PAGE,
                    Shortcut.NEXT_RECORD,
                    Shortcut.PREVIOUS_RECORD);
    private static final Set<Shortcut> TICKS =
            EnumSet.of(
                    Shortcut.TICK,
                    Shortcut.TICK_DOWN,
                    Shortcut.TICK_UP,
                    Shortcut.TICK_ALL,
                    Shortcut.TICK_NONE);

    private static final Map<String, Set<Shortcut>> ANSWERED =
            new TreeMap<>(
                    Map.of(
                            "orders",
                            all(
                                    LIST,
                                    TICKS,
                                    EnumSet.of(
                                            Shortcut.NEW,
                                            Shortcut.SAVE,
                                            Shortcut.FILTER,
                                            Shortcut.REVEAL,
                                            Shortcut.TAGS,
                                            Shortcut.NOTE,
                                            Shortcut.HOLD,
                                            Shortcut.RETRY)),
                            "products",
                            all(
                                    LIST,
                                    TICKS,
                                    EnumSet.of(
                                            Shortcut.NEW,
                                            Shortcut.SAVE,
                                            Shortcut.ARCHIVE,
                                            Shortcut.PRIMARY)),
                            "listings",
                            all(LIST, TICKS, EnumSet.of(Shortcut.PRIMARY)),
                            "mapping",
                            EnumSet.of(
                                    Shortcut.OPEN,
                                    Shortcut.CHOOSE,
                                    Shortcut.NEW_SKU,
                                    Shortcut.IGNORE),
                            "stock",
                            all(
                                    LIST,
                                    EnumSet.of(Shortcut.EDIT, Shortcut.FILL_DOWN, Shortcut.PASTE)),
                            "stocktake",
                            EnumSet.of(
                                    Shortcut.COLUMNS,
                                    Shortcut.COPY,
                                    Shortcut.OPEN,
                                    Shortcut.PAGE,
                                    Shortcut.NEW),
                            "transfers",
                            all(LIST, EnumSet.of(Shortcut.NEW)),
                            "places",
                            all(LIST, EnumSet.of(Shortcut.NEW, Shortcut.ARCHIVE)),
                            "rules",
                            EnumSet.of(
                                    Shortcut.COLUMNS,
                                    Shortcut.COPY,
                                    Shortcut.OPEN,
                                    Shortcut.PAGE,
                                    Shortcut.NEW,
                                    Shortcut.SAVE,
                                    Shortcut.ARCHIVE,
                                    Shortcut.MOVE_UP,
                                    Shortcut.MOVE_DOWN),
                            "outbox",
                            all(LIST)));

    private enum Input {
        LATIN,
        RUSSIAN,
        CHINESE
    }

    private static final String LATIN_KEYS = "QWERTYUIOPASDFGHJKLZXCVBNM";
    private static final String RUSSIAN_KEYS = "йцукенгшщзфывапролдячсмить";

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

    @SafeVarargs
    private static Set<Shortcut> all(Set<Shortcut>... sets) {
        Set<Shortcut> all = EnumSet.noneOf(Shortcut.class);
        Arrays.stream(sets).forEach(all::addAll);
        return all;
    }

    @Test
    void everyKeyHasAPlaceWhereItIsAnswered() {
        Set<Shortcut> homeless = EnumSet.allOf(Shortcut.class);
        ANSWERED.values().forEach(homeless::removeAll);
        homeless.removeIf(each -> each.home() == Shortcut.Home.EVERYWHERE);
        // The window asks every screen for these.
        homeless.removeAll(
                EnumSet.of(Shortcut.FIND, Shortcut.NEXT_TAB, Shortcut.TAB, Shortcut.WHY));
        assertThat(homeless).isEmpty();
        assertThat(LATER).isNotEmpty();
    }

    @Test
    void everyScreenSaysWhichKeysItHas() {
        Map<String, Set<Shortcut>> said = new TreeMap<>();
        Fx.run(() -> {
            Window window = new Window();
            for (Screen screen : window.company.screens().all()) {
                window.company.go(new Place(screen.id()));
                Set<Shortcut> keys = window.company.screens().open(screen.id()).events().keys();
                if (!keys.isEmpty() && ANSWERED.containsKey(screen.id())) {
                    said.put(screen.id(), keys);
                }
            }
            window.close();
        });
        assertThat(said).isEqualTo(ANSWERED);
    }

    @ParameterizedTest
    @EnumSource(Input.class)
    void everyKeyIsAnsweredUnderEveryInput(Input input) {
        List<String> silent = new ArrayList<>();
        for (String screen : ANSWERED.keySet()) {
            Set<Shortcut> keys = EnumSet.copyOf(ANSWERED.get(screen));
            if (screen.equals("orders")) {
                Arrays.stream(Shortcut.values())
                        .filter(key -> key.home() == Shortcut.Home.EVERYWHERE)
                        .forEach(keys::add);
            }
            keys.removeAll(AT_TIMES);
            // Only a letter has another name under another input.
            keys.removeIf(key -> input != Input.LATIN && !key.first().code().isLetterKey());
            Fx.run(() -> {
                Window window = new Window();
                for (Shortcut key : keys) {
                    window.settle(screen);
                    if (!window.press(key.first(), input)) {
                        silent.add(screen + " " + key);
                    }
                }
                window.close();
            });
        }
        assertThat(silent).isEmpty();
    }

    /// A window of the demo company, and whether a key went through it unanswered.
    private static final class Window {

        private final Desk desk = TestDesk.of(Theme.LIGHT, Language.ENGLISH);
        private final Scene scene = new Scene(desk.layers(), 1366, 768);
        private final CompanyWindow company;
        private boolean unanswered;

        Window() {
            desk.look().dress(scene);
            company =
                    new CompanyWindow(
                            desk,
                            OpenCompanies.forWindow(running, DemoCompany.NAME),
                            Fx::later,
                            Optional.of(() -> {}),
                            new Folds());
            company.open(scene);
            EventHandler<KeyEvent> last = _ -> unanswered = true;
            scene.addEventHandler(KeyEvent.KEY_PRESSED, last);
        }

        void close() {
            company.close(scene);
        }

        /// The rows of the screen have the focus, nothing lies above them.
        void settle(String screen) {
            while (desk.layers().closeTop()) {
                // until the screen is on top
            }
            if (company.screens().open(screen).root().getScene() == null) {
                company.go(new Place(screen));
            }
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            Node rows = scene.lookup(".table-view");
            if (rows instanceof TableView<?> table) {
                table.requestFocus();
                if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
                    table.getSelectionModel().select(0);
                }
            }
        }

        boolean press(Stroke stroke, Input input) {
            unanswered = false;
            Node target = scene.getFocusOwner();
            Event.fireEvent(target == null ? scene.getRoot() : target, event(stroke, input));
            return !unanswered;
        }

        private static KeyEvent event(Stroke stroke, Input input) {
            KeyCode code = stroke.code();
            Optional<String> typed =
                    code.isLetterKey() ? Optional.of(letter(stroke, input)) : Optional.empty();
            KeyCode told = typed.isPresent() && input != Input.LATIN ? KeyCode.UNDEFINED : code;
            return new KeyEvent(
                    KeyEvent.KEY_PRESSED,
                    "",
                    typed.orElse(""),
                    told,
                    stroke.shift(),
                    stroke.control(),
                    stroke.alt(),
                    false);
        }

        private static String letter(Stroke stroke, Input input) {
            char key = stroke.code().getChar().charAt(0);
            return switch (input) {
                case LATIN -> String.valueOf(key);
                case RUSSIAN -> String.valueOf(RUSSIAN_KEYS.charAt(LATIN_KEYS.indexOf(key)));
                case CHINESE ->
                        stroke.control() && !stroke.alt()
                                ? String.valueOf((char) (key - 'A' + 1))
                                : String.valueOf(Character.toLowerCase(key));
            };
        }
    }
}
