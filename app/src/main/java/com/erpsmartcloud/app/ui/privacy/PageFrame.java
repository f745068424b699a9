package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.ScreenName;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The one look of every page: the way back, its name, one sentence, its tools, its content.
final class PageFrame extends BorderPane {

    private final HBox head = new HBox();
    private final VBox said = new VBox();

    PageFrame(PrivacyDesk desk, PrivacyPart part, Node... tools) {
        setId("page-" + part.place());
        Button back = Buttons.icon("bi-arrow-left", desk.texts().get("privacy.back"));
        back.setId("back");
        back.setOnAction(_ -> desk.navigator().go(Place.of(ScreenName.PRIVACY)));
        head.getStyleClass().add("screen-head");
        head.getChildren()
                .addAll(
                        back,
                        Labels.whole(desk.texts().get(part.nameKey()), "t-title"),
                        Labels.spring());
        head.getChildren().addAll(tools);
        HBox lead = new HBox(Labels.wrapped(desk.texts().get(part.whatKey()), "muted"));
        lead.setAlignment(Pos.CENTER_LEFT);
        lead.getStyleClass().add("page-lead");
        said.getStyleClass().add("page-said");
        said.setManaged(false);
        setTop(new VBox(head, lead, said));
    }

    /// A state that touches the whole page; none takes it away.
    void say(Node... banners) {
        said.getChildren().setAll(banners);
        said.setManaged(banners.length > 0);
        said.setVisible(banners.length > 0);
    }

    /// A list at the left, what it opens at the right.
    void listAnd(Region list, Region content) {
        VBox left = new VBox(list);
        left.getStyleClass().add("list-side");
        ScrollPane entries = new ScrollPane(left);
        entries.setFitToWidth(true);
        entries.setFocusTraversable(false);
        entries.getStyleClass().add("page-narrow");
        scrolling(content);
        HBox.setHgrow(getCenter(), Priority.ALWAYS);
        setCenter(new HBox(entries, getCenter()));
    }

    /// Content that scrolls as a whole.
    void scrolling(Region content) {
        VBox room = new VBox(content);
        room.getStyleClass().add("page-room");
        ScrollPane scroll = new ScrollPane(room);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        setCenter(scroll);
    }
}
