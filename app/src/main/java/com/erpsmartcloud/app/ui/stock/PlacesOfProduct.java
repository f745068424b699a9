package com.erpsmartcloud.app.ui.stock;

import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.inventory.BinUnits;
import com.erpsmartcloud.inventory.QuantityInput;
import com.erpsmartcloud.inventory.StockKind;
import com.erpsmartcloud.inventory.StockRow;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// In the panel of a product: what of it is set aside, and in which bins it lies.
record PlacesOfProduct(Texts texts, StockViewModel model, StockRow row) {

    Node setAside() {
        ComboBox<StockKind> kind = new ComboBox<>();
        kind.getItems().addAll(StockKind.SAFETY, StockKind.QUARANTINE);
        kind.setValue(StockKind.SAFETY);
        kind.setAccessibleText(texts.get("stock.set-aside"));
        kind.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable StockKind value) {
                        return value == null ? "" : texts.get(StockWords.of(value));
                    }

                    @Override
                    public StockKind fromString(String typed) {
                        throw new UnsupportedOperationException("the list is not editable");
                    }
                });
        TextField quantity = new TextField();
        quantity.getStyleClass().add("quantity");
        quantity.setAccessibleText(texts.get("stock.set-aside.units"));
        kind.valueProperty()
                .subscribe(chosen -> quantity.setText(String.valueOf(row.level().of(chosen))));
        Button save = Buttons.plain(texts.get("stock.set-aside.save"));
        Runnable act =
                () -> {
                    if (QuantityInput.read(quantity.getText(), row.level().of(kind.getValue()))
                                    instanceof QuantityInput.Outcome.Quantity(_, long change)
                            && change != 0) {
                        model.setAside(row, kind.getValue(), change);
                    }
                };
        save.setOnAction(_ -> act.run());
        quantity.setOnAction(_ -> act.run());
        HBox line = new HBox(kind, quantity, save);
        line.getStyleClass().add("gap-8");
        line.setAlignment(Pos.CENTER_LEFT);
        return new VBox(Labels.of(texts.get("stock.set-aside"), "t-small", "muted"), line);
    }

    /// Empty for a product that lies in no bin.
    Optional<Node> bins(List<BinUnits> bins) {
        if (bins.stream().allMatch(each -> each.bin().isEmpty())) {
            return Optional.empty();
        }
        VBox box = new VBox(Labels.of(texts.get("stock.bins"), "t-bold"));
        box.getStyleClass().add("gap-4");
        bins.forEach(each -> box.getChildren().add(bin(each)));
        return Optional.of(box);
    }

    private Node bin(BinUnits units) {
        HBox line =
                new HBox(
                        Labels.of(
                                units.bin().isPresent()
                                        ? units.code()
                                        : texts.get("stock.bins.none")),
                        Labels.whole(texts.formats().number(units.onHand()), "t-bold"),
                        Labels.spring());
        line.getStyleClass().add("gap-12");
        line.setAlignment(Pos.CENTER_LEFT);
        if (units.picked()) {
            line.getChildren()
                    .addAll(
                            Icon.of("bi-check2", "icon-small"),
                            Labels.whole(texts.get("stock.bins.pick"), "t-small", "muted"));
        } else {
            units.bin()
                    .ifPresent(bin -> {
                        Button choose = Buttons.link(texts.get("stock.bins.pick-here"));
                        choose.setAccessibleText(texts.get("stock.bins.pick-from", units.code()));
                        choose.setOnAction(_ -> model.pickFrom(row, bin, units.code()));
                        line.getChildren().add(choose);
                    });
        }
        return line;
    }
}
