package com.erpsmartcloud.app.ui.places;

import com.erpsmartcloud.app.ui.shell.StatusLine;
import com.erpsmartcloud.app.ui.table.Page;
import com.erpsmartcloud.app.ui.table.RowsModel;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.inventory.BinRow;
import com.erpsmartcloud.inventory.PlaceEdit;
import com.erpsmartcloud.inventory.PlaceOutcome;
import com.erpsmartcloud.inventory.PlaceReader;
import com.erpsmartcloud.inventory.WarehouseRow;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Warehouses, and the bins of the one in the panel.
public final class PlacesViewModel {

    /// Bins shown at once; more are found by their code in stock.
    private static final int SHOWN = 500;

    /// The warehouse in the panel.
    record Open(WarehouseRow warehouse, List<BinRow> bins) {

        Open {
            bins = List.copyOf(bins);
        }
    }

    private final PlaceReader reader;
    private final PlaceEdit edit;
    private final String actor;
    private final Jobs jobs;
    private final StatusLine status;
    private final ZoneId zone;
    private final RowsModel<WarehouseRow> rows;
    private final ReadOnlyObjectWrapper<Optional<Open>> open =
            new ReadOnlyObjectWrapper<>(this, "open", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Text>> refused =
            new ReadOnlyObjectWrapper<>(this, "refused", Optional.empty());

    /// @param actor who acts, as the audit log names them
    /// @param zone of a new warehouse
    public PlacesViewModel(
            PlaceReader reader,
            PlaceEdit edit,
            String actor,
            Jobs jobs,
            StatusLine status,
            ZoneId zone) {
        this.reader = reader;
        this.edit = edit;
        this.actor = actor;
        this.jobs = jobs;
        this.status = status;
        this.zone = zone;
        this.rows = new RowsModel<>(jobs);
    }

    RowsModel<WarehouseRow> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<Optional<Open>> openProperty() {
        return open.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Text>> refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    void load() {
        rows.show((offset, limit) -> {
            List<WarehouseRow> all = reader.warehouses();
            return new Page<>(all.stream().skip(offset).limit(limit).toList(), all.size());
        });
    }

    /// Reads again what is shown, in place.
    void refresh() {
        load();
        open.get().ifPresent(now -> reread(now.warehouse().id()));
    }

    void open(UUID warehouse) {
        refused.set(Optional.empty());
        reread(warehouse);
    }

    void close() {
        open.set(Optional.empty());
        refused.set(Optional.empty());
    }

    void add(String code, String name) {
        act(
                _ -> edit.addWarehouse(actor, code, name, zone.getId()),
                Text.of("places.done.added", name));
    }

    void rename(WarehouseRow warehouse, String code, String name) {
        act(
                _ -> edit.renameWarehouse(actor, warehouse.id(), code, name),
                Text.of("places.done.renamed", name));
    }

    void archive(WarehouseRow warehouse) {
        act(
                _ ->
                        warehouse.archived()
                                ? edit.reviveWarehouse(actor, warehouse.id())
                                : edit.archiveWarehouse(actor, warehouse.id()),
                Text.of(
                        warehouse.archived() ? "places.done.revived" : "places.done.archived",
                        warehouse.name()));
    }

    void addBin(WarehouseRow warehouse, String code) {
        act(
                _ -> edit.addBin(actor, warehouse.id(), code),
                Text.of("places.done.bin-added", code.strip()));
    }

    void renameBin(WarehouseRow warehouse, BinRow bin, String code) {
        if (!code.strip().equals(bin.code())) {
            act(
                    _ -> edit.renameBin(actor, warehouse.id(), bin.id(), code),
                    Text.of("places.done.renamed", code.strip()));
        }
    }

    void archiveBin(BinRow bin) {
        act(
                _ ->
                        bin.archived()
                                ? edit.reviveBin(actor, bin.id())
                                : edit.archiveBin(actor, bin.id()),
                Text.of(
                        bin.archived() ? "places.done.revived" : "places.done.archived",
                        bin.code()));
    }

    private void act(Jobs.Work<PlaceOutcome> what, Text done) {
        jobs.start(
                what,
                outcome -> {
                    refused.set(refusal(outcome));
                    if (outcome instanceof PlaceOutcome.Done(UUID id)) {
                        status.sayDone(done);
                        if (open.get().isEmpty()) {
                            reread(id);
                        }
                    }
                    refresh();
                },
                _ -> refused.set(Optional.of(Text.of("act.failed"))));
    }

    private static Optional<Text> refusal(PlaceOutcome outcome) {
        return switch (outcome) {
            case PlaceOutcome.Done _ -> Optional.empty();
            case PlaceOutcome.Blank _ -> Optional.of(Text.of("places.refused.blank"));
            case PlaceOutcome.CodeTaken(String code) ->
                    Optional.of(Text.of("places.refused.taken", code));
            case PlaceOutcome.HasStock(long units) ->
                    Optional.of(Text.of("places.refused.stock", units));
            case PlaceOutcome.ServesStore(String store) ->
                    Optional.of(Text.of("places.refused.store", store));
            case PlaceOutcome.InWork(String number) ->
                    Optional.of(Text.of("places.refused.work", number));
        };
    }

    private void reread(UUID id) {
        jobs.start(
                _ ->
                        reader.warehouses().stream()
                                .filter(each -> each.id().equals(id))
                                .findFirst()
                                .map(each -> new Open(each, reader.bins(id, 0, SHOWN))),
                open::set,
                _ -> {});
    }
}
