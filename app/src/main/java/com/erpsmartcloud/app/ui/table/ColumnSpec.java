package com.erpsmartcloud.app.ui.table;

import javafx.scene.control.Label;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// One column of a list.
///
/// @param id stable; what the store sorts by when [#sortable()]
/// @param titleKey empty text for no head
/// @param width in px at 100 %; a column that grows never gets less
/// @param view makes the inside of a cell
/// @param classes style classes of head and cells: `number`
/// @param yields hidden when the window is narrow, the highest first; 0 for never
public record ColumnSpec<T>(
        String id,
        Optional<String> titleKey,
        double width,
        Supplier<CellView<T>> view,
        List<String> classes,
        boolean sortable,
        boolean grows,
        int yields) {

    /// [#yields()] of a column that is never hidden.
    static final int STAYS = 0;

    /// A column of plain text.
    public static <T> ColumnSpec<T> text(
            String id, String titleKey, double width, Function<T, String> words) {
        return new ColumnSpec<>(
                id,
                Optional.of(titleKey),
                width,
                () -> label(words),
                List.of(),
                false,
                false,
                STAYS);
    }

    /// A column of numbers, right-aligned in head and cells.
    public static <T> ColumnSpec<T> number(
            String id, String titleKey, double width, Function<T, String> words) {
        return text(id, titleKey, width, words).with("number");
    }

    /// A column of anything.
    public static <T> ColumnSpec<T> of(
            String id, String titleKey, double width, Supplier<CellView<T>> view) {
        return new ColumnSpec<>(
                id, Optional.of(titleKey), width, view, List.of(), false, false, STAYS);
    }

    /// A column without a head, for badges and ticks.
    public static <T> ColumnSpec<T> bare(String id, double width, Supplier<CellView<T>> view) {
        return new ColumnSpec<>(id, Optional.empty(), width, view, List.of(), false, false, STAYS);
    }

    public ColumnSpec<T> with(String... more) {
        List<String> all = new java.util.ArrayList<>(classes);
        all.addAll(List.of(more));
        return new ColumnSpec<>(
                id, titleKey, width, view, List.copyOf(all), sortable, grows, yields);
    }

    /// A click on the head sorts by it.
    public ColumnSpec<T> sorts() {
        return new ColumnSpec<>(id, titleKey, width, view, classes, true, grows, yields);
    }

    /// Takes the width the others leave.
    public ColumnSpec<T> growing() {
        return new ColumnSpec<>(id, titleKey, width, view, classes, sortable, true, yields);
    }

    /// Hidden when there is no room for all.
    ///
    /// @param order columns with a higher one are hidden earlier
    public ColumnSpec<T> yielding(int order) {
        return new ColumnSpec<>(id, titleKey, width, view, classes, sortable, grows, order);
    }

    private static <T> CellView<T> label(Function<T, String> words) {
        Label label = new Label();
        return CellView.of(label, row -> label.setText(words.apply(row)));
    }
}
