package com.erpsmartcloud.app.ui.push;

import com.erpsmartcloud.marketplace.push.Drifts;
import com.erpsmartcloud.marketplace.push.PublishedList;
import com.erpsmartcloud.marketplace.push.PushLog;

/// What the publishing screen reads and decides.
///
/// @param actor who decides, as the audit log names them
public record PushPorts(PublishedList shown, PushLog log, Drifts drifts, String actor) {}
