package com.erpsmartcloud.app.ui.transfers;

import com.erpsmartcloud.app.ui.shell.StatusLine;
import com.erpsmartcloud.app.ui.table.Page;
import com.erpsmartcloud.app.ui.table.RowsModel;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.inventory.QuantityInput;
import com.erpsmartcloud.inventory.StockReader.Warehouse;
import com.erpsmartcloud.inventory.TransferOutcome;
import com.erpsmartcloud.inventory.TransferReader.Tab;
import com.erpsmartcloud.inventory.TransferRow;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Transfers: the list, the one in the panel, and what can be done with it.
public final class TransfersViewModel {

    private final TransferPorts ports;
    private final Jobs jobs;
    private final StatusLine status;
    private final RowsModel<TransferRow> rows;
    private final ReadOnlyObjectWrapper<Tab> tab =
            new ReadOnlyObjectWrapper<>(this, "tab", Tab.ALL);
    private final ReadOnlyObjectWrapper<Map<Tab, Long>> counts =
            new ReadOnlyObjectWrapper<>(this, "counts", Map.of());
    private final ReadOnlyObjectWrapper<List<Warehouse>> warehouses =
            new ReadOnlyObjectWrapper<>(this, "warehouses", List.of());
    private final ReadOnlyObjectWrapper<Optional<OpenTransfer>> open =
            new ReadOnlyObjectWrapper<>(this, "open", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Text>> refused =
            new ReadOnlyObjectWrapper<>(this, "refused", Optional.empty());

    public TransfersViewModel(TransferPorts ports, Jobs jobs, StatusLine status) {
        this.ports = ports;
        this.jobs = jobs;
        this.status = status;
        this.rows = new RowsModel<>(jobs);
    }

    RowsModel<TransferRow> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<Tab> tabProperty() {
        return tab.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Map<Tab, Long>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /// Places goods can go between.
    ReadOnlyObjectProperty<List<Warehouse>> warehousesProperty() {
        return warehouses.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<OpenTransfer>> openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Why the last act did not happen.
    ReadOnlyObjectProperty<Optional<Text>> refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    void load() {
        Tab asked = tab.get();
        rows.show((offset, limit) ->
                new Page<>(
                        ports.reader().page(asked, offset, limit),
                        ports.reader().counts().getOrDefault(asked, 0L)));
        around();
    }

    /// Reads again what is shown, in place.
    void refresh() {
        rows.refresh();
        around();
        open.get().ifPresent(now -> reread(now.row().id()));
    }

    void show(Tab next) {
        if (next != tab.get()) {
            tab.set(next);
            load();
        }
    }

    void open(UUID transfer) {
        refused.set(Optional.empty());
        reread(transfer);
    }

    void close() {
        open.set(Optional.empty());
        refused.set(Optional.empty());
    }

    void begin(UUID from, UUID to, String note) {
        jobs.start(
                _ -> ports.transfers().draft(ports.actor(), from, to, note, Map.of()),
                made -> {
                    open(made);
                    tab.set(Tab.ALL);
                    load();
                },
                _ -> failed());
    }

    /// @param code SKU or barcode
    /// @param quantity as typed
    void add(OpenTransfer to, String code, String quantity) {
        if (QuantityInput.read(quantity, 0)
                instanceof QuantityInput.Outcome.Quantity(long units, _)) {
            act(
                    _ -> ports.transfers().add(ports.actor(), to.row().id(), code, units),
                    _ -> Text.of("transfers.done.planned", code, units));
        } else {
            refused.set(Optional.of(Text.of("transfers.refused.quantity")));
        }
    }

    void plan(OpenTransfer of, UUID product, String sku, long units) {
        act(
                _ -> ports.transfers().plan(ports.actor(), of.row().id(), product, units),
                _ -> Text.of("transfers.done.planned", sku, units));
    }

    void send(OpenTransfer transfer) {
        act(
                _ -> ports.transfers().send(ports.actor(), transfer.row().id()),
                units -> Text.of("transfers.done.sent", transfer.row().number(), units));
    }

    /// @param arrived line to units, as entered
    void receive(OpenTransfer transfer, Map<UUID, Long> arrived) {
        act(
                _ -> ports.transfers().receive(ports.actor(), transfer.row().id(), arrived),
                units -> Text.of("transfers.done.received", transfer.row().number(), units));
    }

    void receiveRest(OpenTransfer transfer) {
        act(
                _ -> ports.transfers().receiveRest(ports.actor(), transfer.row().id()),
                units -> Text.of("transfers.done.received", transfer.row().number(), units));
    }

    void closeShort(OpenTransfer transfer) {
        act(
                _ -> ports.transfers().close(ports.actor(), transfer.row().id()),
                units -> Text.of("transfers.done.closed", transfer.row().number(), units));
    }

    void discard(OpenTransfer transfer) {
        act(
                _ -> ports.transfers().discard(ports.actor(), transfer.row().id()),
                _ -> Text.of("transfers.done.discarded", transfer.row().number()));
    }

    private void act(Jobs.Work<TransferOutcome> what, Function<Long, Text> done) {
        jobs.start(
                what,
                outcome -> {
                    refused.set(TransferWords.refusal(outcome));
                    if (outcome instanceof TransferOutcome.Done(_, long units)) {
                        status.sayDone(done.apply(units));
                    }
                    refresh();
                },
                _ -> failed());
    }

    private void failed() {
        refused.set(Optional.of(Text.of("act.failed")));
    }

    private void reread(UUID id) {
        jobs.start(_ -> OpenTransfer.read(ports, id), open::set, _ -> failed());
    }

    private void around() {
        jobs.start(_ -> ports.reader().counts(), counts::set, _ -> {});
        jobs.start(_ -> ports.stock().warehouses(), warehouses::set, _ -> {});
    }
}
