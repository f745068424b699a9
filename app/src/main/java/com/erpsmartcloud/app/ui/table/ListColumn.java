package com.erpsmartcloud.app.ui.table;

import com.erpsmartcloud.archive.ListCell;

import java.util.function.Function;

/// One column of a list as it is written to a file.
///
/// @param id names the value in JSON Lines
/// @param titleKey of the head
/// @param column id of the column on screen it belongs to; empty for one that is not on screen
/// @param value of a row
public record ListColumn<T>(
        String id, String titleKey, String column, Function<T, ListCell> value) {

    public static <T> ListColumn<T> text(
            String id, String titleKey, String column, Function<T, String> words) {
        return new ListColumn<>(id, titleKey, column, row -> ListCell.of(words.apply(row)));
    }

    public static <T> ListColumn<T> count(
            String id, String titleKey, String column, Function<T, Long> number) {
        return new ListColumn<>(id, titleKey, column, row -> ListCell.of(number.apply(row)));
    }
}
