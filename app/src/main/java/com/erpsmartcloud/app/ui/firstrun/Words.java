package com.erpsmartcloud.app.ui.firstrun;

/// The keys of one page's head and of its primary button.
record Words(String title, String lead, String next) {

    static Words of(Step step) {
        return switch (step) {
            case LANGUAGE ->
                    new Words("first.language.title", "first.language.lead", "first.continue");
            case START -> new Words("first.start.title", "first.start.lead", "first.continue");
            case PROTECT ->
                    new Words("first.protect.title", "first.protect.lead", "first.continue");
            case RECOVERY -> new Words("first.recovery.title", "first.recovery.lead", "first.open");
        };
    }
}
