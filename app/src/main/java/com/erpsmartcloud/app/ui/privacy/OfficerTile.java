package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.privacy.sharing.LegalFacts;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The last tile: whom to write to, with the address to copy.
final class OfficerTile extends VBox {

    OfficerTile(PrivacyDesk desk) {
        Texts texts = desk.texts();
        getStyleClass().addAll("privacy-tile", "officer-tile");
        HBox head =
                new HBox(
                        Icon.of("bi-envelope", "icon-large"),
                        Labels.wrapped(texts.get("privacy.officer"), "t-bold", "tile-name"));
        head.getStyleClass().add("gap-8");
        head.setAlignment(Pos.CENTER_LEFT);
        Button copy = Buttons.link(texts.get("privacy.officer.copy"));
        copy.setId("copyOfficer");
        copy.setOnAction(_ -> Copying.text(desk, LegalFacts.OFFICER_MAIL));
        Region spring = new Region();
        VBox.setVgrow(spring, Priority.ALWAYS);
        getChildren()
                .addAll(
                        head,
                        Labels.wrapped(
                                texts.get("privacy.officer.what", LegalFacts.ANSWER_BUSINESS_DAYS),
                                "muted"),
                        spring,
                        copy);
    }
}
