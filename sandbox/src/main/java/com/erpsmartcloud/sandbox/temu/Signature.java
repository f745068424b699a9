package com.erpsmartcloud.sandbox.temu;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.UnaryOperator;

/// The signature of a call: MD5 over the secret, all members of the body in the order of their
/// names, and the secret once more.
///
/// The contract leaves two things open, and either way is taken: whether a top-level text is signed
/// with its JSON escapes, and whether letters outside ASCII, if the body escapes them, are signed
/// escaped. Nested values are signed in the order the body has them.
final class Signature {

    private Signature() {}

    /// Whether one of the readings gives this signature.
    static boolean matches(String secret, SortedMap<String, String> members, String sign) {
        byte[] given = sign.getBytes(UTF_8);
        boolean matches = false;
        for (String base : bases(secret, members)) {
            matches |= MessageDigest.isEqual(md5(base).getBytes(UTF_8), given);
        }
        return matches;
    }

    /// @param members raw values, as [RawObject] reads them
    static Set<String> bases(String secret, SortedMap<String, String> members) {
        Set<String> bases = new LinkedHashSet<>();
        for (UnaryOperator<String> text :
                List.<UnaryOperator<String>>of(
                        JsonText::decoded, raw -> JsonText.unquoted(JsonText.plain(raw)))) {
            for (UnaryOperator<String> other :
                    List.<UnaryOperator<String>>of(UnaryOperator.identity(), JsonText::plain)) {
                bases.add(secret + joined(members, text, other) + secret);
            }
        }
        return bases;
    }

    static String md5(String base) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(base.getBytes(UTF_8));
            return HexFormat.of().withUpperCase().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has MD5", impossible);
        }
    }

    private static String joined(
            SortedMap<String, String> members,
            UnaryOperator<String> text,
            UnaryOperator<String> other) {
        StringBuilder joined = new StringBuilder();
        for (Map.Entry<String, String> member : members.entrySet()) {
            String raw = member.getValue();
            if (!member.getKey().equals("sign") && !raw.equals("null")) {
                joined.append(member.getKey());
                joined.append(JsonText.isString(raw) ? text.apply(raw) : other.apply(raw));
            }
        }
        return joined.toString();
    }
}
