package com.erpsmartcloud.app.ui.settings;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Styles;
import com.erpsmartcloud.app.ui.key.Shortcut;
import com.erpsmartcloud.app.ui.key.Stroke;
import com.erpsmartcloud.app.ui.screen.ScreenEvents;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/// Shows the settings, one section at a time.
public final class SettingsController implements ScreenEvents {

    private final Desk desk;
    private final SettingsViewModel model;
    private final CompanyViewModel about;
    private final CompanyForm company;
    private final LookForm look;
    private final RatesForm rates;
    private final KeysForm keys;
    private final StorageForm storage;
    private SettingsPart here = SettingsPart.COMPANY;
    private final Map<SettingsPart, Button> buttons = new EnumMap<>(SettingsPart.class);

    @FXML private BorderPane host;
    @FXML private VBox sections;
    @FXML private ScrollPane room;

    public SettingsController(Desk desk, SettingsViewModel model, CompanyViewModel about) {
        this.desk = desk;
        this.model = model;
        this.about = about;
        this.company = new CompanyForm(desk, about);
        this.look = new LookForm(desk);
        this.rates = new RatesForm(desk, model);
        this.keys = new KeysForm(desk);
        this.storage = new StorageForm(desk, model);
    }

    @FXML
    private void initialize() {
        for (SettingsPart part : SettingsPart.values()) {
            Button button = new Button(desk.texts().get(part.nameKey()));
            button.getStyleClass().addAll("flat", "settings-section");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setId("section-" + part.name());
            button.setOnAction(_ -> show(part));
            buttons.put(part, button);
            sections.getChildren().add(button);
        }
        host.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        show(SettingsPart.COMPANY);
    }

    @Override
    public void shown() {
        model.load();
        about.load();
    }

    @Override
    public void shownAt(String place) {
        SettingsPart.at(place).ifPresent(this::show);
        shown();
    }

    @Override
    public void refreshed() {
        model.load();
        about.load();
    }

    @Override
    public void closed() {
        company.release();
        look.release();
        rates.release();
        keys.release();
        storage.release();
    }

    @Override
    public Set<Shortcut> keys() {
        return here == SettingsPart.COMPANY ? Set.of(Shortcut.SAVE) : Set.of();
    }

    private void pressed(KeyEvent event) {
        if (here == SettingsPart.COMPANY && Stroke.of(event).equals(Shortcut.SAVE.first())) {
            company.save();
            event.consume();
        }
    }

    private void show(SettingsPart part) {
        here = part;
        buttons.forEach(
                (each, button) -> button.pseudoClassStateChanged(Styles.HERE, each == part));
        VBox form = new VBox(Labels.of(desk.texts().get(part.nameKey()), "t-heading"));
        form.getStyleClass().add("settings-form");
        if (!part.leadKey().isEmpty()) {
            form.getChildren().add(Labels.wrapped(desk.texts().get(part.leadKey()), "muted"));
        }
        form.getChildren().add(body(part));
        room.setContent(form);
    }

    private Node body(SettingsPart part) {
        return switch (part) {
            case COMPANY -> company;
            case LOOK -> look;
            case RATES -> rates;
            case KEYS -> keys;
            case STORAGE -> storage;
        };
    }
}
