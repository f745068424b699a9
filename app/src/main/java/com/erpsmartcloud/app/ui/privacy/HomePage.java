package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.CardGrid;
import com.erpsmartcloud.app.ui.control.SideBySide;

import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.EnumMap;
import java.util.Map;

/// The first page: what lies where, a tile for each page, the consents beside them.
final class HomePage implements PrivacyPage {

    private final PrivacyDesk desk;
    private final ConsentsViewModel consents;
    private final Map<PrivacyPart, PrivacyTile> tiles = new EnumMap<>(PrivacyPart.class);
    private final WhereStrip strip;
    private final ConsentsCard card;
    private final ScrollPane root;

    HomePage(PrivacyDesk desk) {
        this.desk = desk;
        this.consents = new ConsentsViewModel(desk);
        this.strip = new WhereStrip(desk.texts());
        this.card = new ConsentsCard(desk.texts(), consents, () -> desk.open(PrivacyPart.CONSENTS));
        CardGrid grid = new CardGrid();
        for (PrivacyPart part : PrivacyPart.tiles()) {
            PrivacyTile tile = new PrivacyTile(desk.texts(), part, () -> desk.open(part));
            tiles.put(part, tile);
            grid.getChildren().add(tile);
        }
        grid.getChildren().add(new OfficerTile(desk));
        VBox main = new VBox(strip, grid, links());
        main.getStyleClass().addAll("gap-12", "privacy-main");
        SideBySide both = new SideBySide();
        both.getChildren().addAll(main, card);
        VBox room = new VBox(both);
        room.getStyleClass().add("privacy-room");
        this.root = new ScrollPane(room);
        root.setFitToWidth(true);
        root.setFocusTraversable(false);
        consents.statesProperty().subscribe(states -> card.show(states, desk.now()));
    }

    private FlowPane links() {
        FlowPane links = new FlowPane(16, 4);
        for (PrivacyPart part : PrivacyPart.links()) {
            Button link = Buttons.link(desk.texts().get(part.nameKey()));
            link.setOnAction(_ -> desk.open(part));
            links.getChildren().add(link);
        }
        return links;
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public void shown() {
        consents.load();
        refreshed();
    }

    @Override
    public void refreshed() {
        desk.read(
                _ -> HomeFacts.read(desk.company(), desk.now(), desk.texts().formats().zone()),
                this::show);
    }

    private void show(HomeFacts facts) {
        strip.show(facts);
        HomeWords words = new HomeWords(facts, desk.texts().formats(), desk.now());
        tiles.forEach((part, tile) -> tile.show(words.of(part)));
        card.show(facts.states(), desk.now());
    }
}
