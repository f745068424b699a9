package com.erpsmartcloud.privacy.policy;

import com.erpsmartcloud.privacy.Languages;
import com.erpsmartcloud.privacy.consent.ConsentLine;
import com.erpsmartcloud.privacy.consent.Consents;
import com.erpsmartcloud.privacy.consent.Kind;
import com.erpsmartcloud.privacy.consent.Method;
import com.erpsmartcloud.privacy.consent.Notice;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tx;
import com.erpsmartcloud.time.Now;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The versions of the privacy policy: which one holds, which one comes, and what was answered.
/// Policy clause 12.
///
/// The fourteen days are checked between two signed dates, and once more between the first time
/// this device showed a version and the day it holds. For that the clock only ever counts as late
/// as it has been: setting it back shortens nothing.
public final class Policies {

    private static final Duration DAY = Duration.ofDays(1);

    private final Store store;
    private final Consents consents;
    private final FeedVerifier verifier;
    private final Notices notices;
    private final Now now;
    private volatile boolean bundledTaken;

    public Policies(
            Store store, Consents consents, FeedVerifier verifier, Notices notices, Now now) {
        this.store = store;
        this.consents = consents;
        this.verifier = verifier;
        this.notices = notices;
        this.now = now;
    }

    /// Takes in what the program brings along, once while it runs, and notes that it is shown from
    /// now on. Not at opening, which it would slow down.
    private void takeBundled() {
        if (!bundledTaken) {
            take(BundledPolicy.versions());
            bundledTaken = true;
        }
    }

    void take(List<PolicyVersion> bundled) {
        store.write(
                "system",
                "policy.bundled",
                tx -> {
                    List<PolicyRows.Kept> known = PolicyRows.all(tx.read());
                    Instant shown = clock(tx, Optional.empty());
                    for (PolicyVersion version : bundled) {
                        if (known.stream().noneMatch(k -> isSame(k, version))) {
                            boolean first =
                                    known.isEmpty() && !version.effective().isAfter(tx.at());
                            PolicyRows.keep(tx, version, first, latest(shown, version.published()));
                        }
                    }
                    return bundled.size();
                });
    }

    /// Asks for a newer feed.
    ///
    /// @throws FeedException if there is none; everything known stays and is dated ([#feed])
    public FeedOutcome look(FeedSource source) throws FeedException {
        try {
            return take(source.fetch());
        } catch (FeedException e) {
            store.write(
                    "system",
                    "policy.look",
                    tx -> {
                        failed(tx, e.failure());
                        return true;
                    });
            throw e;
        }
    }

    /// Takes a feed, if its signature holds and it is no older than the last one.
    ///
    /// @throws FeedException if nothing of it is taken
    FeedOutcome take(byte[] envelope) throws FeedException {
        Feed feed = verifier.open(envelope);
        takeBundled();
        Optional<FeedFailure> older = store.read(h -> older(feed, PolicyRows.state(h)));
        if (older.isPresent()) {
            throw new FeedException(older.get());
        }
        return store.write("system", "policy.feed", tx -> take(tx, feed));
    }

    private static Optional<FeedFailure> older(Feed feed, PolicyRows.State state) {
        long known = state.feed().serial();
        boolean again = feed.serial() == known && feed.sha256().equals(state.payloadHash());
        return feed.serial() > known || again
                ? Optional.empty()
                : Optional.of(new FeedFailure.Older(feed.serial(), known));
    }

    private FeedOutcome take(Tx tx, Feed feed) {
        Instant shown = clock(tx, Optional.of(feed));
        List<PolicyRows.Kept> known = PolicyRows.all(tx.read());
        List<String> added = new ArrayList<>();
        List<FeedFailure> refused = new ArrayList<>();
        for (PolicyVersion version : feed.versions()) {
            Optional<PolicyRows.Kept> same =
                    known.stream().filter(k -> isSame(k, version)).findFirst();
            if (same.isPresent() || added.contains(version.version())) {
                if (same.isEmpty() || !same.get().hash().equals(version.sha256())) {
                    refused.add(new FeedFailure.Contradicts(version.version()));
                }
            } else if (!version.givesNotice()) {
                refused.add(
                        new FeedFailure.TooSoon(
                                version.version(), version.published(), version.effective()));
            } else {
                PolicyRows.keep(tx, version, false, latest(shown, version.published()));
                added.add(version.version());
            }
        }
        int fresh = notices.take(tx, feed.notices());
        tx.subject("feed " + feed.serial());
        tx.detail("versions", added.size()).detail("notices", fresh);
        return new FeedOutcome(List.copyOf(added), fresh, List.copyOf(refused));
    }

    private static boolean isSame(PolicyRows.Kept known, PolicyVersion version) {
        return known.version().version().equals(version.version());
    }

    /// Moves the clock mark on and keeps what is known about the feed.
    ///
    /// @return the time from which a version that arrives now counts as shown
    private static Instant clock(Tx tx, Optional<Feed> taken) {
        PolicyRows.State before = PolicyRows.state(tx.read());
        Instant high =
                latest(
                        latest(before.clockHigh(), tx.at()),
                        taken.map(Feed::issued).orElse(Instant.EPOCH));
        FeedState feed =
                taken.map(t ->
                                new FeedState(
                                        t.serial(),
                                        Optional.of(t.issued()),
                                        Optional.of(tx.at()),
                                        Optional.of(tx.at()),
                                        ""))
                        .orElse(before.feed());
        String hash = taken.map(Feed::sha256).orElse(before.payloadHash());
        PolicyRows.keep(tx, new PolicyRows.State(feed, hash, latest(before.clockHigh(), tx.at())));
        return high;
    }

    private static void failed(Tx tx, FeedFailure failure) {
        PolicyRows.State before = PolicyRows.state(tx.read());
        FeedState feed = before.feed();
        PolicyRows.keep(
                tx,
                new PolicyRows.State(
                        new FeedState(
                                feed.serial(),
                                feed.issued(),
                                feed.looked(),
                                Optional.of(tx.at()),
                                failure.getClass().getSimpleName()),
                        before.payloadHash(),
                        latest(before.clockHigh(), tx.at())));
    }

    public FeedState feed() {
        return store.read(h -> PolicyRows.state(h).feed());
    }

    /// @return by the day they take effect, oldest first
    public List<KnownVersion> versions() {
        takeBundled();
        Instant at = now.instant();
        return store.read(PolicyRows::all).stream().map(k -> known(k, at)).toList();
    }

    private static KnownVersion known(PolicyRows.Kept kept, Instant at) {
        PolicyVersion version = kept.version();
        Instant binds =
                kept.first()
                        ? version.effective()
                        : latest(version.effective(), kept.firstShown().plus(PolicyVersion.NOTICE));
        return new KnownVersion(version, kept.firstShown(), binds, !at.isBefore(binds));
    }

    /// The version that holds; with a clock before all of them, the oldest.
    public Optional<KnownVersion> current() {
        List<KnownVersion> all = versions();
        return all.stream()
                .filter(KnownVersion::inForce)
                .max(Comparator.comparing(k -> k.version().effective()))
                .or(() -> all.stream().findFirst());
    }

    /// What the window has to say: first what is coming, then the version that holds, as far as
    /// they wait for an answer.
    public List<Banner> banners() {
        List<KnownVersion> all = versions();
        Optional<KnownVersion> holding = current();
        return Stream.concat(all.stream().filter(k -> !k.inForce()), holding.stream())
                .distinct()
                .flatMap(k -> banner(k).stream())
                .toList();
    }

    /// The first of [#banners].
    public Optional<Banner> banner() {
        return banners().stream().findFirst();
    }

    private Optional<Banner> banner(KnownVersion known) {
        PolicyVersion version = known.version();
        if (answered(version, Kind.POLICY_DECLINED)) {
            return Optional.of(banner(known, Banner.Step.EXPORT));
        }
        boolean consented = answered(version, Kind.POLICY_CONSENTED);
        return switch (version.change()) {
            case CONSENT ->
                    consented
                            ? Optional.empty()
                            : Optional.of(banner(known, Banner.Step.ASK_CONSENT));
            case ACKNOWLEDGE ->
                    consented || isAccepted(version)
                            ? Optional.empty()
                            : Optional.of(banner(known, Banner.Step.TAKE_NOTE));
        };
    }

    private boolean isAccepted(PolicyVersion version) {
        return answered(version, Kind.POLICY_ACKNOWLEDGED)
                || answered(version, Kind.TERMS_ACCEPTED)
                || answered(version, Kind.TERMS_CONTINUED);
    }

    private Banner banner(KnownVersion known, Banner.Step step) {
        // A clock set back would promise more days than there are.
        Instant at = latest(now.instant(), known.version().published());
        long millis = Math.max(0, Duration.between(at, known.bindsFrom()).toMillis());
        long days = (millis + DAY.toMillis() - 1) / DAY.toMillis();
        return new Banner(known.version(), known.bindsFrom(), days, step);
    }

    /// The newest answer about a version decides.
    private boolean answered(PolicyVersion version, Kind kind) {
        Optional<ConsentLine> wanted = consents.newest(kind, Optional.of(version.version()));
        if (wanted.isEmpty()) {
            return false;
        }
        return kind == Kind.POLICY_DECLINED
                ? later(version, wanted.get(), Kind.POLICY_CONSENTED)
                        && later(version, wanted.get(), Kind.POLICY_ACKNOWLEDGED)
                        && later(version, wanted.get(), Kind.TERMS_ACCEPTED)
                : consents.newest(Kind.POLICY_DECLINED, Optional.of(version.version()))
                        .map(declined -> declined.turn() < wanted.get().turn())
                        .orElse(true);
    }

    private boolean later(PolicyVersion version, ConsentLine line, Kind other) {
        return consents.newest(other, Optional.of(version.version()))
                .map(found -> found.turn() < line.turn())
                .orElse(true);
    }

    /// Says at first run that the terms are accepted; no consent.
    public ConsentLine accept(String actor, PolicyVersion version, Locale language) {
        return keep(actor, Kind.TERMS_ACCEPTED, version, language, Method.FIRST_RUN);
    }

    /// Says that a change was read, or yes to one that needs it.
    public ConsentLine agree(String actor, PolicyVersion version, Locale language) {
        Kind kind =
                version.change() == Change.CONSENT
                        ? Kind.POLICY_CONSENTED
                        : Kind.POLICY_ACKNOWLEDGED;
        return keep(actor, kind, version, language, Method.POLICY_SCREEN);
    }

    /// Says no; the next step is an export ([Banner.Step#EXPORT]).
    public ConsentLine decline(String actor, PolicyVersion version, Locale language) {
        return keep(actor, Kind.POLICY_DECLINED, version, language, Method.POLICY_SCREEN);
    }

    /// Notes once that the program is used on after a change has come into force; never for one
    /// that needs a yes, nor for one that was declined.
    ///
    /// @return the line, if there was something to note
    public Optional<ConsentLine> goesOn(String actor, Locale language) {
        return current()
                .filter(KnownVersion::inForce)
                .map(KnownVersion::version)
                .filter(v -> v.change() == Change.ACKNOWLEDGE)
                .filter(v -> !isAccepted(v) && !answered(v, Kind.POLICY_DECLINED))
                .map(v -> keep(actor, Kind.TERMS_CONTINUED, v, language, Method.USE));
    }

    private ConsentLine keep(
            String actor, Kind kind, PolicyVersion version, Locale language, Method method) {
        String tag = Languages.nearest(language);
        Notice shown = new Notice(version.version(), version.sha256(tag), tag);
        return consents.keep(actor, kind, version.version(), shown, method);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
