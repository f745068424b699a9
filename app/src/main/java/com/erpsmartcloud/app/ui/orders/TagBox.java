package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Layer;
import com.erpsmartcloud.app.ui.control.MenuBox;
import com.erpsmartcloud.orders.OrderTag;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Puts tags on orders and takes them off; a name that is new makes a tag, and Enter without a name
/// puts the last one on once more.
record TagBox(Desk desk, OrderWork work) {

    /// @param worn tags all of these orders wear, which a click takes off
    void open(Node anchor, Collection<UUID> orders, Set<OrderTag> worn) {
        work.tags(tags -> show(anchor, orders, worn, tags));
    }

    private void show(
            Node anchor, Collection<UUID> orders, Set<OrderTag> worn, OrderWork.Tags tags) {
        MenuBox menu = new MenuBox();
        Layer[] layer = new Layer[1];
        TextField name = new TextField();
        Optional<OrderTag> last = tags.last().filter(tag -> !worn.contains(tag));
        name.setPromptText(
                last.map(tag -> desk.texts().get("orders.tag.again", tag.name()))
                        .orElseGet(() -> desk.texts().get("orders.tag.new")));
        name.setAccessibleText(desk.texts().get("orders.tag.new"));
        name.setOnKeyPressed(event -> {
            if (event.getCode() != KeyCode.ENTER) {
                return;
            }
            if (!name.getText().isBlank()) {
                layer[0].close();
                work.tag(orders, name.getText(), next(tags.all()));
                event.consume();
            } else if (last.isPresent()) {
                layer[0].close();
                work.tag(orders, last.get());
                event.consume();
            }
        });
        menu.getChildren().add(name);
        for (OrderTag tag : tags.all()) {
            boolean on = worn.contains(tag);
            menu.add(
                    TagTone.pill(tag),
                    "",
                    on ? Icon.of("bi-check2") : new Region(),
                    () -> {
                        layer[0].close();
                        if (on) {
                            work.untag(orders, tag);
                        } else {
                            work.tag(orders, tag);
                        }
                    });
            menu.getChildren().getLast().setAccessibleText(tag.name());
        }
        menu.getChildren()
                .add(Labels.wrapped(desk.texts().get("orders.tag.help"), "t-small", "muted"));
        layer[0] = desk.layers().under(anchor, menu);
        name.requestFocus();
    }

    /// Each new tag gets the next colour, so that neighbours differ.
    private static OrderTag.Colour next(List<OrderTag> tags) {
        OrderTag.Colour[] colours = OrderTag.Colour.values();
        return colours[(tags.size() + 1) % colours.length];
    }
}
