package com.erpsmartcloud.app.ui.bulk;

import com.erpsmartcloud.app.ui.act.Acts;
import com.erpsmartcloud.app.ui.table.Page;
import com.erpsmartcloud.app.ui.table.RowsModel;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.catalog.Bulk;
import com.erpsmartcloud.catalog.BulkChange;
import com.erpsmartcloud.catalog.BulkColumn;
import com.erpsmartcloud.catalog.BulkEdit;
import com.erpsmartcloud.catalog.BulkRows;
import com.erpsmartcloud.catalog.BulkSource;
import com.erpsmartcloud.catalog.BulkTotals;
import com.erpsmartcloud.catalog.Formula;
import com.erpsmartcloud.catalog.Rounding;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// Changes one column of many rows: formula or pasted texts, preview, and one act that can be taken
/// back.
public final class BulkViewModel {

    private final Bulk bulk;
    private final Supplier<Currency> base;
    private final Jobs jobs;
    private final Acts acts;
    private final Runnable after;
    private final RowsModel<BulkChange> rows;
    private final ReadOnlyObjectWrapper<Optional<BulkDraft>> draft =
            new ReadOnlyObjectWrapper<>(this, "draft", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<BulkTotals>> totals =
            new ReadOnlyObjectWrapper<>(this, "totals", Optional.empty());
    private long asked;

    /// @param base currency of amounts that have none so far; asked off the UI thread
    /// @param after run when rows have changed
    public BulkViewModel(Bulk bulk, Supplier<Currency> base, Jobs jobs, Acts acts, Runnable after) {
        this.bulk = bulk;
        this.base = base;
        this.jobs = jobs;
        this.acts = acts;
        this.after = after;
        this.rows = new RowsModel<>(jobs);
    }

    ReadOnlyObjectProperty<Optional<BulkDraft>> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /// What the edit comes to; empty while nothing can be told.
    ReadOnlyObjectProperty<Optional<BulkTotals>> totalsProperty() {
        return totals.getReadOnlyProperty();
    }

    RowsModel<BulkChange> rows() {
        return rows;
    }

    /// Whether an edit is being prepared.
    public boolean isOpen() {
        return draft.get().isPresent();
    }

    public ReadOnlyObjectProperty<?> openProperty() {
        return draft.getReadOnlyProperty();
    }

    public void open(List<UUID> ids, List<BulkColumn> columns) {
        if (!ids.isEmpty()) {
            change(BulkDraft.of(ids, columns));
        }
    }

    public void close() {
        draft.set(Optional.empty());
        totals.set(Optional.empty());
    }

    void column(BulkColumn column) {
        draft.get().filter(d -> d.column() != column).ifPresent(d -> change(d.with(column)));
    }

    void formula(String text) {
        draft.get().filter(d -> !d.formula().equals(text)).ifPresent(d -> change(d.typed(text)));
    }

    void rounding(Rounding rounding) {
        draft.get().filter(d -> d.rounding() != rounding).ifPresent(d -> change(d.with(rounding)));
    }

    /// Takes a block out of a spreadsheet: the first cell of each line goes to one row, in their
    /// order.
    void paste(String block) {
        List<String> lines = block.lines().map(line -> line.split("\t", 2)[0].strip()).toList();
        draft.get().filter(_ -> !lines.isEmpty()).ifPresent(d -> change(d.paste(lines)));
    }

    /// Gives every row the first one's value.
    void fillDown() {
        draft.get()
                .flatMap(_ -> rows.rowsProperty().get())
                .filter(all -> !all.isEmpty())
                .flatMap(all -> all.getFirst().row())
                .ifPresent(first -> {
                    switch (first.before()) {
                        case BulkChange.Value.Amount(var money) ->
                                formula("=" + money.amount().toPlainString());
                        case BulkChange.Value.Grams(long grams) -> formula("=" + grams);
                        case BulkChange.Value.Words(String words) ->
                                draft.get()
                                        .ifPresent(d ->
                                                change(
                                                        d.paste(
                                                                d.rows().stream()
                                                                        .map(_ -> words)
                                                                        .toList())));
                        case BulkChange.Value.Unknown _ -> {}
                    }
                });
    }

    /// Whether what was typed cannot be read.
    boolean isUnreadable() {
        return draft.get()
                .filter(d -> d.pasted().isEmpty() && !d.formula().isBlank())
                .filter(d ->
                        d.column() == BulkColumn.PRODUCT_NAME
                                || Formula.read(d.formula()).isEmpty())
                .isPresent();
    }

    boolean canApply() {
        return totals.get().filter(t -> t.changes() > 0).isPresent() && !isUnreadable();
    }

    void apply() {
        if (!canApply()) {
            return;
        }
        draft.get()
                .ifPresent(now ->
                        jobs.start(
                                _ -> bulk.apply(acts.actor(), edit(now)),
                                applied -> {
                                    close();
                                    boolean sends = now.column() == BulkColumn.LISTING_PRICE;
                                    acts.done(
                                            Text.of(
                                                    sends ? "bulk.done.sent" : "bulk.done",
                                                    applied.changed(),
                                                    applied.left()),
                                            after);
                                },
                                _ -> acts.say(Text.of("bulk.failed"))));
    }

    private void change(BulkDraft next) {
        draft.set(Optional.of(next));
        long mine = ++asked;
        rows.show((offset, limit) -> {
            BulkEdit edit = edit(next);
            return new Page<>(bulk.preview(edit, offset, limit), next.rows().size());
        });
        jobs.start(
                _ -> bulk.totals(edit(next)),
                found -> {
                    if (mine == asked && isOpen()) {
                        totals.set(Optional.of(found));
                    }
                },
                _ -> acts.say(Text.of("bulk.failed")));
    }

    private BulkEdit edit(BulkDraft from) {
        return new BulkEdit(
                new BulkRows.Chosen(from.rows()), from.column(), source(from), base.get());
    }

    /// Nothing typed, or nothing that can be read, changes nothing.
    private static BulkSource source(BulkDraft from) {
        if (from.pasted().isEmpty()) {
            return Formula.read(from.formula())
                    .<BulkSource>map(f -> new BulkSource.ByFormula(f, from.rounding()))
                    .orElseGet(() -> new BulkSource.Typed(Map.of()));
        }
        Map<UUID, String> values = new HashMap<>();
        for (int i = 0; i < Math.min(from.rows().size(), from.pasted().size()); i++) {
            values.put(from.rows().get(i), from.pasted().get(i));
        }
        return new BulkSource.Typed(values);
    }
}
