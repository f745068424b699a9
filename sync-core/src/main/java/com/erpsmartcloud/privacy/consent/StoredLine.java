package com.erpsmartcloud.privacy.consent;

import com.erpsmartcloud.privacy.Digest;
import com.erpsmartcloud.store.Row;
import com.erpsmartcloud.store.Tables;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A line exactly as the file holds it, whatever a newer version or a stranger has put there, and
/// its place in the chain.
///
/// @param texts kind, subject, answer, notice version, notice hash, language, method, device name,
///   actor
@SuppressWarnings("ArrayRecordComponent") // compared by its hash alone
record StoredLine(
        UUID id,
        long device,
        long seq,
        long turn,
        Instant at,
        List<String> texts,
        byte[] previous,
        byte[] hash) {

    static final byte[] START = new byte[32];

    private static final List<String> NAMES =
            List.of(
                    "kind",
                    "subject",
                    "answer",
                    "notice_version",
                    "notice_hash",
                    "language",
                    "method",
                    "device_name",
                    "actor");

    static StoredLine linked(
            UUID id,
            long device,
            long seq,
            long turn,
            Instant at,
            List<String> texts,
            byte[] previous) {
        // As the file keeps it, or the hash would not fit what is read back.
        Instant whole = Instant.ofEpochMilli(at.toEpochMilli());
        StoredLine open =
                new StoredLine(id, device, seq, turn, whole, texts, previous, new byte[0]);
        return new StoredLine(id, device, seq, turn, whole, texts, previous, open.computed());
    }

    Row row() {
        Row row =
                Tables.CONSENT_LINE
                        .row()
                        .with("id", id)
                        .with("device", device)
                        .with("seq", seq)
                        .with("turn", turn)
                        .with("at", at)
                        .with("prev_hash", previous)
                        .with("hash", hash);
        for (int i = 0; i < NAMES.size(); i++) {
            row.with(NAMES.get(i), texts.get(i));
        }
        return row;
    }

    boolean isGenuine() {
        return MessageDigest.isEqual(hash, computed());
    }

    private byte[] computed() {
        MessageDigest digest = Digest.sha256();
        digest.update("consent/v1".getBytes(StandardCharsets.UTF_8));
        digest.update(previous);
        digest.update(
                ByteBuffer.allocate(48)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .putLong(device)
                        .putLong(seq)
                        .putLong(turn)
                        .putLong(at.toEpochMilli())
                        .flip());
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
            digest.update(bytes);
        }
        return digest.digest();
    }

    ConsentLine line() {
        HexFormat hex = HexFormat.of();
        return new ConsentLine(
                id,
                device,
                seq,
                turn,
                at,
                Kind.of(texts.get(0)),
                texts.get(1),
                answer(texts.get(2)),
                new Notice(texts.get(3), texts.get(4), texts.get(5)),
                texts.get(6),
                texts.get(7),
                texts.get(8),
                hex.formatHex(previous),
                hex.formatHex(hash));
    }

    private static Optional<Answer> answer(String stored) {
        return Arrays.stream(Answer.values()).filter(a -> a.name().equals(stored)).findFirst();
    }
}
