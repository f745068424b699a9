package com.erpsmartcloud.app.ui.picture;

import com.erpsmartcloud.app.ui.work.BackgroundJobs;

import javafx.application.Platform;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Runs something on the UI thread and waits for it; starts the toolkit if need be. For commands
/// that draw or measure the window, never for the window itself.
public final class OnUi {

    private OnUi() {}

    /// What is to be done there.
    @FunctionalInterface
    public interface Work<T> {
        T run() throws IOException;
    }

    /// Not to be called from the UI thread.
    ///
    /// @throws IOException what the work threw
    public static <T> T call(Work<T> work) throws IOException {
        CompletableFuture<T> made = new CompletableFuture<>();
        start(() -> {
            try {
                made.complete(work.run());
            } catch (IOException | RuntimeException | Error e) {
                made.completeExceptionally(e);
            }
        });
        try {
            return made.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof IOException failed) {
                throw failed;
            }
            throw e;
        }
    }

    /// Some time later, as what a company says of itself arrives; from any thread.
    static void later(Runnable work) {
        start(work);
    }

    private static void start(Runnable work) {
        try {
            Platform.startup(work);
            Platform.setImplicitExit(false);
        } catch (IllegalStateException e) {
            // The toolkit runs already.
            BackgroundJobs.inProgram().ui().execute(work);
        }
    }
}
