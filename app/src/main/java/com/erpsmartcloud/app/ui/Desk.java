package com.erpsmartcloud.app.ui;

import com.erpsmartcloud.app.ui.control.Layers;
import com.erpsmartcloud.app.ui.dialog.Dialogs;
import com.erpsmartcloud.app.ui.key.Shortcuts;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.app.ui.theme.Look;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.time.Now;

/// What every screen works with.
///
/// @param layers where popovers and dialogs of this window open
/// @param shortcuts the keys as the person has them
public record Desk(
        Texts texts,
        Look look,
        Layers layers,
        Jobs jobs,
        Dialogs dialogs,
        Now now,
        Shortcuts shortcuts) {

    /// A desk with the keys of the first day.
    public Desk(Texts texts, Look look, Layers layers, Jobs jobs, Dialogs dialogs, Now now) {
        this(texts, look, layers, jobs, dialogs, now, new Shortcuts());
    }
}
