package com.erpsmartcloud.sandbox.shopee.world;

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

    /// What an article stands for.
    public record Goods(Item item, Item.Model model) {}

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

    public SignIn signIn() {
        return shelf.signIn();
    }

    /// By rising id.
    public Collection<Item> items() {
        return shelf.items();
    }

    public Optional<Item> item(long id) {
        return shelf.item(id);
    }

    /// @param article the seller's
    public Optional<Goods> goods(String article) {
        return shelf.goods(article);
    }

    /// Oldest first.
    public Collection<Order> orders() {
        return shelf.orders();
    }

    public Optional<Order> order(String sn) {
        return shelf.order(sn);
    }

    /// Those something is due to happen to.
    public Collection<Order> movingOrders() {
        return shelf.movingOrders();
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
