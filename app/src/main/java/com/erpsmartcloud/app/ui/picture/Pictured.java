package com.erpsmartcloud.app.ui.picture;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Layers;
import com.erpsmartcloud.app.ui.dialog.WindowDialogs;
import com.erpsmartcloud.app.ui.door.OpenCompany;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.Screens;
import com.erpsmartcloud.app.ui.shell.Folds;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.app.ui.theme.Look;
import com.erpsmartcloud.app.ui.theme.Theme;
import com.erpsmartcloud.app.ui.window.CompanyWindow;
import com.erpsmartcloud.app.ui.work.BackgroundJobs;
import com.erpsmartcloud.time.Now;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Pictures every screen of an open company. Work runs in the same thread as the screen here, so
/// that a picture never shows half of it.
public final class Pictured {

    private Pictured() {}

    /// Starts the toolkit if need be. Not to be called from the UI thread.
    ///
    /// @return the files, `today-light-en.png` and so on
    public static List<Path> allScreens(
            OpenCompany company, Theme theme, Language language, Path folder) throws IOException {
        return pictures(company, theme, language, folder, Pictured::screens);
    }

    /// The pages inside the screens, such as those of the privacy centre.
    ///
    /// @return the files, `settings-look-light-en.png` and so on
    public static List<Path> allPages(
            OpenCompany company, Theme theme, Language language, Path folder) throws IOException {
        return pictures(company, theme, language, folder, Pictured::pages);
    }

    private static List<Path> pictures(
            OpenCompany company,
            Theme theme,
            Language language,
            Path folder,
            Function<Screens, List<Place>> which)
            throws IOException {
        BackgroundJobs here = new BackgroundJobs(Runnable::run, Runnable::run);
        return OnUi.call(() -> draw(company, theme, language, folder, here, which));
    }

    /// A window of its own for each picture: a scene without a stage keeps what it has drawn.
    private static List<Path> draw(
            OpenCompany company,
            Theme theme,
            Language language,
            Path folder,
            BackgroundJobs jobs,
            Function<Screens, List<Place>> which)
            throws IOException {
        List<Path> made = new ArrayList<>();
        for (int i = 0; ; i++) {
            Texts texts = new Texts(language);
            Layers layers = new Layers(new StackPane());
            Look look = new Look(theme);
            WindowDialogs dialogs = new WindowDialogs(texts, layers);
            Desk desk = new Desk(texts, look, layers, jobs, dialogs, Now.SYSTEM);
            Scene scene = new Scene(layers, Snapshots.WIDTH, Snapshots.HEIGHT);
            look.dress(scene);
            CompanyWindow window =
                    new CompanyWindow(desk, company, OnUi::later, Optional.empty(), new Folds());
            window.open(scene);
            List<Place> places = which.apply(window.screens());
            if (i == places.size()) {
                window.close(scene);
                return made;
            }
            Place place = places.get(i);
            window.go(place);
            Path file = folder.resolve(name(place, theme, language) + ".png");
            Snapshots.write(Snapshots.of(scene), file);
            made.add(file);
            window.close(scene);
        }
    }

    private static List<Place> screens(Screens screens) {
        return screens.all().stream().map(screen -> new Place(screen.id())).toList();
    }

    private static List<Place> pages(Screens screens) {
        return screens.all().stream()
                .flatMap(screen ->
                        screen.parts().stream().map(part -> new Place(screen.id(), part.detail())))
                .toList();
    }

    private static String name(Place place, Theme theme, Language language) {
        return Stream.of(
                        place.screen(),
                        place.detail(),
                        theme.name().toLowerCase(Locale.ROOT),
                        language.locale().getLanguage())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("-"));
    }
}
