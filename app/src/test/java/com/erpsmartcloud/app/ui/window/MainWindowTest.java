package com.erpsmartcloud.app.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.Fx;
import com.erpsmartcloud.app.ui.Pictures;
import com.erpsmartcloud.app.ui.TestDesk;
import com.erpsmartcloud.app.ui.door.Entry;
import com.erpsmartcloud.app.ui.door.FakeDoor;
import com.erpsmartcloud.app.ui.key.Stroke;
import com.erpsmartcloud.app.ui.shell.Folds;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.theme.Theme;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;

import org.junit.jupiter.api.Test;

class MainWindowTest {

    @Test
    void theFirstRunLeadsIntoACompanyInOneClickAndTheLockBack() {
        Fx.run(() -> {
            Desk desk = TestDesk.of(Theme.LIGHT, Language.ENGLISH);
            MainWindow window =
                    new MainWindow(desk, new FakeDoor(), Runnable::run, Habits.FIRST, new Folds());
            window.start();
            assertThat(text(window, "#title")).isEqualTo("How do you want to start?");
            desk.texts().speak(Language.RUSSIAN);
            assertThat(text(window, "#title")).isEqualTo("Как вы хотите начать?");
            desk.texts().speak(Language.ENGLISH);
            ((Button) window.scene().lookup("#openDemo")).fire();
            assertThat(text(window, "#companyName")).isEqualTo("Northlight Goods");
            assertThat(window.titleProperty().get())
                    .isEqualTo("Northlight Goods \u2013 ERP Smart Cloud Desktop");
            desk.texts().speak(Language.RUSSIAN);
            assertThat(text(window, "#syncButton")).isEqualTo("Только на этом компьютере");
            window.tick();
            assertThat(window.company()).isPresent();
            window.scene().getRoot().fireEvent(Stroke.of("Ctrl+Alt+L").pressed());
            assertThat(window.company()).isEmpty();
            assertThat(window.titleProperty().get())
                    .as("a locked window names nobody")
                    .isEqualTo("ERP Smart Cloud Desktop");
            assertThat(text(window, "#title")).isEqualTo("Как вы хотите начать?");
        });
    }

    @Test
    void theNameOfTheCompanyLeadsToAnotherOne() {
        Fx.run(() -> {
            Desk desk = TestDesk.of(Theme.LIGHT, Language.ENGLISH);
            FakeDoor door = new FakeDoor(new Entry.Open(FakeDoor.company()));
            MainWindow window =
                    new MainWindow(desk, door, Runnable::run, Habits.FIRST, new Folds());
            window.start();
            window.scene().lookup("#companyRow").fireEvent(Stroke.of("Enter").pressed());
            Pictures.of(window.scene(), "companies");
            Node other =
                    window.scene().getRoot().lookupAll(".menu-row").stream()
                            .filter(row -> "Casa Sul".equals(row.getAccessibleText()))
                            .findFirst()
                            .orElseThrow();
            other.fireEvent(Stroke.of("Enter").pressed());
            assertThat(door.asked).containsExactly("enter south");
            assertThat(window.company()).isEmpty();
            assertThat(text(window, "#company")).isEqualTo("south");
        });
    }

    private static String text(MainWindow window, String id) {
        return window.scene().lookup(id) instanceof Labeled found
                ? found.getText()
                : new Label("nothing " + id).getText();
    }
}
