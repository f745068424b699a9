package com.erpsmartcloud.app.company;

import com.erpsmartcloud.app.ui.control.Market;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.orders.OrderPlace;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.shell.ShellSource;
import com.erpsmartcloud.app.ui.shell.ShellState;
import com.erpsmartcloud.app.ui.shell.StoreLine;
import com.erpsmartcloud.app.ui.shell.SyncState;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.inbox.Notice;
import com.erpsmartcloud.marketplace.push.Outbox;
import com.erpsmartcloud.orders.Deadline;
import com.erpsmartcloud.orders.OrderQuery;
import com.erpsmartcloud.orders.OrderTab;
import com.erpsmartcloud.settings.CompanyProfile;
import com.erpsmartcloud.settings.QuietHours;
import com.erpsmartcloud.workspace.Workspace;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// What the frame of the window shows of an open company.
final class CompanyShell implements ShellSource {

    private static final Duration BETWEEN_GATHERINGS = Duration.ofMinutes(1);
    private static final String UNREACHABLE = "sync.error.unreachable";

    private final Workspace workspace;
    private final Consumer<String> renamed;
    private final PrivacyNews news;
    private volatile String name;
    private volatile Instant gatherNext = Instant.MIN;

    /// @param name of a company that was given none of its own
    /// @param renamed told when it has got another one
    CompanyShell(Workspace workspace, String name, Consumer<String> renamed) {
        this.workspace = workspace;
        this.renamed = renamed;
        this.name = name;
        this.news = new PrivacyNews(workspace);
    }

    /// As it was last read.
    String name() {
        return name;
    }

    private void called(String own) {
        if (!own.isEmpty() && !own.equals(name)) {
            name = own;
            renamed.accept(own);
        }
    }

    @Override
    public List<Notice> notices() {
        return workspace.inbox().all();
    }

    @Override
    public Place late() {
        return OrderPlace.due(Deadline.before(workspace.now().instant()));
    }

    @Override
    public void noticesRead() {
        workspace.inbox().read("owner");
    }

    /// New facts become notices, at most once a minute: the frame is read far more often.
    private long unread() {
        Instant now = workspace.now().instant();
        if (!now.isBefore(gatherNext)) {
            gatherNext = now.plus(BETWEEN_GATHERINGS);
            workspace.inbox().gather(ZoneId.systemDefault());
        }
        return workspace.inbox().unread();
    }

    @Override
    public ShellState read() {
        CompanyProfile profile = workspace.companySettings().read();
        called(profile.name());
        LocalTime time = LocalTime.ofInstant(workspace.now().instant(), ZoneId.systemDefault());
        Optional<QuietHours> quiet = profile.quiet().filter(hours -> hours.covers(time));
        long unread = unread();
        Map<Outbox.View, Long> outbox = workspace.outbox().counts();
        long waiting = outbox.getOrDefault(Outbox.View.WAITING, 0L);
        long refused = outbox.getOrDefault(Outbox.View.REFUSED, 0L);
        List<StoreAge> stores = StoreAge.all(workspace.stores(), workspace.syncStates());
        Map<OrderTab, Long> orders = workspace.orders().counts(OrderQuery.of(OrderTab.ALL));
        long needing = stores.stream().filter(CompanyShell::needsPerson).count();
        return new ShellState(
                name,
                name.substring(0, Math.min(2, name.length())).toUpperCase(Locale.ROOT),
                workspace.company().isDemo()
                        ? ShellState.Protection.DEMO
                        : ShellState.Protection.ENCRYPTED,
                sync(stores, waiting, refused, needing),
                waiting,
                Map.of(
                        ShellState.NOTICES,
                        quiet.isPresent() ? 0L : unread,
                        ScreenName.ORDERS.id(),
                        orders.getOrDefault(OrderTab.TO_PROCESS, 0L),
                        ScreenName.STORES.id(),
                        needing,
                        ScreenName.OUTBOX.id(),
                        waiting + refused),
                stores.stream().map(CompanyShell::line).toList(),
                news.all(),
                quiet.map(QuietHours::to));
    }

    private SyncState sync(List<StoreAge> stores, long waiting, long refused, long needing) {
        if (stores.isEmpty()) {
            return new SyncState.Off();
        }
        Optional<StoreAge> cut =
                stores.stream().filter(s -> s.errorKey().equals(UNREACHABLE)).findFirst();
        if (cut.isPresent()) {
            return new SyncState.NoNetwork(cut.get().lastOk().orElse(Instant.now()), waiting);
        }
        if (needing > 0) {
            return new SyncState.StoreNeedsPerson((int) needing);
        }
        if (refused > 0) {
            return new SyncState.Refused(refused);
        }
        long fetched = stores.stream().filter(s -> s.lastOk().isPresent()).count();
        if (fetched < stores.size()) {
            return new SyncState.Working((int) fetched, stores.size());
        }
        Instant oldest =
                stores.stream()
                        .flatMap(s -> s.lastOk().stream())
                        .min(Instant::compareTo)
                        .orElseThrow();
        return new SyncState.AllWell(Duration.between(oldest, Instant.now()));
    }

    private static boolean needsPerson(StoreAge store) {
        return !store.errorKey().isEmpty() && !store.errorKey().equals(UNREACHABLE);
    }

    private static StoreLine line(StoreAge store) {
        Market market = Market.valueOf(store.marketplace().name());
        if (!store.errorKey().isEmpty()) {
            return new StoreLine(
                    store.id().toString(),
                    market,
                    store.name(),
                    Text.of(store.errorKey()),
                    Tone.WARNING);
        }
        Text age =
                store.lastOk()
                        .map(at -> age(Duration.between(at, Instant.now())))
                        .orElseGet(() -> Text.of("sync.never"));
        return new StoreLine(store.id().toString(), market, store.name(), age, Tone.SUCCESS);
    }

    private static Text age(Duration age) {
        if (age.toMinutes() < 1) {
            return Text.of("age.seconds", Math.max(0, age.toSeconds()));
        }
        return age.toHours() < 1
                ? Text.of("age.minutes", age.toMinutes())
                : Text.of("age.hours", age.toHours());
    }
}
