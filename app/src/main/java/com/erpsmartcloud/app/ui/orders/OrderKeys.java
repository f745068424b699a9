package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.key.PhysicalKey;
import com.erpsmartcloud.app.ui.key.Shortcut;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.EnumSet;
import java.util.Set;

/// The keys of the orders screen, by the physical key.
record OrderKeys(OrdersController screen) {

    static final Set<Shortcut> ANSWERED =
            Set.copyOf(
                    EnumSet.of(
                            Shortcut.NEW,
                            Shortcut.SAVE,
                            Shortcut.FILTER,
                            Shortcut.COLUMNS,
                            Shortcut.OPEN,
                            Shortcut.PAGE,
                            Shortcut.NEXT_RECORD,
                            Shortcut.PREVIOUS_RECORD,
                            Shortcut.TICK,
                            Shortcut.TICK_DOWN,
                            Shortcut.TICK_UP,
                            Shortcut.TICK_ALL,
                            Shortcut.TICK_NONE,
                            Shortcut.COPY,
                            Shortcut.REVEAL,
                            Shortcut.TAGS,
                            Shortcut.NOTE,
                            Shortcut.HOLD,
                            Shortcut.RETRY));

    /// @return whether the key meant something here
    boolean pressed(KeyEvent event) {
        KeyCode key = PhysicalKey.of(event);
        if (event.isShortcutDown() && !event.isAltDown()) {
            return event.isShiftDown() ? withControlAndShift(key) : withControl(key);
        }
        if (event.isAltDown() && !event.isShortcutDown()) {
            return withAlt(key);
        }
        if (key == KeyCode.DOWN && screen.typing()) {
            screen.focusList();
            return true;
        }
        return screen.inList() && !event.isShortcutDown() && inList(key, event.isShiftDown());
    }

    private boolean inList(KeyCode key, boolean shift) {
        switch (key) {
            case ENTER -> screen.openCurrent();
            case SPACE -> screen.list().tick();
            case R -> {
                return screen.retry();
            }
            case UP, DOWN -> {
                if (!shift) {
                    return false;
                }
                screen.list().extend(key == KeyCode.UP ? -1 : 1);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean withControl(KeyCode key) {
        switch (key) {
            case N -> screen.newOrder();
            case T -> screen.tools().tag(screen.anchor());
            case M -> screen.tools().note(screen.anchor());
            case H -> screen.tools().hold(screen.anchor());
            case O -> screen.openAsPage();
            case S -> screen.filters().keepView(screen.filters().anchor());
            case A, C -> {
                return screen.inList() && inListWithControl(key);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean inListWithControl(KeyCode key) {
        if (key == KeyCode.A) {
            screen.tickAll();
        } else {
            screen.copy();
        }
        return true;
    }

    private boolean withControlAndShift(KeyCode key) {
        if (key == KeyCode.A && screen.inList()) {
            screen.untickAll();
            return true;
        }
        if (key == KeyCode.F) {
            screen.filters().openBuilder();
            return true;
        }
        return false;
    }

    private boolean withAlt(KeyCode key) {
        switch (key) {
            case UP -> screen.step(-1);
            case DOWN -> screen.step(1);
            case R -> screen.reveal();
            case ENTER -> screen.filters().openColumns();
            default -> {
                return false;
            }
        }
        return true;
    }
}
