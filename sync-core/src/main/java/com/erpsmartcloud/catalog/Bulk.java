package com.erpsmartcloud.catalog;

import com.erpsmartcloud.catalog.BulkChange.State;
import com.erpsmartcloud.catalog.BulkChange.Value;
import com.erpsmartcloud.money.Money;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// Changes one column of any number of rows: shown first, then written as one act that can be taken
/// back whole.
///
/// Source: feature L3.
public final class Bulk {

    private static final int CHUNK = 1000;

    private final Store store;
    private final PriceWriter prices;

    /// What was written.
    ///
    /// @param changed rows written
    /// @param left rows left as they were, because the new value was wrong there
    public record Applied(long changed, long left) {}

    public Bulk(Store store, PriceWriter prices) {
        this.store = store;
        this.prices = prices;
    }

    /// The rows of a preview, one page of them.
    public List<BulkChange> preview(BulkEdit edit, long offset, int limit) {
        return store.read(h ->
                BulkReading.of(h, edit, ids(h, edit.rows(), offset, limit)).stream()
                        .map(row -> row.apply(edit))
                        .toList());
    }

    /// What all of them come to.
    public BulkTotals totals(BulkEdit edit) {
        long[] sums = new long[5];
        store.read(h -> {
            each(
                    h,
                    edit,
                    change -> {
                        sums[0]++;
                        sums[
                                change.state() == State.CHANGES
                                        ? 1
                                        : change.state().isWrong() ? 3 : 2]++;
                        boolean loses =
                                change.marginAfter().isPresent()
                                        && change.marginAfter().getAsInt() < 0;
                        sums[4] += loses && change.state() == State.CHANGES ? 1 : 0;
                    });
            return sums;
        });
        return new BulkTotals(sums[0], sums[1], sums[2], sums[3], sums[4]);
    }

    /// Writes what changes, in one act; rows with a wrong value stay as they are.
    public Applied apply(String actor, BulkEdit edit) {
        String act = edit.column().isOfListings() ? "listing.price" : "product.bulk";
        return store.write(
                actor,
                act,
                tx -> {
                    List<BulkChange> changes = new ArrayList<>();
                    long[] left = new long[1];
                    // What is read here must not depend on what is written: first all, then write.
                    each(
                            tx.read(),
                            edit,
                            change -> {
                                if (change.state() == State.CHANGES) {
                                    changes.add(change);
                                } else if (change.state().isWrong()) {
                                    left[0]++;
                                }
                            });
                    String subject =
                            ProductEdit.subject(changes.stream().map(BulkChange::code).toList());
                    tx.undoable(
                            act,
                            subject,
                            Tables.PRODUCT,
                            Tables.LISTING_PRICE,
                            Tables.OUTBOX_COMMAND);
                    write(tx, edit.column(), changes);
                    tx.subject(subject)
                            .detail("column", edit.column().name())
                            .detail("rows", changes.size());
                    return new Applied(changes.size(), left[0]);
                });
    }

    private void write(Tx tx, BulkColumn column, List<BulkChange> changes) {
        if (column == BulkColumn.LISTING_PRICE) {
            Map<UUID, Money> wanted = new LinkedHashMap<>();
            changes.forEach(change -> {
                if (change.after() instanceof Value.Amount(Money money)) {
                    wanted.put(change.id(), money);
                }
            });
            prices.want(tx, wanted);
            return;
        }
        for (BulkChange change : changes) {
            tx.update(Tables.PRODUCT, change.id(), fields(column, change.after()));
        }
    }

    private static Map<String, Object> fields(BulkColumn column, Value value) {
        Map<String, Object> fields = new LinkedHashMap<>();
        switch (value) {
            case Value.Words(String text) -> fields.put("name", text);
            case Value.Grams(long grams) -> fields.put("weight_grams", grams);
            case Value.Amount(Money money) ->
                    ProductEdit.amount(fields, amountColumn(column), Optional.of(money));
            case Value.Unknown _ -> {
                if (column == BulkColumn.PRODUCT_WEIGHT) {
                    fields.put("weight_grams", Optional.empty());
                } else {
                    ProductEdit.amount(fields, amountColumn(column), Optional.empty());
                }
            }
        }
        return fields;
    }

    private static String amountColumn(BulkColumn column) {
        return column == BulkColumn.PRODUCT_COST ? "cost" : "price";
    }

    private static void each(Handle handle, BulkEdit edit, Consumer<BulkChange> what) {
        for (long from = 0; ; from += CHUNK) {
            List<UUID> ids = ids(handle, edit.rows(), from, CHUNK);
            BulkReading.of(handle, edit, ids).forEach(row -> what.accept(row.apply(edit)));
            if (ids.size() < CHUNK) {
                return;
            }
        }
    }

    private static List<UUID> ids(Handle handle, BulkRows rows, long offset, int limit) {
        return switch (rows) {
            case BulkRows.Chosen(List<UUID> ids) -> ids.stream().skip(offset).limit(limit).toList();
            case BulkRows.Products(ProductQuery query) ->
                    H2ProductReader.ids(handle, query, offset, limit);
            case BulkRows.Listings(ListingQuery query) ->
                    H2ListingReader.ids(handle, query, offset, limit);
        };
    }
}
