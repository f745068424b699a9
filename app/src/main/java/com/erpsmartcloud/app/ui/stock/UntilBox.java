package com.erpsmartcloud.app.ui.stock;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Layer;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.inventory.QuantityInput;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.converter.LocalDateStringConverter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Asks, under a button, for units and for the last day they count. Enter saves.
final class UntilBox extends VBox {

    /// What most people would choose.
    private static final int USUAL_DAYS = 7;

    private final Desk desk;
    private final Saving saving;
    private final TextField units = new TextField();
    private final DatePicker last = new DatePicker();
    private final Label wrong = Labels.wrapped("", "t-small", "danger");
    private Optional<Layer> layer = Optional.empty();

    /// What is said around the fields.
    ///
    /// @param lead whom it is about and how much there is
    record Words(String title, String lead, String explain, String save) {}

    /// What is done with what was entered.
    @FunctionalInterface
    interface Saving {

        /// @param end exclusive
        /// @param answered told why not, empty if it was done
        void save(long units, Instant end, Consumer<Optional<Text>> answered);
    }

    /// @param fields more of them, before the units
    UntilBox(Desk desk, Words words, List<Node> fields, Saving saving) {
        this.desk = desk;
        this.saving = saving;
        Texts texts = desk.texts();
        getStyleClass().addAll("popover", "reason");
        last.setConverter(
                new LocalDateStringConverter(
                        FormatStyle.MEDIUM, texts.language().locale(), IsoChronology.INSTANCE));
        show(LocalDate.ofInstant(desk.now().instant(), zone()).plusDays(USUAL_DAYS));
        Button save = Buttons.withKey(Buttons.plain(words.save()), "Enter");
        save.getStyleClass().add("accent");
        save.setOnAction(_ -> save());
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER && event.getTarget() == units) {
                        save();
                        event.consume();
                    }
                });
        wrong.setManaged(false);
        HBox both =
                new HBox(
                        field(texts.get("until.units"), units),
                        field(texts.get("until.last-day"), last));
        both.getStyleClass().add("gap-8");
        HBox.setHgrow(both.getChildren().getLast(), Priority.ALWAYS);
        units.getStyleClass().add("quantity");
        HBox foot = new HBox(Labels.spring(), save);
        getChildren().add(Labels.wrapped(words.title(), "t-bold"));
        getChildren().add(Labels.wrapped(words.lead(), "t-small", "muted"));
        getChildren().addAll(fields);
        getChildren()
                .addAll(both, Labels.wrapped(words.explain(), "t-small", "muted"), wrong, foot);
    }

    /// A control under its name.
    static VBox field(String name, Control control) {
        control.setMaxWidth(Double.MAX_VALUE);
        control.setAccessibleText(name);
        Label label = Labels.of(name, "t-small", "muted");
        label.setLabelFor(control);
        VBox box = new VBox(label, control);
        box.getStyleClass().add("field");
        return box;
    }

    /// Opens under a button; it closes once what was entered is saved.
    void open(Node anchor) {
        layer = Optional.of(desk.layers().under(anchor, this));
    }

    /// Begins with what was entered before.
    void show(long before, Instant end) {
        units.setText(String.valueOf(before));
        show(LocalDate.ofInstant(end.minusMillis(1), zone()));
    }

    private void show(LocalDate day) {
        last.setValue(day);
    }

    private ZoneId zone() {
        return desk.texts().formats().zone();
    }

    private void save() {
        Optional<LocalDate> day = Optional.ofNullable(last.getValue());
        if (!(QuantityInput.read(units.getText(), 0)
                        instanceof QuantityInput.Outcome.Quantity(long asked, _))
                || asked < 1) {
            say(Optional.of(Text.of("until.refused.units")));
        } else if (day.isEmpty()) {
            say(Optional.of(Text.of("until.refused.over")));
        } else {
            Instant end = day.get().plusDays(1).atStartOfDay(zone()).toInstant();
            saving.save(asked, end, this::answered);
        }
    }

    private void answered(Optional<Text> why) {
        say(why);
        if (why.isEmpty()) {
            layer.ifPresent(Layer::close);
        }
    }

    private void say(Optional<Text> why) {
        wrong.setText(why.map(desk.texts()::get).orElse(""));
        wrong.setManaged(why.isPresent());
    }
}
