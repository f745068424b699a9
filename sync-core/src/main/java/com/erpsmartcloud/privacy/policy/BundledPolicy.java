package com.erpsmartcloud.privacy.policy;

import com.erpsmartcloud.privacy.Languages;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The versions this program brings along, so that everything is there without a network.
final class BundledPolicy {

    /// Oldest first; a new version is a new folder here.
    private static final List<String> FOLDERS = List.of("v1");

    private BundledPolicy() {}

    static List<PolicyVersion> versions() {
        return FOLDERS.stream().map(BundledPolicy::version).toList();
    }

    private static PolicyVersion version(String folder) {
        try {
            JsonNode head = PolicyJson.tree(bytes(folder + "/version.json"));
            Map<String, List<Paragraph>> texts = new LinkedHashMap<>();
            for (String language : Languages.ALL) {
                JsonNode words = PolicyJson.tree(bytes(folder + "/" + language + ".json"));
                texts.put(language, PolicyJson.paragraphs(words, "paragraphs"));
            }
            return new PolicyVersion(
                    PolicyJson.text(head, "version", 20),
                    PolicyJson.instant(head, "published"),
                    PolicyJson.instant(head, "effective"),
                    Change.valueOf(PolicyJson.text(head, "change", 20)),
                    texts);
        } catch (FeedException e) {
            throw new IllegalStateException("the bundled policy " + folder + " is broken", e);
        }
    }

    static byte[] bytes(String name) {
        try (InputStream in =
                Objects.requireNonNull(BundledPolicy.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
