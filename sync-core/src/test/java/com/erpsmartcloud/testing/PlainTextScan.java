package com.erpsmartcloud.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Looks for a text that should be nowhere in clear, in every encoding a database might use.
public final class PlainTextScan {

    private static final List<Charset> ENCODINGS = List.of(UTF_8, UTF_16LE, UTF_16BE, ISO_8859_1);

    private PlainTextScan() {}

    /// @return the files below `folder` that hold `text`
    public static List<Path> filesWith(Path folder, String text) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> holds(file, text)).toList();
        }
    }

    /// @return the temporary files of H2, of any process, that hold `text`
    public static List<Path> temporaryFilesWith(String text) throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (Stream<Path> files = Files.list(temporary)) {
            return files.filter(file -> file.toString().endsWith(".temp.db"))
                    .filter(file -> holds(file, text))
                    .toList();
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            String bytes = Files.readString(file, ISO_8859_1);
            return bytes.contains(asH2Writes(text))
                    || ENCODINGS.stream()
                            .anyMatch(
                                    e -> bytes.contains(new String(text.getBytes(e), ISO_8859_1)));
        } catch (NoSuchFileException _) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// H2's pages hold text almost as UTF-8, without the mark on the second and third byte
    /// (`DataUtils.writeStringData`).
    private static String asH2Writes(String text) {
        StringBuilder bytes = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c < 0x80) {
                bytes.append(c);
            } else if (c < 0x800) {
                bytes.append((char) (0xc0 | c >> 6)).append((char) (c & 0x3f));
            } else {
                bytes.append((char) (0xe0 | c >> 12));
                bytes.append((char) (c >> 6 & 0x3f)).append((char) (c & 0x3f));
            }
        }
        return bytes.toString();
    }
}
