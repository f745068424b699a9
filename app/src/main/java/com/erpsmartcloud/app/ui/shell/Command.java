package com.erpsmartcloud.app.ui.shell;

import com.erpsmartcloud.app.ui.text.Text;

/// Something the user can do by name from the search field.
///
/// @param groupKey key of the heading it stands under
/// @param keys as written in the window, empty for none
public record Command(String groupKey, Text name, String icon, String keys, Runnable action) {

    /// Under the heading of commands.
    public Command(Text name, String icon, String keys, Runnable action) {
        this("find.commands", name, icon, keys, action);
    }
}
