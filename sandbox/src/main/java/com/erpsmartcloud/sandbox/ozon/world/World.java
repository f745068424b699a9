package com.erpsmartcloud.sandbox.ozon.world;

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

    private final FactShelf shelf;
    private final Book<Fact> book;

    private World(FactShelf shelf, Book<Fact> book) {
        this.shelf = shelf;
        this.book = book;
    }

    /// Opens the world of a folder, or makes the one `newWorld` describes.
    public static World open(Path folder, Supplier<List<Fact>> newWorld) throws IOException {
        FactShelf shelf = new FactShelf();
        return new World(shelf, Book.open(folder, shelf, Fact.class, Fact[]::new, newWorld));
    }

    /// Runs work while nobody else reads or changes.
    public <T> T inside(Supplier<T> work) {
        return book.inside(work);
    }

    /// Changes the world: on disk first, all facts or none.
    public void commit(List<? extends Fact> facts) {
        book.commit(facts);
    }

    public Seller seller() {
        return shelf.seller();
    }

    public Collection<Warehouse> warehouses() {
        return shelf.warehouses();
    }

    public Optional<Warehouse> warehouse(long id) {
        return shelf.warehouse(id);
    }

    /// By rising product id.
    public Collection<Product> products() {
        return shelf.products();
    }

    public Optional<Product> product(long id) {
        return shelf.product(id);
    }

    public Optional<Product> productBySku(long sku) {
        return shelf.productBySku(sku);
    }

    public Optional<Product> productByOffer(String offerId) {
        return shelf.productByOffer(offerId);
    }

    /// Of one product, by rising warehouse id.
    public List<Stock> stocks(long productId) {
        return shelf.stocks(productId);
    }

    public Optional<Stock> stock(long productId, long warehouseId) {
        return shelf.stock(productId, warehouseId);
    }

    /// In the order they came into processing.
    public Collection<Posting> postings() {
        return shelf.postings();
    }

    public Optional<Posting> posting(String number) {
        return shelf.posting(number);
    }

    /// Those for which the marketplace has a next move planned.
    public Collection<Posting> movingPostings() {
        return shelf.movingPostings();
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
