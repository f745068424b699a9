package com.erpsmartcloud.app.ui.screen;

/// A page inside a screen that has a name of its own.
///
/// @param detail of the [Place] that opens it
public record ScreenPart(String nameKey, String detail) {}
