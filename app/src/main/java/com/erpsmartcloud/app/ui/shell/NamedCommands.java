package com.erpsmartcloud.app.ui.shell;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.key.Shortcut;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.Screen;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.screen.Screens;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.theme.Density;
import com.erpsmartcloud.app.ui.theme.Theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Everything that can be done by its name where the user is: the acts of the screen with their
/// keys, every screen and the pages in it, the acts of the window, how it looks.
///
/// @param answered the keys of the screen that shows
/// @param press does what a key does
record NamedCommands(
        Desk desk,
        ShellViewModel shell,
        Screens screens,
        ShellTools tools,
        Set<Shortcut> answered,
        Consumer<Shortcut> press) {

    /// Of the window's keys those that are no act, or the search itself.
    private static final Set<Shortcut> NO_ACTS =
            Set.of(Shortcut.SEARCH, Shortcut.NEXT_AREA, Shortcut.SETTINGS);

    List<Command> all() {
        List<Command> all = new ArrayList<>();
        keys(Shortcut.Home.SCREEN)
                .filter(each -> answered.contains(each) && each != Shortcut.TAB)
                .forEach(each -> all.add(command(each)));
        screens.all().forEach(screen -> all.add(open(screen)));
        keys(Shortcut.Home.EVERYWHERE)
                .filter(each -> !NO_ACTS.contains(each))
                .filter(each -> each != Shortcut.LOCK || tools.lock().isPresent())
                .forEach(each -> all.add(command(each)));
        all.addAll(tools.commands());
        for (Screen screen : screens.all()) {
            screen.parts()
                    .forEach(part ->
                            all.add(
                                    new Command(
                                            screen.nameKey(),
                                            pair(screen.nameKey(), Text.of(part.nameKey())),
                                            screen.icon(),
                                            "",
                                            () ->
                                                    shell.go(
                                                            new Place(
                                                                    screen.id(), part.detail())))));
        }
        looks(all);
        return all;
    }

    private void looks(List<Command> all) {
        for (Theme each : Theme.values()) {
            all.add(
                    look(
                            "avatar.theme",
                            Text.of(each.nameKey()),
                            () -> desk.look().themeProperty().set(each)));
        }
        for (Density each : Density.values()) {
            all.add(
                    look(
                            "avatar.density",
                            Text.of(each.nameKey()),
                            () -> desk.look().densityProperty().set(each)));
        }
        for (Language each : Language.values()) {
            all.add(look("avatar.language", each.ownName(), () -> desk.texts().speak(each)));
        }
    }

    private static Command look(String whatKey, Object value, Runnable action) {
        return new Command(
                ScreenName.SETTINGS.nameKey(),
                pair(whatKey, value),
                ScreenName.SETTINGS.icon(),
                "",
                action);
    }

    private static Text pair(String whatKey, Object value) {
        return Text.of("find.pair", Text.of(whatKey), value);
    }

    private Command open(Screen screen) {
        return new Command(
                Text.of("find.open", Text.of(screen.nameKey())),
                screen.icon(),
                screen.keys(),
                () -> shell.go(new Place(screen.id())));
    }

    private static Stream<Shortcut> keys(Shortcut.Home home) {
        return Arrays.stream(Shortcut.values()).filter(each -> each.home() == home);
    }

    private Command command(Shortcut shortcut) {
        return new Command(
                Text.of(shortcut.nameKey()),
                "bi-arrow-return-left",
                shortcut.first().words(),
                () -> press.accept(shortcut));
    }
}
