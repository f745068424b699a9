package com.erpsmartcloud.app.ui.stock;

import com.erpsmartcloud.app.ui.shell.StatusLine;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.inventory.BatchOutcome;
import com.erpsmartcloud.inventory.Sheet;
import com.erpsmartcloud.inventory.SheetColumns;
import com.erpsmartcloud.inventory.SheetException;
import com.erpsmartcloud.inventory.SheetFailure;
import com.erpsmartcloud.inventory.StockReader.Warehouse;
import com.erpsmartcloud.inventory.StockReason;
import com.erpsmartcloud.inventory.WarehouseRow;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Stock from a file or the clipboard: which column is what, what it would change, and the change
/// itself as one act.
public final class StockImportViewModel {

    private final ImportPorts ports;
    private final Jobs jobs;
    private final StatusLine status;
    private final ReadOnlyObjectWrapper<Optional<ImportState>> state =
            new ReadOnlyObjectWrapper<>(this, "state", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Text>> refused =
            new ReadOnlyObjectWrapper<>(this, "refused", Optional.empty());
    private Runnable applied = () -> {};

    public StockImportViewModel(ImportPorts ports, Jobs jobs, StatusLine status) {
        this.ports = ports;
        this.jobs = jobs;
        this.status = status;
    }

    /// What was read; empty until something was.
    ReadOnlyObjectProperty<Optional<ImportState>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Text>> refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    /// @param then run when stock was changed
    void onApplied(Runnable then) {
        applied = then;
    }

    void file(Path file) {
        read(String.valueOf(file.getFileName()), () -> Sheet.read(file));
    }

    /// @param name what undo calls it
    void paste(String name, String text) {
        read(name, () -> Sheet.pasted(text));
    }

    void columns(SheetColumns columns) {
        state.get()
                .ifPresent(now ->
                        check(now.name(), now.sheet(), columns, now.warehouses(), now.otherwise()));
    }

    void otherwise(Warehouse warehouse) {
        state.get()
                .ifPresent(now ->
                        check(now.name(), now.sheet(), now.columns(), now.warehouses(), warehouse));
    }

    /// Writes the good rows, all of them or none.
    void apply() {
        state.get()
                .ifPresent(now ->
                        jobs.start(
                                _ ->
                                        ports.imports()
                                                .apply(
                                                        ports.actor(),
                                                        now.name(),
                                                        now.draft().changes(),
                                                        StockReason.CORRECTION),
                                outcome -> answered(now, outcome),
                                _ -> refused.set(Optional.of(Text.of("act.failed")))));
    }

    void forget() {
        state.set(Optional.empty());
        refused.set(Optional.empty());
    }

    private void answered(ImportState done, BatchOutcome outcome) {
        switch (outcome) {
            case BatchOutcome.Posted(var movements) -> {
                status.sayDone(Text.of("stock.import.done", done.name(), (long) movements.size()));
                forget();
                applied.run();
            }
            case BatchOutcome.Refused(_, String sku, var why) ->
                    refused.set(
                            StockWords.refusal(why)
                                    .map(words -> Text.of("stock.import.refused", sku, words)));
            case BatchOutcome.Nothing _, BatchOutcome.OfOrders _ ->
                    refused.set(Optional.of(Text.of("stock.import.nothing")));
        }
    }

    /// Reads a table.
    private interface Source {
        Sheet read() throws SheetException;
    }

    private void read(String name, Source source) {
        jobs.start(
                _ -> {
                    try {
                        Sheet sheet = source.read();
                        List<Warehouse> warehouses = ports.stock().warehouses();
                        return warehouses.isEmpty()
                                ? new Read(
                                        Optional.empty(),
                                        Optional.of(Text.of("stock.import.no-place")))
                                : new Read(
                                        Optional.of(
                                                state(
                                                        name,
                                                        sheet,
                                                        SheetColumns.guess(sheet),
                                                        warehouses,
                                                        fullest(warehouses))),
                                        Optional.empty());
                    } catch (SheetException e) {
                        return new Read(Optional.empty(), Optional.of(words(e.failure())));
                    }
                },
                read -> {
                    refused.set(read.why());
                    state.set(read.state());
                },
                _ -> refused.set(Optional.of(Text.of("act.failed"))));
    }

    /// Rows that name no warehouse most likely mean the one where most lies.
    private Warehouse fullest(List<Warehouse> warehouses) {
        return ports.places().warehouses().stream()
                .max(Comparator.comparingLong(WarehouseRow::onHand))
                .flatMap(most ->
                        warehouses.stream().filter(w -> w.id().equals(most.id())).findFirst())
                .orElse(warehouses.getFirst());
    }

    private record Read(Optional<ImportState> state, Optional<Text> why) {}

    private void check(
            String name,
            Sheet sheet,
            SheetColumns columns,
            List<Warehouse> warehouses,
            Warehouse otherwise) {
        jobs.start(
                _ -> state(name, sheet, columns, warehouses, otherwise),
                checked -> state.set(Optional.of(checked)),
                _ -> refused.set(Optional.of(Text.of("act.failed"))));
    }

    private ImportState state(
            String name,
            Sheet sheet,
            SheetColumns columns,
            List<Warehouse> warehouses,
            Warehouse otherwise) {
        return new ImportState(
                name,
                sheet,
                columns,
                warehouses,
                otherwise,
                ports.imports().check(sheet, columns, otherwise.id()));
    }

    private static Text words(SheetFailure failure) {
        return switch (failure) {
            case SheetFailure.UnknownKind(String file) -> Text.of("stock.import.kind", file);
            case SheetFailure.Unreadable(String file) -> Text.of("stock.import.unreadable", file);
            case SheetFailure.TooLong(long most) -> Text.of("stock.import.long", most);
            case SheetFailure.Empty _ -> Text.of("stock.import.empty");
        };
    }
}
