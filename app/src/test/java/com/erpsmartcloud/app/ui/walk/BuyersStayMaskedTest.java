package com.erpsmartcloud.app.ui.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.company.DemoCompany;
import com.erpsmartcloud.app.company.RunningCompany;
import com.erpsmartcloud.app.ui.Fx;
import com.erpsmartcloud.app.ui.orders.OrderPlace;
import com.erpsmartcloud.app.ui.privacy.PrivacyPart;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.Screen;
import com.erpsmartcloud.marketplace.pull.PullProgress;
import com.erpsmartcloud.sandbox.SandboxOptions;
import com.erpsmartcloud.workspace.CompanyFolder;
import com.erpsmartcloud.workspace.Workspace;

import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// No screen of a company full of buyers names one, until somebody asks and the asking is in the
/// audit log.
class BuyersStayMaskedTest {

    @TempDir static Path folder;
    private static RunningCompany running;
    private static Set<String> clear;
    private static UUID named;

    @BeforeAll
    static void open() throws Exception {
        running =
                DemoCompany.open(
                        new CompanyFolder(folder.resolve("demo")),
                        SandboxOptions.defaults().withSize(10, 40),
                        PullProgress.SILENT);
        clear = new TreeSet<>();
        for (String column : List.of("buyer_name", "buyer_phone", "buyer_address")) {
            clear.addAll(
                    company()
                            .store()
                            .read(h ->
                                    h.createQuery(
                                                    "SELECT DISTINCT "
                                                            + column
                                                            + " FROM customer_order WHERE "
                                                            + column
                                                            + " <> ''")
                                            .mapTo(String.class)
                                            .list()));
        }
        named =
                company()
                        .store()
                        .read(h ->
                                h.createQuery(
                                                "SELECT id FROM customer_order WHERE buyer_name <>"
                                                        + " '' AND buyer_address <> '' FETCH FIRST"
                                                        + " 1 ROW ONLY")
                                        .mapTo(UUID.class)
                                        .one());
    }

    @AfterAll
    static void close() {
        running.close();
    }

    private static Workspace company() {
        return running.workspace();
    }

    private static void namesNobody(Windowed window, String where) {
        String words = Shown.in(window.scene);
        assertThat(clear.stream().filter(words::contains)).as(where).isEmpty();
    }

    @Test
    void noScreenNoListAndNoPageNamesABuyer() {
        assertThat(clear).hasSizeGreaterThan(10);
        Windowed window = Fx.call(() -> new Windowed(running));
        for (Screen screen : Fx.call(() -> window.window.screens().all())) {
            Fx.run(() -> {
                window.window.go(new Place(screen.id()));
                namesNobody(window, screen.id());
            });
        }
        for (PrivacyPart part : PrivacyPart.values()) {
            if (part != PrivacyPart.EXPORT) {
                Fx.run(() -> {
                    window.go(part);
                    namesNobody(window, part.place());
                });
            }
        }
        Fx.run(() -> {
            window.go(PrivacyPart.BUYERS);
            ((TextField) window.node("#buyerWords")).setText("ан");
            assertThat(window.has(".buyer-found")).isTrue();
            namesNobody(window, "found buyers");
            window.close();
        });
    }

    @Test
    void thePanelNamesTheBuyerOnceItIsAskedAndTheLogHasIt() {
        String buyer = one("SELECT buyer_name FROM customer_order WHERE id = ?", named);
        long before = reveals();
        Fx.run(() -> {
            try (Windowed window = new Windowed(running)) {
                window.window.go(OrderPlace.of(named));
                for (String tab :
                        List.of("#tab-lines", "#tab-parcel", "#tab-money", "#tab-buyer")) {
                    if (window.scene.lookup(tab) instanceof ButtonBase button) {
                        button.fire();
                    }
                    namesNobody(window, "panel " + tab);
                }
                assertThat(reveals()).isEqualTo(before);
                window.node(".table-view")
                        .fireEvent(
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "R",
                                        KeyCode.R,
                                        false,
                                        false,
                                        true,
                                        false));
                assertThat(Shown.in(window.scene)).contains(buyer);
                assertThat(reveals()).isEqualTo(before + 1);
                window.window.go(OrderPlace.of(another()));
                namesNobody(window, "the next order");
            }
        });
    }

    private static UUID another() {
        return company()
                .store()
                .read(h ->
                        h.createQuery(
                                        "SELECT id FROM customer_order WHERE id <> ? AND buyer_name"
                                                + " <> '' FETCH FIRST 1 ROW ONLY")
                                .bind(0, named)
                                .mapTo(UUID.class)
                                .one());
    }

    private static String one(String sql, UUID id) {
        return company()
                .store()
                .read(h -> h.createQuery(sql).bind(0, id).mapTo(String.class).one());
    }

    private static long reveals() {
        return company()
                .store()
                .read(h ->
                        h.createQuery(
                                        "SELECT COUNT(*) FROM audit_line WHERE action ="
                                                + " 'buyer.reveal'")
                                .mapTo(Long.class)
                                .one());
    }
}
