package com.erpsmartcloud.app.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.company.DemoCompany;
import com.erpsmartcloud.app.company.OpenCompanies;
import com.erpsmartcloud.app.company.RunningCompany;
import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.Fx;
import com.erpsmartcloud.app.ui.Pictures;
import com.erpsmartcloud.app.ui.TestDesk;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.theme.Theme;
import com.erpsmartcloud.app.ui.window.CompanyWindow;
import com.erpsmartcloud.marketplace.pull.PullProgress;
import com.erpsmartcloud.marketplace.pull.Resource;
import com.erpsmartcloud.sandbox.SandboxOptions;
import com.erpsmartcloud.workspace.CompanyFolder;

import javafx.scene.Scene;
import javafx.scene.control.Button;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.Optional;

class InboxPictureTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"LIGHT, ENGLISH", "DARK, RUSSIAN"})
    void theBellShowsWhatIsNewAndForgetsItOnceSeen(Theme theme, Language language)
            throws Exception {
        try (RunningCompany running =
                DemoCompany.open(
                        new CompanyFolder(folder.resolve("demo")),
                        SandboxOptions.defaults().withSize(20, 60),
                        PullProgress.SILENT)) {
            var store = running.workspace().stores().all().getFirst();
            running.workspace()
                    .syncStates()
                    .failed(store.id(), Resource.STOCK, "sync.error.sign-in", "code 16");
            Fx.run(() -> {
                Desk desk = TestDesk.of(theme, language);
                Scene scene = new Scene(desk.layers(), 1366, 768);
                desk.look().dress(scene);
                CompanyWindow window =
                        new CompanyWindow(
                                desk,
                                OpenCompanies.forWindow(running, DemoCompany.NAME),
                                Fx::later,
                                Optional.empty(),
                                new Folds());
                window.open(scene);
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                assertThat(scene.lookup("#bellDot").isVisible()).isTrue();
                ((Button) scene.lookup("#bell")).fire();
                Pictures.of(scene, "inbox-" + theme + "-" + language.locale().getLanguage());
                assertThat(scene.getRoot().lookupAll(".notice-row")).hasSizeGreaterThan(0);
                desk.layers().closeTop();
                assertThat(scene.lookup("#bellDot").isVisible()).isFalse();
                assertThat(running.workspace().inbox().unread()).isZero();
                window.close(scene);
            });
        }
    }
}
