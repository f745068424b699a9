package com.erpsmartcloud.app.ui.settings;

/// One kind of what lies in the company's folder.
///
/// @param nameKey of what it is
/// @param sealed whether it is unreadable without the company's keys
record StoragePlace(String nameKey, long bytes, boolean sealed) {}
