package com.erpsmartcloud.app.ui.shell;

import atlantafx.base.controls.ToggleSwitch;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Layer;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The two things one can do to the demo company's world: cut its network, send it a buyer.
final class DemoMenu {

    private final Desk desk;
    private final DemoWorld world;
    private final StatusLine status;
    private final ShellViewModel model;

    DemoMenu(Desk desk, DemoWorld world, StatusLine status, ShellViewModel model) {
        this.desk = desk;
        this.world = world;
        this.status = status;
        this.model = model;
    }

    void open(Node anchor) {
        Texts texts = desk.texts();
        ToggleSwitch plug = new ToggleSwitch();
        plug.setSelected(world.unplugged());
        plug.setAccessibleText(texts.get("demo.unplug"));
        plug.selectedProperty().addListener((_, _, cut) -> cut(cut));
        HBox network = new HBox(Labels.of(texts.get("demo.unplug")), Labels.spring(), plug);
        network.setAlignment(Pos.CENTER_LEFT);
        Button buy = Buttons.plain(texts.get("demo.buy"), "bi-bag-plus");
        VBox box =
                new VBox(
                        Labels.of(texts.get("demo.title"), "t-bold"),
                        Labels.wrapped(texts.get("demo.explain"), "t-small", "muted"),
                        network,
                        Labels.wrapped(texts.get("demo.unplug-explain"), "t-small", "muted"),
                        buy);
        box.getStyleClass().add("popover");
        Layer layer = desk.layers().under(anchor, box);
        buy.setOnAction(_ -> {
            layer.close();
            buy();
        });
    }

    static Command plugCommand(DemoMenu demo) {
        return new Command(Text.of("demo.unplug"), "bi-plug", "", demo::turn);
    }

    static Command buyCommand(DemoMenu demo) {
        return new Command(Text.of("demo.buy"), "bi-bag-plus", "", demo::buy);
    }

    /// Sends a buyer and says what was bought.
    void buy() {
        desk.jobs()
                .start(
                        _ -> world.buySomething(),
                        bought -> {
                            status.say(bought);
                            model.refresh();
                        },
                        _ -> status.say(Text.of("demo.buy-failed")));
    }

    /// Cuts the network, or joins it when it is cut.
    void turn() {
        cut(!world.unplugged());
    }

    private void cut(boolean cut) {
        desk.jobs()
                .start(
                        _ -> {
                            if (cut) {
                                world.unplug();
                            } else {
                                world.plugIn();
                            }
                            return cut;
                        },
                        now -> {
                            status.say(Text.of(now ? "demo.unplugged" : "demo.plugged"));
                            model.refresh();
                        },
                        _ -> status.say(Text.of("demo.plug-failed")));
    }
}
