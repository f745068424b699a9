package com.erpsmartcloud.app.ui.stock;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Chip;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Layer;

import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.layout.VBox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// Shows stock as it was at the end of a past day.
record AsOfChip(Desk desk, StockViewModel model) {

    Button button() {
        Optional<Instant> past = model.queryProperty().get().asOf();
        if (past.isPresent()) {
            Chip chip =
                    Chip.on(
                            desk.texts()
                                    .get(
                                            "stock.as-of.on",
                                            desk.texts()
                                                    .formats()
                                                    .day(past.get(), desk.now().instant())));
            chip.setOnAction(_ -> model.asOf(Optional.empty()));
            return chip;
        }
        Chip chip = Chip.offered(desk.texts().get("stock.as-of"));
        chip.setOnAction(_ -> open(chip));
        return chip;
    }

    private void open(Chip anchor) {
        ZoneId zone = desk.texts().formats().zone();
        DatePicker picker =
                new DatePicker(LocalDate.ofInstant(desk.now().instant(), zone).minusDays(1));
        picker.setAccessibleText(desk.texts().get("stock.as-of.day"));
        Button show =
                com.erpsmartcloud.app.ui.control.Buttons.primary(
                        desk.texts().get("stock.as-of.show"), "bi-clock-history");
        VBox box =
                new VBox(
                        Labels.of(desk.texts().get("stock.as-of.day"), "t-small", "muted"),
                        picker,
                        show);
        box.getStyleClass().addAll("popover", "reason");
        Layer layer = desk.layers().under(anchor, box);
        show.setOnAction(_ -> {
            LocalDate day = picker.getValue();
            layer.close();
            if (day != null) {
                model.asOf(
                        Optional.of(day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1)));
            }
        });
    }
}
