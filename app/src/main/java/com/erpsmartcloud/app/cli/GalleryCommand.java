package com.erpsmartcloud.app.cli;

import com.erpsmartcloud.app.ui.Headless;
import com.erpsmartcloud.app.ui.gallery.GalleryWindow;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.concurrent.Callable;

@Command(
        name = "gallery",
        description =
                "For developers: shows every control and pattern, in both themes and all sizes.")
final class GalleryCommand implements Callable<Integer> {

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "writes pictures there instead of opening a window")
    private @Nullable Path out;

    @Override
    public Integer call() throws Exception {
        if (Headless.noDisplay()) {
            Headless.use();
        }
        if (out == null) {
            if (Headless.noDisplay()) {
                Console.say("There is no display here. Say --out DIR for pictures.");
                return 1;
            }
            GalleryWindow.show();
            return 0;
        }
        int made = GalleryWindow.pictures(out.toAbsolutePath()).size();
        Console.say(made + " pictures in " + out);
        return 0;
    }
}
