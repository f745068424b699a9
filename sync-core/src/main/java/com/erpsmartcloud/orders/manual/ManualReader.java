package com.erpsmartcloud.orders.manual;

import com.erpsmartcloud.money.Money;
import com.erpsmartcloud.store.Like;

import org.jdbi.v3.core.Handle;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Finds what was typed among products and earlier customers.
final class ManualReader {

    private static final int MOST = 6;

    private static final String PRODUCTS =
            """
            SELECT p.id, p.sku, p.name FROM product p
             WHERE NOT p.archived AND LOWER(p.sku) LIKE :sku ESCAPE '!' ORDER BY p.sku FETCH FIRST %d ROWS ONLY
            """
                    .formatted(MOST);

    /// The newest price first: of the last order written here, or of a store.
    private static final String PRICE =
            """
            SELECT l.price_minor, l.currency FROM listing_mapping m JOIN listing l ON l.id = m.id
             WHERE m.product_id = ? AND l.price_minor > 0
             ORDER BY l.raw_status = 'manual' DESC, l.marketplace_at DESC, l.id FETCH FIRST 1 ROW ONLY
            """;

    private static final String AVAILABLE =
            "SELECT available FROM stock_balance WHERE product_id = ? AND warehouse_id = ?";

    private static final String CUSTOMERS =
            """
            SELECT o.buyer_name, o.buyer_phone, o.country, o.buyer_address
              FROM customer_order o JOIN marketplace_store s ON s.id = o.store_id AND s.marketplace = 'MANUAL'
             WHERE LOWER(o.buyer_name) LIKE :name ESCAPE '!' ORDER BY o.ordered_at DESC FETCH FIRST 200 ROWS ONLY
            """;

    private record Product(UUID id, String sku, String name) {}

    private final Handle handle;
    private final Optional<UUID> warehouse;
    private final Currency home;

    ManualReader(Handle handle, Optional<UUID> warehouse, Currency home) {
        this.handle = handle;
        this.warehouse = warehouse;
        this.home = home;
    }

    ManualProposal propose(ManualText text) {
        List<ProposedLine> lines = new ArrayList<>();
        Optional<Currency> currency = Optional.empty();
        for (ManualText.Wanted wanted : text.lines()) {
            ProposedLine line = line(wanted, currency);
            if (line instanceof ProposedLine.Known known) {
                currency = currency.or(() -> Optional.of(known.price().currency()));
            }
            lines.add(line);
        }
        if (text.customer().isEmpty()) {
            return new ManualProposal(lines, Optional.empty(), List.of());
        }
        List<Customer> known = customers(text.customer());
        Customer first = known.isEmpty() ? Customer.named(text.customer()) : known.getFirst();
        return new ManualProposal(
                lines, Optional.of(first), known.subList(Math.min(1, known.size()), known.size()));
    }

    private ProposedLine line(ManualText.Wanted wanted, Optional<Currency> currency) {
        if (wanted.quantity() == 0) {
            return new ProposedLine.NoUnits(wanted.sku());
        }
        List<Product> found = products(wanted.sku());
        Optional<Product> exact =
                found.stream().filter(p -> p.sku().equalsIgnoreCase(wanted.sku())).findFirst();
        if (exact.isEmpty() && found.size() != 1) {
            return found.isEmpty()
                    ? new ProposedLine.Unknown(wanted.sku())
                    : new ProposedLine.Several(
                            wanted.sku(), found.stream().map(Product::sku).toList());
        }
        Product product = exact.orElseGet(found::getFirst);
        return new ProposedLine.Known(
                product.id(),
                product.sku(),
                product.name(),
                wanted.quantity(),
                price(product.id(), wanted, currency),
                available(product.id()));
    }

    private Money price(UUID product, ManualText.Wanted wanted, Optional<Currency> currency) {
        Optional<Money> usual =
                handle.createQuery(PRICE)
                        .bind(0, product)
                        .map((r, _) ->
                                new Money(r.getLong(1), Currency.getInstance(r.getString(2))))
                        .findFirst();
        Currency in = currency.orElse(usual.map(Money::currency).orElse(home));
        return wanted.price()
                .map(typed ->
                        new Money(
                                typed.movePointRight(in.getDefaultFractionDigits())
                                        .setScale(0, RoundingMode.HALF_UP)
                                        .longValueExact(),
                                in))
                .or(() -> usual.filter(money -> money.currency().equals(in)))
                .orElse(new Money(0, in));
    }

    private long available(UUID product) {
        return warehouse
                .flatMap(place ->
                        handle.createQuery(AVAILABLE)
                                .bind(0, product)
                                .bind(1, place)
                                .mapTo(Long.class)
                                .findFirst())
                .orElse(0L);
    }

    private List<Product> products(String begins) {
        return handle.createQuery(PRODUCTS)
                .bind("sku", pattern(begins))
                .map((r, _) ->
                        new Product(r.getObject(1, UUID.class), r.getString(2), r.getString(3)))
                .list();
    }

    private List<Customer> customers(String begins) {
        return handle
                .createQuery(CUSTOMERS)
                .bind("name", pattern(begins))
                .map((r, _) ->
                        new Customer(
                                r.getString(1), r.getString(2), r.getString(3), r.getString(4)))
                .list()
                .stream()
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static String pattern(String begins) {
        return Like.begins(begins.strip().toLowerCase(Locale.ROOT));
    }
}
