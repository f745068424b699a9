package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.app.ui.text.Formats;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.privacy.consent.Answer;
import com.erpsmartcloud.privacy.consent.ConsentLine;
import com.erpsmartcloud.privacy.consent.ConsentState;
import com.erpsmartcloud.privacy.consent.Kind;
import com.erpsmartcloud.privacy.consent.Purpose;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// The seller's words for what the consent ledger calls by name.
final class PrivacyWords {

    private PrivacyWords() {}

    static String of(Purpose purpose) {
        return switch (purpose) {
            case TELEMETRY -> "privacy.purpose.telemetry";
            case CRASH_REPORTS -> "privacy.purpose.crash";
            case PRODUCT_NEWS -> "privacy.purpose.news";
            case TIPS -> "privacy.purpose.tips";
            case OFFERS -> "privacy.purpose.offers";
            case SURVEYS -> "privacy.purpose.surveys";
            case TRANSFER_ABROAD -> "privacy.purpose.abroad";
        };
    }

    static String of(Answer answer) {
        return switch (answer) {
            case GIVEN -> "privacy.answer.given";
            case REFUSED -> "privacy.answer.refused";
            case WITHDRAWN -> "privacy.answer.withdrawn";
        };
    }

    /// When, where and how a purpose was answered.
    static Text since(ConsentState state, Formats formats, Instant now) {
        if (!state.genuine()) {
            return Text.of("privacy.since.changed");
        }
        Optional<ConsentLine> line = state.line();
        if (line.isEmpty()) {
            return Text.of("privacy.since.never");
        }
        String day = formats.day(line.get().at(), now);
        String device = line.get().deviceName();
        return switch (line.get().answer().orElse(Answer.REFUSED)) {
            case GIVEN -> Text.of("privacy.since.given", day, device);
            case REFUSED -> Text.of("privacy.since.refused", day, device);
            case WITHDRAWN -> Text.of("privacy.since.withdrawn", day, device);
        };
    }

    /// What a line of the ledger is about.
    static Text subject(ConsentLine line) {
        return switch (line.kind()) {
            case CONSENT ->
                    Arrays.stream(Purpose.values())
                            .filter(p -> p.name().equals(line.subject()))
                            .findFirst()
                            .map(p -> Text.of(of(p)))
                            .orElseGet(() -> Text.of("privacy.line.other", line.subject()));
            case TERMS_ACCEPTED, TERMS_CONTINUED -> Text.of("privacy.line.terms", line.subject());
            case POLICY_ACKNOWLEDGED, POLICY_CONSENTED, POLICY_DECLINED ->
                    Text.of("privacy.line.policy", line.subject());
            case AGE_STATED -> Text.of("privacy.line.age", line.subject());
            case UNKNOWN -> Text.of("privacy.line.other", line.subject());
        };
    }

    /// What was said.
    static String said(ConsentLine line) {
        return line.answer().map(PrivacyWords::of).orElseGet(() -> said(line.kind()));
    }

    private static String said(Kind kind) {
        return switch (kind) {
            case TERMS_ACCEPTED -> "privacy.said.accepted";
            case TERMS_CONTINUED -> "privacy.said.continued";
            case POLICY_ACKNOWLEDGED -> "privacy.said.noted";
            case POLICY_CONSENTED -> "privacy.said.agreed";
            case POLICY_DECLINED -> "privacy.said.declined";
            case AGE_STATED -> "privacy.said.stated";
            case CONSENT, UNKNOWN -> "privacy.said.unknown";
        };
    }
}
