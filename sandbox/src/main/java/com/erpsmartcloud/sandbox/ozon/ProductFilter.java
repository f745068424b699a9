package com.erpsmartcloud.sandbox.ozon;

import com.erpsmartcloud.sandbox.ozon.world.Product;
import com.erpsmartcloud.sandbox.ozon.world.Stock;
import com.erpsmartcloud.sandbox.ozon.world.World;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The filter that the product, stock and price lists have in common.
record ProductFilter(Set<String> offers, Set<Long> ids, Set<Long> skus, Visibility visibility) {

    private static final int MOST = 1000;

    static ProductFilter of(Query filter) {
        List<String> offers = filter.texts("offer_id");
        List<Long> ids = filter.integers("product_id");
        List<Long> skus = filter.integers("skus");
        if (offers.size() + ids.size() + skus.size() > MOST) {
            throw OzonError.invalid("filter: at most " + MOST + " identifiers");
        }
        int groups =
                (offers.isEmpty() ? 0 : 1) + (ids.isEmpty() ? 0 : 1) + (skus.isEmpty() ? 0 : 1);
        if (groups > 1) {
            throw OzonError.invalid("filter: only one of offer_id, product_id and skus");
        }
        return new ProductFilter(
                Set.copyOf(offers), Set.copyOf(ids), Set.copyOf(skus), Visibility.of(filter));
    }

    /// Products of the filter by rising id.
    List<Product> in(World world) {
        return world.products().stream().filter(each -> shows(world, each)).toList();
    }

    static String key(Product product) {
        return String.format(Locale.ROOT, "%019d", product.id());
    }

    private boolean shows(World world, Product product) {
        long free = world.stocks(product.id()).stream().mapToLong(Stock::free).sum();
        return (offers.isEmpty() || offers.contains(product.offerId()))
                && (ids.isEmpty() || ids.contains(product.id()))
                && (skus.isEmpty() || skus.contains(product.sku()))
                && visibility.shows(product, free);
    }
}
