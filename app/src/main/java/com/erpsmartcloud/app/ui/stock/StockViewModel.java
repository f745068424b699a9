package com.erpsmartcloud.app.ui.stock;

import com.erpsmartcloud.app.ui.shell.StatusLine;
import com.erpsmartcloud.app.ui.table.PageSource;
import com.erpsmartcloud.app.ui.table.RowsModel;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.inventory.BatchOutcome;
import com.erpsmartcloud.inventory.LedgerRow;
import com.erpsmartcloud.inventory.StockEdit;
import com.erpsmartcloud.inventory.StockKind;
import com.erpsmartcloud.inventory.StockOutcome;
import com.erpsmartcloud.inventory.StockQuery;
import com.erpsmartcloud.inventory.StockReader;
import com.erpsmartcloud.inventory.StockReason;
import com.erpsmartcloud.inventory.StockRow;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Stock by product and place: views, search, sort, and changes that are movements.
public final class StockViewModel {

    private final StockPorts ports;
    private final StockReader stock;
    private final StockEdit edit;
    private final String actor;
    private final Jobs jobs;
    private final StatusLine status;
    private final RowsModel<StockRow> rows;
    private final PromotionActs promotions;
    private final PreorderActs preorders;
    private final ReadOnlyObjectWrapper<StockQuery> query =
            new ReadOnlyObjectWrapper<>(this, "query", StockQuery.of(StockQuery.Tab.ALL));
    private final ReadOnlyObjectWrapper<Optional<StockSummary>> summary =
            new ReadOnlyObjectWrapper<>(this, "summary", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Movements>> ledger =
            new ReadOnlyObjectWrapper<>(this, "ledger", Optional.empty());
    private final ReadOnlyBooleanWrapper past = new ReadOnlyBooleanWrapper(this, "past");
    private Optional<StockReason> lastReason = Optional.empty();

    public StockViewModel(StockPorts ports, Jobs jobs, StatusLine status) {
        this.ports = ports;
        this.stock = ports.stock();
        this.edit = ports.edit();
        this.actor = ports.actor();
        this.jobs = jobs;
        this.status = status;
        this.rows = new RowsModel<>(jobs);
        this.promotions = new PromotionActs(ports, jobs, status, this::refresh);
        this.preorders = new PreorderActs(ports, jobs, status, this::refresh);
    }

    PromotionActs promotions() {
        return promotions;
    }

    PreorderActs preorders() {
        return preorders;
    }

    RowsModel<StockRow> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<StockQuery> queryProperty() {
        return query.getReadOnlyProperty();
    }

    /// Empty until first read.
    ReadOnlyObjectProperty<Optional<StockSummary>> summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// The ledger now open.
    ReadOnlyObjectProperty<Optional<Movements>> ledgerProperty() {
        return ledger.getReadOnlyProperty();
    }

    /// Every row of what is shown now.
    PageSource<StockRow> all() {
        return new StockPages(stock, query.get());
    }

    void load() {
        rows.show(query.get(), new StockPages(stock, query.get()));
        count();
    }

    /// Reads again what is shown, in place.
    void refresh() {
        rows.refresh();
        count();
        ledger.get().ifPresent(open -> openLedger(open.row()));
    }

    /// What the next [#load] reads: of all warehouses.
    void turnTo(StockQuery.Tab tab, String text) {
        turn(now -> new StockQuery(tab, Set.of(), text, now.sort(), now.direction(), now.asOf()));
    }

    void show(StockQuery.Tab tab) {
        change(now ->
                new StockQuery(
                        tab,
                        // Places of marketplaces are none of ours.
                        (tab == StockQuery.Tab.HELD) == (now.tab() == StockQuery.Tab.HELD)
                                ? now.warehouses()
                                : Set.of(),
                        now.text(),
                        now.sort(),
                        now.direction(),
                        now.asOf()));
    }

    void find(String text) {
        change(now -> now.fitting(text));
    }

    void sort(StockQuery.Sort by, StockQuery.Direction direction) {
        change(now ->
                new StockQuery(now.tab(), now.warehouses(), now.text(), by, direction, now.asOf()));
    }

    /// Adds a place to the ones shown or takes it out; none chosen means all.
    void toggle(UUID warehouse) {
        Set<UUID> next = new HashSet<>(query.get().warehouses());
        if (!next.remove(warehouse)) {
            next.add(warehouse);
        }
        inWarehouses(next);
    }

    void inWarehouses(Set<UUID> only) {
        change(now ->
                new StockQuery(
                        now.tab(), only, now.text(), now.sort(), now.direction(), now.asOf()));
    }

    /// Stock as it was then; empty for now.
    void asOf(Optional<Instant> moment) {
        closeLedger();
        change(now -> now.at(moment));
        past.set(moment.isPresent());
    }

    /// Whether the past is shown: it can be read and not changed.
    ReadOnlyBooleanProperty pastProperty() {
        return past.getReadOnlyProperty();
    }

    /// Whether its quantity can be changed here and now; says so where it never can.
    boolean canEdit(StockRow row) {
        return switch (row.kind()) {
            case COUNTED -> !past.get();
            case KIT -> {
                status.say(Text.of("stock.kit.follows"));
                yield false;
            }
            case HELD -> {
                status.say(Text.of("stock.held.follows"));
                yield false;
            }
        };
    }

    /// Takes back everything a document did, such as a stocktake or an import.
    void reverseDocument(String document) {
        jobs.start(
                _ -> edit.reverseDocument(actor, document, ""),
                outcome -> {
                    switch (outcome) {
                        case BatchOutcome.Posted _ ->
                                status.sayDone(Text.of("stock.reversed", document));
                        case BatchOutcome.Refused(_, String sku, var why) ->
                                status.say(
                                        StockWords.refusal(why)
                                                .map(words ->
                                                        Text.of("stock.import.refused", sku, words))
                                                .orElseGet(() -> Text.of("act.failed")));
                        case BatchOutcome.OfOrders _ ->
                                status.say(Text.of("stock.reversed.orders", document));
                        case BatchOutcome.Nothing _ ->
                                status.say(Text.of("stock.refused.reversed"));
                    }
                    refresh();
                },
                _ -> status.say(Text.of("stock.refused.failed")));
    }

    /// Changes what is set aside: a cushion, goods in quarantine.
    void setAside(StockRow row, StockKind kind, long change) {
        jobs.start(
                _ -> edit.adjust(actor, row.key(), kind, change, StockReason.SET_ASIDE, ""),
                outcome -> {
                    StockWords.refusal(outcome)
                            .ifPresentOrElse(
                                    status::say,
                                    () ->
                                            status.sayDone(
                                                    Text.of(
                                                            "stock.set-aside.done",
                                                            row.sku(),
                                                            Text.of(StockWords.of(kind)),
                                                            row.level().of(kind) + change)));
                    refresh();
                },
                _ -> status.say(Text.of("stock.refused.failed")));
    }

    /// From which bin orders take a product.
    void pickFrom(StockRow row, UUID bin, String code) {
        jobs.start(
                _ -> {
                    edit.pickFrom(actor, row.key(), bin);
                    return true;
                },
                _ -> {
                    status.sayDone(Text.of("stock.bins.picked", row.sku(), code));
                    refresh();
                },
                _ -> status.say(Text.of("stock.refused.failed")));
    }

    boolean isFiltered() {
        return !query.get().text().isBlank() || !query.get().warehouses().isEmpty();
    }

    /// The reasons to choose from, the last used one first where it fits.
    List<StockReason> reasons(long change) {
        List<StockReason> reasons = new ArrayList<>(StockWords.reasons(change));
        lastReason.filter(reasons::remove).ifPresent(last -> reasons.addFirst(last));
        return reasons;
    }

    /// Writes a movement.
    ///
    /// @param change units to add, negative to take away; 0 writes nothing
    /// @param answered told why not, empty if it was written
    void save(StockRow row, long change, StockReason reason, Consumer<Optional<Text>> answered) {
        lastReason = Optional.of(reason);
        jobs.start(
                _ -> edit.adjust(actor, row.key(), StockKind.ON_HAND, change, reason, ""),
                outcome -> {
                    if (outcome instanceof StockOutcome.Posted) {
                        long before = row.level().onHand();
                        Text done =
                                Text.of(
                                        "stock.done",
                                        row.sku(),
                                        before,
                                        before + change,
                                        Text.of(StockWords.of(reason)));
                        status.sayDone(done);
                    }
                    // The list reads again because something was written; once is enough.
                    answered.accept(StockWords.refusal(outcome));
                },
                _ -> answered.accept(Optional.of(Text.of("stock.refused.failed"))));
    }

    void openLedger(StockRow row) {
        jobs.start(
                _ -> Movements.read(ports, row),
                ledger::set,
                _ -> status.say(Text.of("stock.error.ledger")));
    }

    void closeLedger() {
        ledger.set(Optional.empty());
    }

    /// Takes a movement of the open ledger back by an opposite one.
    void reverse(LedgerRow movement) {
        ledger.get().ifPresent(open -> takeBack(movement.id(), open.row().sku()));
    }

    /// @param show told the explanation of what a listing shows of the row
    void why(StockRow row, StockRow.Published listing, Consumer<Explained> show) {
        jobs.start(
                _ -> ports.why(new StockRowListing(row, listing)),
                found ->
                        found.ifPresentOrElse(show, () -> status.say(Text.of("stock.why.unknown"))),
                _ -> status.say(Text.of("stock.why.unknown")));
    }

    private void takeBack(UUID movement, String sku) {
        jobs.start(
                _ -> edit.reverse(actor, movement, ""),
                outcome -> {
                    StockWords.refusal(outcome)
                            .ifPresentOrElse(
                                    status::say,
                                    () -> status.sayDone(Text.of("stock.reversed", sku)));
                    refresh();
                },
                _ -> status.say(Text.of("stock.refused.failed")));
    }

    private void change(UnaryOperator<StockQuery> how) {
        if (turn(how)) {
            load();
        }
    }

    private boolean turn(UnaryOperator<StockQuery> how) {
        StockQuery next = how.apply(query.get());
        boolean another = !next.equals(query.get());
        if (another) {
            query.set(next);
        }
        return another;
    }

    private void count() {
        StockQuery asked = query.get();
        jobs.start(
                _ -> StockSummary.read(stock, asked),
                found -> {
                    if (asked.equals(query.get())) {
                        summary.set(Optional.of(found));
                    }
                },
                // The list itself says that it could not be read.
                _ -> {});
    }
}
