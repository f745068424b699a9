package com.erpsmartcloud.app.ui.products;

import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.catalog.ProductDetail;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// How many kits are put together in a warehouse, or taken apart.
final class AssemblyRow extends VBox {

    private final TextField units = new TextField("1");

    AssemblyRow(
            Texts texts, ProductsViewModel model, ProductDetail kit, ProductDetail.Place place) {
        units.setPrefColumnCount(4);
        units.setAccessibleText(texts.get("products.assembly.units"));
        Button together = Buttons.plain(texts.get("products.assembly.together"), "bi-puzzle");
        together.setDisable(place.possible() == 0);
        together.setOnAction(_ -> model.assemble(kit, place, typed()));
        Button apart = Buttons.plain(texts.get("products.assembly.apart"), "bi-box-seam");
        apart.setDisable(place.onHand() <= 0);
        apart.setOnAction(_ -> model.assemble(kit, place, -typed()));
        units.setOnAction(_ -> together.fire());
        FlowPane tools = new FlowPane(8, 8, units, together, apart);
        tools.setPrefWrapLength(0);
        getStyleClass().add("gap-4");
        getChildren()
                .setAll(
                        Labels.of(
                                texts.get("products.kit.possible", place.possible()),
                                "t-small",
                                "muted"),
                        tools);
    }

    /// 0 for what is no number of units.
    private long typed() {
        String text = units.getText().strip();
        return text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
    }
}
