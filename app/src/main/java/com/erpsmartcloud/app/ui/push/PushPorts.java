package com.erpsmartcloud.app.ui.push;

import com.erpsmartcloud.marketplace.push.PublishedList;
import com.erpsmartcloud.marketplace.push.PushLog;

/// What the publishing screen reads.
public record PushPorts(PublishedList shown, PushLog log) {}
