package com.erpsmartcloud.privacy.network;

import com.erpsmartcloud.net.NetworkLog.Entry;

/// A request as it stands in the log.
///
/// @param seq grows with each request kept
public record NetworkRow(long seq, Entry entry) {}
