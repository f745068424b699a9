package com.erpsmartcloud.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// A second Java that runs a main class of the tests and can be killed at any moment.
///
/// It runs on the class path made of everything this Java has, module path included. Its standard
/// output is read line by line: let it print a line for every promise it makes ("row 17 is on the
/// disk"), kill it, and hold it to its promises.
public final class ChildProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;
    private final Path errors;

    private ChildProcess(Process process, Path errors) {
        this.process = process;
        this.output = process.inputReader(UTF_8);
        this.errors = errors;
    }

    public static ChildProcess start(Class<?> main, String... arguments) {
        return start(List.of(), main, arguments);
    }

    /// @param javaOptions such as `-Xmx64m`
    public static ChildProcess start(List<String> javaOptions, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.addAll(List.of("-cp", classPath(main), main.getName()));
        command.addAll(List.of(arguments));
        try {
            Path errors = Files.createTempFile("child", ".err");
            Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
            return new ChildProcess(process, errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Waits for the next line.
    ///
    /// @return nothing when the process has ended and all its lines were read
    public Optional<String> readLine() {
        try {
            return Optional.ofNullable(output.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Waits for the next line and demands it.
    public String expectLine() {
        return readLine()
                .orElseThrow(() -> new AssertionError("The child ended early: " + errors()));
    }

    /// The hard kill: no shutdown hook, no flush. Lines printed before can still be read.
    public void kill() {
        // Not Process.destroyForcibly: that one throws away what was printed and not read yet.
        process.toHandle().destroyForcibly();
        awaitExit();
    }

    /// @return the exit code; a child that runs on for two minutes fails the test
    public int awaitExit() {
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("The child did not end: " + errors());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// What it wrote to its standard error so far.
    public String errors() {
        try {
            return Files.readString(errors, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        kill();
        output.close();
        Files.deleteIfExists(errors);
    }

    private static String classPath(Class<?> main) {
        Set<String> entries = new LinkedHashSet<>();
        // Tests are patched into the module: only the class file's own address tells their folder.
        entries.add(folderOf(main));
        entries.add(folderOf(ChildProcess.class));
        for (String property : List.of("jdk.module.path", "java.class.path")) {
            String path = System.getProperty(property, "");
            if (!path.isEmpty()) {
                entries.addAll(List.of(path.split(File.pathSeparator, -1)));
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    private static String folderOf(Class<?> type) {
        String resource = type.getName().replace('.', '/') + ".class";
        URL address = Objects.requireNonNull(type.getResource("/" + resource), resource);
        try {
            Path folder = Path.of(address.toURI());
            for (int up = resource.split("/", -1).length; up > 0; up--) {
                folder = Objects.requireNonNull(folder.getParent());
            }
            return folder.toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
