package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Layer;
import com.erpsmartcloud.orders.OrderNote;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.Collection;
import java.util.UUID;

/// Writes a note on orders.
record NoteBox(Desk desk, OrderWork work) {

    void open(Node anchor, Collection<UUID> orders) {
        TextArea words = new TextArea();
        words.setWrapText(true);
        words.setPrefRowCount(4);
        words.setAccessibleText(desk.texts().get("orders.note.title"));
        words.setTextFormatter(noLongerThanANote());
        Layer[] layer = new Layer[1];
        Runnable save =
                () -> {
                    layer[0].close();
                    work.note(orders, words.getText());
                };
        Button keep =
                Buttons.withKey(
                        Buttons.primary(desk.texts().get("orders.note.save"), "bi-check2"),
                        "Ctrl+Enter");
        keep.setOnAction(_ -> save.run());
        words.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                        save.run();
                        event.consume();
                    }
                });
        VBox box =
                new VBox(
                        Labels.of(desk.texts().get("orders.note.title"), "t-small", "muted"),
                        words,
                        new HBox(Labels.spring(), keep));
        box.getStyleClass().add("popover");
        layer[0] = desk.layers().under(anchor, box);
        words.requestFocus();
    }

    /// The toolkit takes no change for a refused one.
    @SuppressWarnings("NullAway")
    private static TextFormatter<?> noLongerThanANote() {
        return new TextFormatter<>(
                change -> change.getControlNewText().length() <= OrderNote.MOST ? change : null);
    }
}
