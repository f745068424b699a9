package com.erpsmartcloud.privacy.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.erpsmartcloud.privacy.Languages;
import com.erpsmartcloud.privacy.consent.Consents;
import com.erpsmartcloud.privacy.consent.Kind;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.TestStores;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

class PoliciesTest {

    private static final Instant DAY = Instant.parse("2026-12-01T00:00:00Z");
    private static final Duration FORTNIGHT = Duration.ofDays(14);

    @TempDir Path folder;

    private Instant now = DAY;
    private Store store;
    private Consents consents;
    private Notices notices;
    private Policies policies;

    @BeforeEach
    void open() {
        store = TestStores.open(folder, () -> now);
        consents = new Consents(store, "Linux");
        notices = new Notices(store);
        policies = with(new FeedVerifier(TestFeed.KEYS.getPublic()));
    }

    private Policies with(FeedVerifier verifier) {
        return new Policies(store, consents, verifier, notices, () -> now);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theBundledVersionHoldsAtOnceAndAsksToBeTakenNoteOf() {
        KnownVersion current = policies.current().orElseThrow();
        assertThat(current.version().version()).isEqualTo("1");
        assertThat(current.inForce()).isTrue();
        assertThat(policies.banner().orElseThrow().step()).isEqualTo(Banner.Step.TAKE_NOTE);
        policies.accept("Ana", current.version(), Locale.of("ru"));
        assertThat(policies.banner()).isEmpty();
        assertThat(consents.states()).noneMatch(s -> s.isOn());
    }

    @Test
    void everyFactIsThereInAllLanguages() {
        PolicyVersion version = policies.current().orElseThrow().version();
        assertThat(version.givesNotice()).isTrue();
        List<String> ids = version.in(Locale.ENGLISH).stream().map(Paragraph::id).toList();
        for (String language : Languages.ALL) {
            List<Paragraph> texts = version.in(Locale.forLanguageTag(language));
            assertThat(texts).extracting(Paragraph::id).isEqualTo(ids);
            assertThat(version.sha256(language)).hasSize(64);
            String all = String.join(" ", texts.stream().map(Paragraph::text).toList());
            assertThat(all)
                    .contains("SaraCloud Inc", "20261029600", "privacy@erpsmartcloud.com")
                    .contains("TLS", "AES-256", "Stripe", "Amazon Web Services")
                    .contains("90", "30", "12", "14", "18", "5");
        }
        for (int clause = 1; clause <= 13; clause++) {
            String number = String.valueOf(clause);
            assertThat(version.in(Locale.ENGLISH))
                    .anyMatch(p -> p.clause().split("\\.", 2)[0].equals(number));
        }
    }

    @Test
    void aNewVersionIsAnnouncedForFourteenDaysAndThenHolds() throws Exception {
        known("2", Change.ACKNOWLEDGE);
        policies.accept("Ana", policies.current().orElseThrow().version(), Locale.ENGLISH);
        Banner banner = policies.banner().orElseThrow();
        assertThat(banner.version().version()).isEqualTo("2");
        assertThat(banner.daysLeft()).isEqualTo(14);
        now = DAY.plus(FORTNIGHT).minusSeconds(1);
        assertThat(policies.current().orElseThrow().version().version()).isEqualTo("1");
        assertThat(policies.banner().orElseThrow().daysLeft()).isEqualTo(1);
        assertThat(policies.goesOn("Ana", Locale.ENGLISH)).isEmpty();
        now = DAY.plus(FORTNIGHT);
        assertThat(policies.current().orElseThrow().version().version()).isEqualTo("2");
        assertThat(policies.banner().orElseThrow().daysLeft()).isZero();
    }

    @Test
    void goingOnIsNotedOnceAndIsNoConsent() throws Exception {
        known("2", Change.ACKNOWLEDGE);
        now = DAY.plus(FORTNIGHT);
        assertThat(policies.goesOn("Ana", Locale.ENGLISH).orElseThrow().kind())
                .isEqualTo(Kind.TERMS_CONTINUED);
        assertThat(policies.goesOn("Ana", Locale.ENGLISH)).isEmpty();
        assertThat(policies.banner()).isEmpty();
        assertThat(consents.states()).noneMatch(s -> s.wasAsked());
    }

    @Test
    void aChangeThatNeedsConsentIsNeverTakenAsReadByGoingOn() throws Exception {
        known("2", Change.CONSENT);
        now = DAY.plus(FORTNIGHT).plus(FORTNIGHT);
        assertThat(policies.goesOn("Ana", Locale.ENGLISH)).isEmpty();
        Banner banner = policies.banner().orElseThrow();
        assertThat(banner.step()).isEqualTo(Banner.Step.ASK_CONSENT);
        policies.agree("Ana", banner.version(), Locale.ENGLISH);
        assertThat(policies.banner()).isEmpty();
        assertThat(consents.newest(Kind.POLICY_CONSENTED, Optional.of("2"))).isPresent();
    }

    @Test
    void decliningLeadsToTheExportAndCanBeTakenBack() throws Exception {
        known("2", Change.ACKNOWLEDGE);
        PolicyVersion next = policies.versions().getLast().version();
        policies.decline("Ana", next, Locale.ENGLISH);
        now = DAY.plus(FORTNIGHT);
        assertThat(policies.goesOn("Ana", Locale.ENGLISH)).isEmpty();
        assertThat(policies.banner().orElseThrow().step()).isEqualTo(Banner.Step.EXPORT);
        policies.agree("Ana", next, Locale.ENGLISH);
        assertThat(policies.banner()).isEmpty();
    }

    @Test
    void aVersionWithLessThanFourteenDaysIsRefusedAndTheRestIsTaken() throws Exception {
        byte[] feed =
                new TestFeed(1, DAY)
                        .version(
                                "2",
                                DAY,
                                DAY.plus(FORTNIGHT).minusSeconds(1),
                                Change.ACKNOWLEDGE,
                                "a")
                        .notice("n1", DAY, "A hole was closed")
                        .signed();
        FeedOutcome outcome = policies.look(() -> feed);
        assertThat(outcome.versions()).isEmpty();
        assertThat(outcome.notices()).isEqualTo(1);
        assertThat(outcome.refused())
                .containsExactly(
                        new FeedFailure.TooSoon("2", DAY, DAY.plus(FORTNIGHT).minusSeconds(1)));
        assertThat(policies.versions()).hasSize(1);
    }

    @Test
    void aForgedFeedChangesNothing() {
        String payload = new TestFeed(1, DAY).notice("n1", DAY, "Pay here").payload();
        byte[] byStranger = TestFeed.signed(payload, TestFeed.keys().getPrivate());
        assertThat(refused(byStranger)).isEqualTo(new FeedFailure.Forged());
        byte[] noContext =
                TestFeed.envelope(payload, TestFeed.signature(payload, TestFeed.KEYS.getPrivate()));
        assertThat(refused(noContext)).isEqualTo(new FeedFailure.Forged());
        byte[] good =
                TestFeed.signature(FeedVerifier.CONTEXT + payload, TestFeed.KEYS.getPrivate());
        assertThat(refused(TestFeed.envelope(payload.replace("Pay", "Go"), good)))
                .isEqualTo(new FeedFailure.Forged());
        assertThat(refused(TestFeed.envelope(payload, new byte[3])))
                .isEqualTo(new FeedFailure.Forged());
        assertThat(notices.inbox(Locale.ENGLISH, 0, 10)).isEmpty();
        assertThat(policies.feed().serial()).isZero();
        assertThat(policies.feed().looked()).isEmpty();
        assertThat(policies.feed().failure()).isEqualTo("Forged");
    }

    @Test
    void nobodyCanSignForTheBundledKeyYet() {
        policies = with(FeedVerifier.bundled());
        assertThat(refused(new TestFeed(1, DAY).signed())).isEqualTo(new FeedFailure.Forged());
    }

    @Test
    void anOlderFeedIsRefusedAndTheSameOneOnlyDates() throws Exception {
        byte[] first = new TestFeed(7, DAY).notice("n1", DAY, "one").signed();
        policies.look(() -> first);
        now = DAY.plusSeconds(3600);
        assertThat(policies.look(() -> first).notices()).isZero();
        assertThat(policies.feed().looked()).contains(now);
        assertThat(refused(new TestFeed(6, DAY).signed())).isEqualTo(new FeedFailure.Older(6, 7));
        assertThat(refused(new TestFeed(7, DAY).notice("n2", DAY, "x").signed()))
                .isEqualTo(new FeedFailure.Older(7, 7));
    }

    @Test
    void aVersionIsNotRewrittenByALaterFeed() throws Exception {
        known("2", Change.CONSENT);
        byte[] rewritten =
                new TestFeed(2, DAY)
                        .version("2", DAY, DAY.plus(FORTNIGHT), Change.ACKNOWLEDGE, "other words")
                        .signed();
        assertThat(policies.look(() -> rewritten).refused())
                .containsExactly(new FeedFailure.Contradicts("2"));
        assertThat(policies.versions().getLast().version().change()).isEqualTo(Change.CONSENT);
    }

    @Test
    void aClockSetBackWhenTheFeedCameDoesNotShortenTheNotice() throws Exception {
        policies.accept("Ana", policies.versions().getFirst().version(), Locale.ENGLISH);
        now = DAY.minus(Duration.ofDays(400));
        known("2", Change.ACKNOWLEDGE);
        KnownVersion next = policies.versions().getLast();
        assertThat(next.firstShown()).isEqualTo(DAY);
        assertThat(next.bindsFrom()).isEqualTo(DAY.plus(FORTNIGHT));
        assertThat(policies.banner().orElseThrow().version().version()).isEqualTo("2");
    }

    @Test
    void aFeedThatComesLateStillGivesFourteenDaysHere() throws Exception {
        policies.current();
        now = DAY.plus(Duration.ofDays(13));
        known("2", Change.ACKNOWLEDGE);
        assertThat(policies.versions().getLast().bindsFrom()).isEqualTo(now.plus(FORTNIGHT));
        assertThat(policies.banner().orElseThrow().daysLeft()).isEqualTo(14);
    }

    @Test
    void aClockSetBackDoesNotPromiseMoreDaysThanThereAre() throws Exception {
        known("2", Change.ACKNOWLEDGE);
        policies.accept("Ana", policies.versions().getFirst().version(), Locale.ENGLISH);
        now = DAY.minus(Duration.ofDays(5));
        assertThat(policies.banner().orElseThrow().daysLeft()).isEqualTo(14);
    }

    @Test
    void withoutANetworkEverythingKnownStaysAndIsDated() throws Exception {
        known("2", Change.ACKNOWLEDGE);
        now = DAY.plusSeconds(60);
        FeedException thrown =
                catchThrowableOfType(FeedException.class, () -> policies.look(FeedSource.NONE));
        assertThat(thrown.failure()).isInstanceOf(FeedFailure.Unreachable.class);
        assertThat(policies.versions()).hasSize(2);
        assertThat(policies.feed())
                .isEqualTo(
                        new FeedState(
                                1,
                                Optional.of(DAY),
                                Optional.of(DAY),
                                Optional.of(now),
                                "Unreachable"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "{\"payload\":1,\"signature\":\"\"}",
                "{\"payload\":\"%%\",\"signature\":\"AA==\"}",
                "{\"payload\":\"AA==\",\"payload\":\"AB==\",\"signature\":\"AA==\"}"
            })
    void nonsenseIsNoFeed(String text) {
        assertThat(refused(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(FeedFailure.Unreadable.class);
    }

    @Test
    void aSignedFeedThatBreaksTheFormatIsNotTaken() {
        for (TestFeed feed :
                List.of(
                        new TestFeed(0, DAY),
                        new TestFeed(1, DAY).put("serial", "1"),
                        new TestFeed(1, DAY).put("format", "other"),
                        new TestFeed(1, DAY).put("issued", "+999999999-12-31T23:59:59Z"),
                        new TestFeed(1, DAY).put("versions", "none"),
                        new TestFeed(1, DAY).version("", DAY, DAY, Change.CONSENT, "x"),
                        new TestFeed(1, DAY).version("2", DAY, DAY, Change.CONSENT),
                        new TestFeed(1, DAY).notice("n", DAY, "x".repeat(6_000)))) {
            assertThat(refused(feed.signed())).isInstanceOf(FeedFailure.Unreadable.class);
        }
        assertThat(refused(new byte[FeedVerifier.MOST_BYTES + 1]))
                .isInstanceOf(FeedFailure.Unreadable.class);
    }

    @Test
    void aNoticeStaysInTheInboxUntilItIsRead() throws Exception {
        byte[] feed = new TestFeed(1, DAY).notice("n1", DAY, "A hole was closed").signed();
        policies.look(() -> feed);
        notices.test("Ana");
        assertThat(notices.unread(Locale.of("ru")))
                .extracting(n -> n.text().title())
                .containsExactlyInAnyOrder("A hole was closed", "Это проверка");
        for (InboxNotice notice : notices.unread(Locale.ENGLISH)) {
            notices.markRead("Ana", notice.id());
        }
        assertThat(notices.unread(Locale.ENGLISH)).isEmpty();
        assertThat(notices.inbox(Locale.ENGLISH, 0, 10)).hasSize(2);
        byte[] again = new TestFeed(2, DAY).notice("n1", DAY, "A hole was closed").signed();
        assertThat(policies.look(() -> again).notices()).isZero();
    }

    private void known(String version, Change change) throws FeedException {
        byte[] feed =
                new TestFeed(1, DAY)
                        .version(version, DAY, DAY.plus(FORTNIGHT), change, "one", "two")
                        .signed();
        policies.look(() -> feed);
    }

    private FeedFailure refused(byte[] feed) {
        FeedException thrown =
                catchThrowableOfType(FeedException.class, () -> policies.look(() -> feed));
        assertThat(thrown).isNotNull();
        return thrown.failure();
    }
}
