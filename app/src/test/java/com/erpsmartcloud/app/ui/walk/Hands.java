package com.erpsmartcloud.app.ui.walk;

import com.erpsmartcloud.app.company.DemoCompany;
import com.erpsmartcloud.app.company.OpenCompanies;
import com.erpsmartcloud.app.company.RunningCompany;
import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.Fx;
import com.erpsmartcloud.app.ui.Pictures;
import com.erpsmartcloud.app.ui.TestDesk;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.shell.Folds;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.theme.Theme;
import com.erpsmartcloud.app.ui.window.CompanyWindow;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.testfx.api.FxRobot;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// A seller's hands at a real window of a company: what they press and click goes through the
/// toolkit as it does from a keyboard and a mouse, and is counted where it arrives.
final class Hands implements AutoCloseable {

    /// The window lies within the headless screen.
    private static final int WIDTH = 980;

    private static final int HEIGHT = 900;
    private static final List<KeyCode> HELD =
            List.of(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ALT, KeyCode.META);

    private final FxRobot robot = new FxRobot();
    private final Desk desk;
    private final Stage stage;
    private final Scene scene;
    private final CompanyWindow window;
    private int keys;
    private int clicks;

    Hands(RunningCompany running) {
        this(running, Theme.LIGHT, Language.ENGLISH);
    }

    Hands(RunningCompany running, Theme theme, Language language) {
        desk = Fx.call(() -> TestDesk.of(theme, language));
        scene = Fx.call(() -> new Scene(desk.layers(), WIDTH, HEIGHT));
        window =
                Fx.call(() -> {
                    desk.look().dress(scene);
                    return new CompanyWindow(
                            desk,
                            OpenCompanies.forWindow(running, DemoCompany.NAME),
                            Fx::later,
                            Optional.of(() -> {}),
                            new Folds());
                });
        stage =
                Fx.call(() -> {
                    Stage shown = new Stage();
                    shown.setScene(scene);
                    shown.setX(0);
                    shown.setY(0);
                    scene.addEventFilter(
                            KeyEvent.KEY_PRESSED, e -> keys += HELD.contains(e.getCode()) ? 0 : 1);
                    scene.addEventFilter(MouseEvent.MOUSE_CLICKED, _ -> clicks++);
                    window.open(scene);
                    shown.show();
                    shown.requestFocus();
                    return shown;
                });
        robot.targetWindow(stage);
    }

    void go(Place place) {
        Fx.run(() -> window.go(place));
        startCounting();
    }

    void startCounting() {
        Fx.run(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            keys = 0;
            clicks = 0;
        });
    }

    /// Keys since counting began; one held beside another, such as Ctrl, is no key of its own.
    int keys() {
        return Fx.call(() -> keys);
    }

    int clicks() {
        return Fx.call(() -> clicks);
    }

    /// Presses them together: the last one while the others are held.
    void press(KeyCode... together) {
        robot.press(together).release(reversed(together));
        settle();
    }

    void type(String words) {
        robot.write(words);
        settle();
    }

    /// Clicks what a style selector finds, the first that can be seen.
    void click(String selector) {
        click(selector, _ -> true);
    }

    /// Clicks the first that can be seen and says these words, or holds something that says them.
    void clickOn(String selector, String words) {
        click(selector, node -> says(node, words.toLowerCase(Locale.ROOT)));
    }

    /// Clicks what the selector finds within the row of a list that says these words.
    void clickInRow(String words, String selector) {
        Node node =
                Fx.call(() ->
                        find(".table-row-cell", row -> says(row, words.toLowerCase(Locale.ROOT)))
                                .map(row -> row.lookup(selector))
                                .orElseThrow(() -> new AssertionError("no row says " + words)));
        robot.clickOn(node);
        settle();
    }

    private void click(String selector, Predicate<Node> which) {
        Node node =
                Fx.call(() ->
                        find(selector, which)
                                .orElseThrow(
                                        () -> new AssertionError("nothing to click: " + selector)));
        robot.clickOn(node);
        settle();
    }

    boolean sees(String selector) {
        return Fx.call(() -> find(selector, _ -> true).isPresent());
    }

    boolean sees(String selector, String words) {
        return Fx.call(() ->
                find(selector, node -> says(node, words.toLowerCase(Locale.ROOT))).isPresent());
    }

    /// Draws what is seen now.
    void picture(String name) {
        Fx.run(() -> Pictures.of(scene, name));
    }

    private Optional<Node> find(String selector, Predicate<Node> which) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene.getRoot().lookupAll(selector).stream()
                .filter(Hands::isShown)
                .filter(which)
                .findFirst();
    }

    private static boolean isShown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null && node.getLayoutBounds().getWidth() > 0;
    }

    private static boolean says(Node node, String words) {
        return has(node, words)
                || node.lookupAll("*").stream().anyMatch(each -> has(each, words) && isShown(each));
    }

    private static boolean has(Node node, String words) {
        String said =
                switch (node) {
                    case Labeled labeled -> labeled.getText();
                    case Text text -> text.getText();
                    default -> "";
                };
        return said != null && said.toLowerCase(Locale.ROOT).contains(words);
    }

    /// What was pressed was posted to the UI thread: this returns after it.
    private void settle() {
        for (int i = 0; i < 3; i++) {
            Fx.run(() -> {});
        }
    }

    private static KeyCode[] reversed(KeyCode... keys) {
        return Arrays.asList(keys).reversed().toArray(KeyCode[]::new);
    }

    @Override
    public void close() {
        Fx.run(() -> {
            window.close(scene);
            stage.close();
        });
    }
}
