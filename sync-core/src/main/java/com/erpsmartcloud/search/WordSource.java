package com.erpsmartcloud.search;

import com.erpsmartcloud.store.TableDef;
import com.erpsmartcloud.store.Tables;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Where words come from.
///
/// @param texts columns read word by word
/// @param codes columns that are also found in one piece
record WordSource(TableDef table, List<String> texts, List<String> codes) {

    static final List<WordSource> ALL =
            List.of(
                    new WordSource(Tables.PRODUCT, List.of("name", "options"), List.of("sku")),
                    new WordSource(Tables.PRODUCT_BARCODE, List.of(), List.of("code")),
                    new WordSource(Tables.SUPPLIER_CODE, List.of(), List.of("code")),
                    new WordSource(
                            Tables.LISTING,
                            List.of("title", "barcodes"),
                            List.of("article", "external_sku")));

    /// @param text tells a column's text
    Set<String> words(Function<String, String> text) {
        Set<String> words = new LinkedHashSet<>();
        for (String column : codes) {
            String whole = text.apply(column);
            words.add(SearchText.code(whole));
            words.addAll(SearchText.words(whole));
        }
        texts.forEach(column -> words.addAll(SearchText.words(text.apply(column))));
        words.remove("");
        return words;
    }

    List<String> columns() {
        return java.util.stream.Stream.concat(texts.stream(), codes.stream()).toList();
    }
}
