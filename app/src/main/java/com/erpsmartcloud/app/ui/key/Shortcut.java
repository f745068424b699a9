package com.erpsmartcloud.app.ui.key;

import java.util.Optional;

/// Every key of the program: what it does and where it is answered. Screens ask for the key as it
/// is written here; [Shortcuts] turns the one a person chose into it.
public enum Shortcut {
    SEARCH("Ctrl+K", "help.search", Home.EVERYWHERE),
    HELP("F1", "key.help", Home.EVERYWHERE),
    KEYS("Shift+F1", "key.keys", Home.EVERYWHERE),
    NAVIGATION("Ctrl+B", "nav.toggle", Home.EVERYWHERE),
    STORE_FILTER("Ctrl+Shift+O", "help.stores", Home.EVERYWHERE),
    SYNC("F5", "sync.now", Home.EVERYWHERE),
    SYNC_ALL("Shift+F5", "help.sync-all", Home.EVERYWHERE),
    UNDO("Ctrl+Z", "help.undo", Home.EVERYWHERE),
    REDO("Ctrl+Y", "key.redo", Home.EVERYWHERE),
    BACK("Alt+Left", "help.back", Home.EVERYWHERE),
    FORWARD("Alt+Right", "help.forward", Home.EVERYWHERE),
    NEXT_AREA("F6", "help.areas", Home.EVERYWHERE),
    EXPORT("Ctrl+E", "help.export", Home.EVERYWHERE),
    SETTINGS("Ctrl+Alt+S", "help.settings", Home.EVERYWHERE),
    LOCK("Ctrl+Alt+L", "help.lock", Home.EVERYWHERE),
    FIND("Ctrl+F", "help.find", Home.SCREEN),
    NEXT_TAB("Ctrl+Tab", "help.tabs", Home.SCREEN),
    TAB("Ctrl+1", "key.tab", Home.SCREEN),
    WHY("Alt+W", "help.why", Home.SCREEN),
    NEW("Ctrl+N", "key.new", Home.SCREEN),
    PRIMARY("Ctrl+Enter", "key.primary", Home.SCREEN),
    SAVE("Ctrl+S", "key.save", Home.SCREEN),
    FILTER("Ctrl+Shift+F", "key.filter", Home.SCREEN),
    COLUMNS("Alt+Enter", "key.columns", Home.SCREEN),
    OPEN("Enter", "key.open", Home.LIST),
    PAGE("Ctrl+O", "key.page", Home.SCREEN),
    NEXT_RECORD("Alt+Down", "key.next-record", Home.SCREEN),
    PREVIOUS_RECORD("Alt+Up", "key.previous-record", Home.SCREEN),
    MOVE_UP("Ctrl+Shift+Up", "key.move-up", Home.LIST),
    MOVE_DOWN("Ctrl+Shift+Down", "key.move-down", Home.LIST),
    TICK("Space", "key.tick", Home.LIST),
    TICK_DOWN("Shift+Down", "key.extend", Home.LIST),
    TICK_UP("Shift+Up", "key.extend", Home.LIST),
    TICK_ALL("Ctrl+A", "key.tick-all", Home.LIST),
    TICK_NONE("Ctrl+Shift+A", "key.tick-none", Home.LIST),
    EDIT("F2", "help.edit", Home.LIST),
    FILL_DOWN("Ctrl+D", "key.fill", Home.LIST),
    COPY("Ctrl+C", "key.copy", Home.LIST),
    PASTE("Ctrl+V", "key.paste", Home.LIST),
    ARCHIVE("Delete", "key.archive", Home.LIST),
    REVEAL("Alt+R", "key.reveal", Home.SCREEN),
    TAGS("Ctrl+T", "key.tags", Home.SCREEN),
    NOTE("Ctrl+M", "key.note", Home.SCREEN),
    HOLD("Ctrl+H", "key.hold", Home.SCREEN),
    RETRY("R", "key.retry", Home.LIST),
    CHOOSE("1", "key.choose", Home.LIST),
    NEW_SKU("N", "key.new-sku", Home.LIST),
    IGNORE("I", "key.ignore", Home.LIST);

    /// Where a key is answered.
    public enum Home {
        /// By the window, on every screen.
        EVERYWHERE,
        /// By a screen, wherever the focus is in it.
        SCREEN,
        /// By the rows of a screen, while they have the focus.
        LIST
    }

    private final Stroke first;
    private final String nameKey;
    private final Home home;

    Shortcut(String first, String nameKey, Home home) {
        this.first = Stroke.of(first);
        this.nameKey = nameKey;
        this.home = home;
    }

    /// The key it has while nobody chose another.
    public Stroke first() {
        return first;
    }

    public String nameKey() {
        return nameKey;
    }

    public Home home() {
        return home;
    }

    /// A letter or digit alone, Enter, Space and the arrows mean the same in every program.
    public boolean isChangeable() {
        return (first.control() || first.alt() || first.code().isFunctionKey())
                && this != TAB
                && this != COPY
                && this != PASTE;
    }

    static Optional<Shortcut> first(Stroke stroke) {
        return java.util.Arrays.stream(values())
                .filter(each -> each.first.equals(stroke))
                .findFirst();
    }
}
