package com.erpsmartcloud.app.ui.control;

import javafx.scene.control.Label;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Stands where a product has no picture: its first letter on a tint that stays the same for the
/// SKU.
public final class ProductTile extends Label {

    private static final int TINTS = 6;
    private static final List<String> CLASSES =
            IntStream.rangeClosed(1, TINTS).mapToObj(tint -> "tint-" + tint).toList();

    public ProductTile() {
        getStyleClass().add("tile");
        setMouseTransparent(true);
    }

    /// @param title the product's name; its first letter or digit is shown
    public void show(String sku, String title) {
        Styles.only(this, CLASSES, CLASSES.get(Math.floorMod(sku.hashCode(), TINTS)));
        setText(
                title.codePoints()
                        .filter(Character::isLetterOrDigit)
                        .limit(1)
                        .mapToObj(Character::toString)
                        .findFirst()
                        .orElse("#")
                        .toUpperCase(Locale.ROOT));
    }
}
