import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Checks or applies the layout of every Java file below the working folder.
///
/// Runs as a single source file with google-java-format on the class path, on the JDK that compiles
/// the project: inside Maven's own Java the formatter could not read newer syntax. It walks the
/// folders itself, because a list of files does not fit every system's command line.
final class Format {

    private static final String TOOL = "google-java-format";

    private Format() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 1 || !List.of("check", "apply").contains(args[0])) {
            System.err.println("usage: Format check|apply");
            System.exit(2);
        }
        System.exit(run(args[0].equals("apply")));
    }

    private static int run(boolean apply) throws IOException {
        List<Path> files = javaFiles();
        List<String> arguments = new ArrayList<>(List.of("--aosp"));
        arguments.addAll(
                apply ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
        files.forEach(file -> arguments.add(file.toString()));

        ToolProvider tool = ToolProvider.findFirst(TOOL).orElseThrow();
        StringWriter changed = new StringWriter();
        StringWriter errors = new StringWriter();
        int exit =
                tool.run(
                        new PrintWriter(changed, true),
                        new PrintWriter(errors, true),
                        arguments.toArray(String[]::new));

        changed.toString().lines().forEach(file -> System.err.println("Not formatted: " + file));
        System.err.print(errors);
        for (Path file : files) {
            if (Files.readString(file).contains("\t")) {
                System.err.println("Tab character: " + file + " (write \\t in a string)");
                exit = 1;
            }
        }
        if (exit != 0 && !apply) {
            System.err.println("To format every Java file, run: mvn -q -N -Pformat validate");
        }
        return exit;
    }

    private static List<Path> javaFiles() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path start : sourceFolders()) {
            try (Stream<Path> found = Files.walk(start)) {
                found.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !file.startsWith(start.resolve("target")))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }

    private static List<Path> sourceFolders() throws IOException {
        try (Stream<Path> found = Files.list(Path.of(""))) {
            return found.filter(Files::isDirectory)
                    .filter(folder -> folder.endsWith(".ci") || !folder.toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
