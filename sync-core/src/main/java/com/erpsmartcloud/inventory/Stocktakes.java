package com.erpsmartcloud.inventory;

import com.erpsmartcloud.settings.CompanySettings;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// Counting what is really there, while selling goes on. Differences become movements as one set,
/// which can be taken back like any other act.
///
/// Source: feature I10, domain rule C.12.
public final class Stocktakes {

    private static final String IN_BINS =
            """
            SELECT x.product_id, x.bin_id FROM stock_bin x
              JOIN product p ON p.id = x.product_id AND NOT p.archived
              JOIN bin n ON n.id = x.bin_id AND NOT n.archived
             WHERE x.warehouse_id = :warehouse AND (LOWER(p.sku) LIKE :only OR LOWER(p.name) LIKE :only)
            """;

    /// Where a product lies in no bin at all, or where some of it does.
    private static final String LOOSE =
            """
            SELECT b.product_id FROM stock_balance b JOIN product p ON p.id = b.product_id AND NOT p.archived
             WHERE b.warehouse_id = :warehouse AND (LOWER(p.sku) LIKE :only OR LOWER(p.name) LIKE :only)
               AND (b.on_hand <> COALESCE((SELECT SUM(x.on_hand) FROM stock_bin x
                                            WHERE x.product_id = b.product_id AND x.warehouse_id = b.warehouse_id), 0)
                    OR NOT EXISTS (SELECT 1 FROM stock_bin x
                                    WHERE x.product_id = b.product_id AND x.warehouse_id = b.warehouse_id))
            """;

    private static final String COUNTED =
            """
            SELECT d.id, d.product_id, d.bin_id, d.counted, d.expected, d.counted_at
              FROM (%s WHERE l.stocktake_id = ?) d WHERE d.counted IS NOT NULL
            """
                    .formatted(StocktakeReader.LINES);

    private final Store store;
    private final Ledger ledger;

    private record Counted(
            UUID line, UUID product, Optional<UUID> bin, long counted, long expected) {}

    public Stocktakes(Store store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    /// Begins to count: one line for each product in each place of the scope.
    public StocktakeOutcome start(String actor, StocktakeScope scope) {
        return store.write(
                actor,
                "stocktake.start",
                tx -> {
                    Map<UUID, List<Optional<UUID>>> places = places(tx, scope);
                    if (places.isEmpty() && scope.bin().isEmpty()) {
                        return new StocktakeOutcome.Nothing();
                    }
                    UUID id = tx.ids().fresh();
                    String number =
                            DocumentNumber.of(
                                    CompanySettings.numbering(tx.read()).stocktakes(), id, tx.at());
                    tx.undoable("stocktake.start", number, Tables.STOCKTAKE, Tables.STOCKTAKE_LINE);
                    tx.insert(
                            Tables.STOCKTAKE
                                    .row()
                                    .with("id", id)
                                    .with("number", number)
                                    .with("warehouse_id", scope.warehouse())
                                    .with("bin_id", scope.bin())
                                    .with("only", scope.only().strip())
                                    .with("blind", scope.blind())
                                    .with("state", StocktakeState.COUNTING)
                                    .with("started_by", tx.actor())
                                    .with("started_at", tx.at())
                                    .with("posted_at", Optional.empty()));
                    places.forEach(
                            (product, bins) -> bins.forEach(bin -> addLine(tx, id, product, bin)));
                    tx.subject("stocktake " + id).detail("products", places.size());
                    return new StocktakeOutcome.Done(id);
                });
    }

    /// Writes down what lies there now; empty for not counted after all.
    public StocktakeOutcome count(String actor, UUID stocktake, UUID line, OptionalLong units) {
        return store.write(
                actor,
                "stocktake.count",
                tx -> {
                    if (!isOpen(tx, stocktake)) {
                        return new StocktakeOutcome.Over();
                    }
                    Optional<String> sku = skuOfLine(tx, line);
                    if (units.isPresent()
                            && (units.getAsLong() < 0 || units.getAsLong() > Ledger.MOST_UNITS)) {
                        return new StocktakeOutcome.Refused(
                                sku.orElse(""),
                                new StockOutcome.TooMany(units.getAsLong(), Ledger.MOST_UNITS));
                    }
                    tx.undoable("stocktake.count", sku.orElse(""), Tables.STOCKTAKE_LINE);
                    tx.update(Tables.STOCKTAKE_LINE, line, counted(tx, units));
                    return new StocktakeOutcome.Done(stocktake);
                });
    }

    /// Adds units of a scanned product, also one nobody expected there.
    ///
    /// @param code SKU or barcode
    /// @param bin where it was found; empty for no bin
    public StocktakeOutcome scan(
            String actor, UUID stocktake, String code, Optional<UUID> bin, long units) {
        return store.write(
                actor,
                "stocktake.count",
                tx -> {
                    if (!isOpen(tx, stocktake)) {
                        return new StocktakeOutcome.Over();
                    }
                    List<UUID> products = Skus.find(tx, code);
                    if (products.size() != 1) {
                        return new StocktakeOutcome.Unknown(code.strip());
                    }
                    UUID product = products.getFirst();
                    tx.undoable("stocktake.count", Skus.of(tx, product), Tables.STOCKTAKE_LINE);
                    UUID line = lineId(tx, stocktake, product, bin);
                    Optional<OptionalLong> now =
                            tx.read()
                                    .createQuery("SELECT counted FROM stocktake_line WHERE id = ?")
                                    .bind(0, line)
                                    .map((r, _) -> {
                                        long value = r.getLong(1);
                                        return r.wasNull()
                                                ? OptionalLong.empty()
                                                : OptionalLong.of(value);
                                    })
                                    .findOne();
                    if (now.isEmpty()) {
                        addLine(tx, stocktake, product, bin);
                    }
                    long sum = now.orElse(OptionalLong.empty()).orElse(0) + units;
                    if (sum < 0 || sum > Ledger.MOST_UNITS) {
                        return new StocktakeOutcome.Refused(
                                Skus.of(tx, product),
                                new StockOutcome.TooMany(sum, Ledger.MOST_UNITS));
                    }
                    tx.update(Tables.STOCKTAKE_LINE, line, counted(tx, OptionalLong.of(sum)));
                    return new StocktakeOutcome.Done(stocktake);
                });
    }

    /// Asks for a line to be counted once more; what was counted before is forgotten.
    public StocktakeOutcome recount(String actor, UUID stocktake, UUID line) {
        return store.write(
                actor,
                "stocktake.recount",
                tx -> {
                    if (!isOpen(tx, stocktake)) {
                        return new StocktakeOutcome.Over();
                    }
                    tx.undoable(
                            "stocktake.recount",
                            skuOfLine(tx, line).orElse(""),
                            Tables.STOCKTAKE_LINE);
                    Map<String, Object> fields = new HashMap<>(counted(tx, OptionalLong.empty()));
                    fields.put("recount", true);
                    tx.update(Tables.STOCKTAKE_LINE, line, fields);
                    return new StocktakeOutcome.Done(stocktake);
                });
    }

    /// Counting is over for now: differences are shown, in a blind count too.
    public StocktakeOutcome review(String actor, UUID stocktake) {
        return turn(actor, stocktake, "stocktake.review", StocktakeState.REVIEW);
    }

    /// Gives a stocktake up; nothing in stock changes.
    public StocktakeOutcome cancel(String actor, UUID stocktake) {
        return turn(actor, stocktake, "stocktake.cancel", StocktakeState.CANCELLED);
    }

    /// Makes the differences of all counted lines movements; all of them or none. What was not
    /// counted stays as it is.
    public StocktakeOutcome post(String actor, UUID stocktake) {
        return store.write(
                actor,
                "stocktake.post",
                tx -> {
                    Optional<StocktakeRow> head = StocktakeReader.one(tx.read(), stocktake);
                    if (head.isEmpty() || !head.get().state().isOpen()) {
                        return new StocktakeOutcome.Over();
                    }
                    List<Counted> counted = counted(tx, stocktake);
                    if (counted.isEmpty()) {
                        return new StocktakeOutcome.Nothing();
                    }
                    StocktakeRow row = head.get();
                    tx.undoable(
                            "stocktake.post",
                            row.number(),
                            Tables.STOCK_MOVEMENT,
                            Tables.STOCKTAKE,
                            Tables.STOCKTAKE_LINE);
                    List<StockMovement> movements = movements(tx, row, counted);
                    if (!movements.isEmpty()
                            && ledger.adjustInPlace(tx, movements)
                                    instanceof
                                    BatchOutcome.Refused(_, String sku, StockOutcome why)) {
                        return new StocktakeOutcome.Refused(sku, why);
                    }
                    for (Counted line : counted) {
                        tx.update(
                                Tables.STOCKTAKE_LINE,
                                line.line(),
                                Map.of("expected", line.expected()));
                    }
                    tx.update(
                            Tables.STOCKTAKE,
                            stocktake,
                            Map.of("state", StocktakeState.POSTED, "posted_at", tx.at()));
                    long variance = movements.stream().mapToLong(StockMovement::quantity).sum();
                    tx.subject("stocktake " + stocktake)
                            .detail("lines", movements.size())
                            .detail("variance", variance);
                    return new StocktakeOutcome.Posted(stocktake, movements.size(), variance);
                });
    }

    private StocktakeOutcome turn(String actor, UUID stocktake, String action, StocktakeState to) {
        return store.write(
                actor,
                action,
                tx -> {
                    Optional<StocktakeRow> row = StocktakeReader.one(tx.read(), stocktake);
                    if (row.isEmpty() || !row.get().state().isOpen()) {
                        return new StocktakeOutcome.Over();
                    }
                    tx.undoable(action, row.get().number(), Tables.STOCKTAKE);
                    tx.update(Tables.STOCKTAKE, stocktake, Map.of("state", to));
                    return new StocktakeOutcome.Done(stocktake);
                });
    }

    private static Map<UUID, List<Optional<UUID>>> places(Tx tx, StocktakeScope scope) {
        Map<UUID, List<Optional<UUID>>> places = new HashMap<>();
        String only = "%" + scope.only().strip().toLowerCase(Locale.ROOT) + "%";
        tx.read()
                .createQuery(IN_BINS)
                .bind("warehouse", scope.warehouse())
                .bind("only", only)
                .map((r, _) -> Map.entry(r.getObject(1, UUID.class), r.getObject(2, UUID.class)))
                .forEach(e -> {
                    Optional<UUID> bin = Optional.of(e.getValue());
                    if (scope.bin().isEmpty() || scope.bin().equals(bin)) {
                        places.computeIfAbsent(e.getKey(), _ -> new ArrayList<>()).add(bin);
                    }
                });
        if (scope.bin().isEmpty()) {
            tx.read()
                    .createQuery(LOOSE)
                    .bind("warehouse", scope.warehouse())
                    .bind("only", only)
                    .mapTo(UUID.class)
                    .forEach(product ->
                            places.computeIfAbsent(product, _ -> new ArrayList<>())
                                    .add(Optional.empty()));
        }
        return places;
    }

    private static List<Counted> counted(Tx tx, UUID stocktake) {
        return tx.read()
                .createQuery(COUNTED)
                .bind(0, stocktake)
                .map((r, _) ->
                        new Counted(
                                r.getObject(1, UUID.class),
                                r.getObject(2, UUID.class),
                                Optional.ofNullable(r.getObject(3, UUID.class)),
                                r.getLong(4),
                                r.getLong(5)))
                .list();
    }

    private static List<StockMovement> movements(Tx tx, StocktakeRow row, List<Counted> counted) {
        List<StockMovement> movements = new ArrayList<>();
        for (Counted line : counted) {
            if (line.counted() != line.expected()) {
                movements.add(
                        new StockMovement(
                                tx.ids().fresh(),
                                line.product(),
                                row.warehouse().id(),
                                line.bin(),
                                StockKind.ON_HAND,
                                line.counted() - line.expected(),
                                StockReason.COUNTED,
                                row.number(),
                                Optional.empty(),
                                ""));
            }
        }
        return movements;
    }

    private static Map<String, Object> counted(Tx tx, OptionalLong units) {
        Optional<Long> counted =
                units.isPresent() ? Optional.of(units.getAsLong()) : Optional.empty();
        return Map.of(
                "counted",
                counted,
                "counted_at",
                counted.map(_ -> tx.at()),
                "counted_by",
                counted.isPresent() ? tx.actor() : "",
                "recount",
                false);
    }

    private static boolean isOpen(Tx tx, UUID stocktake) {
        return tx.read()
                .createQuery("SELECT state FROM stocktake WHERE id = ?")
                .bind(0, stocktake)
                .mapTo(String.class)
                .findOne()
                .map(StocktakeState::valueOf)
                .map(StocktakeState::isOpen)
                .orElse(false);
    }

    private static Optional<String> skuOfLine(Tx tx, UUID line) {
        return tx.read()
                .createQuery(
                        "SELECT p.sku FROM stocktake_line l JOIN product p ON p.id = l.product_id"
                                + " WHERE l.id = ?")
                .bind(0, line)
                .mapTo(String.class)
                .findOne();
    }

    /// Two computers that find the same unexpected product write the same line.
    private static UUID lineId(Tx tx, UUID stocktake, UUID product, Optional<UUID> bin) {
        return tx.ids()
                .derived(stocktake, "line", product.toString(), bin.map(UUID::toString).orElse(""));
    }

    private static void addLine(Tx tx, UUID stocktake, UUID product, Optional<UUID> bin) {
        tx.insert(
                Tables.STOCKTAKE_LINE
                        .row()
                        .with("id", lineId(tx, stocktake, product, bin))
                        .with("stocktake_id", stocktake)
                        .with("product_id", product)
                        .with("bin_id", bin)
                        .with("counted", Optional.empty())
                        .with("counted_at", Optional.empty())
                        .with("counted_by", "")
                        .with("recount", false)
                        .with("expected", Optional.empty()));
    }
}
