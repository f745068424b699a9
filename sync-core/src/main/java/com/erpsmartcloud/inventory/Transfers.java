package com.erpsmartcloud.inventory;

import com.erpsmartcloud.settings.CompanySettings;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongUnaryOperator;

/// Goods that go from one warehouse to another. While they are on the way neither can sell them.
///
/// Source: feature I11. Every act can be taken back.
public final class Transfers {

    private static final String TIMES =
            """
            SELECT COUNT(*) FROM stock_movement WHERE document = ? AND product_id = ? AND warehouse_id = ?
            """;

    private final Store store;
    private final Ledger ledger;

    public Transfers(Store store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    /// Begins a draft.
    ///
    /// @param lines product to units, each at least 1
    /// @throws IllegalArgumentException if both warehouses are the same
    public UUID draft(String actor, UUID from, UUID to, String note, Map<UUID, Long> lines) {
        if (from.equals(to)) {
            throw new IllegalArgumentException("a transfer needs two warehouses");
        }
        return store.write(
                actor,
                "transfer.draft",
                tx -> {
                    UUID id = tx.ids().fresh();
                    String number =
                            DocumentNumber.of(
                                    CompanySettings.numbering(tx.read()).transfers(), id, tx.at());
                    tx.undoable(
                            "transfer.draft",
                            number,
                            Tables.STOCK_TRANSFER,
                            Tables.STOCK_TRANSFER_LINE);
                    tx.insert(
                            Tables.STOCK_TRANSFER
                                    .row()
                                    .with("id", id)
                                    .with("number", number)
                                    .with("from_id", from)
                                    .with("to_id", to)
                                    .with(
                                            "note",
                                            note.length() > 1000 ? note.substring(0, 1000) : note)
                                    .with("closed", false)
                                    .with("created_at", tx.at()));
                    lines.forEach((product, units) -> addLine(tx, id, product, units));
                    return id;
                });
    }

    /// Sets how many units of a product are to go; 0 takes the line away.
    ///
    /// Lines of goods that have left already stay as they are.
    public TransferOutcome plan(String actor, UUID transfer, UUID product, long units) {
        return store.write(actor, "transfer.plan", tx -> plan(tx, transfer, product, _ -> units));
    }

    /// Adds units of a product to a draft.
    ///
    /// @param code SKU or barcode
    public TransferOutcome add(String actor, UUID transfer, String code, long units) {
        return store.write(
                actor,
                "transfer.plan",
                tx -> {
                    List<UUID> products = Skus.find(tx, code);
                    return products.size() == 1
                            ? plan(tx, transfer, products.getFirst(), was -> was + units)
                            : new TransferOutcome.Unknown(code.strip());
                });
    }

    private static TransferOutcome plan(
            Tx tx, UUID transfer, UUID product, LongUnaryOperator next) {
        Optional<TransferRow> row = TransferReader.one(tx.read(), transfer);
        if (row.isEmpty()) {
            return new TransferOutcome.Empty();
        }
        if (row.get().state() != TransferState.DRAFT) {
            return new TransferOutcome.NotNow(row.get().state());
        }
        Optional<TransferLine> line =
                TransferReader.lines(tx.read(), transfer).stream()
                        .filter(l -> l.productId().equals(product))
                        .findFirst();
        long units = next.applyAsLong(line.map(TransferLine::planned).orElse(0L));
        if (units < 0 || units > Ledger.MOST_UNITS) {
            return new TransferOutcome.Refused(
                    Skus.of(tx, product), new StockOutcome.TooMany(units, Ledger.MOST_UNITS));
        }
        tx.undoable("transfer.plan", row.get().number(), Tables.STOCK_TRANSFER_LINE);
        if (line.isEmpty() && units > 0) {
            addLine(tx, transfer, product, units);
        } else if (line.isPresent() && units == 0) {
            tx.remove(Tables.STOCK_TRANSFER_LINE, line.get().id());
        } else if (line.isPresent()) {
            tx.update(Tables.STOCK_TRANSFER_LINE, line.get().id(), Map.of("planned", units));
        }
        return new TransferOutcome.Done(transfer, units);
    }

    /// Everything planned leaves; all of it or nothing.
    public TransferOutcome send(String actor, UUID transfer) {
        return store.write(
                actor,
                "transfer.send",
                tx -> {
                    Optional<TransferRow> found = TransferReader.one(tx.read(), transfer);
                    if (found.isEmpty()) {
                        return new TransferOutcome.Empty();
                    }
                    TransferRow row = found.get();
                    if (row.state() != TransferState.DRAFT) {
                        return new TransferOutcome.NotNow(row.state());
                    }
                    List<StockMovement> out = new ArrayList<>();
                    for (TransferLine line : TransferReader.lines(tx.read(), transfer)) {
                        if (line.planned() > 0) {
                            out.add(
                                    movement(
                                            tx,
                                            row,
                                            line,
                                            row.from().id(),
                                            -line.planned(),
                                            StockReason.SENT));
                        }
                    }
                    tx.undoable("transfer.send", row.number(), Tables.STOCK_MOVEMENT);
                    return moved(tx, transfer, out);
                });
    }

    /// What is counted at the door arrives, also when it is more than left.
    ///
    /// @param units line to units that arrive now; lines that are not named wait
    public TransferOutcome receive(String actor, UUID transfer, Map<UUID, Long> units) {
        return store.write(
                actor, "transfer.receive", tx -> receive(tx, transfer, units, Optional.empty()));
    }

    /// Everything that is still on the way arrives.
    public TransferOutcome receiveRest(String actor, UUID transfer) {
        return store.write(
                actor,
                "transfer.receive",
                tx -> receive(tx, transfer, Map.of(), Optional.of(transfer)));
    }

    /// Nothing more is expected: what has not arrived is missing, and stays written down as the
    /// difference.
    public TransferOutcome close(String actor, UUID transfer) {
        return store.write(
                actor,
                "transfer.close",
                tx -> {
                    Optional<TransferRow> found = TransferReader.one(tx.read(), transfer);
                    if (found.isEmpty()) {
                        return new TransferOutcome.Empty();
                    }
                    if (found.get().way() == 0) {
                        return new TransferOutcome.NotNow(found.get().state());
                    }
                    tx.undoable("transfer.close", found.get().number(), Tables.STOCK_TRANSFER);
                    tx.update(Tables.STOCK_TRANSFER, transfer, Map.of("closed", true));
                    tx.subject("transfer " + transfer).detail("missing", found.get().way());
                    return new TransferOutcome.Done(transfer, found.get().way());
                });
    }

    /// Takes a draft away.
    public TransferOutcome discard(String actor, UUID transfer) {
        return store.write(
                actor,
                "transfer.discard",
                tx -> {
                    Optional<TransferRow> found = TransferReader.one(tx.read(), transfer);
                    if (found.isEmpty()) {
                        return new TransferOutcome.Empty();
                    }
                    if (found.get().state() != TransferState.DRAFT) {
                        return new TransferOutcome.NotNow(found.get().state());
                    }
                    tx.undoable(
                            "transfer.discard",
                            found.get().number(),
                            Tables.STOCK_TRANSFER,
                            Tables.STOCK_TRANSFER_LINE);
                    TransferReader.lines(tx.read(), transfer)
                            .forEach(line -> tx.remove(Tables.STOCK_TRANSFER_LINE, line.id()));
                    tx.remove(Tables.STOCK_TRANSFER, transfer);
                    return new TransferOutcome.Done(transfer, 0);
                });
    }

    /// @param rest present to take whatever is still on the way
    private TransferOutcome receive(
            Tx tx, UUID transfer, Map<UUID, Long> units, Optional<UUID> rest) {
        Optional<TransferRow> found = TransferReader.one(tx.read(), transfer);
        if (found.isEmpty()) {
            return new TransferOutcome.Empty();
        }
        TransferRow row = found.get();
        if (row.way() == 0) {
            return new TransferOutcome.NotNow(row.state());
        }
        List<StockMovement> in = new ArrayList<>();
        for (TransferLine line : TransferReader.lines(tx.read(), transfer)) {
            long arrived = rest.isPresent() ? line.missing() : units.getOrDefault(line.id(), 0L);
            if (arrived < 0) {
                return new TransferOutcome.Refused(
                        line.sku(),
                        new StockOutcome.BelowZero(
                                StockKind.ON_HAND, 0, arrived, Optional.empty()));
            }
            if (arrived > 0) {
                in.add(movement(tx, row, line, row.to().id(), arrived, StockReason.ARRIVED));
            }
        }
        tx.undoable("transfer.receive", row.number(), Tables.STOCK_MOVEMENT);
        return moved(tx, transfer, in);
    }

    private TransferOutcome moved(Tx tx, UUID transfer, List<StockMovement> movements) {
        if (movements.isEmpty()) {
            return new TransferOutcome.Empty();
        }
        return switch (ledger.adjustAll(tx, movements)) {
            case BatchOutcome.Posted _ -> {
                long units = movements.stream().mapToLong(m -> Math.abs(m.quantity())).sum();
                tx.subject("transfer " + transfer).detail("units", units);
                yield new TransferOutcome.Done(transfer, units);
            }
            case BatchOutcome.Refused(_, String sku, StockOutcome why) ->
                    new TransferOutcome.Refused(sku, why);
            case BatchOutcome.OfOrders _, BatchOutcome.Nothing _ -> new TransferOutcome.Empty();
        };
    }

    /// The id follows from the transfer and how often the product has moved in it: two computers
    /// that send the same draft while offline send it once.
    private static StockMovement movement(
            Tx tx,
            TransferRow row,
            TransferLine line,
            UUID warehouse,
            long quantity,
            StockReason reason) {
        long times =
                tx.read()
                        .createQuery(TIMES)
                        .bind(0, row.number())
                        .bind(1, line.productId())
                        .bind(2, warehouse)
                        .mapTo(Long.class)
                        .one();
        return new StockMovement(
                tx.ids().derived(line.id(), reason.name(), String.valueOf(times)),
                line.productId(),
                warehouse,
                Optional.empty(),
                StockKind.ON_HAND,
                quantity,
                reason,
                row.number(),
                Optional.empty(),
                "");
    }

    private static void addLine(Tx tx, UUID transfer, UUID product, long units) {
        tx.insert(
                Tables.STOCK_TRANSFER_LINE
                        .row()
                        .with("id", tx.ids().derived(transfer, "line", product.toString()))
                        .with("transfer_id", transfer)
                        .with("product_id", product)
                        .with("planned", units));
    }
}
