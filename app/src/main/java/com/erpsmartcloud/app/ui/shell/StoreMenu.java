package com.erpsmartcloud.app.ui.shell;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Layer;
import com.erpsmartcloud.app.ui.control.MarketBadge;
import com.erpsmartcloud.app.ui.control.MenuBox;
import com.erpsmartcloud.app.ui.text.Texts;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.Region;

/// The store filter: one tick per store, all at once at the top.
final class StoreMenu {

    private final Desk desk;
    private final ShellViewModel model;
    private final StoreFilter filter;

    StoreMenu(Desk desk, ShellViewModel model, StoreFilter filter) {
        this.desk = desk;
        this.model = model;
        this.filter = filter;
    }

    void open(Node anchor) {
        Texts texts = desk.texts();
        MenuBox menu = new MenuBox();
        Layer[] layer = new Layer[1];
        menu.add(
                tick(filter.isAll()),
                texts.get("stores.all"),
                new Region(),
                () -> {
                    layer[0].close();
                    filter.all();
                });
        menu.line();
        model.stateProperty()
                .get()
                .ifPresent(now ->
                        now.stores()
                                .forEach(store ->
                                        menu.add(
                                                tick(isOn(store)),
                                                store.name(),
                                                new MarketBadge(store.market()),
                                                () -> {
                                                    layer[0].close();
                                                    filter.toggle(store.id());
                                                })));
        layer[0] = desk.layers().under(anchor, menu);
    }

    private boolean isOn(StoreLine store) {
        return filter.chosen().contains(store.id());
    }

    private static CheckBox tick(boolean on) {
        CheckBox box = new CheckBox();
        box.setSelected(on);
        box.setMouseTransparent(true);
        box.setFocusTraversable(false);
        return box;
    }
}
