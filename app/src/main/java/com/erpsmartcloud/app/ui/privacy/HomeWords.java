package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.app.ui.text.Formats;
import com.erpsmartcloud.privacy.consent.Answer;
import com.erpsmartcloud.privacy.consent.Purpose;
import com.erpsmartcloud.privacy.policy.Banner;
import com.erpsmartcloud.privacy.rights.RightsRequest;

import java.time.Instant;
import java.time.ZoneOffset;

/// Puts [HomeFacts] into the sentence of each tile.
record HomeWords(HomeFacts facts, Formats formats, Instant now) {

    FactLine of(PrivacyPart part) {
        return switch (part) {
            case DATA -> FactLine.plain("privacy.data.fact", facts.records());
            case CONSENTS ->
                    FactLine.plain(
                            "privacy.consents.fact",
                            facts.answered(Answer.GIVEN),
                            facts.answered(Answer.REFUSED) + facts.answered(Answer.WITHDRAWN));
            case TELEMETRY -> telemetry();
            case RETENTION ->
                    facts.nextRun()
                            .map(at ->
                                    FactLine.plain(
                                            "privacy.retention.fact",
                                            formats.day(at, now),
                                            facts.due()))
                            .orElseGet(() -> FactLine.plain("privacy.retention.fact.begins"));
            case POLICY -> policy();
            case REQUESTS -> requests();
            case SHARING ->
                    FactLine.plain(
                            "privacy.sharing.fact", facts.processors(), facts.marketplaces());
            case NETWORK -> FactLine.good("privacy.network.fact", facts.hosts(), facts.closed());
            case EXPORT -> FactLine.plain("privacy.export.fact");
            case ERASE ->
                    facts.erased()
                            .map(at -> FactLine.plain("privacy.erase.fact", formats.day(at, now)))
                            .orElseGet(() -> FactLine.plain("privacy.erase.fact.none"));
            case BUYERS ->
                    facts.buyers() == 0
                            ? FactLine.plain("privacy.buyers.fact.none")
                            : FactLine.plain("privacy.buyers.fact", facts.buyers());
            case LEGAL, SECURITY, NOTICES, SUPPORT -> FactLine.plain(part.whatKey());
        };
    }

    private FactLine telemetry() {
        if (facts.waiting() > 0) {
            return FactLine.news("privacy.telemetry.fact.waiting", facts.waiting());
        }
        return facts.isOn(Purpose.TELEMETRY)
                ? FactLine.plain("privacy.telemetry.fact.on")
                : FactLine.good("privacy.telemetry.fact.off");
    }

    private FactLine policy() {
        if (facts.banner().isPresent()) {
            Banner banner = facts.banner().get();
            return banner.step() == Banner.Step.EXPORT
                    ? FactLine.news("privacy.policy.fact.declined", banner.version().version())
                    : banner.daysLeft() > 0
                            ? FactLine.news("privacy.policy.fact.coming", banner.daysLeft())
                            : FactLine.news("privacy.policy.fact.read");
        }
        return facts.policy()
                .map(known ->
                        FactLine.plain(
                                "privacy.policy.fact",
                                known.version().version(),
                                formats.day(known.bindsFrom(), now)))
                .orElseGet(() -> FactLine.plain("privacy.policy.fact.read"));
    }

    private FactLine requests() {
        if (facts.owed().isEmpty()) {
            return FactLine.good("privacy.requests.fact.none");
        }
        RightsRequest next = facts.owed().getFirst();
        String by =
                formats.in(ZoneOffset.UTC)
                        .day(next.answerDay().atStartOfDay(ZoneOffset.UTC).toInstant(), now);
        return next.isLate(now)
                ? FactLine.late("privacy.requests.fact.late", facts.owed().size(), by)
                : FactLine.runs("privacy.requests.fact", facts.owed().size(), by);
    }
}
