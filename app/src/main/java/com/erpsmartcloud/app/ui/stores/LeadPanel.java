package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.SidePanel;
import com.erpsmartcloud.app.ui.text.Texts;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// A store's warehouses and which of ours they stand for, in a side panel.
record LeadPanel(Texts texts, LeadViewModel model, Runnable close) {

    SidePanel node() {
        SidePanel panel = new SidePanel(texts, close);
        panel.getStyleClass().add("ledger-panel");
        panel.head(Labels.of(texts.get("stores.lead.title"), "t-heading"));
        Label wrong = Labels.wrapped("", "t-small", "danger");
        wrong.managedProperty().bind(wrong.textProperty().isNotEmpty());
        model.wrongProperty().subscribe(why -> wrong.setText(why.map(texts::get).orElse("")));
        Button keep = Buttons.primary(texts.get("stores.look.save"), "bi-check2");
        keep.setDefaultButton(true);
        keep.setOnAction(_ -> model.save());
        model.doneProperty()
                .subscribe(done -> {
                    if (done) {
                        close.run();
                    }
                });
        Label nothing = Labels.wrapped(texts.get("stores.lead.nothing"), "muted");
        only(nothing, model.nothingProperty().get());
        HBox acts = new HBox(keep);
        model.nothingProperty()
                .subscribe(none -> {
                    only(nothing, none);
                    only(acts, !none);
                });
        panel.body(
                Labels.wrapped(texts.get("stores.lead.help"), "muted"),
                nothing,
                new LeadForm(texts, model.choice()).node(),
                wrong,
                Labels.wrapped(texts.get("stores.lead.several"), "t-small", "subtle"),
                acts);
        model.load();
        return panel;
    }

    private static void only(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
