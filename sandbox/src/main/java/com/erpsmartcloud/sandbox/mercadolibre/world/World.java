package com.erpsmartcloud.sandbox.mercadolibre.world;

import com.erpsmartcloud.sandbox.journal.Book;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Everything the marketplace knows, in memory and in a folder.
///
/// All reading and changing goes through [#inside]: one call at a time sees a whole world.
public final class World implements AutoCloseable {

    private final Ledger ledger;
    private final Book<Fact> book;

    private World(Ledger ledger, Book<Fact> book) {
        this.ledger = ledger;
        this.book = book;
    }

    /// Opens the world of a folder, or makes the one `newWorld` describes.
    public static World open(Path folder, Supplier<List<Fact>> newWorld) throws IOException {
        Ledger ledger = new Ledger();
        return new World(ledger, Book.open(folder, ledger, Fact.class, Fact[]::new, newWorld));
    }

    /// Runs work while nobody else reads or changes.
    public <T> T inside(Supplier<T> work) {
        return book.inside(work);
    }

    /// Changes the world: on disk first, all facts or none.
    public void commit(List<? extends Fact> facts) {
        book.commit(facts);
    }

    public Account account() {
        return ledger.account();
    }

    /// Oldest first.
    public Collection<Token> tokens() {
        return ledger.tokens();
    }

    public Optional<Token> token(String value) {
        return ledger.token(value);
    }

    /// In the order they were published.
    public Collection<Item> items() {
        return ledger.items();
    }

    public Optional<Item> item(String id) {
        return ledger.item(id);
    }

    /// All listings that sell the units of one user product.
    public List<Item> itemsOf(String userProductId) {
        return ledger.itemsOf(userProductId);
    }

    public Optional<Stock> stock(String userProductId) {
        return ledger.stock(userProductId);
    }

    /// The stock behind a variant; every variant has one.
    public Stock stockOf(Item.Variant variant) {
        return stock(variant.userProductId()).orElseThrow();
    }

    /// Units of all variants of a listing.
    public long units(Item item) {
        return item.variants().stream().mapToLong(each -> stockOf(each).total()).sum();
    }

    /// By rising number.
    public Collection<Sale> sales() {
        return ledger.sales();
    }

    public Optional<Sale> sale(long id) {
        return ledger.sale(id);
    }

    /// What an order was before its last change, since this start.
    public Optional<Sale> saleBefore(long id) {
        return ledger.saleBefore(id);
    }

    /// Empty where there is no such pack.
    public List<Sale> pack(long packId) {
        return ledger.pack(packId);
    }

    public Optional<Parcel> parcel(long id) {
        return ledger.parcel(id);
    }

    public Collection<Parcel> parcels() {
        return ledger.parcels();
    }

    List<Sale> dueSales() {
        return ledger.dueSales();
    }

    List<Parcel> movingParcels() {
        return ledger.movingParcels();
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
