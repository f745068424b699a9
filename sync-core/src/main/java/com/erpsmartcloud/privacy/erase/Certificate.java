package com.erpsmartcloud.privacy.erase;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/// What was erased, signed by the company: a JSON file that proves itself to anybody who holds the
/// company's public key.
///
/// Format: `statement`, an object; `publicKey` and `signature`, Base64; signed are the UTF-8 bytes
/// of the statement as compact JSON with its fields in the order they stand in.
public final class Certificate {

    private Certificate() {}

    /// @param statement texts, numbers, lists and maps
    /// @return the file's text
    static String signed(Map<String, Object> statement, CompanySigner signer) {
        JsonMapper mapper = JsonMapper.shared();
        JsonNode body = mapper.valueToTree(statement);
        ObjectNode file = mapper.createObjectNode();
        file.set("statement", body);
        file.put("algorithm", CompanySigner.ALGORITHM);
        file.put("publicKey", Base64.getEncoder().encodeToString(signer.publicKey()));
        file.put("signature", Base64.getEncoder().encodeToString(signer.sign(bytes(body))));
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(file) + "\n";
    }

    /// @param publicKey the company's, from its export or from the company itself, never from the
    ///   file that is to be checked
    /// @return whether every word of the statement is as it was signed
    public static boolean isGenuine(String text, byte[] publicKey) {
        try {
            JsonNode file = JsonMapper.shared().readTree(text);
            byte[] signature = Base64.getDecoder().decode(file.path("signature").asString());
            return CompanySigner.verify(publicKey, bytes(file.path("statement")), signature);
        } catch (JacksonException | IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] bytes(JsonNode body) {
        return JsonMapper.shared().writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
    }
}
