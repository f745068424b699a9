package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.app.ui.text.Texts;

import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/// Chooses a time zone by its city.
final class ZoneBox {

    private static final String PLACES = "(Africa|America|Asia|Europe|Pacific)/.*|UTC";

    private ZoneBox() {}

    static ComboBox<ZoneId> of(Texts texts, ZoneId chosen) {
        ComboBox<ZoneId> zones = new ComboBox<>();
        List<ZoneId> all =
                ZoneId.getAvailableZoneIds().stream()
                        .filter(id -> id.matches(PLACES))
                        .map(ZoneId::of)
                        .sorted(Comparator.comparing(ZoneId::getId))
                        .toList();
        zones.getItems().setAll(all);
        if (!all.contains(chosen)) {
            zones.getItems().addFirst(chosen);
        }
        zones.setValue(chosen);
        zones.setMaxWidth(Double.MAX_VALUE);
        zones.setAccessibleText(texts.get("stores.zone"));
        zones.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(ZoneId zone) {
                        return zone == null ? "" : Zones.city(zone, texts) + ", " + zone.getId();
                    }

                    @Override
                    public ZoneId fromString(String words) {
                        return zones.getValue();
                    }
                });
        return zones;
    }
}
