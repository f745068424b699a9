package com.erpsmartcloud.app.ui.shell;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.key.PhysicalKey;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.Screen;
import com.erpsmartcloud.app.ui.screen.ScreenEvents;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.screen.Screens;
import com.erpsmartcloud.app.ui.theme.Look;
import com.erpsmartcloud.app.ui.theme.Zoom;

import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.Optional;

/// The keys that work on every screen. They are asked before the focused control, by the physical
/// key, so that they work under a Russian layout too.
final class ShellKeys {

    private final Desk desk;
    private final ShellViewModel model;
    private final Screens screens;
    private final StatusModel status;
    private final ShellTools tools;

    ShellKeys(
            Desk desk,
            ShellViewModel model,
            Screens screens,
            StatusModel status,
            ShellTools tools) {
        this.desk = desk;
        this.model = model;
        this.screens = screens;
        this.status = status;
        this.tools = tools;
    }

    /// @return whether the key meant something here
    boolean pressed(KeyEvent event, ShellController shell) {
        KeyCode key = PhysicalKey.of(event);
        if (key == KeyCode.ESCAPE) {
            return desk.layers().closeTop() || shell.escape();
        }
        if (event.isAltDown() && event.isShortcutDown()) {
            return key == KeyCode.L ? lock() : key == KeyCode.S && settings();
        }
        if (event.isAltDown()) {
            return key == KeyCode.W
                    ? shell.events().filter(ScreenEvents::why).isPresent()
                    : withAlt(key);
        }
        if (event.isShortcutDown()) {
            return withControl(key, event.isShiftDown(), shell);
        }
        return switch (key) {
            case F5 -> {
                sync(shell, event.isShiftDown());
                yield true;
            }
            case F6 -> {
                shell.stepArea(event.isShiftDown() ? -1 : 1);
                yield true;
            }
            case F1 -> {
                if (event.isShiftDown()) {
                    shell.openKeys();
                } else {
                    shell.openHelp();
                }
                yield true;
            }
            // A tab stop is nothing anybody writes here, and Ctrl+Tab goes to the screen's next
            // tab.
            case TAB ->
                    !event.isShiftDown()
                            && event.getTarget() instanceof TextArea words
                            && words.requestFocusTraversal(TraversalDirection.NEXT);
            default -> false;
        };
    }

    private boolean withAlt(KeyCode key) {
        if (key == KeyCode.LEFT) {
            model.back();
            return true;
        }
        if (key == KeyCode.RIGHT) {
            model.forward();
            return true;
        }
        Optional<Screen> wanted =
                screens.all().stream()
                        .filter(screen -> screen.digit().equals(Optional.of(key)))
                        .findFirst();
        wanted.ifPresent(screen -> model.go(new Place(screen.id())));
        return wanted.isPresent();
    }

    private boolean withControl(KeyCode key, boolean shift, ShellController shell) {
        if (shell.events().filter(it -> new ScreenKeys(it).withControl(key, shift)).isPresent()) {
            return true;
        }
        Look look = desk.look();
        Zoom zoom = look.zoomProperty().get();
        switch (key) {
            case K -> shell.openSearch();
            case B -> shell.toggleNavigation();
            case E -> export(shell);
            case PLUS, EQUALS, ADD -> look.zoomProperty().set(zoom.in());
            case MINUS, SUBTRACT -> look.zoomProperty().set(zoom.out());
            case DIGIT0, NUMPAD0 -> look.zoomProperty().set(Zoom.NORMAL);
            case Z -> {
                return shift ? status.redo() : status.undo();
            }
            case Y -> {
                return !shift && status.redo();
            }
            case O -> {
                if (!shift) {
                    return false;
                }
                shell.openStores();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void sync(ShellController shell, boolean all) {
        boolean itsOwn = !all && shell.events().filter(ScreenEvents::sync).isPresent();
        if (!itsOwn) {
            tools.syncNow().run();
        }
    }

    private void export(ShellController shell) {
        shell.events()
                .flatMap(ScreenEvents::listOnScreen)
                .ifPresentOrElse(
                        list -> tools.export().accept(list),
                        () -> model.go(Place.of(ScreenName.EXPORT)));
    }

    private boolean settings() {
        model.go(Place.of(ScreenName.SETTINGS));
        return true;
    }

    private boolean lock() {
        tools.lock().ifPresent(Runnable::run);
        return tools.lock().isPresent();
    }
}
