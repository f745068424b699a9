package com.erpsmartcloud.app.ui.shell;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.KeyCap;
import com.erpsmartcloud.app.ui.key.KeyDoor;
import com.erpsmartcloud.app.ui.key.PhysicalKey;
import com.erpsmartcloud.app.ui.key.Shortcut;
import com.erpsmartcloud.app.ui.key.Stroke;
import com.erpsmartcloud.app.ui.screen.Loaded;
import com.erpsmartcloud.app.ui.screen.Screen;
import com.erpsmartcloud.app.ui.screen.ScreenEvents;
import com.erpsmartcloud.app.ui.screen.Screens;
import com.erpsmartcloud.app.ui.screen.Views;

import javafx.collections.MapChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts the frame of the window into a scene and keeps it there: the keys, the language.
public final class ShellWindow {

    private final Desk desk;
    private final ShellViewModel model;
    private final Screens screens;
    private final StatusModel status;
    private final ShellTools tools;
    private final EventHandler<KeyEvent> keys = this::pressed;
    private Optional<ShellController> controller = Optional.empty();
    private final KeyDoor door;
    private final MapChangeListener<Shortcut, Stroke> caps = _ -> showKeys();
    private Subscription language = Subscription.EMPTY;

    public ShellWindow(
            Desk desk,
            ShellViewModel model,
            Screens screens,
            StatusModel status,
            ShellTools tools) {
        this.desk = desk;
        this.model = model;
        this.screens = screens;
        this.status = status;
        this.tools = withDemo(tools);
        this.door = new KeyDoor(desk.shortcuts());
    }

    /// Shows the frame in place of what lies under the window's layers, and follows the language.
    public void open(Scene scene) {
        language = desk.texts().languageProperty().subscribe(_ -> build());
        door.open(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, keys);
        desk.shortcuts().chosen().addListener(caps);
    }

    /// Builds a screen before it is asked for.
    public void prepare(Screen screen) {
        controller.ifPresent(it -> it.prepare(screen));
    }

    /// The screen that shows keeps what is half done.
    public void leave() {
        controller.flatMap(ShellController::events).ifPresent(ScreenEvents::left);
    }

    /// Takes the frame's keys and listeners away, before the lock screen or another company.
    public void close(Scene scene) {
        language.unsubscribe();
        door.close(scene);
        scene.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
        desk.shortcuts().chosen().removeListener(caps);
        controller.ifPresent(ShellController::close);
    }

    private void showKeys() {
        desk.layers().lookupAll(".key-cap").stream()
                .filter(KeyCap.class::isInstance)
                .forEach(cap -> ((KeyCap) cap).refresh());
    }

    private void build() {
        controller.ifPresent(ShellController::close);
        screens.forget();
        ShellController made = new ShellController(desk, model, screens, status, tools);
        controller = Optional.of(made);
        Loaded view =
                new Views(Map.of(ShellController.class, () -> made), desk.texts())
                        .load(ShellController.class);
        desk.layers().showBelow(view.root());
    }

    private void pressed(KeyEvent event) {
        KeyCode key = PhysicalKey.of(event);
        boolean typing =
                event.getTarget() instanceof TextInputControl field
                        && event.isShortcutDown()
                        && !event.isAltDown()
                        && (field.isUndoable() || field.isRedoable())
                        && (key == KeyCode.Z || key == KeyCode.Y);
        ShellKeys shellKeys = new ShellKeys(desk, model, screens, status, tools);
        if (!typing && controller.filter(it -> shellKeys.pressed(event, it)).isPresent()) {
            event.consume();
        }
    }

    private ShellTools withDemo(ShellTools given) {
        if (given.demo().isEmpty()) {
            return given;
        }
        DemoMenu demo = new DemoMenu(desk, given.demo().get(), status, model);
        List<Command> commands = new ArrayList<>(given.commands());
        commands.add(DemoMenu.plugCommand(demo));
        commands.add(DemoMenu.buyCommand(demo));
        return new ShellTools(
                given.stores(),
                given.finder(),
                given.demo(),
                commands,
                given.syncNow(),
                given.lock(),
                given.companies(),
                given.export());
    }
}
