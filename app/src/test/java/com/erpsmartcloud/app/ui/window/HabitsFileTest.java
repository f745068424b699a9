package com.erpsmartcloud.app.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.Fx;
import com.erpsmartcloud.app.ui.TestDesk;
import com.erpsmartcloud.app.ui.key.Shortcut;
import com.erpsmartcloud.app.ui.key.Stroke;
import com.erpsmartcloud.app.ui.screen.Section;
import com.erpsmartcloud.app.ui.shell.Folds;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.theme.ColumnLayout;
import com.erpsmartcloud.app.ui.theme.Density;
import com.erpsmartcloud.app.ui.theme.Theme;
import com.erpsmartcloud.app.ui.theme.Zoom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class HabitsFileTest {

    @TempDir private Path folder;

    private HabitsFile file() {
        return new HabitsFile(folder.resolve("new").resolve("window.properties"));
    }

    @Test
    void whatWasKeptIsReadAtTheNextStart() throws IOException {
        Habits kept =
                new Habits(
                        Theme.DARK,
                        Optional.of(Language.RUSSIAN),
                        Density.COMPACT,
                        new Zoom(125),
                        1100,
                        700,
                        true,
                        false,
                        Set.of(Section.SELL, Section.MONEY),
                        Map.of(
                                "orders:ALL",
                                new ColumnLayout(
                                        List.of("total", "number"),
                                        Map.of("total", 140.0),
                                        Set.of("buyer")),
                                "stock",
                                ColumnLayout.AS_MADE),
                        Map.of(Shortcut.NEW, Stroke.of("Ctrl+Shift+J")));
        file().write(kept);
        assertThat(file().read()).isEqualTo(kept);
    }

    @Test
    void aMissingOrDamagedFileMeansTheFirstDay() throws IOException {
        assertThat(file().read()).isEqualTo(Habits.FIRST);
        Path damaged = folder.resolve("window.properties");
        Files.writeString(damaged, "theme=PINK\nzoom=97\nwidth=many\nlanguage=\\u12\n");
        assertThat(new HabitsFile(damaged).read()).isEqualTo(Habits.FIRST);
        Files.writeString(damaged, "theme=PINK\nzoom=97\nwidth=many\ndensity=COMPACT\n");
        assertThat(new HabitsFile(damaged).read().density()).isEqualTo(Density.COMPACT);
        assertThat(new HabitsFile(damaged).read().zoom()).isEqualTo(Zoom.NORMAL);
    }

    @Test
    void whatTheUserChangesIsKeptAtOnce() {
        Fx.run(() -> {
            Desk desk = TestDesk.of(Theme.LIGHT, Language.ENGLISH);
            Folds folds = new Folds();
            new HabitsKeeper(desk, folds, file(), Habits.FIRST);
            desk.look().themeProperty().set(Theme.DARK);
            desk.texts().speak(Language.RUSSIAN);
            desk.look().densityProperty().set(Density.COMFORTABLE);
            folds.navigationOpenProperty().set(false);
            folds.closed().add(Section.CONNECT);
            desk.shortcuts().choose(Shortcut.HOLD, Stroke.of("Ctrl+J"));
            Habits read = file().read();
            assertThat(read.theme()).isEqualTo(Theme.DARK);
            assertThat(read.language()).contains(Language.RUSSIAN);
            assertThat(read.density()).isEqualTo(Density.COMFORTABLE);
            assertThat(read.navigationOpen()).isFalse();
            assertThat(read.keys()).containsEntry(Shortcut.HOLD, Stroke.of("Ctrl+J"));
            assertThat(read.closed()).containsExactly(Section.CONNECT);
        });
    }
}
