package com.erpsmartcloud.app.ui.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.company.OpenCompanies;
import com.erpsmartcloud.app.company.OwnCompany;
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
import com.erpsmartcloud.time.Now;
import com.erpsmartcloud.vault.Vault;
import com.erpsmartcloud.workspace.CompanyFolder;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A company on its first day: nothing was sold, nothing is in stock, no store is connected.
class NewCompanyTest {

    @TempDir Path folder;
    private RunningCompany running;

    @BeforeEach
    void begin() throws Exception {
        CompanyFolder place = new CompanyFolder(Files.createDirectories(folder.resolve("company")));
        Vault vault = Vault.in(place.root(), Now.SYSTEM, Optional.empty());
        running =
                OwnCompany.begin(
                        place, vault.create("a password".toCharArray()).vault(), "First day");
    }

    @AfterEach
    void close() {
        running.close();
    }

    @Test
    void everyListWithoutRowsSaysSo() {
        List<String> silent = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        Fx.run(() -> {
            Desk desk = TestDesk.of(Theme.LIGHT, Language.ENGLISH);
            Scene scene = new Scene(desk.layers(), 1366, 768);
            desk.look().dress(scene);
            CompanyWindow window =
                    new CompanyWindow(
                            desk,
                            OpenCompanies.forWindow(running, "First day"),
                            Fx::later,
                            Optional.of(() -> {}),
                            new Folds());
            window.open(scene);
            for (Screen screen : window.screens().all()) {
                window.go(new Place(screen.id()));
                Pictures.of(scene, "first-day-" + screen.id());
                for (Node node : Visible.in(scene.getRoot())) {
                    if (node instanceof DataTable<?> list && list.getItems().isEmpty()) {
                        seen.add(screen.id());
                        if (!says(list.getPlaceholder())) {
                            silent.add(screen.id());
                        }
                    }
                }
            }
            window.close(scene);
        });
        assertThat(silent).isEmpty();
        assertThat(seen).contains("orders", "products", "stock", "outbox", "mapping", "transfers");
    }

    private static boolean says(Node nothing) {
        return nothing.lookupAll(".label").stream()
                .anyMatch(each -> each instanceof Labeled label && !label.getText().isBlank());
    }
}
