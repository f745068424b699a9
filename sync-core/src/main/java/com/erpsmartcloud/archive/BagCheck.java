package com.erpsmartcloud.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/// One verification: recomputes everything in the order it lies in the ZIP, then compares with the
/// lists. The file may come from anybody.
final class BagCheck {

    private final ZipBytes zip;
    private final ArchiveProgress progress;
    private final Map<String, EntryCheck.Found> found = new LinkedHashMap<>();

    /// @param files in the order they lie in the ZIP
    record Result(List<ExportedFile> files, Verdict.Packing packing) {}

    private BagCheck(ZipBytes zip, ArchiveProgress progress) {
        this.zip = zip;
        this.progress = progress;
    }

    static Result of(Path file, ArchiveProgress progress)
            throws IOException, Stopped, DamageFound, NotOurs {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            String name = String.valueOf(file.getFileName());
            return new BagCheck(new ZipBytes(channel, name, channel.size()), progress).run();
        }
    }

    private Result run() throws IOException, Stopped, DamageFound, NotOurs {
        ZipDirectory directory = ZipDirectory.read(zip);
        List<ZipDirectory.Entry> entries = directory.entries();
        String folder = folder(entries);
        boolean sealed = entries.stream().anyMatch(ZipDirectory.Entry::isSealed);
        requireSafeNames(entries, folder, sealed);
        if (sealed) {
            requireOurDirectory(directory);
        }
        for (int i = 0; i < entries.size(); i++) {
            long end =
                    i + 1 < entries.size()
                            ? entries.get(i + 1).item().offset()
                            : directory.offset();
            check(entries.get(i), folder, end);
        }
        compareWithLists();
        return new Result(
                found.values().stream().map(EntryCheck.Found::file).toList(),
                sealed ? Verdict.Packing.ORIGINAL : Verdict.Packing.REPACKED);
    }

    /// The one folder all files lie in, with its slash.
    private static String folder(List<ZipDirectory.Entry> entries) throws NotOurs {
        for (String tag : List.of(Bag.DECLARATION, Bag.MANIFEST, Bag.TAG_MANIFEST)) {
            for (ZipDirectory.Entry entry : entries) {
                String name = entry.item().name();
                if (name.equals(tag) || name.endsWith("/" + tag)) {
                    return name.substring(0, name.length() - tag.length());
                }
            }
        }
        throw new NotOurs(Verdict.Reason.NO_BAG);
    }

    private void requireSafeNames(List<ZipDirectory.Entry> entries, String folder, boolean sealed)
            throws DamageFound {
        Set<String> names = new HashSet<>();
        for (ZipDirectory.Entry entry : entries) {
            String name = entry.item().name();
            String shown = name.startsWith(folder) ? name.substring(folder.length()) : name;
            if (!Bag.isSafe(name)) {
                throw new DamageFound(shown, Damage.UNSAFE_NAME);
            }
            if (!name.startsWith(folder) || sealed && !entry.isSealed()) {
                throw new DamageFound(shown, Damage.NOT_LISTED);
            }
            // Two names that differ in case alone are one file on Windows and macOS.
            if (!names.add(name.toLowerCase(Locale.ROOT))) {
                throw new DamageFound(shown, Damage.TWICE);
            }
        }
    }

    /// Writes the directory anew from what it says and compares every byte.
    private void requireOurDirectory(ZipDirectory directory) throws DamageFound {
        List<ZipItem> items = directory.entries().stream().map(ZipDirectory.Entry::item).toList();
        byte[] expected = ZipFormat.STANDARD.directory(items, directory.offset());
        boolean startsAtOnce = !items.isEmpty() && items.getFirst().offset() == 0;
        if (!startsAtOnce || !Arrays.equals(expected, directory.bytes())) {
            throw new DamageFound(zip.name(), Damage.ZIP_DIRECTORY);
        }
    }

    private void check(ZipDirectory.Entry entry, String folder, long end)
            throws IOException, Stopped, DamageFound {
        String name = entry.item().name().substring(folder.length());
        if (entry.isFolder()) {
            if (entry.item().size() != 0) {
                throw new DamageFound(name, Damage.UNKNOWN_PACKING);
            }
            return;
        }
        try {
            found.put(name, new EntryCheck(zip, entry, name, progress).run(end));
        } catch (IOException e) {
            throw new DamageFound(name, Damage.UNREADABLE);
        }
    }

    private void compareWithLists() throws DamageFound {
        EntryCheck.Found declaration = required(Bag.DECLARATION);
        byte[] expected = Bag.DECLARATION_TEXT.getBytes(StandardCharsets.UTF_8);
        if (!Arrays.equals(declaration.kept(), expected)) {
            throw new DamageFound(Bag.DECLARATION, Damage.CONTENT_CHANGED);
        }
        Map<String, String> tags = list(Bag.TAG_MANIFEST);
        requireListed(tags, Bag.MANIFEST);
        requireListed(tags, Bag.INFO);
        compare(tags);
        Map<String, String> payload = list(Bag.MANIFEST);
        compare(payload);
        for (String name : found.keySet()) {
            Map<String, String> list = Bag.isPayload(name) ? payload : tags;
            if (!name.equals(Bag.TAG_MANIFEST)) {
                requireListed(list, name);
            }
        }
        compareWithOxum();
    }

    private void compare(Map<String, String> list) throws DamageFound {
        for (Map.Entry<String, String> line : list.entrySet()) {
            if (!required(line.getKey()).file().sha256().equals(line.getValue())) {
                throw new DamageFound(line.getKey(), Damage.CONTENT_CHANGED);
            }
        }
    }

    private static void requireListed(Map<String, String> list, String name) throws DamageFound {
        if (!list.containsKey(name)) {
            throw new DamageFound(name, Damage.NOT_LISTED);
        }
    }

    private EntryCheck.Found required(String name) throws DamageFound {
        return Optional.ofNullable(found.get(name))
                .orElseThrow(() -> new DamageFound(name, Damage.MISSING));
    }

    /// Name to checksum, in the list's order.
    private Map<String, String> list(String manifest) throws DamageFound {
        Map<String, String> lines = new LinkedHashMap<>();
        String text = new String(required(manifest).kept(), StandardCharsets.UTF_8);
        for (String line : new ArrayList<>(text.lines().toList())) {
            Matcher parts = Bag.MANIFEST_LINE.matcher(line);
            if (!parts.matches()) {
                throw new DamageFound(manifest, Damage.UNREADABLE_LIST);
            }
            String checksum = parts.group(1).toLowerCase(Locale.ROOT);
            if (lines.put(parts.group(2), checksum) != null) {
                throw new DamageFound(manifest, Damage.UNREADABLE_LIST);
            }
        }
        return lines;
    }

    private void compareWithOxum() throws DamageFound {
        String info = new String(required(Bag.INFO).kept(), StandardCharsets.UTF_8);
        Matcher oxum = Bag.OXUM.matcher(info);
        long bytes = 0;
        long files = 0;
        for (EntryCheck.Found each : found.values()) {
            if (Bag.isPayload(each.file().name())) {
                bytes += each.file().bytes();
                files++;
            }
        }
        if (!oxum.find()
                || Long.parseLong(oxum.group(1)) != bytes
                || Long.parseLong(oxum.group(2)) != files) {
            throw new DamageFound(Bag.INFO, Damage.CONTENT_CHANGED);
        }
    }
}
