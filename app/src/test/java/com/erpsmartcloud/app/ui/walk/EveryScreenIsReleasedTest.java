package com.erpsmartcloud.app.ui.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.company.DemoCompany;
import com.erpsmartcloud.app.company.OpenCompanies;
import com.erpsmartcloud.app.company.RunningCompany;
import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.Fx;
import com.erpsmartcloud.app.ui.TestDesk;
import com.erpsmartcloud.app.ui.screen.Loaded;
import com.erpsmartcloud.app.ui.screen.Screen;
import com.erpsmartcloud.app.ui.shell.Folds;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.theme.Theme;
import com.erpsmartcloud.app.ui.window.CompanyWindow;
import com.erpsmartcloud.marketplace.pull.PullProgress;
import com.erpsmartcloud.sandbox.SandboxOptions;
import com.erpsmartcloud.workspace.CompanyFolder;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Opens and closes every screen of the program fifty times, as the window lists them: nobody may
/// hold on to a view that is gone.
class EveryScreenIsReleasedTest {

    private static final int TIMES = 50;
    private static final int TRIES = 20;

    @TempDir private Path folder;

    @Test
    void noScreenIsHeldOnceItIsClosed() throws Exception {
        try (RunningCompany running =
                DemoCompany.open(
                        new CompanyFolder(folder.resolve("demo")),
                        SandboxOptions.defaults().withSize(10, 30),
                        PullProgress.SILENT)) {
            Desk desk = Fx.call(() -> TestDesk.of(Theme.LIGHT, Language.ENGLISH));
            CompanyWindow window =
                    Fx.call(() ->
                            new CompanyWindow(
                                    desk,
                                    OpenCompanies.forWindow(running, DemoCompany.NAME),
                                    Fx::later,
                                    Optional.empty(),
                                    new Folds()));
            List<String> held = new ArrayList<>();
            for (Screen screen : window.screens().all()) {
                long kept = kept(desk, screen);
                if (kept > 0) {
                    held.add(kept + " of " + screen.id());
                }
            }
            assertThat(held).isEmpty();
        }
    }

    private static long kept(Desk desk, Screen screen) {
        List<WeakReference<Object>> views = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            views.add(Fx.call(() -> shownAndClosed(desk, screen)));
        }
        // The toolkit keeps the scene it drew last until it draws another.
        Fx.run(() -> new Scene(new StackPane()).snapshot(null));
        for (int i = 0; i < TRIES && views.stream().anyMatch(view -> view.get() != null); i++) {
            System.gc();
            Fx.run(() -> {});
        }
        return views.stream().filter(view -> view.get() != null).count();
    }

    private static WeakReference<Object> shownAndClosed(Desk desk, Screen screen) {
        Loaded loaded = screen.build().get();
        Scene scene = new Scene(loaded.root(), 1100, 700);
        desk.look().dress(scene);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        loaded.events().shown();
        loaded.events().closed();
        return new WeakReference<>(loaded.events());
    }
}
