package com.erpsmartcloud.app.ui.stock;

import com.erpsmartcloud.app.ui.shell.StatusLine;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.inventory.Preorder;
import com.erpsmartcloud.inventory.StockRow;

import java.util.Optional;
import java.util.function.Consumer;

/// Offers stock before it is there, and stops that.
final class PreorderActs {

    private final StockPorts ports;
    private final Jobs jobs;
    private final StatusLine status;
    private final Runnable changed;

    /// @param changed told once figures are different
    PreorderActs(StockPorts ports, Jobs jobs, StatusLine status, Runnable changed) {
        this.ports = ports;
        this.jobs = jobs;
        this.status = status;
        this.changed = changed;
    }

    /// @param answered told why not, empty if it is offered
    void offer(StockRow row, Preorder preorder, Consumer<Optional<Text>> answered) {
        jobs.start(
                _ -> ports.preorders().offer(ports.actor(), row.key(), preorder),
                offered -> {
                    if (offered) {
                        status.sayDone(Text.of("preorder.done", row.sku(), preorder.units()));
                    }
                    answered.accept(
                            offered
                                    ? Optional.empty()
                                    : Optional.of(Text.of("until.refused.over")));
                    changed.run();
                },
                _ -> answered.accept(Optional.of(Text.of("stock.refused.failed"))));
    }

    void stop(StockRow row) {
        jobs.start(
                _ -> ports.preorders().stop(ports.actor(), row.key()),
                stopped -> {
                    if (stopped) {
                        status.sayDone(Text.of("preorder.stopped", row.sku()));
                    }
                    changed.run();
                },
                _ -> status.say(Text.of("stock.refused.failed")));
    }
}
