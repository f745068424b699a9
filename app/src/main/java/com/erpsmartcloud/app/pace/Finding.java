package com.erpsmartcloud.app.pace;

import com.erpsmartcloud.catalog.ProductQuery;
import com.erpsmartcloud.orders.OrderQuery;
import com.erpsmartcloud.orders.OrderRow;
import com.erpsmartcloud.orders.OrderTab;
import com.erpsmartcloud.search.SearchHit;
import com.erpsmartcloud.workspace.Workspace;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// How long the search of Ctrl+K takes: words a seller types, each growing by a letter as under the
/// fingers, and the slowest answer of each: of the store alone, and until the findings stand in the
/// window.
record Finding(Workspace workspace, PacedWindow window) {

    private static final int ROUNDS = 3;
    private static final int MOST = 8;
    private static final int FIRST_LETTERS = 2;
    private static final long TARGET = 100;

    List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        List<Long> all = new ArrayList<>();
        window.openSearch();
        for (String word : words()) {
            long answered = 0;
            List<Long> shown = new ArrayList<>();
            List<SearchHit> last = List.of();
            for (int round = 0; round < ROUNDS; round++) {
                for (int end = FIRST_LETTERS; end <= word.length(); end++) {
                    String typed = word.substring(0, end);
                    long begin = System.nanoTime();
                    last = workspace.search().find(typed, MOST);
                    answered = Math.max(answered, System.nanoTime() - begin);
                    shown.add(window.search(typed));
                }
            }
            all.addAll(shown);
            long millis = TimeUnit.NANOSECONDS.toMillis(answered);
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "Ctrl+K %-32s answer %4d ms, in the window %s, %d found  %s",
                            word,
                            millis,
                            times(shown),
                            last.size(),
                            Math.max(millis, Collections.max(shown)) > TARGET ? "MISSED" : ""));
        }
        lines.add("Ctrl+K all letters: in the window " + times(all));
        window.closeSearch();
        return lines;
    }

    /// The slowest, and what half and nineteen of twenty were within.
    private static String times(List<Long> millis) {
        List<Long> sorted = millis.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "p50 %d, p95 %d, worst %d ms of %d",
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100),
                sorted.getLast(),
                sorted.size());
    }

    /// An order's number and its end, an article, words of its name, both with a slip of the
    /// finger, a buyer.
    private List<String> words() {
        List<String> words = new ArrayList<>();
        List<OrderRow> orders = workspace.orders().page(OrderQuery.of(OrderTab.ALL), 0, 1);
        orders.stream()
                .map(OrderRow::externalId)
                .forEach(number -> {
                    words.add(number);
                    words.add(number.substring(number.length() / 2));
                });
        workspace.products().page(ProductQuery.of(ProductQuery.Tab.ALL), 0, 1).stream()
                .flatMap(product -> Stream.of(product.sku(), product.name()))
                .forEach(word -> {
                    words.add(word);
                    words.add(swapped(word));
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
