package com.erpsmartcloud.privacy.consent;

import com.erpsmartcloud.privacy.consent.ChainCheck.Broken;
import com.erpsmartcloud.privacy.consent.ChainCheck.Fault;
import com.erpsmartcloud.privacy.consent.ChainCheck.Whole;

import org.jdbi.v3.core.Handle;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Recomputes the chain of every device, and asks the audit log whether the newest line of this one
/// is still there.
final class ConsentChain {

    static final String PLACE = "line";
    static final String HASH = "hash";

    private static final String ALL = LineSql.COLUMNS + " ORDER BY device, seq, id";
    private static final String VOUCHED =
            """
            SELECT detail FROM audit_line WHERE action = ? AND device = ? AND detail <> '{}'
             ORDER BY seq DESC FETCH FIRST 1 ROW ONLY
            """;

    private record Vouched(long seq, String hash) {}

    private ConsentChain() {}

    static ChainCheck check(Handle h, long device) {
        List<StoredLine> lines = h.createQuery(ALL).map((r, _) -> LineSql.line(r)).list();
        Optional<StoredLine> before = Optional.empty();
        Optional<StoredLine> newestHere = Optional.empty();
        for (StoredLine line : lines) {
            if (before.filter(b -> b.device() != line.device()).isPresent()) {
                before = Optional.empty();
            }
            Optional<Fault> fault = fault(before, line);
            if (fault.isPresent()) {
                long at = fault.get() == Fault.MISSING ? expected(before) : line.seq();
                return new Broken(line.device(), at, fault.get());
            }
            before = Optional.of(line);
            newestHere = line.device() == device ? before : newestHere;
        }
        return cutOff(h, device, newestHere)
                .<ChainCheck>map(seq -> new Broken(device, seq, Fault.MISSING))
                .orElseGet(() -> new Whole(lines.size()));
    }

    private static long expected(Optional<StoredLine> before) {
        return before.map(b -> b.seq() + 1).orElse(1L);
    }

    private static Optional<Fault> fault(Optional<StoredLine> before, StoredLine line) {
        if (line.seq() > expected(before)) {
            return Optional.of(Fault.MISSING);
        }
        if (!line.isGenuine()) {
            return Optional.of(Fault.CHANGED);
        }
        byte[] link = before.map(StoredLine::hash).orElse(StoredLine.START);
        return line.seq() < expected(before) || !MessageDigest.isEqual(link, line.previous())
                ? Optional.of(Fault.NOT_LINKED)
                : Optional.empty();
    }

    /// The first line the audit log knows of and the ledger does not, or not in these words.
    private static Optional<Long> cutOff(Handle h, long device, Optional<StoredLine> newest) {
        Optional<Vouched> vouched =
                h.createQuery(VOUCHED)
                        .bind(0, Consents.ACTION)
                        .bind(1, device)
                        .mapTo(String.class)
                        .findOne()
                        .flatMap(ConsentChain::vouched);
        if (vouched.isEmpty()) {
            return Optional.empty();
        }
        long last = newest.map(StoredLine::seq).orElse(0L);
        if (last < vouched.get().seq()) {
            return Optional.of(last + 1);
        }
        boolean same =
                last > vouched.get().seq()
                        || newest.map(l -> HexFormat.of().formatHex(l.hash()))
                                .equals(Optional.of(vouched.get().hash()));
        return same ? Optional.empty() : Optional.of(last);
    }

    private static Optional<Vouched> vouched(String detail) {
        try {
            JsonNode json = JsonMapper.shared().readTree(detail);
            return json.path(PLACE).isIntegralNumber() && json.path(HASH).isString()
                    ? Optional.of(
                            new Vouched(json.path(PLACE).asLong(), json.path(HASH).asString()))
                    : Optional.empty();
        } catch (JacksonException e) {
            // A damaged audit line is named by the check of the audit log itself.
            return Optional.empty();
        }
    }
}
