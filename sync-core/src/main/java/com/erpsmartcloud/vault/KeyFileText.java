package com.erpsmartcloud.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// `keys.json` as text: JSON whose first line is the SHA-256 of all the other lines.
///
/// Without it a flipped bit in a wrapped key would look like a wrong password for ever.
final class KeyFileText {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private KeyFileText() {}

    static byte[] write(KeyFile keys) {
        String body = JSON.writeValueAsString(keys).replace("\r\n", "\n") + '\n';
        String rest = body.substring(body.indexOf('{') + 1).stripLeading();
        return ("{ \"sha256\" : \"%s\",\n".formatted(sha256(rest.getBytes(UTF_8))) + rest)
                .getBytes(UTF_8);
    }

    /// @return nothing when the text is damaged
    /// @throws NewerFormatException when a newer program wrote it
    static Optional<KeyFile> read(byte[] text) throws NewerFormatException {
        int lineEnd = 0;
        while (lineEnd < text.length && text[lineEnd] != '\n') {
            lineEnd++;
        }
        byte[] rest = Arrays.copyOfRange(text, Math.min(lineEnd + 1, text.length), text.length);
        try {
            JsonNode tree = JSON.readTree(text);
            if (!sha256(rest).equals(tree.path("sha256").asString(""))) {
                return Optional.empty();
            }
            if (tree.path("format").asInt(0) > KeyFile.FORMAT) {
                throw new NewerFormatException();
            }
            return Optional.of(JSON.treeToValue(tree, KeyFile.class));
        } catch (JacksonException | IllegalArgumentException | NullPointerException _) {
            return Optional.empty();
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /// A newer program wrote the file.
    static final class NewerFormatException extends Exception {
        private static final long serialVersionUID = 1;
    }
}
