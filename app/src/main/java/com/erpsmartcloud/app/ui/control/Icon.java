package com.erpsmartcloud.app.ui.control;

import org.kordamp.ikonli.javafx.FontIcon;

/// Makes icons of the one pack. Size and colour come from the sheets.
public final class Icon {

    private Icon() {}

    /// @param name literal of the Bootstrap pack, such as `bi-house`
    /// @param classes style classes: a size (`icon-small`) and a tone (`warning`)
    public static FontIcon of(String name, String... classes) {
        FontIcon icon = new FontIcon(name);
        icon.getStyleClass().addAll(classes);
        return icon;
    }
}
