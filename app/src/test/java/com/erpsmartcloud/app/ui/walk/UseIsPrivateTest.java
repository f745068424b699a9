package com.erpsmartcloud.app.ui.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.company.DemoCompany;
import com.erpsmartcloud.app.company.RunningCompany;
import com.erpsmartcloud.app.ui.Fx;
import com.erpsmartcloud.app.ui.orders.OrderPlace;
import com.erpsmartcloud.app.ui.privacy.PrivacyPart;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.Screen;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.marketplace.pull.PullProgress;
import com.erpsmartcloud.net.BodyClass;
import com.erpsmartcloud.privacy.consent.ConsentNotices;
import com.erpsmartcloud.privacy.consent.Method;
import com.erpsmartcloud.privacy.consent.Purpose;
import com.erpsmartcloud.privacy.network.NetworkFilter;
import com.erpsmartcloud.privacy.telemetry.KeptEvent;
import com.erpsmartcloud.privacy.telemetry.Lasted;
import com.erpsmartcloud.sandbox.SandboxOptions;
import com.erpsmartcloud.workspace.CompanyFolder;
import com.erpsmartcloud.workspace.Workspace;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every screen of a company full of orders is opened with events of use switched on, and the
/// events are searched for anything of the business; and again with them off.
class UseIsPrivateTest {

    /// An event is flat: names and short words.
    private static final Pattern FIELD = Pattern.compile("\"(\\w+)\":\"([^\"]*)\"");

    /// Where the company keeps words that say who bought what, from whom, for how much.
    private static final List<String> BUSINESS =
            List.of(
                    "SELECT external_id FROM customer_order",
                    "SELECT buyer_name FROM customer_order",
                    "SELECT buyer_phone FROM customer_order",
                    "SELECT buyer_address FROM customer_order",
                    "SELECT CAST(id AS VARCHAR) FROM customer_order",
                    "SELECT external_sku FROM order_line",
                    "SELECT title FROM order_line",
                    "SELECT sku FROM product",
                    "SELECT name FROM product",
                    "SELECT title FROM listing",
                    "SELECT external_sku FROM listing",
                    "SELECT name FROM marketplace_store",
                    "SELECT base_url FROM marketplace_store",
                    "SELECT name FROM warehouse");

    private static final Set<String> VALUES =
            Stream.of(
                            Arrays.stream(ScreenName.values()).map(Enum::name),
                            Arrays.stream(Lasted.values()).map(Enum::name),
                            Stream.of("screen", "start", "fault"))
                    .flatMap(all -> all)
                    .collect(Collectors.toSet());

    @TempDir static Path folder;
    private static RunningCompany running;

    @BeforeAll
    static void open() throws Exception {
        running =
                DemoCompany.open(
                        new CompanyFolder(folder.resolve("demo")),
                        SandboxOptions.defaults().withSize(20, 80),
                        PullProgress.SILENT);
    }

    @AfterAll
    static void close() {
        running.close();
    }

    private static Workspace company() {
        return running.workspace();
    }

    private static void say(boolean yes) {
        for (Purpose purpose : List.of(Purpose.TELEMETRY, Purpose.CRASH_REPORTS)) {
            var asked = ConsentNotices.in(Locale.ENGLISH).of(purpose);
            var _ =
                    yes
                            ? company().consents().give("owner", asked, Method.PRIVACY_CENTRE)
                            : company().consents().refuse("owner", asked, Method.PRIVACY_CENTRE);
        }
    }

    /// Opens every screen, every page of the privacy centre, an order, and lets something fail in
    /// the middle of the business.
    private static void work() {
        UUID order =
                company()
                        .store()
                        .read(h ->
                                h.createQuery(
                                                "SELECT id FROM customer_order WHERE buyer_name <>"
                                                        + " '' FETCH FIRST 1 ROW ONLY")
                                        .mapTo(UUID.class)
                                        .one());
        String buyer =
                company()
                        .store()
                        .read(h ->
                                h.createQuery("SELECT buyer_name FROM customer_order WHERE id = ?")
                                        .bind(0, order)
                                        .mapTo(String.class)
                                        .one());
        Fx.run(() -> {
            try (Windowed window = new Windowed(running)) {
                for (Screen screen : window.window.screens().all()) {
                    window.window.go(new Place(screen.id()));
                    window.again();
                }
                window.window.go(OrderPlace.of(order));
                for (PrivacyPart part : PrivacyPart.values()) {
                    if (part != PrivacyPart.EXPORT) {
                        window.go(part);
                    }
                }
                window.window.fault(new IllegalStateException(buyer + " ordered " + order));
                window.window.go(Place.of(ScreenName.TODAY));
            }
        });
    }

    @Test
    void everyScreenIsUsedAndNoEventHoldsAnythingOfTheBusiness() {
        say(true);
        work();
        List<String> bodies =
                company().telemetry().waiting(0, 1000).stream().map(KeptEvent::body).toList();
        assertThat(bodies).hasSizeGreaterThanOrEqualTo(ScreenName.values().length);
        Set<String> words = business();
        assertThat(words).hasSizeGreaterThan(200);
        for (String body : bodies) {
            assertThat(words).as(body).noneMatch(body::contains);
            assertThat(body).matches("\\{" + FIELD + "(," + FIELD + ")*\\}");
            FIELD.matcher(body)
                    .results()
                    .forEach(field ->
                            assertThat(isAllowed(field.group(1), field.group(2)))
                                    .as(body)
                                    .isTrue());
        }
        assertThat(bodies).anyMatch(body -> body.contains("\"fault\""));
    }

    private static boolean isAllowed(String name, String value) {
        return switch (name) {
            case "hour" -> value.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:00:00Z");
            case "program" -> value.matches("unknown|[0-9.A-Z-]{1,20}");
            case "code" -> value.matches("[0-9A-F]{4}-[0-9A-F]{4}");
            default -> VALUES.contains(value);
        };
    }

    /// The screen of stores asks the marketplace of this computer what its key may do; that is in
    /// the log, and nothing else.
    @Test
    void whileItIsOffNothingIsNotedAndTheNetworkLogKnowsOfNoRequest() {
        say(false);
        work();
        Fx.run(() -> {
            try (Windowed window = new Windowed(running)) {
                window.go(PrivacyPart.TELEMETRY);
                window.press("#sendWaiting");
            }
        });
        assertThat(company().telemetry().waitingCount()).isZero();
        assertThat(company().networkLog().page(NetworkFilter.ALL, 0, 1000))
                .isNotEmpty()
                .allSatisfy(row -> {
                    assertThat(row.entry().host()).isEqualTo("127.0.0.1");
                    assertThat(row.entry().carries()).isEqualTo(BodyClass.MARKETPLACE);
                    assertThat(row.entry().path()).matches("/v\\d+/.*");
                });
    }

    /// Words of five letters and more: shorter ones are in every text.
    private static Set<String> business() {
        List<String> words = new ArrayList<>();
        for (String sql : BUSINESS) {
            words.addAll(
                    company().store().read(h -> h.createQuery(sql).mapTo(String.class).list()));
        }
        return words.stream()
                .flatMap(text -> Stream.concat(Stream.of(text), Stream.of(text.split("[\\s,]+"))))
                .map(String::strip)
                .filter(word -> word.length() >= 5)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
