package com.erpsmartcloud.app.ui.shell;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.key.Shortcut;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.Screen;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.screen.ScreenPart;
import com.erpsmartcloud.app.ui.screen.Screens;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.theme.Density;
import com.erpsmartcloud.app.ui.theme.Look;
import com.erpsmartcloud.app.ui.theme.Theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
        Optional<Text> here =
                shell.placeProperty()
                        .get()
                        .flatMap(shell::screen)
                        .map(screen -> Text.of(screen.nameKey()));
        keys(Shortcut.Home.SCREEN)
                .filter(each -> answered.contains(each) && each != Shortcut.TAB)
                .forEach(each -> all.add(command(each, here)));
        screens.all().forEach(screen -> all.add(open(screen)));
        keys(Shortcut.Home.EVERYWHERE)
                .filter(each -> !NO_ACTS.contains(each))
                .filter(each -> each != Shortcut.LOCK || tools.lock().isPresent())
                .forEach(each -> all.add(command(each, Optional.empty())));
        all.addAll(tools.commands());
        screens.all()
                .forEach(screen -> screen.parts().forEach(part -> all.add(open(screen, part))));
        looks(all);
        return all;
    }

    private void looks(List<Command> all) {
        Look look = desk.look();
        for (Theme each : Theme.values()) {
            Runnable choose = () -> look.themeProperty().set(each);
            all.add(look(Text.of(each.nameKey()), "avatar.theme", choose));
        }
        for (Density each : Density.values()) {
            Runnable choose = () -> look.densityProperty().set(each);
            all.add(look(Text.of(each.nameKey()), "avatar.density", choose));
        }
        for (Language each : Language.values()) {
            Runnable choose = () -> desk.texts().speak(each);
            all.add(look(Text.of("find.language", each.ownName()), "avatar.language", choose));
        }
    }

    private static Command look(Text value, String whatKey, Runnable choose) {
        ScreenName settings = ScreenName.SETTINGS;
        return new Command(
                settings.nameKey(),
                value,
                Optional.of(Text.of(whatKey)),
                settings.icon(),
                "",
                choose);
    }

    private Command open(Screen screen, ScreenPart part) {
        return new Command(
                screen.nameKey(),
                Text.of(part.nameKey()),
                Optional.of(Text.of(screen.nameKey())),
                screen.icon(),
                "",
                () -> shell.go(new Place(screen.id(), part.detail())));
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

    private Command command(Shortcut shortcut, Optional<Text> of) {
        return new Command(
                "find.commands",
                Text.of(shortcut.nameKey()),
                of,
                "bi-arrow-return-left",
                shortcut.first().words(),
                () -> press.accept(shortcut));
    }
}
