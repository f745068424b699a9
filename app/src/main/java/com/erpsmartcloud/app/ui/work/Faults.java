package com.erpsmartcloud.app.ui.work;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Where faults end that nobody handled: logged once, shown with a short code.
public final class Faults implements Thread.UncaughtExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private final Executor ui;
    private final Consumer<String> show;

    /// @param show called on the UI thread with the code of [FaultCode]
    public Faults(Executor ui, Consumer<String> show) {
        this.ui = ui;
        this.show = show;
    }

    /// Takes over for every thread that has no handler of its own.
    public void install() {
        Thread.setDefaultUncaughtExceptionHandler(this);
    }

    @Override
    public void uncaughtException(Thread thread, Throwable fault) {
        String code = FaultCode.of(fault);
        LOG.error("unhandled in {}, code {}", thread.getName(), code, fault);
        ui.execute(() -> show.accept(code));
    }
}
