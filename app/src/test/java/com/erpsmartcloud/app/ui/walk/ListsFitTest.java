package com.erpsmartcloud.app.ui.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.company.DemoCompany;
import com.erpsmartcloud.app.company.OpenCompanies;
import com.erpsmartcloud.app.company.RunningCompany;
import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.Fx;
import com.erpsmartcloud.app.ui.Pictures;
import com.erpsmartcloud.app.ui.TestDesk;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.Screen;
import com.erpsmartcloud.app.ui.shell.Folds;
import com.erpsmartcloud.app.ui.table.DataTable;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.theme.Theme;
import com.erpsmartcloud.app.ui.window.CompanyWindow;
import com.erpsmartcloud.marketplace.pull.PullProgress;
import com.erpsmartcloud.sandbox.SandboxOptions;
import com.erpsmartcloud.workspace.CompanyFolder;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Only a name may be cut in a list, and no list scrolls sideways: the demo's whole catalogue, with
/// its longest articles, in the usual window and in the smallest.
class ListsFitTest {

    @TempDir static Path folder;
    private static RunningCompany running;

    @BeforeAll
    static void open() throws Exception {
        running =
                DemoCompany.open(
                        new CompanyFolder(folder.resolve("demo")),
                        SandboxOptions.defaults().withSize(295, 400),
                        PullProgress.SILENT);
    }

    @AfterAll
    static void close() {
        running.close();
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, 1366, 768", "RUSSIAN, 1366, 768", "PORTUGUESE, 1024, 640"})
    void onlyNamesAreCutAndNothingScrollsSideways(Language language, int width, int height) {
        List<String> found = new ArrayList<>();
        Fx.run(() -> {
            Desk desk = TestDesk.of(Theme.LIGHT, language);
            Scene scene = new Scene(desk.layers(), width, height);
            desk.look().dress(scene);
            CompanyWindow window =
                    new CompanyWindow(
                            desk,
                            OpenCompanies.forWindow(running, DemoCompany.NAME),
                            Fx::later,
                            Optional.empty(),
                            new Folds());
            window.open(scene);
            for (Screen screen : window.screens().all()) {
                window.go(new Place(screen.id()));
                Pictures.of(scene, "lists-" + screen.id() + "-" + language + "-" + width);
                CutCells.in(scene).forEach(line -> found.add(screen.id() + " " + line));
                if (openFirst(scene)) {
                    Pictures.of(scene, "lists-" + screen.id() + "-panel-" + language + "-" + width);
                    CutCells.in(scene)
                            .forEach(line -> found.add(screen.id() + " with panel " + line));
                }
            }
            window.close(scene);
        });
        assertThat(found).isEmpty();
    }

    /// @return whether there is a list with a row
    private static boolean openFirst(Scene scene) {
        if (!(scene.lookup(".table-view") instanceof DataTable<?> table)
                || table.getItems().isEmpty()) {
            return false;
        }
        table.getSelectionModel().clearAndSelect(0);
        table.fireEvent(
                new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        return true;
    }
}
