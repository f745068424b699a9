package com.erpsmartcloud.app.ui.firstrun;

/// The steps of the first run, in their order.
enum Step {
    LANGUAGE("first.step.language"),
    START("first.step.start"),
    PROTECT("first.step.protect"),
    RECOVERY("first.step.recovery");

    private final String nameKey;

    Step(String nameKey) {
        this.nameKey = nameKey;
    }

    String nameKey() {
        return nameKey;
    }
}
