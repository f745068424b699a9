package com.erpsmartcloud.app.ui.shell;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.EmptyState;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.text.Texts;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import java.util.List;

/// Under the bell: the stores that wait for a person, or one calm sentence.
record InboxBox(Desk desk, ShellViewModel model) {

    void open(Node anchor) {
        Texts texts = desk.texts();
        VBox box = new VBox(Labels.of(texts.get("bell.name"), "t-bold"));
        box.getStyleClass().add("popover");
        List<StoreLine> waiting =
                model.stateProperty().get().map(ShellState::stores).orElse(List.of()).stream()
                        .filter(store ->
                                store.tone() == Tone.WARNING || store.tone() == Tone.DANGER)
                        .toList();
        waiting.forEach(store -> box.getChildren().add(StoreLines.line(store, texts)));
        if (waiting.isEmpty()) {
            box.getChildren().add(new EmptyState("bi-bell", texts.get("bell.empty")));
        }
        desk.layers().under(anchor, box);
    }
}
