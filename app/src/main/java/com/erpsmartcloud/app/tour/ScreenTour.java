package com.erpsmartcloud.app.tour;

import static com.erpsmartcloud.app.tour.Steps.holds;

import com.erpsmartcloud.app.company.DemoCompany;
import com.erpsmartcloud.app.company.OpenCompanies;
import com.erpsmartcloud.app.company.RunningCompany;
import com.erpsmartcloud.app.ui.Headless;
import com.erpsmartcloud.app.ui.door.OpenCompany;
import com.erpsmartcloud.app.ui.picture.Pictured;
import com.erpsmartcloud.app.ui.theme.Theme;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// A picture of every screen, light and dark.
final class ScreenTour {

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
            steps.step(
                    "screens " + theme.name().toLowerCase(Locale.ROOT),
                    () -> {
                        List<Path> made = Pictured.allScreens(company, theme, pictures);
                        holds(made.size() >= 6, "only " + made.size() + " screens");
                        for (Path picture : made) {
                            holds(Files.size(picture) > 10_000, picture + " is empty");
                        }
                        return made.size() + " pictures in " + pictures;
                    });
        }
    }
}
