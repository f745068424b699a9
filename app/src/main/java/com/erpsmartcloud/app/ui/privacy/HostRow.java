package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.export.ByteSize;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.privacy.network.HostTotal;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.util.function.Consumer;

/// One host of the network log: its share of the requests as a bar, its figures, and the way to
/// close it.
final class HostRow extends HBox {

    private static final double BAR = 120;

    /// @param most requests of the busiest host
    HostRow(
            Texts texts,
            HostTotal host,
            long most,
            Consumer<HostTotal> filter,
            Consumer<HostTotal> turn) {
        getStyleClass().addAll("gap-12", "host-row");
        setAlignment(Pos.CENTER_LEFT);
        Button name = Buttons.link(host.host());
        name.getStyleClass().add("host-name");
        name.setAlignment(Pos.CENTER_LEFT);
        name.setOnAction(_ -> filter.accept(host));
        Region bar = new Region();
        bar.getStyleClass().add(host.blocked() ? "host-bar-closed" : "host-bar");
        bar.setMaxWidth(Math.max(2, BAR * host.requests() / Math.max(1, most)));
        StackPane track = new StackPane(bar);
        track.getStyleClass().add("host-track");
        track.setMinWidth(BAR);
        track.setMaxWidth(BAR);
        StackPane.setAlignment(bar, Pos.CENTER_LEFT);
        Button block =
                Buttons.plain(
                        texts.get(host.blocked() ? "privacy.host.open" : "privacy.host.block"),
                        host.blocked() ? "bi-unlock" : "bi-slash-circle");
        block.setAccessibleText(block.getText() + ", " + host.host());
        block.getStyleClass().add("small-control");
        block.setOnAction(_ -> turn.accept(host));
        Label figures =
                Labels.of(
                        texts.get(
                                "privacy.host.figures",
                                host.requests(),
                                new ByteSize(host.bytesOut()).in(texts),
                                new ByteSize(host.bytesIn()).in(texts)),
                        "t-small",
                        "muted");
        Label tls =
                Labels.whole(
                        host.blocked()
                                ? texts.get("privacy.host.closed")
                                : host.tls().isEmpty()
                                        ? texts.get("privacy.host.plain")
                                        : host.tls(),
                        "t-small",
                        host.blocked() ? "warning" : "subtle");
        getChildren().addAll(name, track, figures, Labels.spring(), tls, block);
    }
}
