package com.erpsmartcloud.app.tour;

import static com.erpsmartcloud.app.tour.Steps.holds;

import com.erpsmartcloud.app.company.DemoCompany;
import com.erpsmartcloud.app.company.OpenCompanies;
import com.erpsmartcloud.app.company.RunningCompany;
import com.erpsmartcloud.app.ui.Headless;
import com.erpsmartcloud.app.ui.door.OpenCompany;
import com.erpsmartcloud.app.ui.picture.Pictured;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.theme.Theme;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A picture of every screen, light and dark, in the languages with the shortest, the longest and
/// the most unlike words; of the pages inside screens in the first of them.
final class ScreenTour {

    private static final List<Language> LANGUAGES =
            List.of(Language.ENGLISH, Language.RUSSIAN, Language.CHINESE);

    private final RunningCompany running;
    private final Steps steps;
    private final Path pictures;

    ScreenTour(RunningCompany running, Steps steps, Path pictures) {
        this.running = running;
        this.steps = steps;
        this.pictures = pictures;
    }

    void run() {
        if (Headless.noDisplay()) {
            Headless.use();
        }
        OpenCompany company = OpenCompanies.forWindow(running, DemoCompany.NAME);
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            for (Language language : LANGUAGES) {
                pictures(company, theme, language);
            }
        }
    }

    private void pictures(OpenCompany company, Theme theme, Language language) {
        steps.step(
                "screens "
                        + theme.name().toLowerCase(Locale.ROOT)
                        + " "
                        + language.locale().getLanguage(),
                () -> {
                    List<Path> made =
                            new ArrayList<>(
                                    Pictured.allScreens(company, theme, language, pictures));
                    if (language == LANGUAGES.getFirst()) {
                        made.addAll(Pictured.allPages(company, theme, language, pictures));
                    }
                    holds(made.size() >= 6, "only " + made.size() + " pictures");
                    for (Path picture : made) {
                        holds(Files.size(picture) > 10_000, picture + " is empty");
                    }
                    return made.size() + " pictures in " + pictures;
                });
    }
}
