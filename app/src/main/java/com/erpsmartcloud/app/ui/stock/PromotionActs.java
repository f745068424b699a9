package com.erpsmartcloud.app.ui.stock;

import com.erpsmartcloud.app.ui.shell.StatusLine;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.inventory.PromotionOutcome;
import com.erpsmartcloud.inventory.PromotionReserve;
import com.erpsmartcloud.inventory.Promotions;
import com.erpsmartcloud.inventory.StockRow;
import com.erpsmartcloud.marketplace.stores.MarketplaceStore;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Holds units back for promotions, and releases them.
final class PromotionActs {

    private final StockPorts ports;
    private final Jobs jobs;
    private final StatusLine status;
    private final Runnable changed;

    /// @param changed told once figures are different
    PromotionActs(StockPorts ports, Jobs jobs, StatusLine status, Runnable changed) {
        this.ports = ports;
        this.jobs = jobs;
        this.status = status;
        this.changed = changed;
    }

    /// Whose promotion it may be.
    void stores(Consumer<List<MarketplaceStore>> show) {
        jobs.start(_ -> ports.stores().all(), show, _ -> show.accept(List.of()));
    }

    /// @param answered told why not, empty if they are held
    void hold(StockRow row, Promotions.Wish wish, Consumer<Optional<Text>> answered) {
        jobs.start(
                _ -> ports.promotions().hold(ports.actor(), row.key(), wish),
                outcome -> {
                    Optional<Text> refused = refusal(outcome);
                    if (refused.isEmpty()) {
                        status.sayDone(Text.of("promotion.done", row.sku(), wish.units()));
                    }
                    answered.accept(refused);
                    changed.run();
                },
                _ -> answered.accept(Optional.of(Text.of("stock.refused.failed"))));
    }

    void release(StockRow row, PromotionReserve promotion) {
        jobs.start(
                _ -> ports.promotions().release(ports.actor(), promotion.id()),
                outcome -> {
                    refusal(outcome)
                            .ifPresentOrElse(
                                    status::say,
                                    () ->
                                            status.sayDone(
                                                    Text.of(
                                                            "promotion.released",
                                                            row.sku(),
                                                            promotion.held())));
                    changed.run();
                },
                _ -> status.say(Text.of("stock.refused.failed")));
    }

    private static Optional<Text> refusal(PromotionOutcome outcome) {
        return switch (outcome) {
            case PromotionOutcome.Held _, PromotionOutcome.Released _ -> Optional.empty();
            case PromotionOutcome.NotEnough(long available) ->
                    Optional.of(Text.of("promotion.refused.not-enough", Math.max(0, available)));
            case PromotionOutcome.Over() -> Optional.of(Text.of("until.refused.over"));
            case PromotionOutcome.HoldsNothing() ->
                    Optional.of(Text.of("promotion.refused.nothing"));
        };
    }
}
