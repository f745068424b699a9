package com.erpsmartcloud.app.pace;

import com.erpsmartcloud.app.ui.orders.OrderPlace;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.catalog.ListingQuery;
import com.erpsmartcloud.catalog.ListingRow;
import com.erpsmartcloud.catalog.ProductQuery;
import com.erpsmartcloud.catalog.ProductRow;
import com.erpsmartcloud.inventory.StockKey;
import com.erpsmartcloud.inventory.StockKind;
import com.erpsmartcloud.inventory.StockQuery;
import com.erpsmartcloud.inventory.StockReason;
import com.erpsmartcloud.inventory.StockRow;
import com.erpsmartcloud.inventory.WarehouseRow;
import com.erpsmartcloud.money.Money;
import com.erpsmartcloud.orders.OrderQuery;
import com.erpsmartcloud.orders.OrderRow;
import com.erpsmartcloud.orders.OrderTab;
import com.erpsmartcloud.orders.OrderTag;
import com.erpsmartcloud.workspace.Workspace;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The workflows of `docs/workflows.md` done in a large company, and how long the program took for
/// its part of each. What came of it is looked up in the company: one that went another way counts
/// as failed.
///
/// @param say takes each line
record Workflows(Workspace company, PacedWindow window, Consumer<String> say) {

    private static final String ME = "owner";
    private static final int ROUNDS = 3;
    private static final int MOST = 100_000;
    private static final int MANY = 1000;
    private static final String TAG = "morning";

    /// About so many listings are given another price at once.
    private static final int SOME = 300;

    private static final int SAMPLE = 40;

    /// One way through the program.
    @FunctionalInterface
    private interface Way {
        Steps go() throws IOException;
    }

    void all() {
        rounds("W1 to the tag", this::tag);
        rounds("W3", this::explainAndSet);
        rounds("W4", this::mend);
        rounds("W9", this::price);
    }

    private void rounds(String name, Way way) {
        for (int round = 0; round < ROUNDS; round++) {
            try {
                say.accept(name + ": " + way.go());
            } catch (IOException | RuntimeException e) {
                say.accept(name + " FAILED: " + e);
            }
        }
    }

    /// All orders to process get the tag that was put on last.
    private Steps tag() throws IOException {
        OrderTag tag =
                company.orderTags().all().stream()
                        .filter(each -> each.name().equals(TAG))
                        .findFirst()
                        .orElseGet(() -> company.orderTags().add(ME, TAG, OrderTag.Colour.ACCENT));
        UUID shipped = orders(OrderTab.SHIPPED).getFirst().id();
        company.orderTags().put(ME, List.of(shipped), tag.id());
        window.go(OrderPlace.of(OrderTab.TO_PROCESS));
        Steps steps = new Steps(window).press("Ctrl+A").press("Ctrl+T").press("Enter");
        check(all(row -> row.tags().contains(tag)), "not all have the tag");
        steps.press("Ctrl+Z");
        check(all(row -> !row.tags().contains(tag)), "some have the tag still");
        return steps;
    }

    /// Why a store shows a number, then another number.
    private Steps explainAndSet() throws IOException {
        StockRow before =
                stock("")
                        .filter(row -> row.level().onHand() > 0 && !row.published().isEmpty())
                        .findFirst()
                        .orElseThrow();
        String sku = before.sku();
        long wanted = before.level().onHand() + 7;
        window.go(new Place("today"));
        Steps steps =
                new Steps(window)
                        .press("Ctrl+K")
                        .type(sku.toLowerCase(Locale.ROOT))
                        .press("Enter")
                        .press("Alt+W")
                        .press("Esc")
                        .press("F2")
                        .type(String.valueOf(wanted))
                        .press("Enter")
                        .press("Enter");
        check(
                company.stock().row(before.key()).orElseThrow().level().onHand() == wanted,
                "the number is not set");
        return steps;
    }

    /// An order of more than there is goes from another warehouse that has enough.
    private Steps mend() throws IOException {
        ProductRow product = product(2);
        long there = stock(product.sku()).mapToLong(row -> row.level().available()).sum();
        long wanted = Math.max(0, there) + MANY;
        UUID order =
                company.manualOrders()
                        .create(
                                ME,
                                company.manualOrders()
                                        .propose(product.sku() + " " + wanted + ", Otto"))
                        .id();
        check(row(order).problem().isPresent(), "there was stock enough");
        WarehouseRow other = otherThan(row(order).warehouse());
        StockKey from = new StockKey(product.id(), other.id());
        company.stockEdit().adjust(ME, from, StockKind.ON_HAND, 2 * wanted, StockReason.FOUND, "");
        String name = other.name();
        String number = row(order).externalId();
        PacedHands hands = window.hands();
        window.go(OrderPlace.of(OrderTab.PROBLEM));
        window.find(number);
        Steps steps =
                new Steps(window)
                        .act("tool", () -> hands.click(".table-row-cell", number, ".small-control"))
                        .act(name, () -> hands.click(".menu-row", name, ".menu-row"));
        check(row(order).problem().isEmpty(), "the order is a problem still");
        return steps;
    }

    /// Prices of some listings are raised, with the preview of their margins, and taken back.
    private Steps price() throws IOException {
        ListingQuery some = some();
        List<Money> before = prices(some);
        window.go(new Place("listings", some.text()));
        Steps steps =
                new Steps(window)
                        .press("Ctrl+A")
                        .press("Ctrl+Enter")
                        .type("+5%")
                        .press("Ctrl+Enter");
        List<Money> after = prices(some);
        check(after.size() == before.size() && !after.equals(before), "no price was changed");
        steps.press("Ctrl+Z");
        check(prices(some).equals(before), "prices were not taken back");
        return steps.with(before.size() + " listings");
    }

    /// Listings with a word of their titles in common: the fewest that are still enough.
    private ListingQuery some() {
        return company.listings().page(ListingQuery.of(ListingQuery.Tab.ALL), 0, SAMPLE).stream()
                .flatMap(listing -> Arrays.stream(listing.title().split("[ ,]+")))
                .distinct()
                .map(ListingQuery.of(ListingQuery.Tab.ALL)::fitting)
                .filter(query -> company.listings().count(query) >= SOME)
                .min(Comparator.comparing(company.listings()::count))
                .orElse(ListingQuery.of(ListingQuery.Tab.ALL));
    }

    private ProductRow product(int at) {
        return company.products().page(ProductQuery.of(ProductQuery.Tab.ALL), at, 1).getFirst();
    }

    private WarehouseRow otherThan(String name) {
        return company.places().warehouses().stream()
                .filter(place -> !place.name().equals(name))
                .findFirst()
                .orElseGet(() -> {
                    company.placeEdit().addWarehouse(ME, "EAST", "East", "Europe/Moscow");
                    return otherThan(name);
                });
    }

    private List<Money> prices(ListingQuery which) {
        return company.listings().page(which, 0, MOST).stream().map(ListingRow::price).toList();
    }

    private List<OrderRow> orders(OrderTab tab) {
        return company.orders().page(OrderQuery.of(tab), 0, 1000);
    }

    private OrderRow row(UUID order) {
        return company.orders().rows(List.of(order)).getFirst();
    }

    private boolean all(Predicate<OrderRow> like) {
        return orders(OrderTab.TO_PROCESS).stream().allMatch(like);
    }

    private Stream<StockRow> stock(String sku) {
        return company
                .stock()
                .page(StockQuery.of(StockQuery.Tab.ALL).fitting(sku), 0, SOME)
                .stream();
    }

    private static void check(boolean right, String otherwise) throws IOException {
        if (!right) {
            throw new IOException(otherwise);
        }
    }
}
