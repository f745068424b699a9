package com.erpsmartcloud.app.ui.stock;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Chip;
import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.Layer;
import com.erpsmartcloud.app.ui.control.MenuBox;
import com.erpsmartcloud.inventory.StockReader.Warehouse;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// The filter by place.
record WarehouseChip(Desk desk, StockViewModel model, List<Warehouse> warehouses) {

    Button button() {
        Set<UUID> chosen = model.queryProperty().get().warehouses();
        if (chosen.isEmpty()) {
            Chip chip = Chip.offered(desk.texts().get("stock.warehouse"));
            chip.setOnAction(_ -> open(chip));
            return chip;
        }
        String names =
                warehouses.stream()
                        .filter(warehouse -> chosen.contains(warehouse.id()))
                        .map(Warehouse::name)
                        .collect(Collectors.joining(", "));
        Chip chip = Chip.on(desk.texts().get("stock.warehouse.some", names));
        chip.setOnAction(_ -> model.inWarehouses(Set.of()));
        return chip;
    }

    private void open(Chip anchor) {
        MenuBox menu = new MenuBox();
        Layer[] layer = new Layer[1];
        for (Warehouse warehouse : warehouses) {
            Node mark =
                    model.queryProperty().get().warehouses().contains(warehouse.id())
                            ? Icon.of("bi-check2")
                            : new Region();
            menu.add(
                    warehouse.name(),
                    mark,
                    () -> {
                        layer[0].close();
                        model.toggle(warehouse.id());
                    });
        }
        layer[0] = desk.layers().under(anchor, menu);
    }
}
