package com.erpsmartcloud.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// Runs a program of the machine, if it has it.
final class Tool {

    /// @param exit its exit code
    /// @param output what it printed
    record Run(int exit, String output) {}

    private Tool() {}

    static boolean isPresent(String name) {
        try {
            run(Path.of("."), List.of(name, name.equals("unzip") ? "-v" : "--version"));
            return true;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static Run run(Path folder, List<String> command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }
}
