package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.app.ui.settings.Storage;
import com.erpsmartcloud.privacy.consent.Answer;
import com.erpsmartcloud.privacy.consent.ConsentLine;
import com.erpsmartcloud.privacy.consent.ConsentState;
import com.erpsmartcloud.privacy.consent.Purpose;
import com.erpsmartcloud.privacy.map.DataMapRow;
import com.erpsmartcloud.privacy.policy.Banner;
import com.erpsmartcloud.privacy.policy.KnownVersion;
import com.erpsmartcloud.privacy.retention.RetentionRow;
import com.erpsmartcloud.privacy.rights.About;
import com.erpsmartcloud.privacy.rights.Right;
import com.erpsmartcloud.privacy.rights.RightsRequest;
import com.erpsmartcloud.privacy.sharing.ProcessorUse;
import com.erpsmartcloud.workspace.SecurityFacts;
import com.erpsmartcloud.workspace.Workspace;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What the first page says of this company at this moment, read in one go.
///
/// @param bytes of the company's folder
/// @param records in all tables
/// @param states of every purpose
/// @param waiting events that wait to be sent
/// @param due rows the next retention run acts on
/// @param owed requests that wait for an answer, the most urgent first
/// @param hosts called since midnight
/// @param closed hosts the seller has closed
/// @param erased when something was last erased on request
/// @param buyers requests of buyers that were served
record HomeFacts(
        long bytes,
        SecurityFacts security,
        long records,
        List<ConsentState> states,
        long waiting,
        Optional<Instant> nextRun,
        long due,
        Optional<Banner> banner,
        Optional<KnownVersion> policy,
        List<RightsRequest> owed,
        long processors,
        long marketplaces,
        long hosts,
        long closed,
        Optional<Instant> erased,
        long buyers) {

    static HomeFacts read(Workspace company, Instant now, ZoneId zone) throws IOException {
        var rights = company.privacyRights();
        List<RightsRequest> asked = rights.requests().all();
        Instant midnight = now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        return new HomeFacts(
                new Storage(company.company().folder().root()).bytes(),
                company.security(),
                records(rights.dataMap().read()),
                company.consents().states(),
                company.telemetry().waitingCount(),
                rights.retention().nextRun(),
                rights.retention().table().stream().mapToLong(RetentionRow::affected).sum(),
                company.policies().banner(),
                company.policies().current(),
                rights.requests().owed(),
                company.sharing().processors().stream().filter(ProcessorUse::inUse).count(),
                company.stores().all().size(),
                company.networkLog().hostsSince(midnight),
                company.blockedHosts().all().size(),
                erased(asked),
                asked.stream().filter(r -> r.about() == About.BUYER).count());
    }

    /// A table that two classes share is counted once.
    private static long records(List<DataMapRow> rows) {
        return rows.stream()
                .flatMap(row -> row.parts().stream())
                .collect(
                        java.util.stream.Collectors.toMap(
                                DataMapRow.Part::table, DataMapRow.Part::records, Math::max))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static Optional<Instant> erased(List<RightsRequest> asked) {
        return asked.stream()
                .filter(r -> r.right() == Right.DELETION)
                .flatMap(r -> r.answeredAt().stream())
                .max(Comparator.naturalOrder());
    }

    /// How many purposes stand at this answer.
    long answered(Answer answer) {
        return states.stream()
                .flatMap(state -> state.line().stream())
                .flatMap((ConsentLine line) -> line.answer().stream())
                .filter(answer::equals)
                .count();
    }

    boolean isOn(Purpose purpose) {
        return states.stream().anyMatch(s -> s.purpose() == purpose && s.isOn());
    }
}
