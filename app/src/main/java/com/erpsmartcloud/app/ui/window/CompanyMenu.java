package com.erpsmartcloud.app.ui.window;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.Layer;
import com.erpsmartcloud.app.ui.control.MenuBox;
import com.erpsmartcloud.app.ui.door.Door;
import com.erpsmartcloud.app.ui.door.Entry;
import com.erpsmartcloud.app.ui.door.KnownCompany;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.app.ui.work.Jobs;

import javafx.scene.Node;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.function.Consumer;

/// The companies this computer knows, and how to come to another one.
///
/// @param turn closes what is open and shows what the work finds
record CompanyMenu(Desk desk, Door door, Consumer<Jobs.Work<Entry>> turn) {

    /// Reads the list and opens it under `anchor`.
    void open(Node anchor) {
        desk.jobs().start(_ -> door.known(), known -> open(anchor, known), _ -> {});
    }

    private void open(Node anchor, List<KnownCompany> known) {
        Texts texts = desk.texts();
        MenuBox menu = new MenuBox();
        Layer[] layer = new Layer[1];
        menu.heading(texts.get("companies.title"));
        for (KnownCompany company : known) {
            menu.add(
                    company.name().isEmpty() ? company.folder().toString() : company.name(),
                    company.here() ? Icon.of("bi-check2", "accent") : new Region(),
                    () -> {
                        layer[0].close();
                        if (!company.here()) {
                            turn.accept(_ -> door.enter(company.folder()));
                        }
                    });
        }
        menu.line();
        menu.add(
                Icon.of("bi-folder2-open"),
                texts.get("companies.folder"),
                new Region(),
                () -> {
                    layer[0].close();
                    desk.dialogs()
                            .whichFolder(Text.of("companies.folder.title"))
                            .ifPresent(folder -> turn.accept(_ -> door.enter(folder)));
                });
        menu.add(
                Icon.of("bi-binoculars"),
                texts.get("first.demo.open"),
                new Region(),
                () -> {
                    layer[0].close();
                    turn.accept(progress -> new Entry.Open(door.demo(progress)));
                });
        menu.add(
                Icon.of("bi-plus"),
                texts.get("companies.new"),
                new Region(),
                () -> {
                    layer[0].close();
                    turn.accept(_ -> door.another());
                });
        layer[0] = desk.layers().under(anchor, menu);
    }
}
