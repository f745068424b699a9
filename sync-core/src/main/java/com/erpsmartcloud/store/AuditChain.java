package com.erpsmartcloud.store;

import org.jdbi.v3.core.Handle;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Hash-chained audit lines: each carries the SHA-256 of the one before, so a changed or missing
/// line shows.
final class AuditChain {

    private static final byte[] START = new byte[32];

    private static final String LAST =
            "SELECT seq, hash FROM audit_line ORDER BY seq DESC FETCH FIRST 1 ROW ONLY";
    private static final String ALL =
            """
            SELECT seq, id, at, device, actor, action, subject, detail, prev_hash, hash FROM audit_line ORDER BY seq
            """;

    private long seq;
    private byte[] last;

    private AuditChain(long seq, byte[] last) {
        this.seq = seq;
        this.last = last;
    }

    record Tip(long seq, byte[] hash) {}

    static AuditChain continued(Handle handle) {
        return handle.createQuery(LAST)
                .map((r, _) -> new AuditChain(r.getLong(1), r.getBytes(2)))
                .findOne()
                .orElseGet(() -> new AuditChain(0, START));
    }

    Tip tip() {
        return new Tip(seq, last);
    }

    void restore(Tip tip) {
        seq = tip.seq();
        last = tip.hash();
    }

    void append(Tx tx, AuditDraft draft) {
        seq++;
        UUID id = tx.ids().fresh();
        String detail = draft.detailJson();
        byte[] hash =
                hash(
                        last,
                        seq,
                        id,
                        tx.at(),
                        tx.device(),
                        draft.actor(),
                        draft.action(),
                        draft.subject(),
                        detail);
        tx.insert(
                Tables.AUDIT_LINE
                        .row()
                        .with("seq", seq)
                        .with("id", id)
                        .with("at", tx.at())
                        .with("device", tx.device())
                        .with("actor", draft.actor())
                        .with("action", draft.action())
                        .with("subject", draft.subject())
                        .with("detail", detail)
                        .with("prev_hash", last)
                        .with("hash", hash));
        last = hash;
    }

    /// Recomputes the whole chain.
    ///
    /// @return number of the first line that does not fit, if any
    static Optional<Long> firstBroken(Handle handle) {
        Optional<AuditRedaction.Head> head = AuditRedaction.head(handle);
        byte[][] expected = {head.map(AuditRedaction.Head::hash).orElse(START)};
        long[] next = {head.map(AuditRedaction.Head::seq).orElse(0L) + 1};
        Set<Long> redacted = AuditRedaction.redacted(handle);
        try (var lines =
                handle
                        .createQuery(ALL)
                        .setFetchSize(1000)
                        .map((r, _) -> {
                            byte[] hash =
                                    hash(
                                            r.getBytes(9),
                                            r.getLong(1),
                                            r.getObject(2, UUID.class),
                                            Instant.ofEpochMilli(r.getLong(3)),
                                            r.getLong(4),
                                            r.getString(5),
                                            r.getString(6),
                                            r.getString(7),
                                            r.getString(8));
                            boolean fits =
                                    r.getLong(1) == next[0]++
                                            && MessageDigest.isEqual(expected[0], r.getBytes(9))
                                            && (MessageDigest.isEqual(hash, r.getBytes(10))
                                                    || isRedacted(
                                                            redacted,
                                                            r.getLong(1),
                                                            r.getString(8)));
                            expected[0] = r.getBytes(10);
                            return fits ? 0L : r.getLong(1);
                        })
                        .stream()) {
            return lines.filter(broken -> broken != 0).findFirst();
        }
    }

    private static boolean isRedacted(Set<Long> redacted, long seq, String detail) {
        return redacted.contains(seq) && detail.equals(AuditRedaction.WORDS);
    }

    private static byte[] hash(
            byte[] previous,
            long seq,
            UUID id,
            Instant at,
            long device,
            String actor,
            String action,
            String subject,
            String detail) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous);
            digest.update(
                    ByteBuffer.allocate(40)
                            .putLong(seq)
                            .putLong(id.getMostSignificantBits())
                            .putLong(id.getLeastSignificantBits())
                            .putLong(at.toEpochMilli())
                            .putLong(device)
                            .flip());
            for (String text : new String[] {actor, action, subject, detail}) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
                digest.update(bytes);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
