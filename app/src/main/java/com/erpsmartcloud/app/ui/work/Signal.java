package com.erpsmartcloud.app.ui.work;

import javafx.util.Subscription;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/// Says "something changed, read again" to the screens. Many firings before the UI thread comes
/// round are one.
public final class Signal {

    private final Executor ui;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public Signal(Executor ui) {
        this.ui = ui;
    }

    /// May be called from any thread.
    public void fire() {
        if (waiting.compareAndSet(false, true)) {
            ui.execute(() -> {
                waiting.set(false);
                listeners.forEach(Runnable::run);
            });
        }
    }

    /// @param listener called on the UI thread
    public Subscription listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
