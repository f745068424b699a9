package com.erpsmartcloud.privacy.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.erpsmartcloud.privacy.Languages;
import com.erpsmartcloud.privacy.consent.ChainCheck.Broken;
import com.erpsmartcloud.privacy.consent.ChainCheck.Fault;
import com.erpsmartcloud.privacy.consent.ChainCheck.Whole;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.TestStores;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

class ConsentsTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir Path folder;

    private Instant now = NOON;
    private Store store;
    private Consents consents;

    @BeforeEach
    void open() {
        store = TestStores.open(folder, () -> now);
        consents = new Consents(store, "Linux 4f3a");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void nothingIsOnAndNothingWasAskedAtFirst() {
        assertThat(consents.states())
                .hasSize(Purpose.values().length)
                .noneMatch(ConsentState::isOn)
                .noneMatch(ConsentState::wasAsked);
        assertThat(consents.verify()).isEqualTo(new Whole(0));
    }

    @Test
    void aLineSaysWhatWasAskedAnsweredWhenHowAndWhere() {
        ConsentNotice asked = ConsentNotices.in(Locale.of("ru")).of(Purpose.TELEMETRY);
        ConsentLine line = consents.give("Ana", asked, Method.FIRST_RUN);
        assertThat(line.kind()).isEqualTo(Kind.CONSENT);
        assertThat(line.answer()).contains(Answer.GIVEN);
        assertThat(line.notice()).isEqualTo(asked.notice());
        assertThat(line.notice().language()).isEqualTo("ru");
        assertThat(line.at()).isEqualTo(NOON);
        assertThat(line.method()).isEqualTo("FIRST_RUN");
        assertThat(line.deviceName()).isEqualTo("Linux 4f3a");
        assertThat(line.actor()).isEqualTo("Ana");
        assertThat(consents.line(line.id())).contains(line);
        assertThat(consents.isOn(Purpose.TELEMETRY)).isTrue();
        assertThat(consents.isOn(Purpose.CRASH_REPORTS)).isFalse();
    }

    @Test
    void yesAndNoTakeOneCallEachAndEveryChangeIsALine() {
        refuse(Purpose.TIPS);
        give(Purpose.TIPS);
        refuse(Purpose.TIPS);
        assertThat(consents.isOn(Purpose.TIPS)).isFalse();
        assertThat(consents.lines(0, 10))
                .extracting(line -> line.answer().orElseThrow())
                .containsExactly(Answer.WITHDRAWN, Answer.GIVEN, Answer.REFUSED);
    }

    @Test
    void sayingTheSameTwiceWritesOnce() {
        give(Purpose.TIPS);
        give(Purpose.TIPS);
        refuse(Purpose.TIPS);
        refuse(Purpose.TIPS);
        assertThat(consents.count()).isEqualTo(2);
    }

    @Test
    void aClockSetBackDoesNotBringAWithdrawnConsentBack() {
        give(Purpose.TELEMETRY);
        now = NOON.minusSeconds(86_400);
        refuse(Purpose.TELEMETRY);
        assertThat(consents.isOn(Purpose.TELEMETRY)).isFalse();
    }

    @Test
    void acceptedTermsAreNoConsent() {
        Notice policy = new Notice("1", "ab", "en");
        consents.keep("Ana", Kind.TERMS_ACCEPTED, "1", policy, Method.FIRST_RUN);
        consents.keep("Ana", Kind.TERMS_CONTINUED, "2", policy, Method.USE);
        assertThat(consents.states())
                .noneMatch(ConsentState::isOn)
                .noneMatch(ConsentState::wasAsked);
        assertThat(consents.newest(Kind.TERMS_ACCEPTED, Optional.empty())).isPresent();
        assertThat(consents.newest(Kind.TERMS_ACCEPTED, Optional.of("2"))).isEmpty();
        assertThatThrownBy(() ->
                        consents.keep("Ana", Kind.CONSENT, "TELEMETRY", policy, Method.FIRST_RUN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> consents.give("Ana", asked(Purpose.TIPS), Method.USE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whereTwoDevicesAnsweredAtTheSameTurnTheNoCounts() {
        ConsentLine yes = give(Purpose.TIPS);
        StoredLine no =
                StoredLine.linked(
                        store.ids().fresh(),
                        77,
                        1,
                        yes.turn(),
                        NOON.minusSeconds(5),
                        List.of("CONSENT", "TIPS", "REFUSED", "1", "", "en", "SETTINGS", "x", "y"),
                        StoredLine.START);
        store.write(
                "sync",
                "merge",
                tx -> {
                    tx.insert(no.row());
                    return true;
                });
        assertThat(consents.isOn(Purpose.TIPS)).isFalse();
        assertThat(consents.verify()).isEqualTo(new Whole(2));
    }

    @ParameterizedTest
    @CsvSource({
        "UPDATE consent_line SET answer = 'REFUSED' WHERE seq = 2, 2, CHANGED",
        "UPDATE consent_line SET at = at - 1 WHERE seq = 3, 3, CHANGED",
        "UPDATE consent_line SET notice_hash = 'ff' WHERE seq = 1, 1, CHANGED",
        "UPDATE consent_line SET device_name = 'x' WHERE seq = 4, 4, CHANGED",
        "UPDATE consent_line SET turn = 99 WHERE seq = 1, 1, CHANGED",
        "DELETE FROM consent_line WHERE seq = 1, 1, MISSING",
        "DELETE FROM consent_line WHERE seq = 2, 2, MISSING",
        "DELETE FROM consent_line WHERE seq = 4, 4, MISSING",
        "DELETE FROM consent_line WHERE seq > 2, 3, MISSING",
        "DELETE FROM consent_line, 1, MISSING",
        "UPDATE consent_line SET seq = 3 WHERE seq = 4, 3, CHANGED",
    })
    void aChangedOrMissingLineIsFoundAndNamed(String tampering, long seq, Fault fault) {
        refuse(Purpose.TIPS);
        give(Purpose.OFFERS);
        refuse(Purpose.OFFERS);
        refuse(Purpose.TELEMETRY);
        assertThat(consents.verify()).isEqualTo(new Whole(4));
        tamper(tampering);
        assertThat(consents.verify()).isEqualTo(new Broken(store.device(), seq, fault));
    }

    @Test
    void aLineRewrittenWithANewHashBreaksTheLinkAfterIt() {
        ConsentLine first = refuse(Purpose.TIPS);
        refuse(Purpose.OFFERS);
        StoredLine forged =
                StoredLine.linked(
                        first.id(),
                        first.device(),
                        1,
                        first.turn(),
                        first.at(),
                        List.of("CONSENT", "TIPS", "GIVEN", "1", "", "en", "SETTINGS", "x", "y"),
                        StoredLine.START);
        replace(forged);
        assertThat(consents.verify()).isEqualTo(new Broken(store.device(), 2, Fault.NOT_LINKED));
    }

    @Test
    void theNewestLineRewrittenWithANewHashIsKnownFromTheAuditLog() {
        ConsentLine only = refuse(Purpose.TIPS);
        replace(
                StoredLine.linked(
                        only.id(),
                        only.device(),
                        1,
                        only.turn(),
                        only.at(),
                        List.of("CONSENT", "TIPS", "GIVEN", "1", "", "en", "SETTINGS", "x", "y"),
                        StoredLine.START));
        assertThat(consents.verify()).isEqualTo(new Broken(store.device(), 1, Fault.MISSING));
    }

    @Test
    void aNoTurnedIntoAYesInTheFileSwitchesNothingOn() {
        refuse(Purpose.TELEMETRY);
        tamper("UPDATE consent_line SET answer = 'GIVEN'");
        assertThat(consents.isOn(Purpose.TELEMETRY)).isFalse();
        assertThat(consents.state(Purpose.TELEMETRY).genuine()).isFalse();
        give(Purpose.TELEMETRY);
        assertThat(consents.isOn(Purpose.TELEMETRY)).as("a real yes counts again").isTrue();
    }

    @Test
    void aLineIsNeverChangedThroughTheStore() {
        ConsentLine line = give(Purpose.TIPS);
        assertThatThrownBy(() ->
                        store.write(
                                "owner",
                                "x",
                                tx -> {
                                    tx.update(
                                            Tables.CONSENT_LINE,
                                            line.id(),
                                            Map.of("answer", "REFUSED"));
                                    return true;
                                }))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theReceiptHoldsTheLineAndTheWords() {
        ConsentNotice asked = ConsentNotices.in(Locale.of("pt")).of(Purpose.CRASH_REPORTS);
        ConsentLine line = consents.give("Ana", asked, Method.PRIVACY_CENTRE);
        JsonNode receipt = JsonMapper.shared().readTree(Receipt.json(line));
        assertThat(receipt.path("subject").asString()).isEqualTo("CRASH_REPORTS");
        assertThat(receipt.path("answer").asString()).isEqualTo("GIVEN");
        assertThat(receipt.path("noticeText").asString()).isEqualTo(asked.text());
        assertThat(receipt.path("noticeSha256").asString()).isEqualTo(asked.notice().sha256());
        assertThat(receipt.path("chain").path("hash").asString()).isEqualTo(line.hash());
    }

    @Test
    void everyQuestionHasItsWordsInEveryLanguage() {
        for (String language : Languages.ALL) {
            for (Purpose purpose : Purpose.values()) {
                ConsentNotice notice = ConsentNotices.of(language).of(purpose);
                assertThat(notice.text()).hasSizeGreaterThan(8);
                assertThat(notice.notice().sha256()).hasSize(64);
            }
        }
        assertThat(ConsentNotices.in(Locale.of("vi")).of(Purpose.TIPS).notice().language())
                .isEqualTo("en");
    }

    private ConsentLine give(Purpose purpose) {
        return consents.give("Ana", asked(purpose), Method.PRIVACY_CENTRE);
    }

    private ConsentLine refuse(Purpose purpose) {
        return consents.refuse("Ana", asked(purpose), Method.PRIVACY_CENTRE);
    }

    private static ConsentNotice asked(Purpose purpose) {
        return ConsentNotices.in(Locale.ENGLISH).of(purpose);
    }

    /// As somebody would who has the file open in a database tool.
    private void tamper(String sql) {
        store.read(h -> h.execute(sql));
    }

    private void replace(StoredLine line) {
        store.read(h ->
                h.execute(
                        "UPDATE consent_line SET answer = 'GIVEN', notice_hash = '', method ="
                            + " 'SETTINGS', device_name = 'x', actor = 'y', hash = ? WHERE id = ?",
                        line.hash(),
                        line.id()));
    }
}
