package com.erpsmartcloud.store;

import com.erpsmartcloud.time.Now;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Makes the 16-byte ids that mean the same on every device and sort by time.
///
/// Source: RFC 9562, versions 7 and 8; time first, because ordered ids kept the file five times
/// smaller.
public final class Ids {

    private static final long MILLIS_MASK = 0xFFFF_FFFF_FFFFL;

    /// Only ever cloned: looking up and keying a new one for each id costs more than using it.
    private final Mac keyed;

    private final Now now;
    private final SecureRandom random = new SecureRandom();

    /// @param key the company's own key for ids, 32 bytes: without it nobody can tell which order
    ///   an id stands for
    public Ids(byte[] key, Now now) {
        try {
            this.keyed = Mac.getInstance("HmacSHA256");
            this.keyed.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
        this.now = now;
    }

    /// A new id for a row born on this device (version 7).
    public UUID fresh() {
        long high = now.instant().toEpochMilli() << 16 | 0x7000L | random.nextInt(0x1000);
        return new UUID(high, variant(random.nextLong()));
    }

    /// The id every device gives to the same thing of a marketplace (version 8).
    ///
    /// @param bornAt creation time as first reported, cut to whole seconds; [Instant#EPOCH] where
    ///   there is none
    /// @param parts what names it, such as marketplace, store and external id
    public UUID derived(Instant bornAt, String... parts) {
        return build(millis(bornAt) & MILLIS_MASK, mac(parts));
    }

    /// The id of something that follows from another row: a line, a movement. Keeps its time
    /// prefix.
    public UUID derived(UUID origin, String... parts) {
        String[] all = new String[parts.length + 1];
        all[0] = origin.toString();
        System.arraycopy(parts, 0, all, 1, parts.length);
        return build(origin.getMostSignificantBits() >>> 16, mac(all));
    }

    /// Sorts before every id that was born then or later.
    public static UUID firstOf(Instant bornAt) {
        return new UUID((millis(bornAt) & MILLIS_MASK) << 16, 0);
    }

    private static long millis(Instant bornAt) {
        return Math.max(0, bornAt.getEpochSecond()) * 1000;
    }

    private static UUID build(long millis, ByteBuffer mac) {
        long high = millis << 16 | 0x8000L | mac.getShort() & 0x0FFFL;
        return new UUID(high, variant(mac.getLong()));
    }

    private static long variant(long bits) {
        return bits & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
    }

    private ByteBuffer mac(String[] parts) {
        try {
            Mac mac = (Mac) keyed.clone();
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                // The length stands before each part, so that "a","bc" and "ab","c" differ.
                mac.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
                mac.update(bytes);
            }
            return ByteBuffer.wrap(mac.doFinal());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("every HmacSHA256 of Java can be cloned", e);
        }
    }
}
