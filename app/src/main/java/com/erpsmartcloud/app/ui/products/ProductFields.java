package com.erpsmartcloud.app.ui.products;

import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.catalog.ProductKind;
import com.erpsmartcloud.catalog.ProductOutcome.Field;
import com.erpsmartcloud.catalog.ProductOutcome.Wrong;

import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// The fields of a product's form: labels above, help below where a mistake is likely, and what
/// would be right under the field that is wrong.
final class ProductFields extends VBox {

    private final Texts texts;
    private final Map<Field, TextInputControl> inputs = new EnumMap<>(Field.class);
    private final Map<Field, Label> messages = new EnumMap<>(Field.class);
    private ProductText start = ProductText.empty(ProductKind.SIMPLE, Optional.empty());

    ProductFields(Texts texts) {
        this.texts = texts;
        getStyleClass().addAll("gap-12", "product-form");
    }

    /// Fills the form anew.
    void show(ProductText text) {
        start = text;
        inputs.clear();
        messages.clear();
        getChildren().setAll(line(Field.SKU, text.sku(), ""), line(Field.NAME, text.name(), ""));
        if (text.kind() == ProductKind.VARIANT) {
            getChildren().add(line(Field.OPTIONS, text.options(), "products.options.help"));
        }
        if (text.kind().hasParts()) {
            getChildren().add(area(Field.PARTS, text.parts(), "products.parts.help"));
        }
        if (text.kind() != ProductKind.FAMILY) {
            getChildren()
                    .add(
                            beside(
                                    line(Field.COST, text.cost(), ""),
                                    line(Field.PRICE, text.price(), ""),
                                    line(Field.WEIGHT, text.weight(), "")));
            getChildren()
                    .add(
                            beside(
                                    area(Field.BARCODES, text.barcodes(), "products.barcodes.help"),
                                    area(
                                            Field.SUPPLIER_CODES,
                                            text.supplierCodes(),
                                            "products.supplier-codes.help")));
        }
    }

    /// What stands in the fields now.
    ProductText typed() {
        return new ProductText(
                start.kind(),
                start.parent(),
                text(Field.SKU, start.sku()),
                text(Field.NAME, start.name()),
                text(Field.OPTIONS, start.options()),
                text(Field.COST, start.cost()),
                text(Field.PRICE, start.price()),
                text(Field.WEIGHT, start.weight()),
                text(Field.BARCODES, start.barcodes()),
                text(Field.SUPPLIER_CODES, start.supplierCodes()),
                text(Field.PARTS, start.parts()));
    }

    /// Moves to the field that is wrong and says what would be right.
    void mark(Optional<Wrong> wrong) {
        messages.values().forEach(message -> show(message, ""));
        inputs.values().forEach(input -> input.getStyleClass().remove("wrong"));
        wrong.ifPresent(w -> {
            Optional.ofNullable(messages.get(w.field()))
                    .ifPresent(message -> show(message, texts.get(ProductWords.of(w))));
            Optional.ofNullable(inputs.get(w.field()))
                    .ifPresent(input -> {
                        input.getStyleClass().add("wrong");
                        input.requestFocus();
                    });
        });
    }

    void begin() {
        Optional.ofNullable(inputs.get(Field.SKU)).ifPresent(TextInputControl::requestFocus);
    }

    private static void show(Label message, String words) {
        message.setText(words);
        message.setVisible(!words.isEmpty());
        message.setManaged(!words.isEmpty());
    }

    private String text(Field field, String otherwise) {
        return Optional.ofNullable(inputs.get(field))
                .map(TextInputControl::getText)
                .orElse(otherwise);
    }

    private VBox line(Field field, String text, String helpKey) {
        return box(field, new TextField(text), helpKey);
    }

    private VBox area(Field field, String text, String helpKey) {
        TextArea area = new TextArea(text);
        area.setPrefRowCount(3);
        area.setWrapText(true);
        return box(field, area, helpKey);
    }

    private VBox box(Field field, TextInputControl input, String helpKey) {
        String name = texts.get(ProductWords.of(field));
        Label label = Labels.of(name, "t-small", "muted");
        label.setLabelFor(input);
        input.setAccessibleText(name);
        Label message = Labels.wrapped("", "t-small", "danger");
        show(message, "");
        VBox box = new VBox(label, input, message);
        box.getStyleClass().add("gap-4");
        if (!helpKey.isEmpty()) {
            box.getChildren().add(Labels.wrapped(texts.get(helpKey), "t-small", "subtle"));
        }
        inputs.put(field, input);
        messages.put(field, message);
        return box;
    }

    private static HBox beside(VBox... boxes) {
        HBox line = new HBox(boxes);
        line.getStyleClass().add("gap-12");
        for (VBox box : boxes) {
            box.setPrefWidth(100);
            HBox.setHgrow(box, Priority.ALWAYS);
        }
        return line;
    }
}
