package com.erpsmartcloud.app.ui.shell;

import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.text.Texts;

import java.time.Duration;
import java.time.Instant;

/// How the sync pill draws a state; at most 28 characters in any language.
record SyncPillLook(Tone tone, String icon, String words) {

    static SyncPillLook of(SyncState state, Instant now, Texts texts) {
        return switch (state) {
            case SyncState.AllWell(Duration age) ->
                    new SyncPillLook(
                            Tone.SUCCESS,
                            "bi-cloud-check",
                            texts.get("sync.all-well", texts.formats().age(age)));
            case SyncState.Working(int done, int total) ->
                    new SyncPillLook(
                            Tone.ACCENT, "bi-arrow-repeat", texts.get("sync.working", done, total));
            case SyncState.StoreNeedsPerson(int stores) ->
                    new SyncPillLook(
                            Tone.WARNING,
                            "bi-exclamation-triangle",
                            texts.get("sync.needs-person", stores));
            case SyncState.NoNetwork(Instant since, long waiting) ->
                    new SyncPillLook(
                            Tone.WARNING,
                            "bi-cloud-slash",
                            texts.get(
                                    "sync.no-network",
                                    texts.formats().age(Duration.between(since, now)),
                                    waiting));
            case SyncState.Refused(long updates) ->
                    new SyncPillLook(
                            Tone.DANGER, "bi-x-circle", texts.get("sync.refused", updates));
            case SyncState.Off() ->
                    new SyncPillLook(Tone.NEUTRAL, "bi-slash-circle", texts.get("sync.off"));
        };
    }
}
