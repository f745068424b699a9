package com.erpsmartcloud.app.tour;

import static com.erpsmartcloud.app.tour.Steps.holds;
import static com.erpsmartcloud.app.tour.Steps.same;

import com.erpsmartcloud.app.company.RunningCompany;
import com.erpsmartcloud.marketplace.stores.Leaving;
import com.erpsmartcloud.marketplace.stores.MarketplaceStore;
import com.erpsmartcloud.privacy.buyer.BuyerErasure;
import com.erpsmartcloud.privacy.buyer.ErasureList;
import com.erpsmartcloud.privacy.buyer.FoundBuyer;
import com.erpsmartcloud.privacy.consent.ConsentLine;
import com.erpsmartcloud.privacy.consent.ConsentNotice;
import com.erpsmartcloud.privacy.consent.ConsentNotices;
import com.erpsmartcloud.privacy.consent.Method;
import com.erpsmartcloud.privacy.consent.Purpose;
import com.erpsmartcloud.privacy.consent.Receipt;
import com.erpsmartcloud.privacy.erase.StoreChoice;
import com.erpsmartcloud.privacy.network.HostTotal;
import com.erpsmartcloud.privacy.network.NetworkFilter;
import com.erpsmartcloud.privacy.retention.Retention;
import com.erpsmartcloud.privacy.retention.RetentionItem;
import com.erpsmartcloud.privacy.retention.RetentionRow;
import com.erpsmartcloud.privacy.rights.IdentityCheck;
import com.erpsmartcloud.privacy.rights.RightsRequest;
import com.erpsmartcloud.privacy.telemetry.Lasted;
import com.erpsmartcloud.privacy.telemetry.TelemetryEvent;
import com.erpsmartcloud.workspace.Workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The rights of the seller and of one buyer, then a store that is erased. All of it with the
/// network cut; runs last, because afterwards the company has no orders.
final class PrivacyTour {

    private static final String OWNER = "owner";

    private final RunningCompany running;
    private final Workspace workspace;
    private final Steps steps;
    private final Path folder;
    private long before;

    PrivacyTour(RunningCompany running, Steps steps, Path folder) {
        this.running = running;
        this.workspace = running.workspace();
        this.steps = steps;
        this.folder = folder;
    }

    void run() {
        steps.step("the network log names every host", this::hosts);
        steps.step("consent given and withdrawn", this::consent);
        steps.step("a buyer asks", this::buyer);
        steps.step("retention by the clock", this::retention);
        steps.step("a store erased", this::erased);
        steps.step("privacy needs no network", this::offline);
    }

    private String offline() throws IOException {
        same(workspace.networkLog().count(NetworkFilter.ALL), before, "requests in the log");
        running.sandbox().orElseThrow().connect(true);
        return "no request while the network was cut";
    }

    private String hosts() throws IOException {
        List<HostTotal> hosts = workspace.networkLog().totals();
        holds(!hosts.isEmpty(), "no host in the network log");
        holds(
                hosts.stream().allMatch(each -> each.host().equals("127.0.0.1")),
                "another host was called: " + hosts);
        running.sandbox().orElseThrow().connect(false);
        before = workspace.networkLog().count(NetworkFilter.ALL);
        return before + " requests, all to 127.0.0.1";
    }

    private String consent() {
        ConsentNotice asked = ConsentNotices.in(Locale.ENGLISH).of(Purpose.TELEMETRY);
        TelemetryEvent event = new TelemetryEvent.Started(Lasted.UNDER_1_S);
        holds(!workspace.telemetry().note(event), "an event was noted before anybody agreed");
        ConsentLine given = workspace.consents().give(OWNER, asked, Method.PRIVACY_CENTRE);
        holds(workspace.telemetry().note(event), "the consent had no effect");
        ConsentLine taken = workspace.consents().refuse(OWNER, asked, Method.PRIVACY_CENTRE);
        same(workspace.telemetry().waitingCount(), 0L, "events that wait after the withdrawal");
        holds(Receipt.json(given).contains("GIVEN"), "no receipt of the yes");
        holds(Receipt.json(taken).contains("WITHDRAWN"), "no receipt of the withdrawal");
        return "two receipts, the waiting event gone; the ledger: "
                + workspace.consents().verify().getClass().getSimpleName();
    }

    private String buyer() throws IOException {
        String number =
                workspace
                        .store()
                        .read(h ->
                                h.createQuery(
                                                "SELECT external_id FROM customer_order WHERE"
                                                        + " buyer_name <> '' FETCH FIRST 1 ROW"
                                                        + " ONLY")
                                        .mapTo(String.class)
                                        .one());
        var buyers = workspace.privacyRights().buyers();
        FoundBuyer found = buyers.find(number).getFirst();
        Path file = folder.resolve("buyer.json");
        long rows = buyers.export(OWNER, found.orders(), file);
        holds(Files.readString(file).contains(number), "the file lacks the order");
        long removed = buyers.remove(OWNER, found.orders(), Optional.empty());
        same(removed, (long) found.orders().size(), "orders whose buyer was removed");
        holds(buyers.find(number).isEmpty(), "the buyer is still found");
        return rows + " rows handed out, " + removed + " orders without the buyer";
    }

    /// The same schedule with a clock of its own, half a year on.
    private String retention() {
        Retention later =
                new Retention(
                        workspace.store(),
                        new BuyerErasure(workspace.store(), ErasureList.inMemory(), List.of()),
                        () -> workspace.now().instant().plus(Duration.ofDays(200)));
        RetentionRow ozon =
                later.table().stream()
                        .filter(row -> row.item() == RetentionItem.BUYERS_OZON)
                        .findFirst()
                        .orElseThrow();
        same(
                later.dryRun(RetentionItem.BUYERS_OZON, 0, 100_000).size(),
                (int) ozon.affected(),
                "orders listed and counted");
        return ozon.affected() + " orders would lose their buyer in 200 days, listed before";
    }

    private String erased() throws IOException {
        MarketplaceStore store = workspace.stores().all().getFirst();
        Leaving.Holdings held = workspace.leaving().holdings(store.id());
        String certificate =
                workspace
                        .privacyRights()
                        .storeErasure()
                        .run(
                                OWNER,
                                store.id(),
                                StoreChoice.ERASE_ALL,
                                IdentityCheck.Proof.NOT_PROTECTED,
                                store.name());
        same(workspace.leaving().holdings(store.id()).orders(), 0L, "orders left");
        holds(certificate.contains("\"signature\""), "the certificate is not signed");
        RightsRequest request = workspace.privacyRights().requests().all().getFirst();
        same(request.proof(), certificate, "the kept certificate");
        return held.orders() + " orders gone, certificate of " + request.number() + " kept";
    }
}
