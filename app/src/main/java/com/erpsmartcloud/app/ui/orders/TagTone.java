package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.orders.OrderTag;

import javafx.scene.control.Label;

/// How the colours of tags are drawn.
final class TagTone {

    private TagTone() {}

    static Tone of(OrderTag.Colour colour) {
        return switch (colour) {
            case NEUTRAL -> Tone.NEUTRAL;
            case ACCENT -> Tone.ACCENT;
            case SUCCESS -> Tone.SUCCESS;
            case WARNING -> Tone.WARNING;
            case DANGER -> Tone.DANGER;
        };
    }

    static Label pill(OrderTag tag) {
        Label pill = new Label(tag.name());
        pill.getStyleClass().addAll("pill", of(tag.colour()).fill());
        return pill;
    }
}
