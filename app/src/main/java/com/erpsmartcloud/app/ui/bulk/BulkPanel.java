package com.erpsmartcloud.app.ui.bulk;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.table.CellView;
import com.erpsmartcloud.app.ui.table.ColumnSpec;
import com.erpsmartcloud.app.ui.table.DataTable;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.catalog.BulkChange;
import com.erpsmartcloud.catalog.BulkColumn;
import com.erpsmartcloud.catalog.BulkTotals;
import com.erpsmartcloud.catalog.Rounding;

import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Prepares a bulk edit beside the list: what, how, and each row as it was and will be.
///
/// Ctrl+Enter applies, Ctrl+V takes a block out of a spreadsheet, Ctrl+D fills the first value
/// down.
public final class BulkPanel extends VBox {

    private final Texts texts;
    private final BulkViewModel model;
    private final Label title = Labels.of("", "t-heading");
    private final ComboBox<BulkColumn> column = new ComboBox<>();
    private final TextField formula = new TextField();
    private final ComboBox<Rounding> rounding = new ComboBox<>();
    private final Label sums = Labels.wrapped("", "t-small", "muted");
    private final Button apply;
    private final DataTable<BulkChange> table;
    private Subscription kept = Subscription.EMPTY;

    public BulkPanel(Desk desk, BulkViewModel model) {
        this.texts = desk.texts();
        this.model = model;
        getStyleClass().addAll("side-panel", "bulk-panel");
        this.table = new DataTable<>(desk, columns());
        table.setAccessibleText(texts.get("bulk.preview"));
        table.setPlaceholder(new Region());
        VBox.setVgrow(table, Priority.ALWAYS);
        apply = Buttons.primary(texts.get("bulk.apply"), "bi-check2");
        Buttons.withKey(apply, "Ctrl+Enter");
        apply.setOnAction(_ -> model.apply());
        Button paste = Buttons.withKey(Buttons.plain(texts.get("bulk.paste")), "Ctrl+V");
        paste.setOnAction(_ -> paste());
        Button fill = Buttons.withKey(Buttons.plain(texts.get("bulk.fill")), "Ctrl+D");
        fill.setOnAction(_ -> model.fillDown());
        Button close = Buttons.icon("bi-x", texts.get("panel.close"));
        close.getStyleClass().add("small-control");
        close.setOnAction(_ -> model.close());
        HBox head = new HBox(title, Labels.spring(), close);
        head.getStyleClass().add("panel-head");
        choices();
        formula.setPromptText(texts.get("bulk.formula.prompt"));
        formula.setAccessibleText(texts.get("bulk.formula"));
        formula.textProperty().addListener((_, _, typed) -> model.formula(typed));
        HBox fields =
                new HBox(
                        field("bulk.column", column),
                        field("bulk.formula", formula),
                        field("bulk.round", rounding));
        fields.getStyleClass().add("gap-8");
        HBox tools = new HBox(paste, fill);
        tools.getStyleClass().add("gap-8");
        VBox top =
                new VBox(fields, tools, Labels.wrapped(texts.get("bulk.hint"), "t-small", "muted"));
        top.getStyleClass().addAll("panel-body", "gap-12");
        HBox foot = new HBox(sums, apply);
        HBox.setHgrow(sums, Priority.ALWAYS);
        sums.setMaxWidth(Double.MAX_VALUE);
        foot.getStyleClass().addAll("gap-12", "bulk-foot");
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, top, table, foot);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        table.follow(model.rows());
        kept =
                Subscription.combine(
                        model.draftProperty().subscribe(this::paint),
                        model.totalsProperty().subscribe(_ -> paintSums()));
    }

    /// The caret goes where one types.
    public void begin() {
        formula.requestFocus();
    }

    /// Lets go of the model.
    public void release() {
        kept.unsubscribe();
        table.release();
    }

    private void pressed(KeyEvent event) {
        if (!event.isShortcutDown()) {
            return;
        }
        boolean several = event.getCode() == KeyCode.V && clipboard().contains("\n");
        if (event.getCode() == KeyCode.ENTER) {
            model.apply();
            event.consume();
        } else if (event.getCode() == KeyCode.D) {
            model.fillDown();
            event.consume();
        } else if (several || event.getCode() == KeyCode.V && !formula.isFocused()) {
            paste();
            event.consume();
        }
    }

    private void paste() {
        model.paste(clipboard());
    }

    private static String clipboard() {
        return Optional.ofNullable(Clipboard.getSystemClipboard().getString()).orElse("");
    }

    private void choices() {
        column.setConverter(words(BulkWords::of));
        column.setAccessibleText(texts.get("bulk.column"));
        column.valueProperty()
                .addListener((_, _, next) -> Optional.ofNullable(next).ifPresent(model::column));
        rounding.setConverter(words(BulkWords::of));
        rounding.setAccessibleText(texts.get("bulk.round"));
        rounding.setItems(FXCollections.observableArrayList(Rounding.values()));
        rounding.setValue(Rounding.NONE);
        rounding.valueProperty()
                .addListener((_, _, next) -> Optional.ofNullable(next).ifPresent(model::rounding));
    }

    private void paint(Optional<BulkDraft> draft) {
        draft.ifPresent(d -> {
            title.setText(texts.get("bulk.title", (long) d.rows().size()));
            if (!column.getItems().equals(d.columns())) {
                column.getItems().setAll(d.columns());
            }
            column.setValue(d.column());
            rounding.setValue(d.rounding());
            rounding.setDisable(!d.column().isMoney());
            if (!formula.getText().equals(d.formula())) {
                formula.setText(d.formula());
            }
            boolean wrong = model.isUnreadable();
            formula.getStyleClass().remove("wrong");
            if (wrong) {
                formula.getStyleClass().add("wrong");
            }
            formula.setTooltip(wrong ? new Tooltip(texts.get("bulk.formula.wrong")) : null);
            paintSums();
        });
    }

    private void paintSums() {
        apply.setDisable(!model.canApply());
        if (model.isUnreadable()) {
            sums.setText(texts.get("bulk.formula.wrong"));
            return;
        }
        sums.setText(model.totalsProperty().get().map(this::words).orElse(""));
    }

    private String words(BulkTotals totals) {
        String all = texts.get("bulk.sums", totals.changes(), totals.same(), totals.wrong());
        return totals.belowCost() == 0
                ? all
                : all + " " + texts.get("bulk.below-cost", totals.belowCost());
    }

    private VBox field(String key, Region control) {
        Label label = Labels.of(texts.get(key), "t-small", "muted");
        label.setLabelFor(control);
        control.setMaxWidth(Double.MAX_VALUE);
        VBox box = new VBox(label, control);
        box.getStyleClass().add("gap-4");
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private <E> StringConverter<E> words(Function<E, String> key) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable E value) {
                return value == null ? "" : texts.get(key.apply(value));
            }

            @Override
            public E fromString(String words) {
                throw new UnsupportedOperationException("the list is not editable");
            }
        };
    }

    private List<ColumnSpec<BulkChange>> columns() {
        return List.of(
                ColumnSpec.<BulkChange>of("code", "bulk.code", 96, BulkPanel::code)
                        .with("first")
                        .growing(),
                ColumnSpec.<BulkChange>number(
                        "before", "bulk.before", 104, row -> BulkWords.of(row.before(), texts)),
                ColumnSpec.<BulkChange>of("after", "bulk.after", 118, () -> new ChangeCell(texts))
                        .with("number"),
                ColumnSpec.<BulkChange>number(
                        "margin",
                        "bulk.margin.head",
                        96,
                        row -> BulkWords.margin(row.marginAfter(), texts)));
    }

    private static CellView<BulkChange> code() {
        Label label = Labels.of("");
        Tooltip name = new Tooltip();
        label.setTooltip(name);
        return CellView.of(
                label,
                row -> {
                    label.setText(row.code());
                    name.setText(row.name());
                });
    }
}
