package com.erpsmartcloud.sandbox.journal;

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
import java.util.function.IntFunction;

/// The world on disk: `world.jsonl`, replaced as a whole, and `changes-N.jsonl`, appended to.
///
/// Each line is one change, a JSON array of facts that hold together. The first line of
/// `world.jsonl` is N, so a kill between writing the one and deleting the other leaves a file that
/// nobody reads. A last line that a kill has cut is no change and is dropped.
///
/// Changes are not written through a channel: an interrupted caller would close it for everybody.
final class Journal<F> implements AutoCloseable {

    /// Moments as milliseconds: reading them as text took a fifth of the processor time of a start.
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(DateTimeFeature.WRITE_DATE_TIMESTAMPS_AS_NANOSECONDS)
                    .disable(DateTimeFeature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS)
                    .build();

    private final Path folder;
    private final Lines<F> lines;
    private long generation;
    private RandomAccessFile changes;

    private Journal(Path folder, Lines<F> lines, long generation, RandomAccessFile changes) {
        this.folder = folder;
        this.lines = lines;
        this.generation = generation;
        this.changes = changes;
    }

    /// Changes as lines of JSON.
    private record Lines<F>(ObjectReader reader, ObjectWriter writer, IntFunction<F[]> array) {

        static <F> Lines<F> of(Class<F> facts, IntFunction<F[]> array) {
            Class<?> list = facts.arrayType();
            return new Lines<>(JSON.readerFor(list), JSON.writerFor(list), array);
        }

        byte[] write(Collection<? extends F> facts) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
            bytes.writeBytes(writer.writeValueAsBytes(facts.toArray(array)));
            bytes.write('\n');
            return bytes.toByteArray();
        }

        List<F> read(String line) throws IOException {
            try {
                F[] facts = reader.readValue(line);
                return new ArrayList<>(Arrays.asList(facts));
            } catch (JacksonException damaged) {
                throw new IOException("damaged line in the sandbox's world", damaged);
            }
        }

        List<F> readUnchecked(String line) {
            try {
                return read(line);
            } catch (IOException damaged) {
                throw new UncheckedIOException(damaged);
            }
        }
    }

    static boolean exists(Path folder) {
        return Files.exists(folder.resolve("world.jsonl"));
    }

    /// Reads all changes in order and opens the journal for more.
    static <F> Journal<F> open(
            Path folder, Class<F> facts, IntFunction<F[]> array, Consumer<List<F>> into)
            throws IOException {
        try {
            return read(folder, Lines.of(facts, array), into);
        } catch (UncheckedIOException | NumberFormatException damaged) {
            throw new IOException("the sandbox's world in " + folder + " is damaged", damaged);
        }
    }

    private static <F> Journal<F> read(Path folder, Lines<F> lines, Consumer<List<F>> into)
            throws IOException {
        List<String> world = Files.readAllLines(folder.resolve("world.jsonl"));
        if (world.isEmpty()) {
            throw new IOException("world.jsonl is empty");
        }
        long generation = Long.parseLong(world.getFirst());
        // Five thousand postings are most of the time a start takes, and a start is waited for.
        world.subList(1, world.size()).parallelStream()
                .map(lines::readUnchecked)
                .toList()
                .forEach(into);
        Path file = changesFile(folder, generation);
        long whole = Files.exists(file) ? replay(file, lines, into) : 0;
        RandomAccessFile changes = new RandomAccessFile(file.toFile(), "rw");
        changes.setLength(whole);
        changes.seek(whole);
        return new Journal<>(folder, lines, generation, changes);
    }

    /// Makes the files of a new world.
    static <F> Journal<F> create(
            Path folder, Class<F> type, IntFunction<F[]> array, Collection<F> facts)
            throws IOException {
        Lines<F> lines = Lines.of(type, array);
        writeWorld(folder, 1, lines, facts);
        return new Journal<>(folder, lines, 1, openNew(folder, 1));
    }

    /// Appends one change. It survives the end of this process, not of the machine.
    void append(List<F> facts) {
        try {
            long end = changes.getFilePointer();
            try {
                changes.write(lines.write(facts));
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
    void compact(Collection<F> facts) throws IOException {
        RandomAccessFile next = openNew(folder, generation + 1);
        writeWorld(folder, generation + 1, lines, facts);
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

    private static <F> long replay(Path file, Lines<F> lines, Consumer<List<F>> into)
            throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int start = 0;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == '\n') {
                into.accept(lines.read(new String(bytes, start, at - start, UTF_8)));
                start = at + 1;
            }
        }
        return start;
    }

    private static <F> void writeWorld(
            Path folder, long generation, Lines<F> lines, Collection<F> facts) throws IOException {
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
            for (F fact : facts) {
                out.write(lines.write(List.of(fact)));
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

    private static Path changesFile(Path folder, long generation) {
        return folder.resolve("changes-" + generation + ".jsonl");
    }
}
