package com.erpsmartcloud.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A marketplace with its ways and faults, without HTTP.
final class ModelStore {

    /// A write that has not worked after so long never will.
    static final long LONGEST_FLIGHT = 20_000;

    /// A write on its way to the marketplace.
    ///
    /// @param arrivesAt when it takes effect; never if it is lost before
    record Write(int channel, long quantity, long arrivesAt, boolean lostBefore) {}

    /// How the list of orders lags behind, at the most.
    final long listLag;

    /// Whether a cancelled order's units are offered again by the marketplace itself.
    final boolean putsBack;

    final List<Change> changes = new ArrayList<>();
    private final List<Write> under = new ArrayList<>();
    private final List<ModelChannel> channels;
    private final Random random;

    ModelStore(List<ModelChannel> channels, long listLag, boolean putsBack, Random random) {
        this.channels = channels;
        this.listLag = listLag;
        this.putsBack = putsBack;
        this.random = random;
    }

    void accept(Write write) {
        under.add(write);
    }

    /// Lets writes take effect whose time has come.
    void pass(long now) {
        for (int i = 0; i < under.size(); ) {
            Write write = under.get(i);
            if (write.arrivesAt() > now) {
                i++;
                continue;
            }
            if (!write.lostBefore()) {
                channels.get(write.channel()).shown = write.quantity();
            }
            under.remove(i);
        }
    }

    boolean idle() {
        return under.isEmpty();
    }

    /// A buyer orders; refused beyond what is shown.
    boolean sell(Sale sale) {
        ModelChannel channel = channels.get(sale.channel());
        if (channel.shown < sale.units()) {
            return false;
        }
        channel.shown -= sale.units();
        report(sale, Change.Kind.SOLD, sale.at());
        return true;
    }

    void cancel(Sale sale, long now) {
        if (putsBack) {
            channels.get(sale.channel()).shown += sale.units();
        }
        report(sale, Change.Kind.CANCELLED, now);
    }

    private void report(Sale sale, Change.Kind kind, long at) {
        changes.add(new Change(sale, kind, at, at + random.nextLong(listLag + 1)));
    }
}
