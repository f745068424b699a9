package com.erpsmartcloud.app.ui.shell;

import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.inbox.Notice;

/// A notice in words, and where its action leads.
record NoticeWords(String icon, Tone tone, Text sentence, String action, Place place) {

    /// @param late where parcels past their deadline are
    static NoticeWords of(Notice notice, Place late) {
        return switch (notice.kind()) {
            case REFUSED ->
                    new NoticeWords(
                            "bi-x-circle-fill",
                            Tone.DANGER,
                            Text.of("notice.refused", notice.subject(), notice.amount()),
                            "notice.refused.act",
                            Place.of(ScreenName.OUTBOX, "REFUSED"));
            case LATE ->
                    new NoticeWords(
                            "bi-alarm",
                            Tone.DANGER,
                            Text.of("notice.late", notice.amount()),
                            "notice.late.act",
                            late);
            case STORE ->
                    new NoticeWords(
                            "bi-exclamation-triangle",
                            Tone.WARNING,
                            Text.of("notice.store", notice.subject()),
                            "notice.store.act",
                            Place.of(ScreenName.STORES));
            case NOT_UNDERSTOOD ->
                    new NoticeWords(
                            "bi-question-circle",
                            Tone.WARNING,
                            Text.of("notice.not-understood", notice.subject(), notice.amount()),
                            "notice.not-understood.act",
                            Place.of(ScreenName.OUTBOX, "NOT_UNDERSTOOD"));
            case KEY_ENDS ->
                    new NoticeWords(
                            "bi-key",
                            Tone.WARNING,
                            Text.of("notice.key-ends", notice.subject(), notice.amount()),
                            "notice.key-ends.act",
                            Place.of(ScreenName.STORES));
        };
    }
}
