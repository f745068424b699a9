package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.screen.PhysicalKey;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of the orders screen, by the physical key.
record OrderKeys(OrdersController screen) {

    /// @return whether the key meant something here
    boolean pressed(KeyEvent event) {
        KeyCode key = PhysicalKey.of(event);
        if (event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown()) {
            return withControl(key);
        }
        if (event.isAltDown() && !event.isShortcutDown()) {
            return withAlt(key);
        }
        if (key == KeyCode.ENTER && !event.isShortcutDown() && screen.inList()) {
            screen.openCurrent();
            return true;
        }
        if (key == KeyCode.DOWN && screen.typing()) {
            screen.focusList();
            return true;
        }
        return false;
    }

    private boolean withControl(KeyCode key) {
        if (key == KeyCode.C && screen.inList()) {
            screen.copy();
            return true;
        }
        return false;
    }

    private boolean withAlt(KeyCode key) {
        switch (key) {
            case UP -> screen.step(-1);
            case DOWN -> screen.step(1);
            case R -> screen.reveal();
            default -> {
                return false;
            }
        }
        return true;
    }
}
