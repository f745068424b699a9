package com.erpsmartcloud.app.ui.window;

import com.erpsmartcloud.app.ui.key.Shortcut;
import com.erpsmartcloud.app.ui.key.Stroke;
import com.erpsmartcloud.app.ui.screen.Section;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.theme.ColumnLayout;
import com.erpsmartcloud.app.ui.theme.Density;
import com.erpsmartcloud.app.ui.theme.Theme;
import com.erpsmartcloud.app.ui.theme.Zoom;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How the user of this computer last had the window. Belongs to the computer: it is in no company,
/// no backup and no export.
///
/// @param language empty until one was chosen: then the system's
/// @param width of the window's content in px
/// @param height of the window's content in px
/// @param navigationOpen false for icons only
/// @param columns how the columns of each list were arranged
/// @param keys those that were chosen instead of the first
public record Habits(
        Theme theme,
        Optional<Language> language,
        Density density,
        Zoom zoom,
        int width,
        int height,
        boolean maximized,
        boolean navigationOpen,
        Set<Section> closed,
        Map<String, ColumnLayout> columns,
        Map<Shortcut, Stroke> keys) {

    public static final Habits FIRST =
            new Habits(
                    Theme.SYSTEM,
                    Optional.empty(),
                    Density.NORMAL,
                    Zoom.NORMAL,
                    1366,
                    768,
                    false,
                    true,
                    Set.of(),
                    Map.of(),
                    Map.of());

    public Habits {
        closed = Set.copyOf(closed);
        columns = Map.copyOf(columns);
        keys = Map.copyOf(keys);
    }
}
