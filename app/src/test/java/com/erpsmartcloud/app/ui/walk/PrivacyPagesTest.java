package com.erpsmartcloud.app.ui.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.company.DemoCompany;
import com.erpsmartcloud.app.company.OpenCompanies;
import com.erpsmartcloud.app.company.RunningCompany;
import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.Fx;
import com.erpsmartcloud.app.ui.Pictures;
import com.erpsmartcloud.app.ui.TestDesk;
import com.erpsmartcloud.app.ui.privacy.PrivacyPart;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.shell.Folds;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.theme.Theme;
import com.erpsmartcloud.app.ui.window.CompanyWindow;
import com.erpsmartcloud.marketplace.pull.PullProgress;
import com.erpsmartcloud.privacy.rights.About;
import com.erpsmartcloud.privacy.rights.IdentityCheck;
import com.erpsmartcloud.privacy.rights.Right;
import com.erpsmartcloud.privacy.support.SupportLetters;
import com.erpsmartcloud.sandbox.SandboxOptions;
import com.erpsmartcloud.workspace.CompanyFolder;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Walks through every page of the privacy centre of the demo company and looks for cut words,
/// buttons outside the window, and controls without a name.
class PrivacyPagesTest {

    @TempDir static Path folder;
    private static RunningCompany running;

    @BeforeAll
    static void open() throws Exception {
        running =
                DemoCompany.open(
                        new CompanyFolder(folder.resolve("demo")),
                        SandboxOptions.defaults().withSize(20, 60),
                        PullProgress.SILENT);
        running.workspace()
                .privacyRights()
                .requests()
                .ask(
                        "owner",
                        Right.ACCESS,
                        About.MYSELF,
                        IdentityCheck.Proof.NOT_PROTECTED,
                        "All of it");
        running.workspace().notices().test("owner");
        SupportLetters letters = running.workspace().supportLetters();
        letters.close("owner", letters.begin("owner", "How do I move a store?", "").id());
        letters.queue(
                "owner",
                letters.begin(
                                "owner",
                                "Labels of Casa Norte come out too small. The printer is set to"
                                        + " 100 by 150.",
                                "program: 1.0\ndatabase: 2.4.240")
                        .id());
        letters.begin("owner", "Stock of a kit is one too low after a return.", "");
    }

    @AfterAll
    static void close() {
        running.close();
    }

    @ParameterizedTest
    @CsvSource({
        "LIGHT, ENGLISH, 1366, 768",
        "DARK, ENGLISH, 1366, 768",
        "LIGHT, CHINESE, 1366, 768",
        "DARK, PORTUGUESE, 1024, 640",
        "LIGHT, SPANISH, 1024, 640",
        "LIGHT, RUSSIAN, 1024, 640"
    })
    void nothingIsCutAndEverythingHasAName(Theme theme, Language language, int width, int height) {
        List<String> found = new ArrayList<>();
        AtomicReference<CompanyWindow> window = new AtomicReference<>();
        Scene scene =
                Fx.call(() -> {
                    Desk usual = TestDesk.of(theme, language);
                    Desk desk =
                            new Desk(
                                    usual.texts(),
                                    usual.look(),
                                    usual.layers(),
                                    usual.jobs(),
                                    usual.dialogs(),
                                    running.workspace().now());
                    Scene made = new Scene(desk.layers(), width, height);
                    desk.look().dress(made);
                    window.set(
                            new CompanyWindow(
                                    desk,
                                    OpenCompanies.forWindow(running, DemoCompany.NAME),
                                    Fx::later,
                                    Optional.of(() -> {}),
                                    new Folds()));
                    window.get().open(made);
                    return made;
                });
        String tail = "-" + theme + "-" + language + "-" + width;
        Fx.run(() -> {
            window.get().go(Place.of(ScreenName.PRIVACY));
            look(scene, "privacy-home" + tail, found);
        });
        for (PrivacyPart part : PrivacyPart.values()) {
            if (part != PrivacyPart.EXPORT) {
                Fx.run(() -> {
                    window.get().go(Place.of(ScreenName.PRIVACY, part.place()));
                    assertThat(scene.lookup("#page-" + part.place())).as(part.name()).isNotNull();
                    prepare(scene, part);
                    look(scene, "privacy-" + part.place() + tail, found);
                });
            }
        }
        Fx.run(() -> window.get().close(scene));
        assertThat(found).isEmpty();
    }

    /// Opens what is behind the first click, so that it is looked at too.
    private static void prepare(Scene scene, PrivacyPart part) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        switch (part) {
            case DATA, RETENTION -> {
                if (scene.lookup(".table-view") instanceof TableView<?> table) {
                    table.getSelectionModel().select(part == PrivacyPart.DATA ? 6 : 3);
                }
            }
            case REQUESTS -> {
                press(scene, "#right-ACCESS");
                press(scene, ".request-row .link");
            }
            case BUYERS -> {
                if (scene.lookup("#buyerWords") instanceof TextField words) {
                    words.setText("ан");
                }
            }
            case SUPPORT -> press(scene, ".letter-entry");
            case ERASE -> press(scene, ".policy-side .settings-section");
            default -> {}
        }
    }

    private static void press(Scene scene, String selector) {
        if (scene.lookup(selector) instanceof Button button) {
            button.fire();
        }
    }

    private static void look(Scene scene, String name, List<String> found) throws Exception {
        Pictures.of(scene, name);
        CutTexts.in(scene).forEach(line -> found.add(name + ": " + line));
        NamelessControls.in(scene.getRoot())
                .forEach(line -> found.add(name + ": nameless " + line));
        CutCells.in(scene).forEach(line -> found.add(name + ": cell " + line));
    }
}
