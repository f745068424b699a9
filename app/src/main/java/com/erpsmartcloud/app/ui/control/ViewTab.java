package com.erpsmartcloud.app.ui.control;

import com.erpsmartcloud.app.ui.text.Text;

import java.util.OptionalLong;

/// One saved view of a list.
///
/// @param count rows in it, empty while not counted yet
/// @param alarm whether the count should be zero, so that a warning stands beside it while it is
///   not
public record ViewTab(String id, Text name, OptionalLong count, boolean alarm) {}
