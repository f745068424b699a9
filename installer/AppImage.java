import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleDescriptor.Requires.Modifier;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Makes the installed program: its jars, a Java of its own, and a launcher, in one folder.
///
/// Java links only explicit modules, so the linked Java holds the JDK's and JavaFX's; our own and
/// the other libraries stay jars beside it, on the launcher's module path.
///
/// Runs as a single source file on the JDK that shall go into the image, whose own tools it uses.
final class AppImage {

    private static final String NAME = "erp-smart-cloud";
    private static final String MAIN = "com.erpsmartcloud.app.Main";

    private static final String LEARNED = "learned.aot";
    private static final String USED = "2000";
    private static final String WITHOUT_DISPLAY = "-Dglass.platform=Headless -Dprism.order=sw";

    /// What libraries find by name only: other languages and alphabets, elliptic curves for HTTPS,
    /// jars opened as folders, and fast memory access.
    private static final List<String> UNSEEN =
            List.of(
                    "jdk.localedata",
                    "jdk.charsets",
                    "jdk.crypto.ec",
                    "jdk.zipfs",
                    "jdk.unsupported");

    private final Path jars;
    private final Path javaFx;
    private final Path target;
    private final Path root;

    private AppImage(Path target, Path root) {
        this.target = target;
        this.root = root;
        jars = target.resolve("jars");
        javaFx = target.resolve("javafx");
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length != 3) {
            System.err.println("usage: AppImage TARGET-FOLDER PROJECT-ROOT VERSION");
            System.exit(2);
        }
        try {
            new AppImage(Path.of(args[0]), Path.of(args[1])).make(args[2]);
        } catch (Missing missing) {
            System.err.println(missing.getMessage());
            System.exit(1);
        }
    }

    private void make(String version) throws IOException, InterruptedException {
        List.of("jdeps", "jlink", "jpackage").forEach(AppImage::tool);
        Path main = onlyJar("app-" + version + ".jar");
        if (list(javaFx).isEmpty()) {
            throw new Missing(
                    "JavaFX for this system is missing: Maven fetches it for Linux, macOS and"
                            + " Windows on x86-64 and for Linux and macOS on ARM.");
        }
        Path java = target.resolve("java");
        Path images = target.resolve("image");
        delete(java);
        delete(images);

        run(
                "jlink",
                "--module-path",
                javaFx.toString(),
                "--add-modules",
                String.join(",", modules()),
                "--strip-java-debug-attributes",
                "--no-header-files",
                "--no-man-pages",
                "--compress",
                "zip-6",
                "--output",
                java.toString());

        List<String> jpackage =
                new ArrayList<>(
                        List.of(
                                "--type",
                                "app-image",
                                "--name",
                                NAME,
                                "--app-version",
                                version.replace("-SNAPSHOT", ""),
                                "--vendor",
                                "ERP Smart Cloud",
                                "--input",
                                jars.toString(),
                                "--main-jar",
                                main.getFileName().toString(),
                                "--main-class",
                                MAIN,
                                "--app-content",
                                root.resolve("LICENSE")
                                        + ","
                                        + root.resolve("docs").resolve("licences.md"),
                                "--runtime-image",
                                java.toString(),
                                "--dest",
                                images.toString()));
        javaOptions(root.resolve("app").resolve("launch.args"))
                .forEach(option -> jpackage.addAll(List.of("--java-options", option)));
        run("jpackage", jpackage.toArray(String[]::new));
        System.out.println("Made " + launcher(images).getParent().getParent());
        prove(launcher(images), version);
        learn(launcher(images), images);
        prove(launcher(images), version);
    }

    /// Uses the program once and keeps, beside its jars, which classes it loaded and what ran
    /// often: each start begins with that. An image that is moved starts without it, as slowly as
    /// it would if nothing had been learned.
    ///
    /// Source: JEP 483, 514 and 515.
    private void learn(Path launcher, Path images) throws IOException, InterruptedException {
        Path config = config(images);
        Path learned = config.resolveSibling(LEARNED);
        Path noted = target.resolve("noted.aot");
        Path company = target.resolve("learning");
        delete(company);
        start(
                List.of(
                        launcher.toString(),
                        "pace",
                        "--folder",
                        company.toString(),
                        "--orders",
                        USED),
                "-XX:AOTMode=record -XX:AOTConfiguration=" + noted + " " + WITHOUT_DISPLAY);
        start(
                List.of(launcher.toString(), "--version"),
                "-XX:AOTMode=create -XX:AOTConfiguration=" + noted + " -XX:AOTCache=" + learned);
        if (!Files.exists(learned)) {
            throw new Missing("What the program loads first was not kept in " + learned);
        }
        delete(company);
        delete(noted);
        // The options are the last part of the launcher's file. Java takes what was learned only
        // for the same jars in the same place; elsewhere it would say so at each start.
        List<String> options =
                List.of(
                        "java-options=-XX:AOTCache=$APPDIR" + File.separator + LEARNED,
                        "java-options=-Xlog:disable",
                        "java-options=-Xlog:all=warning,aot*=off:stderr");
        Files.write(config, options, StandardOpenOption.APPEND);
        System.out.println("Learned " + Files.size(learned) / 1_048_576 + " MB");
    }

    private static Path config(Path images) throws IOException {
        try (Stream<Path> found = Files.walk(images)) {
            return found.filter(file -> file.getFileName().toString().equals(NAME + ".cfg"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// @param options for Java, on top of the launcher's own
    private static void start(List<String> command, String options)
            throws IOException, InterruptedException {
        ProcessBuilder starting = new ProcessBuilder(command).redirectErrorStream(true);
        starting.environment().put("JAVA_TOOL_OPTIONS", options);
        Process process = starting.start();
        String answer =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new Missing(String.join(" ", command) + " failed: " + answer);
        }
    }

    /// The JDK's and JavaFX's modules that any jar uses or says it requires.
    private Set<String> modules() throws IOException {
        List<String> jdeps =
                new ArrayList<>(
                        List.of(
                                "--print-module-deps",
                                "--ignore-missing-deps",
                                "--multi-release",
                                "base",
                                "--module-path",
                                javaFx + File.pathSeparator + jars));
        list(jars).forEach(jar -> jdeps.add(jar.toString()));
        String answer = run("jdeps", jdeps.toArray(String[]::new)).strip();
        Set<String> modules = new TreeSet<>(UNSEEN);
        // Warnings about jars that are both module and argument stand before it.
        modules.addAll(List.of(answer.substring(answer.lastIndexOf('\n') + 1).split(",")));
        ModuleFinder linkable =
                ModuleFinder.compose(ModuleFinder.ofSystem(), ModuleFinder.of(javaFx));
        ModuleFinder.of(jars).findAll().stream()
                .flatMap(jar -> jar.descriptor().requires().stream())
                .filter(required -> !required.modifiers().contains(Modifier.STATIC))
                .map(Requires::name)
                .filter(name -> linkable.find(name).isPresent())
                .forEach(modules::add);
        return modules;
    }

    /// The launcher finds the jars on its class path by itself; the module path has to be said.
    private static List<String> javaOptions(Path launchArgs) throws IOException {
        List<String> options = new ArrayList<>(List.of("--module-path", "$APPDIR"));
        Files.readAllLines(launchArgs).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(options::add);
        return options;
    }

    private static void prove(Path launcher, String version)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(launcher.toString(), "--version")
                        .redirectErrorStream(true)
                        .start();
        String answer =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0 || !answer.equals("ERP Smart Cloud Desktop " + version)) {
            throw new Missing("The image does not start, it says: " + answer);
        }
        System.out.println("It starts: " + answer);
    }

    private static Path launcher(Path images) throws IOException {
        Path windows = images.resolve(NAME).resolve(NAME + ".exe");
        Path mac = images.resolve(NAME + ".app").resolve("Contents/MacOS").resolve(NAME);
        Path linux = images.resolve(NAME).resolve("bin").resolve(NAME);
        return Stream.of(windows, mac, linux).filter(Files::exists).findFirst().orElseThrow();
    }

    private Path onlyJar(String name) {
        Path jar = jars.resolve(name);
        if (!Files.exists(jar)) {
            throw new Missing(name + " is missing: run mvn -Pinstaller package from the root.");
        }
        return jar;
    }

    private static ToolProvider tool(String name) {
        return ToolProvider.findFirst(name)
                .orElseThrow(() ->
                        new Missing(
                                name
                                        + " is not in "
                                        + System.getProperty("java.home")
                                        + ": install a complete JDK 25, for example"
                                        + " Temurin from https://adoptium.net."));
    }

    private static String run(String tool, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit =
                tool(tool).run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        if (exit != 0) {
            throw new Missing(tool + " failed: " + (out + "\n" + err).strip());
        }
        return out.toString();
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.sorted().toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> found = Files.walk(folder)) {
                for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /// Says in one sentence what stops the image from being made.
    private static final class Missing extends RuntimeException {

        private static final long serialVersionUID = 1;

        private Missing(String message) {
            super(message);
        }
    }
}
