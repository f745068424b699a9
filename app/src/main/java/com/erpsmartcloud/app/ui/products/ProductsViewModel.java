package com.erpsmartcloud.app.ui.products;

import com.erpsmartcloud.app.ui.act.Acts;
import com.erpsmartcloud.app.ui.table.PageSource;
import com.erpsmartcloud.app.ui.table.RowsModel;
import com.erpsmartcloud.app.ui.table.Ticks;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.catalog.ProductDetail;
import com.erpsmartcloud.catalog.ProductForm;
import com.erpsmartcloud.catalog.ProductKind;
import com.erpsmartcloud.catalog.ProductOutcome;
import com.erpsmartcloud.catalog.ProductQuery;
import com.erpsmartcloud.catalog.ProductQuery.Tab;
import com.erpsmartcloud.catalog.ProductRow;
import com.erpsmartcloud.inventory.BatchOutcome;
import com.erpsmartcloud.inventory.StockKey;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// Products: views, search, sort, ticks, and the one looked at or being made.
public final class ProductsViewModel {

    /// What stands beside the list.
    sealed interface Open {
        record Known(ProductDetail detail) implements Open {}

        /// @param start what its form begins with
        record Fresh(ProductText start) implements Open {}
    }

    private final ProductPorts ports;
    private final Jobs jobs;
    private final Acts acts;
    private final RowsModel<ProductRow> rows;
    private final Ticks ticks = new Ticks();
    private final ReadOnlyObjectWrapper<ProductQuery> query =
            new ReadOnlyObjectWrapper<>(this, "query", ProductQuery.of(Tab.ALL));
    private final ReadOnlyObjectWrapper<Map<Tab, Long>> counts =
            new ReadOnlyObjectWrapper<>(this, "counts", Map.of());
    private final ReadOnlyObjectWrapper<Optional<Open>> open =
            new ReadOnlyObjectWrapper<>(this, "open", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ProductOutcome.Wrong>> wrong =
            new ReadOnlyObjectWrapper<>(this, "wrong", Optional.empty());
    private long asked;

    public ProductsViewModel(ProductPorts ports, Jobs jobs, Acts acts) {
        this.ports = ports;
        this.jobs = jobs;
        this.acts = acts;
        this.rows = new RowsModel<>(jobs);
    }

    RowsModel<ProductRow> rows() {
        return rows;
    }

    Ticks ticks() {
        return ticks;
    }

    ReadOnlyObjectProperty<ProductQuery> queryProperty() {
        return query.getReadOnlyProperty();
    }

    /// How many each tab has; empty until first counted.
    ReadOnlyObjectProperty<Map<Tab, Long>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Open>> openProperty() {
        return open.getReadOnlyProperty();
    }

    /// The field that kept the form from being saved.
    ReadOnlyObjectProperty<Optional<ProductOutcome.Wrong>> wrongProperty() {
        return wrong.getReadOnlyProperty();
    }

    /// Every row of what is shown now.
    PageSource<ProductRow> all() {
        return new ProductPages(ports.reader(), query.get());
    }

    void load() {
        rows.show(query.get(), new ProductPages(ports.reader(), query.get()));
        count();
    }

    /// Reads again what is shown, in place. A form being filled in stays as it is.
    public void refresh() {
        rows.refresh();
        count();
    }

    /// What the next [#load] reads.
    void turnTo(Tab tab) {
        turn(now -> new ProductQuery(tab, "", now.sort(), now.direction()));
    }

    void show(Tab tab) {
        change(now -> new ProductQuery(tab, now.text(), now.sort(), now.direction()));
    }

    void find(String text) {
        change(now -> new ProductQuery(now.tab(), text, now.sort(), now.direction()));
    }

    void sort(ProductQuery.Sort by, ProductQuery.Direction direction) {
        change(now -> new ProductQuery(now.tab(), now.text(), by, direction));
    }

    boolean isFiltered() {
        return !query.get().text().isBlank();
    }

    /// Ticks every row of the view, however many.
    void tickAll() {
        ProductQuery now = query.get();
        jobs.start(
                _ -> ports.reader().ids(now, 0, Integer.MAX_VALUE),
                found -> {
                    if (now.equals(query.get())) {
                        ticks.set(found);
                    }
                },
                _ -> acts.say(Text.of("products.failed")));
    }

    void open(UUID product) {
        long mine = ++asked;
        jobs.start(
                _ -> ports.reader().detail(product),
                found -> {
                    if (mine == asked) {
                        wrong.set(Optional.empty());
                        open.set(found.map(Open.Known::new));
                    }
                },
                _ -> acts.say(Text.of("products.failed")));
    }

    void begin(ProductKind kind, Optional<UUID> parent) {
        asked++;
        wrong.set(Optional.empty());
        open.set(Optional.of(new Open.Fresh(ProductText.empty(kind, parent))));
    }

    void close() {
        asked++;
        wrong.set(Optional.empty());
        open.set(Optional.empty());
    }

    void save(ProductText typed) {
        open.get()
                .ifPresent(now ->
                        jobs.start(
                                _ -> write(now, typed),
                                outcome -> saved(outcome, typed.sku().strip()),
                                _ -> acts.say(Text.of("products.failed"))));
    }

    /// Archives the ticked products, or the one given where none is ticked; brings them back where
    /// archived ones are shown.
    void archive(Optional<UUID> current) {
        List<UUID> ids =
                ticks.isEmpty() ? current.map(List::of).orElse(List.of()) : ticks.inOrder();
        boolean back = query.get().tab() == Tab.ARCHIVED;
        if (ids.isEmpty()) {
            return;
        }
        jobs.start(
                _ ->
                        back
                                ? ports.edit().restore(acts.actor(), ids)
                                : ports.edit().archive(acts.actor(), ids),
                changed -> {
                    ticks.clear();
                    close();
                    acts.done(
                            Text.of(
                                    back ? "products.restored" : "products.archived",
                                    (long) changed),
                            this::load);
                },
                _ -> acts.say(Text.of("products.failed")));
    }

    /// Puts kits together, or takes them apart where `units` is below 0.
    void assemble(ProductDetail kit, ProductDetail.Place place, long units) {
        if (units == 0) {
            return;
        }
        UUID id = kit.row().id();
        jobs.start(
                _ ->
                        ports.assembly()
                                .assemble(acts.actor(), new StockKey(id, place.warehouse()), units),
                outcome -> assembled(outcome, kit, units),
                _ -> acts.say(Text.of("products.failed")));
    }

    private void assembled(BatchOutcome outcome, ProductDetail kit, long units) {
        switch (outcome) {
            case BatchOutcome.Posted _ ->
                    acts.done(
                            Text.of(
                                    units > 0 ? "products.assembled" : "products.taken-apart",
                                    kit.row().sku(),
                                    Math.abs(units)),
                            () -> {
                                refresh();
                                open(kit.row().id());
                            });
            case BatchOutcome.Refused(_, String sku, _) ->
                    acts.say(Text.of("products.assembly.short", sku));
            case BatchOutcome.Nothing _, BatchOutcome.OfOrders _ ->
                    acts.say(Text.of("products.gone"));
        }
    }

    private ProductOutcome write(Open now, ProductText typed) {
        ProductForm form;
        try {
            form = typed.read(ports.usual().get(), this::bySku);
        } catch (ProductText.Unreadable e) {
            return e.wrong();
        }
        return switch (now) {
            case Open.Known(ProductDetail detail) ->
                    ports.edit().save(acts.actor(), detail.row().id(), form);
            case Open.Fresh _ -> ports.edit().add(acts.actor(), form);
        };
    }

    private Optional<UUID> bySku(String sku) {
        return ports.reader().find(sku, 9).stream()
                .filter(row -> row.sku().equalsIgnoreCase(sku.strip()))
                .map(ProductRow::id)
                .findFirst();
    }

    private void saved(ProductOutcome outcome, String sku) {
        switch (outcome) {
            case ProductOutcome.Saved(UUID product) -> {
                boolean fresh = open.get().filter(Open.Fresh.class::isInstance).isPresent();
                acts.done(
                        Text.of(fresh ? "products.added" : "products.saved", sku),
                        () -> {
                            if (fresh) {
                                load();
                            } else {
                                refresh();
                            }
                            open(product);
                        });
            }
            case ProductOutcome.Wrong w -> wrong.set(Optional.of(w));
            case ProductOutcome.NotFound _ -> acts.say(Text.of("products.gone"));
        }
    }

    private void change(UnaryOperator<ProductQuery> how) {
        if (turn(how)) {
            load();
        }
    }

    private boolean turn(UnaryOperator<ProductQuery> how) {
        ProductQuery next = how.apply(query.get());
        boolean another = !next.equals(query.get());
        if (another) {
            query.set(next);
            ticks.clear();
        }
        return another;
    }

    private void count() {
        ProductQuery now = query.get();
        jobs.start(
                _ -> ports.reader().counts(now),
                found -> {
                    if (now.equals(query.get())) {
                        counts.set(found);
                    }
                },
                // The list itself says that it could not be read.
                _ -> {});
    }
}
