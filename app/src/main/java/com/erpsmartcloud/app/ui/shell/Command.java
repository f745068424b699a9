package com.erpsmartcloud.app.ui.shell;

import com.erpsmartcloud.app.ui.text.Text;

import java.util.Optional;

/// Something the user can do by name from the search field.
///
/// @param groupKey key of the heading it stands under
/// @param of what it belongs to, behind the name and quieter: a screen, a setting
/// @param keys as written in the window, empty for none
public record Command(
        String groupKey, Text name, Optional<Text> of, String icon, String keys, Runnable action) {

    /// Under the heading of commands.
    public Command(Text name, String icon, String keys, Runnable action) {
        this("find.commands", name, Optional.empty(), icon, keys, action);
    }
}
