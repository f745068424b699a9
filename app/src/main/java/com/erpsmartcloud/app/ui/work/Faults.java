package com.erpsmartcloud.app.ui.work;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Where faults end that nobody handled: logged once, shown with a short code.
public final class Faults implements Thread.UncaughtExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private final Executor ui;
    private final Consumer<Throwable> show;

    /// @param show called on the UI thread
    public Faults(Executor ui, Consumer<Throwable> show) {
        this.ui = ui;
        this.show = show;
    }

    /// Takes over for every thread that has no handler of its own.
    public void install() {
        Thread.setDefaultUncaughtExceptionHandler(this);
    }

    @Override
    public void uncaughtException(Thread thread, Throwable fault) {
        LOG.error("unhandled in {}, code {}", thread.getName(), FaultCode.of(fault), fault);
        ui.execute(() -> show.accept(fault));
    }
}
