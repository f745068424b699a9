package com.erpsmartcloud.app.cli;

import com.erpsmartcloud.app.tour.Tour;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.concurrent.Callable;

@Command(
        name = "tour",
        description =
                "Does the main job end to end in a temporary company and pictures every screen.")
final class TourCommand implements Callable<Integer> {

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "where the pictures go")
    private Path out = Path.of("");

    @Override
    public Integer call() throws Exception {
        return new Tour(out.toAbsolutePath(), Console::say).run() ? 0 : 1;
    }
}
