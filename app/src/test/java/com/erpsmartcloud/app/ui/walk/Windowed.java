package com.erpsmartcloud.app.ui.walk;

import com.erpsmartcloud.app.company.DemoCompany;
import com.erpsmartcloud.app.company.OpenCompanies;
import com.erpsmartcloud.app.company.RunningCompany;
import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.Fx;
import com.erpsmartcloud.app.ui.TestDesk;
import com.erpsmartcloud.app.ui.control.Layers;
import com.erpsmartcloud.app.ui.dialog.Dialogs;
import com.erpsmartcloud.app.ui.dialog.Question;
import com.erpsmartcloud.app.ui.privacy.PrivacyPart;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.shell.Folds;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.theme.Theme;
import com.erpsmartcloud.app.ui.window.CompanyWindow;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A real company in a real window, driven by its buttons. UI thread only.
final class Windowed implements AutoCloseable {

    final Scene scene;
    final CompanyWindow window;
    private final Layers layers;
    private Optional<Path> file = Optional.empty();

    Windowed(RunningCompany running) {
        Desk usual = TestDesk.of(Theme.LIGHT, Language.ENGLISH);
        Desk desk =
                new Desk(
                        usual.texts(),
                        usual.look(),
                        usual.layers(),
                        usual.jobs(),
                        new Answers(),
                        running.workspace().now());
        layers = desk.layers();
        scene = new Scene(desk.layers(), 1366, 768);
        desk.look().dress(scene);
        window =
                new CompanyWindow(
                        desk,
                        OpenCompanies.forWindow(running, DemoCompany.NAME),
                        Fx::later,
                        Optional.of(() -> {}),
                        new Folds());
        window.open(scene);
        layOut();
    }

    /// Says yes to every question, and saves where the test said.
    private final class Answers implements Dialogs {

        @Override
        public void ask(Question question, Runnable agreed) {
            agreed.run();
        }

        @Override
        public void fault(String code) {
            throw new AssertionError("fault " + code);
        }

        @Override
        public Optional<Path> whereToSave(Text title, String name) {
            return file;
        }

        @Override
        public Optional<Path> whichFile(Text title) {
            return Optional.empty();
        }
    }

    void savesTo(Path target) {
        file = Optional.of(target);
    }

    void go(PrivacyPart part) {
        window.go(Place.of(ScreenName.PRIVACY, part.place()));
        layOut();
    }

    void open(ScreenName screen) {
        window.go(Place.of(screen));
        layOut();
    }

    /// Reads everything anew, as a change in the company makes it.
    void again() {
        window.tick();
        layOut();
    }

    void press(String selector) {
        if (!(scene.lookup(selector) instanceof ButtonBase button)) {
            throw new AssertionError("no button " + selector);
        }
        button.fire();
        layOut();
    }

    /// @param place from 0
    void pressNth(String selector, int place) {
        List<Node> found =
                scene.getRoot().lookupAll(selector).stream()
                        .filter(node -> node instanceof ButtonBase)
                        .toList();
        ((ButtonBase) found.get(place)).fire();
        layOut();
    }

    /// Closes what lies on top, as Esc does.
    void closeTop() {
        layers.closeTop();
        layOut();
    }

    boolean has(String selector) {
        return scene.lookup(selector) != null;
    }

    Node node(String selector) {
        Node found = scene.lookup(selector);
        if (found == null) {
            throw new AssertionError("nothing " + selector);
        }
        return found;
    }

    private void layOut() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    @Override
    public void close() {
        window.close(scene);
    }
}
