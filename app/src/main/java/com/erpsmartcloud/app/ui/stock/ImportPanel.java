package com.erpsmartcloud.app.ui.stock;

import com.erpsmartcloud.app.ui.control.Banner;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.SidePanel;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.inventory.SheetColumns;
import com.erpsmartcloud.inventory.SheetError;
import com.erpsmartcloud.inventory.StockReader.Warehouse;
import com.erpsmartcloud.inventory.StockWish;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/// Stock from a table: what each column is, which rows cannot be used and why, what the others
/// would change.
final class ImportPanel {

    /// More rows than anybody reads here.
    private static final int SHOWN = 100;

    private final Texts texts;
    private final StockImportViewModel model;
    private final SidePanel panel;
    private final Runnable chooseFile;
    private final Runnable paste;

    ImportPanel(
            Texts texts,
            StockImportViewModel model,
            Runnable chooseFile,
            Runnable paste,
            Runnable close) {
        this.texts = texts;
        this.model = model;
        this.chooseFile = chooseFile;
        this.paste = paste;
        this.panel = new SidePanel(texts, close);
        panel.getStyleClass().add("ledger-panel");
    }

    SidePanel show() {
        panel.head(new HBox(Labels.of(texts.get("stock.import"), "t-heading")));
        List<Node> parts = new ArrayList<>();
        model.refusedProperty()
                .get()
                .ifPresent(why ->
                        parts.add(
                                new Banner(
                                        Tone.DANGER,
                                        "bi-x-circle-fill",
                                        texts.get("stocktake.refused.title"),
                                        texts.get(why))));
        model.stateProperty()
                .get()
                .ifPresentOrElse(state -> parts.addAll(read(state)), () -> parts.addAll(offer()));
        panel.body(parts.toArray(Node[]::new));
        return panel;
    }

    private List<Node> offer() {
        Button file = Buttons.primary(texts.get("stock.import.file"), "bi-folder2-open");
        file.setOnAction(_ -> chooseFile.run());
        Button block = Buttons.withKey(Buttons.plain(texts.get("stock.import.paste")), "Ctrl+V");
        block.setOnAction(_ -> paste.run());
        HBox actions = new HBox(file, block);
        actions.getStyleClass().add("gap-8");
        return List.of(
                Labels.wrapped(texts.get("stock.import.lead"), "muted"),
                actions,
                Labels.wrapped(texts.get("stock.import.formulas"), "t-small", "subtle"));
    }

    private List<Node> read(ImportState state) {
        List<Node> parts = new ArrayList<>();
        SheetColumns columns = state.columns();
        parts.add(Labels.of(state.name(), "t-bold"));
        parts.add(
                column(
                        state,
                        "stock.sku",
                        columns.sku(),
                        at ->
                                with(
                                        columns,
                                        at,
                                        columns.quantity(),
                                        columns.warehouse(),
                                        columns.bin(),
                                        columns.note())));
        parts.add(
                column(
                        state,
                        "stock.import.quantity",
                        columns.quantity(),
                        at ->
                                with(
                                        columns,
                                        columns.sku(),
                                        at,
                                        columns.warehouse(),
                                        columns.bin(),
                                        columns.note())));
        parts.add(
                column(
                        state,
                        "stock.warehouse",
                        columns.warehouse(),
                        at ->
                                with(
                                        columns,
                                        columns.sku(),
                                        columns.quantity(),
                                        at,
                                        columns.bin(),
                                        columns.note())));
        parts.add(
                column(
                        state,
                        "stocktake.bin",
                        columns.bin(),
                        at ->
                                with(
                                        columns,
                                        columns.sku(),
                                        columns.quantity(),
                                        columns.warehouse(),
                                        at,
                                        columns.note())));
        parts.add(
                column(
                        state,
                        "stock.import.note",
                        columns.note(),
                        at ->
                                with(
                                        columns,
                                        columns.sku(),
                                        columns.quantity(),
                                        columns.warehouse(),
                                        columns.bin(),
                                        at)));
        parts.add(
                line(
                        "stock.import.otherwise",
                        choice(
                                state.warehouses(),
                                state.otherwise(),
                                Warehouse::name,
                                model::otherwise,
                                "stock.import.otherwise")));
        parts.add(
                Labels.wrapped(
                        texts.get(
                                "stock.import.found",
                                (long) state.draft().changes().size(),
                                state.draft().same(),
                                (long) state.draft().errors().size()),
                        "t-bold"));
        Button apply =
                Buttons.primary(
                        texts.get("stock.import.apply", (long) state.draft().changes().size()),
                        "bi-check2");
        apply.setDisable(state.draft().changes().isEmpty());
        apply.setOnAction(_ -> model.apply());
        Button other = Buttons.plain(texts.get("stock.import.other"));
        other.setOnAction(_ -> model.forget());
        HBox actions = new HBox(apply, other);
        actions.getStyleClass().add("gap-8");
        parts.add(actions);
        state.draft().errors().stream().limit(SHOWN).forEach(e -> parts.add(error(e)));
        state.draft().changes().stream().limit(SHOWN).forEach(w -> parts.add(change(w)));
        return parts;
    }

    private static SheetColumns with(
            SheetColumns old, int sku, int quantity, int warehouse, int bin, int note) {
        return new SheetColumns(sku, quantity, warehouse, bin, note, old.head());
    }

    private Node column(ImportState state, String key, int chosen, IntFunction<SheetColumns> next) {
        int width =
                state.sheet().rows().stream()
                        .limit(20)
                        .mapToInt(r -> r.cells().size())
                        .max()
                        .orElse(0);
        List<Integer> all = new ArrayList<>(List.of(-1));
        for (int i = 0; i < width; i++) {
            all.add(i);
        }
        return line(
                key,
                choice(
                        all,
                        chosen,
                        at -> at < 0 ? texts.get("stock.import.none") : sample(state, at),
                        at -> model.columns(next.apply(at)),
                        key));
    }

    /// The head of a column, or its place, with what stands in its first row.
    private String sample(ImportState state, int at) {
        List<com.erpsmartcloud.inventory.SheetRow> rows = state.sheet().rows();
        String first = rows.getFirst().cell(at);
        if (!state.columns().head()) {
            return texts.get("stock.import.column", (long) at + 1, first);
        }
        return rows.size() > 1
                ? texts.get("stock.import.column.named", first, rows.get(1).cell(at))
                : first;
    }

    private Node line(String key, Node input) {
        var name = Labels.of(texts.get(key), "t-small", "muted");
        name.setLabelFor(input);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox box = new HBox(name, input);
        box.getStyleClass().add("gap-8");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private <T> ComboBox<T> choice(
            List<T> all,
            T chosen,
            Function<T, String> words,
            java.util.function.Consumer<T> changed,
            String key) {
        ComboBox<T> choice = new ComboBox<>();
        choice.getItems().addAll(all);
        choice.setValue(chosen);
        choice.getStyleClass().add("column-choice");
        choice.setAccessibleText(texts.get(key));
        choice.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable T value) {
                        return value == null ? "" : words.apply(value);
                    }

                    @Override
                    public T fromString(String typed) {
                        throw new UnsupportedOperationException("the list is not editable");
                    }
                });
        choice.valueProperty().addListener((_, _, now) -> changed.accept(now));
        return choice;
    }

    private Node error(SheetError error) {
        return new VBox(
                Labels.wrapped(
                        texts.get(
                                "stock.import.row",
                                error.line(),
                                texts.get(StockWords.of(error.why()), error.about())),
                        "t-small",
                        "danger"));
    }

    private Node change(StockWish wish) {
        String place =
                wish.binCode().isEmpty()
                        ? wish.warehouse()
                        : texts.get("stock.import.place", wish.warehouse(), wish.binCode());
        VBox names = new VBox(Labels.of(wish.sku()), Labels.of(place, "t-small", "muted"));
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        HBox box =
                new HBox(
                        names,
                        Labels.whole(texts.formats().number(wish.before()), "subtle"),
                        Labels.whole("\u2192", "subtle"),
                        Labels.whole(texts.formats().number(wish.after()), "t-bold"));
        box.getStyleClass().addAll("gap-8", "movement");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }
}
