package com.erpsmartcloud.app.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The style sheets as text, for tests.
final class Sheets {

    static final List<String> COLOURS = List.of("erp-light.css", "erp-dark.css");
    static final List<String> SHAPES =
            List.of(
                    "erp.css",
                    "controls.css",
                    "shell.css",
                    "table.css",
                    "pieces.css",
                    "pages.css",
                    "orders.css",
                    "rooms.css",
                    "today.css",
                    "privacy.css",
                    "icons.css");

    private static final Pattern TOKEN = Pattern.compile("(-erp-[a-z0-9-]+):\\s*([^;]+);");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    private Sheets() {}

    static String text(String name) throws IOException {
        try (InputStream in = Look.class.getResourceAsStream(name)) {
            String all =
                    new String(
                            Objects.requireNonNull(in, name).readAllBytes(),
                            StandardCharsets.UTF_8);
            return COMMENT.matcher(all).replaceAll("");
        }
    }

    /// The colour tokens a sheet declares.
    static Map<String, String> tokens(String name) throws IOException {
        Map<String, String> tokens = new TreeMap<>();
        Matcher found = TOKEN.matcher(text(name));
        while (found.find()) {
            tokens.put(found.group(1), found.group(2).strip());
        }
        return tokens;
    }
}
