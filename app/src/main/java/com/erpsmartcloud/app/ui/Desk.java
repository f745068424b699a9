package com.erpsmartcloud.app.ui;

import com.erpsmartcloud.app.ui.control.Layers;
import com.erpsmartcloud.app.ui.dialog.Dialogs;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.app.ui.theme.Look;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.time.Now;

/// What every screen works with.
///
/// @param layers where popovers and dialogs of this window open
public record Desk(Texts texts, Look look, Layers layers, Jobs jobs, Dialogs dialogs, Now now) {}
