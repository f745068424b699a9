package com.erpsmartcloud.app.ui.stock;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.shell.Acts;
import com.erpsmartcloud.app.ui.shell.StatusModel;
import com.erpsmartcloud.app.ui.shell.TakingBack;
import com.erpsmartcloud.app.ui.shop.SampleShop;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.BackgroundJobs;
import com.erpsmartcloud.inventory.LedgerRow;
import com.erpsmartcloud.inventory.Preorder;
import com.erpsmartcloud.inventory.PromotionReserve;
import com.erpsmartcloud.inventory.Promotions;
import com.erpsmartcloud.inventory.StockQuery;
import com.erpsmartcloud.inventory.StockReason;
import com.erpsmartcloud.inventory.StockRow;
import com.erpsmartcloud.undo.UndoOutcome;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class StockViewModelTest {

    @TempDir private Path folder;
    private SampleShop shop;
    private final StatusModel status = new StatusModel();
    private StockViewModel model;

    @BeforeEach
    void open() {
        shop = SampleShop.filled(folder);
        model =
                new StockViewModel(
                        shop.stockPorts(),
                        new BackgroundJobs(Runnable::run, Runnable::run),
                        status);
        status.takesBack(
                new TakingBack(
                        new Acts() {
                            @Override
                            public UndoOutcome undo() {
                                return shop.undo().undo("Marta");
                            }

                            @Override
                            public UndoOutcome redo() {
                                return shop.undo().redo("Marta");
                            }
                        },
                        new BackgroundJobs(Runnable::run, Runnable::run),
                        status));
        model.load();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void theLeastAvailableStandsFirstAndTheViewsAreCounted() {
        assertThat(skus()).startsWith("BOX-FOLD-L").hasSize(14);
        StockSummary summary = model.summaryProperty().get().orElseThrow();
        assertThat(summary.count(StockQuery.Tab.OVERSOLD)).isEqualTo(1);
        assertThat(summary.count(StockQuery.Tab.OUT)).isEqualTo(1);
        assertThat(summary.totals().rows()).isEqualTo(14);
    }

    @Test
    void viewSearchAndPlaceNarrowTheList() {
        model.show(StockQuery.Tab.OVERSOLD);
        assertThat(skus()).containsExactly("BOX-FOLD-L");
        model.show(StockQuery.Tab.ALL);
        model.find("lmp");
        assertThat(skus()).containsExactly("LMP-AUR-01", "LMP-SOL-4", "LMP-FOLD-W");
        model.inWarehouses(Set.of(shop.east));
        assertThat(skus()).containsExactly("LMP-SOL-4");
        assertThat(model.isFiltered()).isTrue();
    }

    @Test
    void aSavedChangeIsAMovementThatUndoTakesBack() {
        List<Optional<Text>> answers = new ArrayList<>();
        model.save(row("LMP-AUR-01"), 6, StockReason.FOUND, answers::add);
        assertThat(answers).containsExactly(Optional.empty());
        assertThat(row("LMP-AUR-01").level().onHand()).isEqualTo(15);
        assertThat(row("LMP-AUR-01").published().getFirst().waits()).isTrue();
        assertThat(status.saidProperty().get().orElseThrow().what().key()).isEqualTo("stock.done");
        status.undo();
        assertThat(row("LMP-AUR-01").level().onHand()).isEqualTo(9);
        assertThat(status.saidProperty().get().orElseThrow().what())
                .isEqualTo(Text.of("undo.done", Text.of("undo.stock.adjust", "LMP-AUR-01")));
        status.redo();
        assertThat(row("LMP-AUR-01").level().onHand()).isEqualTo(15);
    }

    @Test
    void lessThanNothingIsRefusedInASentence() {
        List<Optional<Text>> answers = new ArrayList<>();
        model.save(row("LMP-AUR-01"), -10, StockReason.LOST, answers::add);
        assertThat(answers)
                .containsExactly(
                        Optional.of(
                                Text.of("stock.refused.below", 9L, 10L, Text.of("stock.on-hand"))));
        assertThat(row("LMP-AUR-01").level().onHand()).isEqualTo(9);
    }

    @Test
    void theLastReasonIsOfferedFirstWhereItFits() {
        assertThat(model.reasons(5)).startsWith(StockReason.FOUND);
        model.save(row("LMP-AUR-01"), 5, StockReason.COUNTED, _ -> {});
        assertThat(model.reasons(5)).startsWith(StockReason.COUNTED, StockReason.FOUND);
        model.save(row("LMP-AUR-01"), 5, StockReason.RECEIVED, _ -> {});
        assertThat(model.reasons(-5))
                .startsWith(StockReason.COUNTED)
                .doesNotContain(StockReason.RECEIVED);
    }

    @Test
    void theLedgerShowsBalancesAndReversesOnce() {
        model.save(row("LMP-AUR-01"), 6, StockReason.FOUND, _ -> {});
        model.openLedger(row("LMP-AUR-01"));
        LedgerRow found = model.ledgerProperty().get().orElseThrow().rows().getFirst();
        assertThat(found.balance()).isEqualTo(15);
        assertThat(found.actor()).isEqualTo("Marta");
        model.reverse(found);
        assertThat(row("LMP-AUR-01").level().onHand()).isEqualTo(9);
        model.reverse(found);
        assertThat(status.saidProperty().get().orElseThrow().what())
                .isEqualTo(Text.of("stock.refused.reversed"));
        model.closeLedger();
        assertThat(model.ledgerProperty().get()).isEmpty();
    }

    @Test
    void theReasonOfAPublishedNumberAddsUp() {
        List<Explained> found = new ArrayList<>();
        StockRow row = row("LMP-AUR-01");
        model.why(row, row.published().getFirst(), found::add);
        assertThat(found.getFirst().number().available()).isEqualTo(4);
        assertThat(found.getFirst().published()).isEqualTo(4);
    }

    @Test
    void whatIsHeldForAPromotionIsShownExplainedAndTakenBack() {
        List<Optional<Text>> answers = new ArrayList<>();
        Promotions.Wish wish =
                new Promotions.Wish(
                        "Summer", Optional.of(shop.storeId), 3, shop.time.plus(Duration.ofDays(2)));
        model.openLedger(row("LMP-AUR-01"));
        model.promotions().hold(row("LMP-AUR-01"), wish, answers::add);
        assertThat(answers).containsExactly(Optional.empty());
        PromotionReserve held = model.ledgerProperty().get().orElseThrow().promotions().getFirst();
        assertThat(List.of(held.name(), held.store().orElseThrow(), held.held()))
                .containsExactly("Summer", "Север RU", 3L);
        assertThat(row("LMP-AUR-01").level().available()).isEqualTo(1);
        model.promotions().hold(row("LMP-AUR-01"), wish, answers::add);
        assertThat(answers.getLast()).contains(Text.of("promotion.refused.not-enough", 1L));
        List<Explained> found = new ArrayList<>();
        model.why(row("LMP-AUR-01"), row("LMP-AUR-01").published().getFirst(), found::add);
        assertThat(found.getFirst().promotions()).containsExactly(held);
        assertThat(found.getFirst().published()).isEqualTo(1);
        model.promotions().release(row("LMP-AUR-01"), held);
        assertThat(row("LMP-AUR-01").level().available()).isEqualTo(4);
        status.undo();
        assertThat(row("LMP-AUR-01").level().promoHeld()).isEqualTo(3);
        status.undo();
        assertThat(row("LMP-AUR-01").level().promoHeld()).isZero();
        model.refresh();
        assertThat(model.ledgerProperty().get().orElseThrow().promotions()).isEmpty();
    }

    @Test
    void whatIsOfferedAheadIsExplainedAndTakenBack() {
        List<Optional<Text>> answers = new ArrayList<>();
        Preorder week = new Preorder(30, shop.time.plus(Duration.ofDays(7)));
        model.preorders().offer(row("LMP-AUR-01"), week, answers::add);
        assertThat(answers).containsExactly(Optional.empty());
        StockRow row = row("LMP-AUR-01");
        assertThat(row.preorder()).contains(week);
        assertThat(row.published().getFirst().wanted()).isEqualTo(34);
        List<Explained> found = new ArrayList<>();
        model.why(row, row.published().getFirst(), found::add);
        assertThat(found.getFirst().published()).isEqualTo(34);
        assertThat(found.getFirst().channel().orElseThrow().preorderEnd()).contains(week.endsAt());
        model.preorders().offer(row, new Preorder(30, shop.time), answers::add);
        assertThat(answers.getLast()).contains(Text.of("until.refused.over"));
        model.preorders().stop(row);
        assertThat(row("LMP-AUR-01").published().getFirst().wanted()).isEqualTo(4);
        status.undo();
        assertThat(row("LMP-AUR-01").published().getFirst().wanted()).isEqualTo(34);
    }

    private StockRow row(String sku) {
        return shop.stock().page(query(sku), 0, 1).getFirst();
    }

    private static StockQuery query(String text) {
        return new StockQuery(
                StockQuery.Tab.ALL,
                Set.of(),
                text,
                StockQuery.Sort.NAME,
                StockQuery.Direction.ASCENDING);
    }

    private List<String> skus() {
        return model.rows().rowsProperty().get().orElseThrow().stream()
                .map(slot -> slot.row().orElseThrow().sku())
                .toList();
    }
}
