package com.erpsmartcloud.privacy.policy;

import com.erpsmartcloud.privacy.Languages;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads versions and notices from JSON, believing nothing: every field is there, of its type and
/// not too long, or nothing is taken.
final class PolicyJson {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private static final int MOST_ITEMS = 200;
    private static final int LONGEST_TEXT = 5_000;
    private static final int LONGEST_NAME = 60;

    private PolicyJson() {}

    static JsonNode tree(byte[] bytes) throws FeedException {
        try {
            JsonNode node = JSON.readTree(bytes);
            if (!node.isObject()) {
                throw bad("no JSON object");
            }
            return node;
        } catch (JacksonException e) {
            throw bad("no JSON");
        }
    }

    static List<JsonNode> list(JsonNode node, String name) throws FeedException {
        JsonNode list = node.path(name);
        if (!list.isArray() || list.size() > MOST_ITEMS) {
            throw bad(name);
        }
        List<JsonNode> items = new ArrayList<>();
        list.forEach(items::add);
        return items;
    }

    static PolicyVersion version(JsonNode node) throws FeedException {
        Map<String, List<Paragraph>> texts = new LinkedHashMap<>();
        for (String language : Languages.ALL) {
            texts.put(language, paragraphs(node.path("texts"), language));
        }
        return new PolicyVersion(
                text(node, "version", 20),
                instant(node, "published"),
                instant(node, "effective"),
                constant(Change.class, node, "change"),
                texts);
    }

    static List<Paragraph> paragraphs(JsonNode node, String name) throws FeedException {
        List<Paragraph> paragraphs = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode each : list(node, name)) {
            Paragraph paragraph =
                    new Paragraph(
                            text(each, "id", LONGEST_NAME),
                            text(each, "clause", LONGEST_NAME),
                            text(each, "text", LONGEST_TEXT));
            if (!ids.add(paragraph.id())) {
                throw bad("paragraph twice");
            }
            paragraphs.add(paragraph);
        }
        if (paragraphs.isEmpty()) {
            throw bad(name);
        }
        return List.copyOf(paragraphs);
    }

    static NoticeFact notice(JsonNode node) throws FeedException {
        NoticeKind kind = constant(NoticeKind.class, node, "kind");
        if (kind == NoticeKind.TEST) {
            throw bad("kind");
        }
        return new NoticeFact(
                text(node, "id", LONGEST_NAME),
                kind,
                instant(node, "published"),
                noticeTexts(node.path("texts")));
    }

    /// English at least: news of a breach does not wait for a translator.
    static Map<String, NoticeText> noticeTexts(JsonNode node) throws FeedException {
        Map<String, NoticeText> texts = new LinkedHashMap<>();
        for (String language : Languages.ALL) {
            JsonNode words = node.path(language);
            if (words.isObject()) {
                texts.put(
                        language,
                        new NoticeText(
                                text(words, "title", LONGEST_TEXT),
                                text(words, "what", LONGEST_TEXT),
                                text(words, "when", LONGEST_TEXT),
                                text(words, "whose", LONGEST_TEXT),
                                text(words, "todo", LONGEST_TEXT)));
            }
        }
        if (!texts.containsKey("en")) {
            throw bad("no English words");
        }
        return texts;
    }

    static String written(Object value) {
        return JSON.writeValueAsString(value);
    }

    static String text(JsonNode node, String name, int longest) throws FeedException {
        JsonNode value = node.path(name);
        if (!value.isString()
                || value.asString().isBlank()
                || value.asString().length() > longest) {
            throw bad(name);
        }
        return value.asString();
    }

    static Instant instant(JsonNode node, String name) throws FeedException {
        try {
            Instant instant = Instant.parse(text(node, name, 40));
            // Beyond these years a file cannot hold the milliseconds, and no policy lives.
            if (instant.isBefore(Instant.EPOCH)
                    || instant.isAfter(Instant.ofEpochSecond(32_503_680_000L))) {
                throw bad(name);
            }
            return instant;
        } catch (DateTimeException e) {
            throw bad(name);
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, JsonNode node, String name)
            throws FeedException {
        String wanted = text(node, name, LONGEST_NAME);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(wanted)) {
                return constant;
            }
        }
        throw bad(name);
    }

    static FeedException bad(String what) {
        return new FeedException(new FeedFailure.Unreadable(what));
    }
}
