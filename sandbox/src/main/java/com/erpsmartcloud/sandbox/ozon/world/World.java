package com.erpsmartcloud.sandbox.ozon.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Everything one marketplace knows, in memory and in a folder.
///
/// All reading and changing goes through [#inside]: one call at a time sees a whole world.
public final class World implements AutoCloseable {

    private static final long COMPACT_AT_BYTES = 8L << 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Shelf shelf;
    private final Journal journal;

    private World(Shelf shelf, Journal journal) {
        this.shelf = shelf;
        this.journal = journal;
    }

    /// Opens the world of a folder, or makes the one `newWorld` describes.
    public static World open(Path folder, Supplier<List<Fact>> newWorld) throws IOException {
        Shelf shelf = new Shelf();
        if (Journal.exists(folder)) {
            Journal journal = Journal.open(folder, shelf::put);
            World world = new World(shelf, journal);
            if (journal.size() > COMPACT_AT_BYTES / 8) {
                journal.compact(shelf.everything());
            }
            return world;
        }
        shelf.put(newWorld.get());
        return new World(shelf, Journal.create(folder, shelf.everything()));
    }

    /// Runs work while nobody else reads or changes.
    public <T> T inside(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /// Changes the world: on disk first, all facts or none.
    public void commit(List<? extends Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        List<Fact> change = new ArrayList<>(facts);
        journal.append(change);
        shelf.put(change);
        try {
            compactIfLong();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void compactIfLong() throws IOException {
        if (journal.size() > COMPACT_AT_BYTES) {
            journal.compact(shelf.everything());
        }
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
        lock.lock();
        try {
            journal.close();
        } finally {
            lock.unlock();
        }
    }
}
