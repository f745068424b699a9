package com.erpsmartcloud.app.ui.privacy;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.TilePane;

/// Two answers of one size and one look, so that neither is the one to take.
final class EqualPair extends TilePane {

    EqualPair(Button no, Button yes) {
        super(8, 8, no, yes);
        getStyleClass().add("equal-pair");
        setPrefColumns(2);
        setTileAlignment(Pos.CENTER_LEFT);
        no.setMaxWidth(Double.MAX_VALUE);
        yes.setMaxWidth(Double.MAX_VALUE);
    }
}
