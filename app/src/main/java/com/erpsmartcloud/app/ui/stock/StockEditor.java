package com.erpsmartcloud.app.ui.stock;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Layer;
import com.erpsmartcloud.app.ui.control.ReasonBox;
import com.erpsmartcloud.app.ui.table.QuantityField;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.inventory.QuantityInput;
import com.erpsmartcloud.inventory.StockReason;
import com.erpsmartcloud.inventory.StockRow;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/// Editing on hand in its cell: the field, the reason under it, the refusal if there is one.
final class StockEditor {

    private final Desk desk;
    private final StockViewModel model;
    private final StockEditing editing;
    private final Runnable done;
    private final Runnable next;
    private final IntConsumer step;
    private int tabbed;
    private Optional<Layer> layer = Optional.empty();

    /// @param done run when the cell is a figure again
    /// @param next run after it when the change was saved: go to the row below
    /// @param step run instead of it when Tab saved: edit so many rows further on
    StockEditor(
            Desk desk,
            StockViewModel model,
            StockEditing editing,
            Runnable done,
            Runnable next,
            IntConsumer step) {
        this.desk = desk;
        this.model = model;
        this.editing = editing;
        this.done = done;
        this.next = next;
        this.step = step;
    }

    /// @param typed the key that opened the field, empty when it was none
    void start(StockRow row, String typed) {
        stop();
        QuantityField field =
                new QuantityField(
                        desk.texts(),
                        row.level().onHand(),
                        typed,
                        editing::preview,
                        quantity -> taken(row, quantity),
                        this::giveUp);
        tabbed = 0;
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::tab);
        editing.start(row, field);
        field.begin();
        if (!typed.isEmpty()
                && QuantityInput.read(typed, row.level().onHand())
                        instanceof QuantityInput.Outcome.Quantity(long value, _)) {
            editing.preview(value);
        }
    }

    /// The field has taken the key already; here it only decides where to go afterwards.
    private void tab(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB) {
            tabbed = event.isShiftDown() ? -1 : 1;
            if (!isOpen()) {
                goOn();
            }
        }
    }

    private void goOn() {
        if (tabbed == 0) {
            next.run();
        } else {
            step.accept(tabbed);
        }
    }

    boolean isOpen() {
        return editing.openProperty().get().isPresent();
    }

    void stop() {
        layer.ifPresent(Layer::close);
        layer = Optional.empty();
        editing.stop();
    }

    private void giveUp() {
        stop();
        done.run();
    }

    private void taken(StockRow row, QuantityInput.Outcome.Quantity quantity) {
        if (quantity.change() == 0) {
            giveUp();
            return;
        }
        List<StockReason> reasons = model.reasons(quantity.change());
        Text title =
                Text.of("stock.reason.title", desk.texts().formats().change(quantity.change()));
        ReasonBox box =
                new ReasonBox(
                        desk.texts(),
                        title,
                        reasons.stream().map(StockWords::of).toList(),
                        key -> save(row, quantity.change(), reason(reasons, key)));
        open(box);
    }

    private void save(StockRow row, long change, StockReason reason) {
        layer.ifPresent(Layer::close);
        layer = Optional.empty();
        model.save(
                row,
                change,
                reason,
                refused ->
                        refused.ifPresentOrElse(
                                this::refuse,
                                () -> {
                                    giveUp();
                                    goOn();
                                }));
    }

    private void refuse(Text why) {
        VBox box =
                new VBox(
                        Labels.wrapped(desk.texts().get("stock.refused.title"), "t-bold", "danger"),
                        Labels.wrapped(desk.texts().get(why)));
        box.getStyleClass().addAll("popover", "reason");
        open(box);
    }

    private void open(javafx.scene.layout.Region box) {
        editing.openProperty()
                .get()
                .ifPresent(now -> layer = Optional.of(desk.layers().under(now.field(), box)));
    }

    private static StockReason reason(List<StockReason> among, String key) {
        return among.stream()
                .filter(reason -> StockWords.of(reason).equals(key))
                .findFirst()
                .orElse(StockReason.CORRECTION);
    }
}
