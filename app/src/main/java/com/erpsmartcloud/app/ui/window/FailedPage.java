package com.erpsmartcloud.app.ui.window;

import com.erpsmartcloud.app.ui.control.Banner;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.door.DoorException;
import com.erpsmartcloud.app.ui.door.Way;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;

/// A company did not open, or could not be left: what happened, and the ways that lead on.
final class FailedPage extends StackPane {

    /// @param go tries again by a way
    /// @param companies opens the list of companies under the button that asks for it
    FailedPage(Texts texts, Exception failure, Consumer<Way> go, Consumer<Node> companies) {
        Text said = failure instanceof DoorException known ? known.said() : Text.of("lock.failed");
        List<Way> offered = failure instanceof DoorException known ? known.ways() : List.of();
        Banner banner = new Banner(Tone.DANGER, "bi-x-circle-fill", texts.get(said), "");
        HBox ways = new HBox();
        ways.getStyleClass().add("gap-8");
        ways.setAlignment(Pos.CENTER_LEFT);
        for (Way way : offered.isEmpty() ? List.of(Way.AS_IT_IS) : offered) {
            Button button = Buttons.plain(texts.get(way.nameKey()));
            button.setId("way-" + way.name());
            button.setOnAction(_ -> go.accept(way));
            ways.getChildren().add(button);
        }
        Button other = Buttons.link(texts.get("companies.other"));
        other.setOnAction(_ -> companies.accept(other));
        ways.getChildren().add(other);
        VBox page = new VBox(banner, ways);
        page.getStyleClass().add("gap-16");
        page.setMaxHeight(Region.USE_PREF_SIZE);
        getStyleClass().addAll("screen", "wizard-main");
        getChildren().add(page);
    }
}
