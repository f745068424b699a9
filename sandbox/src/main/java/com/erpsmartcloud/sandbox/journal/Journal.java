package com.erpsmartcloud.sandbox.ozon.world;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/// The world on disk: `world.jsonl`, replaced as a whole, and `changes-N.jsonl`, appended to.
///
/// Each line is one change, a JSON array of [Fact]s that hold together. The first line of
/// `world.jsonl` is N, so a kill between writing the one and deleting the other leaves a file that
/// nobody reads. A last line that a kill has cut is no change and is dropped.
///
/// Changes are not written through a channel: an interrupted caller would close it for everybody.
final class Journal implements AutoCloseable {

    /// Moments as milliseconds: reading them as text took a fifth of the processor time of a start.
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(DateTimeFeature.WRITE_DATE_TIMESTAMPS_AS_NANOSECONDS)
                    .disable(DateTimeFeature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS)
                    .build();

    private static final ObjectReader READER = JSON.readerFor(Fact[].class);
    private static final ObjectWriter WRITER = JSON.writerFor(Fact[].class);

    private final Path folder;
    private long generation;
    private RandomAccessFile changes;

    private Journal(Path folder, long generation, RandomAccessFile changes) {
        this.folder = folder;
        this.generation = generation;
        this.changes = changes;
    }

    static boolean exists(Path folder) {
        return Files.exists(folder.resolve("world.jsonl"));
    }

    /// Reads all changes in order and opens the journal for more.
    static Journal open(Path folder, Consumer<List<Fact>> into) throws IOException {
        try {
            return read(folder, into);
        } catch (UncheckedIOException | NumberFormatException damaged) {
            throw new IOException("the sandbox's world in " + folder + " is damaged", damaged);
        }
    }

    private static Journal read(Path folder, Consumer<List<Fact>> into) throws IOException {
        List<String> world = Files.readAllLines(folder.resolve("world.jsonl"));
        if (world.isEmpty()) {
            throw new IOException("world.jsonl is empty");
        }
        long generation = Long.parseLong(world.getFirst());
        // Five thousand postings are most of the time a start takes, and a start is waited for.
        world.subList(1, world.size()).parallelStream()
                .map(Journal::parseUnchecked)
                .toList()
                .forEach(into);
        Path file = changesFile(folder, generation);
        long whole = Files.exists(file) ? replay(file, into) : 0;
        RandomAccessFile changes = new RandomAccessFile(file.toFile(), "rw");
        changes.setLength(whole);
        changes.seek(whole);
        return new Journal(folder, generation, changes);
    }

    /// Makes the files of a new world.
    static Journal create(Path folder, Collection<Fact> facts) throws IOException {
        writeWorld(folder, 1, facts);
        return new Journal(folder, 1, openNew(folder, 1));
    }

    /// Appends one change. It survives the end of this process, not of the machine.
    void append(List<Fact> facts) {
        try {
            long end = changes.getFilePointer();
            try {
                changes.write(line(facts));
            } catch (IOException failed) {
                // Half a line in the middle would make the rest unreadable.
                changes.setLength(end);
                throw failed;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Replaces world and changes by these facts alone.
    void compact(Collection<Fact> facts) throws IOException {
        RandomAccessFile next = openNew(folder, generation + 1);
        writeWorld(folder, generation + 1, facts);
        RandomAccessFile before = changes;
        changes = next;
        before.close();
        Files.deleteIfExists(changesFile(folder, generation));
        generation++;
    }

    long size() throws IOException {
        return changes.length();
    }

    @Override
    public void close() throws IOException {
        changes.close();
    }

    private static long replay(Path file, Consumer<List<Fact>> into) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int start = 0;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == '\n') {
                into.accept(parse(new String(bytes, start, at - start, UTF_8)));
                start = at + 1;
            }
        }
        return start;
    }

    private static void writeWorld(Path folder, long generation, Collection<Fact> facts)
            throws IOException {
        Path draft = folder.resolve("world.jsonl.new");
        try (FileChannel channel =
                        FileChannel.open(
                                draft,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE,
                                StandardOpenOption.TRUNCATE_EXISTING);
                OutputStream out =
                        new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 18)) {
            out.write((generation + "\n").getBytes(UTF_8));
            for (Fact fact : facts) {
                out.write(line(List.of(fact)));
            }
            out.flush();
            channel.force(true);
        }
        Files.move(draft, folder.resolve("world.jsonl"), ATOMIC_MOVE, REPLACE_EXISTING);
    }

    private static RandomAccessFile openNew(Path folder, long generation) throws IOException {
        RandomAccessFile file =
                new RandomAccessFile(changesFile(folder, generation).toFile(), "rw");
        file.setLength(0);
        return file;
    }

    private static byte[] line(List<Fact> facts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        bytes.writeBytes(WRITER.writeValueAsBytes(facts.toArray(new Fact[0])));
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private static List<Fact> parse(String line) throws IOException {
        try {
            Fact[] facts = READER.readValue(line);
            return new ArrayList<>(Arrays.asList(facts));
        } catch (JacksonException damaged) {
            throw new IOException("damaged line in the sandbox's world", damaged);
        }
    }

    private static List<Fact> parseUnchecked(String line) {
        try {
            return parse(line);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static Path changesFile(Path folder, long generation) {
        return folder.resolve("changes-" + generation + ".jsonl");
    }
}
