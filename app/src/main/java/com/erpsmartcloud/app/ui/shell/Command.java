package com.erpsmartcloud.app.ui.shell;

import com.erpsmartcloud.app.ui.text.Text;

/// Something the user can do by name from the search field.
///
/// @param keys as written in the window, empty for none
public record Command(Text name, String icon, String keys, Runnable action) {}
