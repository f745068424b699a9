package com.erpsmartcloud.app.ui.places;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.EmptyState;
import com.erpsmartcloud.app.ui.control.PanelHost;
import com.erpsmartcloud.app.ui.screen.PhysicalKey;
import com.erpsmartcloud.app.ui.screen.ScreenEvents;
import com.erpsmartcloud.app.ui.table.ColumnSpec;
import com.erpsmartcloud.app.ui.table.DataTable;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.inventory.WarehouseRow;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import java.util.List;
import java.util.Optional;

/// Shows warehouses and their bins.
public final class PlacesController implements ScreenEvents {

    private final Texts texts;
    private final PlacesViewModel model;
    private final DataTable<WarehouseRow> table;
    private final PlacePanel panel;

    @FXML private StackPane host;
    @FXML private BorderPane main;
    @FXML private Button add;
    private Optional<PanelHost> panels = Optional.empty();
    private Subscription kept = Subscription.EMPTY;
    private boolean adding;

    public PlacesController(Desk desk, PlacesViewModel model) {
        this.texts = desk.texts();
        this.model = model;
        this.table = new DataTable<>(desk, columns());
        this.panel = new PlacePanel(texts, model, this::close);
    }

    @FXML
    private void initialize() {
        PanelHost made = new PanelHost(main);
        panels = Optional.of(made);
        host.getChildren().setAll(made);
        table.setAccessibleText(texts.get("screen.places"));
        table.setPlaceholder(new EmptyState("bi-geo-alt", texts.get("places.empty")));
        main.setCenter(table);
        Buttons.withKey(add, "Ctrl+N");
        table.follow(model.rows());
        table.setOnMouseClicked(_ -> openCurrent());
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        host.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.isShortcutDown() && PhysicalKey.of(event) == KeyCode.N) {
                        add();
                        event.consume();
                    }
                });
        kept =
                Subscription.combine(
                        model.openProperty().subscribe(_ -> panel()),
                        model.refusedProperty().subscribe(_ -> panel()));
    }

    @Override
    public void shown() {
        model.load();
        table.requestFocus();
    }

    @Override
    public void refreshed() {
        model.refresh();
    }

    @Override
    public boolean escaped() {
        boolean open = panels.map(PanelHost::isOpen).orElse(false);
        close();
        return open;
    }

    @Override
    public void closed() {
        kept.unsubscribe();
        table.release();
    }

    @FXML
    private void add() {
        model.close();
        adding = true;
        panel();
    }

    private void close() {
        adding = false;
        model.close();
        panels.ifPresent(PanelHost::close);
        table.requestFocus();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            openCurrent();
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE) {
            table.current().ifPresent(model::archive);
            event.consume();
        }
    }

    private void openCurrent() {
        table.current().ifPresent(row -> model.open(row.id()));
    }

    private void panel() {
        panels.ifPresent(there ->
                model.openProperty()
                        .get()
                        .ifPresentOrElse(
                                open -> {
                                    adding = false;
                                    there.open(panel.show(open));
                                },
                                () -> {
                                    if (adding) {
                                        there.open(panel.showNew());
                                    } else {
                                        there.close();
                                    }
                                }));
    }

    private List<ColumnSpec<WarehouseRow>> columns() {
        return List.of(
                ColumnSpec.<WarehouseRow>text("name", "places.name", 150, WarehouseRow::name)
                        .with("first")
                        .growing(),
                ColumnSpec.text("code", "places.code", 100, WarehouseRow::code),
                ColumnSpec.number(
                        "bins", "places.bins", 84, row -> texts.formats().number(row.bins())),
                ColumnSpec.number(
                        "products",
                        "places.products",
                        90,
                        row -> texts.formats().number(row.products())),
                ColumnSpec.number(
                        "onHand", "stock.on-hand", 96, row -> texts.formats().number(row.onHand())),
                ColumnSpec.text(
                        "state",
                        "places.state",
                        136,
                        row -> texts.get(row.archived() ? "places.archived" : "places.used")));
    }
}
