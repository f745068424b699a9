package com.erpsmartcloud.app.ui.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.Fx;
import com.erpsmartcloud.app.ui.Pictures;
import com.erpsmartcloud.app.ui.TestDesk;
import com.erpsmartcloud.app.ui.door.Entry;
import com.erpsmartcloud.app.ui.door.FakeDoor;
import com.erpsmartcloud.app.ui.shell.Folds;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.theme.Theme;
import com.erpsmartcloud.app.ui.window.Habits;
import com.erpsmartcloud.app.ui.window.MainWindow;

import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The pages before a company is open: the first run and the lock.
class FirstPagesTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void noWordIsCutInTheUsualWindow(Language language) {
        assertThat(walk(language, 1366, 768)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noWordIsCutInTheSmallestWindow(Language language) {
        assertThat(walk(language, 1024, 640)).isEmpty();
    }

    private static List<String> walk(Language language, int width, int height) {
        List<String> found = new ArrayList<>();
        String size = "-" + language + "-" + width;
        Fx.run(() -> {
            Scene first = scene(language, new Entry.Nothing(), width, height);
            look(first, "first-start" + size, found);
            press(first, "#back");
            look(first, "first-language" + size, found);
            press(first, "#next");
            press(first, "#next");
            look(first, "first-protect" + size, found);
            press(first, "#next");
            look(first, "first-protect-wrong" + size, found);
            for (String field : List.of("#company", "#password", "#again")) {
                ((TextField) first.lookup(field)).setText("correct horse");
            }
            press(first, "#next");
            look(first, "first-recovery" + size, found);
            press(first, "#next");
            look(first, "first-recovery-wrong" + size, found);
            Scene lock = scene(language, new Entry.Locked("Northlight Goods"), width, height);
            look(lock, "lock" + size, found);
        });
        return found;
    }

    /// The window's own scene has the usual size, so its content moves into one of another size.
    private static Scene scene(Language language, Entry entry, int width, int height) {
        Desk desk = TestDesk.of(Theme.LIGHT, language);
        MainWindow window =
                new MainWindow(desk, new FakeDoor(entry), Runnable::run, Habits.FIRST, new Folds());
        window.start();
        window.scene().setRoot(new Group());
        Scene scene = new Scene(desk.layers(), width, height);
        desk.look().dress(scene);
        return scene;
    }

    private static void press(Scene scene, String id) {
        ((Button) scene.lookup(id)).fire();
    }

    private static void look(Scene scene, String name, List<String> found) throws IOException {
        Pictures.of(scene, "walk-" + name);
        CutTexts.in(scene).forEach(line -> found.add(name + ": " + line));
        NamelessControls.in(scene.getRoot())
                .forEach(line -> found.add(name + ": no name for " + line));
    }
}
