package com.erpsmartcloud.app.ui.control;

import javafx.scene.control.Label;

import java.util.Locale;

/// Stands where a product has no picture: its first letter on a tint that stays the same for the
/// SKU.
public final class ProductTile extends Label {

    private static final int TINTS = 6;

    public ProductTile() {
        getStyleClass().add("tile");
        setMouseTransparent(true);
    }

    /// @param title the product's name; its first letter or digit is shown
    public void show(String sku, String title) {
        int mine = 1 + Math.floorMod(sku.hashCode(), TINTS);
        for (int tint = 1; tint <= TINTS; tint++) {
            Styles.turn(this, "tint-" + tint, tint == mine);
        }
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
