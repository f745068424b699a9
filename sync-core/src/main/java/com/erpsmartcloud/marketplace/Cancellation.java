package com.erpsmartcloud.marketplace;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// The flag by which a running job is asked to stop, known to everything it calls.
///
/// Nothing is interrupted: an interrupt inside H2 closes the database for everyone. Waiting for the
/// rate governor looks at the flag and gives up; a request that is under way ends by itself.
public final class Cancellation {

    private static final ScopedValue<BooleanSupplier> ASKED = ScopedValue.newInstance();

    private Cancellation() {}

    /// Runs work on this thread; waiting inside it ends with [CancellationException] once
    /// `cancelled` says yes.
    public static <T, X extends Throwable> T whileNot(
            BooleanSupplier cancelled, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(ASKED, cancelled).call(work);
    }

    /// The flag of the job around this call, for work that it does on other threads.
    static BooleanSupplier asked() {
        return ASKED.orElse(() -> false);
    }

    /// @throws CancellationException if the job around this call was asked to stop
    public static void check() {
        if (ASKED.isBound() && ASKED.get().getAsBoolean()) {
            throw new CancellationException("asked to stop while waiting for the marketplace");
        }
    }
}
