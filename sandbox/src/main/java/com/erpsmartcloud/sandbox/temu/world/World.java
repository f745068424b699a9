package com.erpsmartcloud.sandbox.temu.world;

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

    public Shop shop() {
        return shelf.shop();
    }

    /// By rising id.
    public Collection<Goods> goods() {
        return shelf.goods();
    }

    public Optional<Goods> goods(long id) {
        return shelf.goods(id);
    }

    /// By rising id.
    public Collection<Sku> skus() {
        return shelf.skus();
    }

    public Optional<Sku> sku(long id) {
        return shelf.sku(id);
    }

    /// @param outSkuSn the seller's article
    public Optional<Sku> skuByCode(String outSkuSn) {
        return shelf.skuByCode(outSkuSn);
    }

    /// Of one product page, by rising id.
    public List<Sku> skusOf(long goodsId) {
        return shelf.skusOf(goodsId);
    }

    /// In the order they were placed.
    public Collection<ParentOrder> orders() {
        return shelf.orders();
    }

    public Optional<ParentOrder> order(String sn) {
        return shelf.order(sn);
    }

    /// Those that time alone will change.
    public List<ParentOrder> movingOrders() {
        return shelf.movingOrders();
    }

    public Collection<AfterSale> afterSales() {
        return shelf.afterSales();
    }

    public boolean isUsed(String requestUniqueKey) {
        return shelf.isUsed(requestUniqueKey);
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
