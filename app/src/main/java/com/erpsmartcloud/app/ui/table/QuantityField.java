package com.erpsmartcloud.app.ui.table;

import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.inventory.QuantityInput;
import com.erpsmartcloud.inventory.QuantityInput.Outcome;

import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.function.Consumer;
import java.util.function.LongConsumer;

/// The field inside a row while a quantity is edited. Enter takes it, Esc gives it up; while it is
/// wrong the border says so and the caret stays.
public final class QuantityField extends TextField {

    /// Few, so that the column does not widen for the field; it takes all of the cell.
    private static final int COLUMNS = 3;

    private final Texts texts;
    private final long current;
    private final boolean opened;
    private boolean typing;

    /// @param typed the digit that opened the field, empty when F2 or a double click did
    /// @param preview told the new value at each key while it is right
    /// @param taken told the new value once, by Enter
    public QuantityField(
            Texts texts,
            long current,
            String typed,
            LongConsumer preview,
            Consumer<Outcome.Quantity> taken,
            Runnable givenUp) {
        super(typed.isEmpty() ? String.valueOf(current) : typed);
        this.texts = texts;
        this.current = current;
        this.opened = typed.isEmpty();
        getStyleClass().add("edit-field");
        setPrefColumnCount(COLUMNS);
        textProperty()
                .addListener((_, _, text) -> {
                    if (mark(text) instanceof Outcome.Quantity(long value, _)) {
                        preview.accept(value);
                    }
                });
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.TAB) {
                        if (mark(getText()) instanceof Outcome.Quantity quantity) {
                            taken.accept(quantity);
                        }
                        event.consume();
                    } else if (event.getCode() == KeyCode.ESCAPE) {
                        givenUp.run();
                        event.consume();
                    }
                });
        sceneProperty()
                .addListener((_, _, scene) -> {
                    if (scene == null) {
                        typing = isFocused();
                    } else if (typing) {
                        comeBack();
                    }
                });
    }

    /// Takes the keys, once it lies in its cell. It is drawn at once: until then the toolkit throws
    /// away what is typed, and selects all it holds when it draws.
    public void begin() {
        applyCss();
        requestFocus();
        if (opened) {
            selectAll();
        } else {
            end();
        }
    }

    /// News may give the row another cell: the caret comes along.
    private void comeBack() {
        int anchor = getAnchor();
        int caret = getCaretPosition();
        requestFocus();
        selectRange(anchor, caret);
    }

    private Outcome mark(String text) {
        Outcome outcome = QuantityInput.read(text, current);
        getStyleClass().remove("wrong");
        switch (outcome) {
            case Outcome.Quantity _ -> setTooltip(null);
            case Outcome.Wrong(QuantityInput.Fault fault) -> {
                getStyleClass().add("wrong");
                setTooltip(new Tooltip(texts.get(message(fault))));
            }
        }
        return outcome;
    }

    /// Says what would be right.
    public static String message(QuantityInput.Fault fault) {
        return switch (fault) {
            case EMPTY -> "quantity.wrong.empty";
            case NOT_A_NUMBER -> "quantity.wrong.number";
            case NOT_WHOLE -> "quantity.wrong.whole";
            case TOO_LARGE -> "quantity.wrong.large";
        };
    }
}
