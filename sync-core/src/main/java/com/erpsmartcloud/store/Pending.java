package com.erpsmartcloud.store;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// A write that waits for its turn, and then for its checkpoint.
final class Pending<T> {

    private final String actor;
    private final String action;
    private final Store.Work<T> work;
    private final boolean durable;
    private final CompletableFuture<T> future = new CompletableFuture<>();
    private Optional<Runnable> outcome = Optional.empty();
    private Set<TableDef> touched = Set.of();

    Pending(String actor, String action, Store.Work<T> work, boolean durable) {
        this.actor = actor;
        this.action = action;
        this.work = work;
        this.durable = durable;
    }

    /// Runs the work in its transaction and keeps the outcome back until it may be told.
    void run(Writer writer) {
        try {
            Writer.Result<T> result = writer.run(actor, action, work);
            touched = result.touched();
            outcome = Optional.of(() -> future.complete(result.value()));
        } catch (Exception | Error e) {
            outcome = Optional.of(() -> future.completeExceptionally(e));
        }
    }

    boolean durable() {
        return durable;
    }

    Set<TableDef> touched() {
        return touched;
    }

    void tell() {
        outcome.ifPresent(Runnable::run);
    }

    void fail(Throwable why) {
        future.completeExceptionally(why);
    }

    CompletableFuture<T> future() {
        return future;
    }
}
