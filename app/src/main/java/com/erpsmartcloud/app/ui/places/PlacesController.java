package com.erpsmartcloud.app.ui.places;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.EmptyState;
import com.erpsmartcloud.app.ui.control.PanelHost;
import com.erpsmartcloud.app.ui.key.Shortcut;
import com.erpsmartcloud.app.ui.screen.ScreenEvents;
import com.erpsmartcloud.app.ui.table.ColumnSpec;
import com.erpsmartcloud.app.ui.table.DataTable;
import com.erpsmartcloud.app.ui.table.ListKeys;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.inventory.WarehouseRow;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Shows warehouses and their bins.
public final class PlacesController implements ScreenEvents {

    private final Texts texts;
    private final PlacesViewModel model;
    private final DataTable<WarehouseRow> table;
    private final PlacePanel panel;

    private final ListKeys<WarehouseRow> keys;

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
        this.keys = new ListKeys<>(desk, table);
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
        table.named("places");
        keys.opens(row -> model.open(row.id()), made::whole)
                .does(Shortcut.NEW, this::add)
                .onRow(Shortcut.ARCHIVE, model::archive)
                .listen(host);
        table.follow(model.rows());
        table.setOnMouseClicked(_ -> openCurrent());
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

    @Override
    public Set<Shortcut> keys() {
        return keys.answers();
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
