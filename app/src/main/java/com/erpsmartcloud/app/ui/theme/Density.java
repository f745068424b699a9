package com.erpsmartcloud.app.ui.theme;

/// How high the rows of lists are.
public enum Density {
    COMPACT("density.compact", "compact"),
    NORMAL("density.normal", "normal"),
    COMFORTABLE("density.comfortable", "comfortable");

    private final String nameKey;
    private final String styleClass;

    Density(String nameKey, String styleClass) {
        this.nameKey = nameKey;
        this.styleClass = styleClass;
    }

    public String nameKey() {
        return nameKey;
    }

    String styleClass() {
        return styleClass;
    }
}
