package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.screen.Navigator;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.ScreenEvents;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.shell.StatusLine;
import com.erpsmartcloud.app.ui.table.ListOnScreen;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// Shows the first page of the privacy centre, or the page behind a tile.
public final class PrivacyController implements ScreenEvents {

    private final PrivacyDesk desk;
    private final Map<PrivacyPart, PrivacyPage> pages = new EnumMap<>(PrivacyPart.class);
    private final HomePage first;
    private PrivacyPage showing;

    @FXML private StackPane room;
    @FXML private BorderPane home;
    @FXML private Button export;

    public PrivacyController(
            Desk desk, PrivacyPorts ports, StatusLine status, Navigator navigator) {
        this.desk = new PrivacyDesk(desk, ports, status, navigator);
        this.first = new HomePage(this.desk);
        this.showing = first;
    }

    @FXML
    private void initialize() {
        home.setCenter(first.node());
        export.setOnAction(_ -> desk.open(PrivacyPart.EXPORT));
    }

    @Override
    public void shown() {
        showing.left();
        showing = first;
        room.getChildren().setAll(home);
        first.shown();
    }

    @Override
    public void shownAt(String place) {
        String[] named = place.split(":", 2);
        Optional<PrivacyPart> part = PrivacyPart.at(named[0]).filter(p -> p != PrivacyPart.EXPORT);
        if (part.isEmpty()) {
            shown();
            return;
        }
        PrivacyPage page =
                pages.computeIfAbsent(part.get(), wanted -> PrivacyPages.make(wanted, desk));
        showing.left();
        showing = page;
        room.getChildren().setAll(page.node());
        page.shown();
        if (named.length > 1) {
            page.asked(named[1]);
        }
    }

    @Override
    public void left() {
        showing.left();
    }

    @Override
    public void closed() {
        showing.left();
    }

    @Override
    public void refreshed() {
        showing.refreshed();
    }

    @Override
    public boolean escaped() {
        if (showing.escaped()) {
            return true;
        }
        if (showing == first) {
            return false;
        }
        desk.navigator().go(Place.of(ScreenName.PRIVACY));
        return true;
    }

    @Override
    public Optional<ListOnScreen<?>> listOnScreen() {
        return showing.list();
    }
}
