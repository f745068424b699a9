package com.erpsmartcloud.app.ui.push;

import com.erpsmartcloud.marketplace.push.PublishedList;
import com.erpsmartcloud.marketplace.push.PushLog;

import java.util.Optional;

/// The views of the publishing screen: what stores show, and what was sent.
enum PushTab {
    QUANTITIES(Optional.of(PublishedList.View.ALL), Optional.empty()),
    DIFFERS(Optional.of(PublishedList.View.DIFFERS), Optional.empty()),
    NONE(Optional.of(PublishedList.View.NONE), Optional.empty()),
    /// A store shows a figure that is not ours.
    DRIFT(Optional.empty(), Optional.empty()),
    LOG(Optional.empty(), Optional.of(PushLog.View.ALL)),
    OPEN(Optional.empty(), Optional.of(PushLog.View.OPEN)),
    REFUSED(Optional.empty(), Optional.of(PushLog.View.REFUSED));

    private final Optional<PublishedList.View> shown;
    private final Optional<PushLog.View> sent;

    PushTab(Optional<PublishedList.View> shown, Optional<PushLog.View> sent) {
        this.shown = shown;
        this.sent = sent;
    }

    /// Empty for the log and for what drifts.
    Optional<PublishedList.View> shown() {
        return shown;
    }

    /// Empty for quantities and for what drifts.
    Optional<PushLog.View> sent() {
        return sent;
    }

    String nameKey() {
        return switch (this) {
            case QUANTITIES -> "push.tab.quantities";
            case DIFFERS -> "push.tab.differs";
            case NONE -> "push.tab.none";
            case DRIFT -> "push.tab.drift";
            case LOG -> "push.tab.log";
            case OPEN -> "push.tab.open";
            case REFUSED -> "push.tab.refused";
        };
    }

    String emptyKey() {
        return switch (this) {
            case QUANTITIES, NONE -> "push.empty.quantities";
            case DIFFERS -> "push.empty.differs";
            case DRIFT -> "push.empty.drift";
            case LOG -> "push.empty.log";
            case OPEN -> "push.empty.open";
            case REFUSED -> "push.empty.refused";
        };
    }

    /// Should be empty.
    boolean isAlarm() {
        return this == REFUSED || this == DRIFT;
    }
}
