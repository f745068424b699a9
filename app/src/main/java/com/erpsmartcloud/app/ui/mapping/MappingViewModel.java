package com.erpsmartcloud.app.ui.mapping;

import com.erpsmartcloud.app.ui.act.Acts;
import com.erpsmartcloud.app.ui.table.Page;
import com.erpsmartcloud.app.ui.table.RowsModel;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.catalog.ListingRow;
import com.erpsmartcloud.catalog.MappingEdit;
import com.erpsmartcloud.catalog.MappingQueue;
import com.erpsmartcloud.catalog.ProductOutcome;
import com.erpsmartcloud.catalog.ProductReader;
import com.erpsmartcloud.catalog.RemapEffect;
import com.erpsmartcloud.catalog.Suggestion;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Listings without a product, one after the other: what would fit, and what a person decides.
public final class MappingViewModel {

    private final MappingQueue queue;
    private final MappingEdit edit;
    private final ProductReader products;
    private final Jobs jobs;
    private final Acts acts;
    private final RowsModel<ListingRow> rows;
    private final ReadOnlyObjectWrapper<Optional<Choice>> choice =
            new ReadOnlyObjectWrapper<>(this, "choice", Optional.empty());
    private long asked;

    /// What a person chooses from for one listing.
    ///
    /// @param second whether another listing of its store has its article
    /// @param found products found by typing, shown in place of the suggestions; empty if nothing
    ///   is looked for
    record Choice(
            ListingRow listing,
            List<Suggestion> suggestions,
            RemapEffect effect,
            boolean second,
            Optional<List<Suggestion>> found) {

        List<Suggestion> offered() {
            return found.orElse(suggestions);
        }
    }

    public MappingViewModel(
            MappingQueue queue, MappingEdit edit, ProductReader products, Jobs jobs, Acts acts) {
        this.queue = queue;
        this.edit = edit;
        this.products = products;
        this.jobs = jobs;
        this.acts = acts;
        this.rows = new RowsModel<>(jobs);
    }

    RowsModel<ListingRow> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<Optional<Choice>> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    /// The listing that is asked about.
    public Optional<ListingRow> shown() {
        return choice.get().map(Choice::listing);
    }

    void load() {
        rows.show((offset, limit) -> new Page<>(queue.page(offset, limit), queue.count()));
    }

    /// Asks what would fit this listing; an answer overtaken by another listing is thrown away.
    void choose(ListingRow listing) {
        long mine = ++asked;
        jobs.start(
                _ ->
                        new Choice(
                                listing,
                                queue.suggestions(listing.id()),
                                queue.effect(listing.id()),
                                queue.isSecond(listing.id()),
                                Optional.empty()),
                found -> {
                    if (mine == asked) {
                        choice.set(Optional.of(found));
                    }
                },
                _ -> acts.say(Text.of("mapping.failed")));
    }

    /// A listing that has a product already can be given another one.
    void chooseById(UUID listing) {
        jobs.start(
                _ -> queue.row(listing),
                found -> found.ifPresent(this::choose),
                _ -> acts.say(Text.of("mapping.failed")));
    }

    void nothing() {
        asked++;
        choice.set(Optional.empty());
    }

    /// Looks for products by SKU, name or barcode; no text brings the suggestions back.
    void find(String text) {
        choice.get()
                .ifPresent(now -> {
                    if (text.isBlank()) {
                        set(now, Optional.empty());
                        return;
                    }
                    jobs.start(
                            _ ->
                                    products.find(text, 9).stream()
                                            .map(p ->
                                                    new Suggestion(
                                                            p.id(),
                                                            p.sku(),
                                                            p.name(),
                                                            0,
                                                            Suggestion.Reason.SIMILAR_TITLE))
                                            .toList(),
                            found ->
                                    choice.get()
                                            .filter(c -> c.listing().equals(now.listing()))
                                            .ifPresent(c -> set(c, Optional.of(found))),
                            _ -> acts.say(Text.of("mapping.failed")));
                });
    }

    /// @param place of what is offered, from 0; a place without a product does nothing
    void accept(int place) {
        choice.get()
                .filter(now -> place < now.offered().size())
                .ifPresent(now -> {
                    Suggestion chosen = now.offered().get(place);
                    UUID listing = now.listing().id();
                    jobs.start(
                            _ -> edit.map(acts.actor(), listing, chosen.product()),
                            done -> {
                                if (done) {
                                    finished(
                                            Text.of(
                                                    "mapping.done",
                                                    name(now.listing()),
                                                    chosen.sku(),
                                                    now.effect().openOrders()));
                                } else {
                                    acts.say(Text.of("mapping.gone"));
                                }
                            },
                            _ -> acts.say(Text.of("mapping.failed")));
                });
    }

    void createProduct() {
        choice.get()
                .ifPresent(now ->
                        jobs.start(
                                _ -> edit.create(acts.actor(), now.listing().id()),
                                outcome -> {
                                    switch (outcome) {
                                        case ProductOutcome.Saved _ ->
                                                finished(
                                                        Text.of(
                                                                "mapping.created",
                                                                name(now.listing())));
                                        case ProductOutcome.Wrong _ ->
                                                acts.say(
                                                        Text.of(
                                                                "mapping.sku-taken",
                                                                name(now.listing())));
                                        case ProductOutcome.NotFound _ ->
                                                acts.say(Text.of("mapping.gone"));
                                    }
                                },
                                _ -> acts.say(Text.of("mapping.failed"))));
    }

    void ignore() {
        choice.get()
                .ifPresent(now ->
                        jobs.start(
                                _ -> edit.ignore(acts.actor(), now.listing().id()),
                                _ -> finished(Text.of("mapping.ignored", name(now.listing()))),
                                _ -> acts.say(Text.of("mapping.failed"))));
    }

    static String name(ListingRow listing) {
        return listing.article().isEmpty() ? listing.externalId() : listing.article();
    }

    private void finished(Text what) {
        nothing();
        acts.done(what, this::load);
    }

    private void set(Choice now, Optional<List<Suggestion>> found) {
        choice.set(
                Optional.of(
                        new Choice(
                                now.listing(),
                                now.suggestions(),
                                now.effect(),
                                now.second(),
                                found)));
    }
}
