package com.erpsmartcloud.archive;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The names and the small texts of a BagIt bag.
///
/// Source: RFC 8493, BagIt 1.0.
final class Bag {

    static final String DATA = "data/";
    static final String DECLARATION = "bagit.txt";
    static final String INFO = "bag-info.txt";
    static final String MANIFEST = "manifest-sha256.txt";
    static final String TAG_MANIFEST = "tagmanifest-sha256.txt";
    static final String DATA_PACKAGE = "datapackage.json";
    static final String README = "README.txt";

    static final String DECLARATION_TEXT =
            "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

    /// A checksum, white space and a path.
    static final Pattern MANIFEST_LINE = Pattern.compile("([0-9a-fA-F]{64})\\s+(\\S.*)");

    /// The line of [#INFO] that says how many bytes and files the payload has.
    static final Pattern OXUM =
            Pattern.compile("(?m)^Payload-Oxum:\\s*(\\d{1,18})\\.(\\d{1,9})\\s*$");

    private static final Pattern UNSAFE_IN_NAME = Pattern.compile("[^A-Za-z0-9._-]+");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    private Bag() {}

    /// The folder inside the ZIP: the ZIP's own name as far as every system can spell it.
    static String folder(String zipName) {
        String stem =
                zipName.toLowerCase(Locale.ROOT).endsWith(".zip")
                        ? zipName.substring(0, zipName.length() - 4)
                        : zipName;
        String safe = UNSAFE_IN_NAME.matcher(stem).replaceAll("-").replaceAll("^[-.]+|[-.]+$", "");
        return (safe.isEmpty() ? "company-export" : safe) + "/";
    }

    static String info(ExportOptions options, Instant at, List<ExportedFile> payload) {
        long bytes = payload.stream().mapToLong(ExportedFile::bytes).sum();
        return line("Source-Organization", options.company())
                + line("Bagging-Date", at.atZone(ZoneOffset.UTC).toLocalDate().toString())
                + line("Bag-Software-Agent", "ERP Smart Cloud Desktop " + options.programVersion())
                + line("Payload-Oxum", bytes + "." + payload.size());
    }

    static String manifest(List<ExportedFile> files) {
        StringBuilder lines = new StringBuilder();
        for (ExportedFile file : files) {
            lines.append(file.sha256()).append("  ").append(file.name()).append('\n');
        }
        return lines.toString();
    }

    static boolean isPayload(String name) {
        return name.startsWith(DATA);
    }

    /// Whether unpacking `name` stays inside the folder, on every system.
    static boolean isSafe(String name) {
        if (name.isEmpty()
                || name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.contains(":")) {
            return false;
        }
        List<String> steps = new ArrayList<>(List.of(name.split("/", -1)));
        if (name.endsWith("/")) {
            steps.removeLast();
        }
        return CONTROL.matcher(name).results().findAny().isEmpty()
                && steps.stream().noneMatch(s -> s.isEmpty() || s.equals(".") || s.equals(".."));
    }

    private static String line(String name, String value) {
        return name + ": " + CONTROL.matcher(value).replaceAll(" ").strip() + "\n";
    }
}
