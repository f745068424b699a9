package com.erpsmartcloud.app.pace;

import com.erpsmartcloud.catalog.ProductQuery;
import com.erpsmartcloud.orders.OrderQuery;
import com.erpsmartcloud.orders.OrderRow;
import com.erpsmartcloud.orders.OrderTab;
import com.erpsmartcloud.search.SearchHit;
import com.erpsmartcloud.workspace.Workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// How long the search of Ctrl+K takes: words a seller types, each growing by a letter as under the
/// fingers, and the slowest answer of each.
record Finding(Workspace workspace) {

    private static final int ROUNDS = 3;
    private static final int MOST = 8;
    private static final int FIRST_LETTERS = 2;

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (String word : words()) {
            long slowest = 0;
            List<SearchHit> last = List.of();
            for (int round = 0; round < ROUNDS; round++) {
                for (int end = FIRST_LETTERS; end <= word.length(); end++) {
                    long begin = System.nanoTime();
                    last = workspace.search().find(word.substring(0, end), MOST);
                    slowest = Math.max(slowest, System.nanoTime() - begin);
                }
            }
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "Ctrl+K %-18s %4d ms, %d found",
                            word,
                            TimeUnit.NANOSECONDS.toMillis(slowest),
                            last.size()));
        }
        return lines;
    }

    /// An order's number, an article, a buyer, and an article with a slip of the finger.
    private List<String> words() {
        List<String> words = new ArrayList<>();
        List<OrderRow> orders = workspace.orders().page(OrderQuery.of(OrderTab.ALL), 0, 1);
        orders.stream().map(OrderRow::externalId).forEach(words::add);
        workspace.products().page(ProductQuery.of(ProductQuery.Tab.ALL), 0, 1).stream()
                .map(product -> product.sku())
                .forEach(sku -> {
                    words.add(sku);
                    words.add(swapped(sku));
                });
        words.add("buyer 4711");
        return words;
    }

    private static String swapped(String word) {
        int at = word.length() / 2;
        return word.length() < FIRST_LETTERS * 2
                ? word
                : word.substring(0, at)
                        + word.charAt(at + 1)
                        + word.charAt(at)
                        + word.substring(at + 2);
    }
}
