package com.erpsmartcloud.app.ui.transfers;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.EmptyState;
import com.erpsmartcloud.app.ui.control.PanelHost;
import com.erpsmartcloud.app.ui.control.Tabs;
import com.erpsmartcloud.app.ui.control.TotalsBar;
import com.erpsmartcloud.app.ui.control.ViewTab;
import com.erpsmartcloud.app.ui.control.ViewTabs;
import com.erpsmartcloud.app.ui.key.Shortcut;
import com.erpsmartcloud.app.ui.screen.ScreenEvents;
import com.erpsmartcloud.app.ui.table.DataTable;
import com.erpsmartcloud.app.ui.table.ListKeys;
import com.erpsmartcloud.app.ui.table.YieldedColumns;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.inventory.TransferReader.Tab;
import com.erpsmartcloud.inventory.TransferRow;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Shows transfers between warehouses.
public final class TransfersController implements ScreenEvents {

    private final Texts texts;
    private final TransfersViewModel model;
    private final DataTable<TransferRow> table;
    private final ViewTabs tabs;
    private final TotalsBar totals = new TotalsBar();
    private final TransferPanel panel;

    private final ListKeys<TransferRow> keys;

    @FXML private StackPane host;
    @FXML private BorderPane main;
    @FXML private VBox top;
    @FXML private Button add;
    private Optional<PanelHost> panels = Optional.empty();
    private Subscription kept = Subscription.EMPTY;

    public TransfersController(Desk desk, TransfersViewModel model) {
        this.texts = desk.texts();
        this.model = model;
        this.table = new DataTable<>(desk, new TransferColumns(desk).all());
        this.tabs = new ViewTabs(texts, desk.layers());
        this.panel = new TransferPanel(desk, model);
        this.keys = new ListKeys<>(desk, table);
    }

    @FXML
    private void initialize() {
        PanelHost made = new PanelHost(main);
        panels = Optional.of(made);
        host.getChildren().setAll(made);
        top.getChildren().add(1, tabs);
        table.setAccessibleText(texts.get("screen.transfers"));
        main.setCenter(table);
        main.setBottom(totals);
        totals.beside(new YieldedColumns(texts, table));
        Buttons.withKey(add, "Ctrl+N");
        table.named("transfers");
        keys.opens(row -> model.open(row.id()), made::whole)
                .does(Shortcut.NEW, this::add)
                .listen(host);
        table.follow(model.rows());
        table.setOnMouseClicked(_ -> openCurrent());
        tabs.chosenProperty().set(model.tabProperty().get().name());
        tabs.chosenProperty().subscribe(id -> model.show(Tab.valueOf(id)));
        kept =
                Subscription.combine(
                        model.tabProperty().subscribe(this::list),
                        model.countsProperty().subscribe(this::paint),
                        model.refusedProperty().subscribe(_ -> panel()),
                        model.openProperty().subscribe(_ -> panel()));
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
        model.close();
        panels.ifPresent(PanelHost::close);
        table.requestFocus();
        return open;
    }

    @Override
    public void closed() {
        kept.unsubscribe();
        table.release();
    }

    @Override
    public Optional<Tabs> tabs() {
        return Optional.of(tabs);
    }

    @Override
    public Set<Shortcut> keys() {
        return keys.answers();
    }

    @FXML
    private void add() {
        model.close();
        panels.ifPresent(there ->
                there.open(
                        new NewTransferPanel(texts, model)
                                .node(model.warehousesProperty().get(), there::close)));
    }

    private void openCurrent() {
        table.current().ifPresent(row -> model.open(row.id()));
    }

    private void list(Tab tab) {
        tabs.chosenProperty().set(tab.name());
        table.setPlaceholder(
                new EmptyState("bi-arrow-left-right", texts.get(TransferWords.nothingIn(tab))));
    }

    private void paint(Map<Tab, Long> counts) {
        tabs.show(
                Arrays.stream(Tab.values())
                        .map(tab ->
                                new ViewTab(
                                        tab.name(),
                                        Text.of(TransferWords.of(tab)),
                                        OptionalLong.of(counts.getOrDefault(tab, 0L)),
                                        false))
                        .toList());
        totals.show(
                texts.get("transfers.rows", counts.getOrDefault(model.tabProperty().get(), 0L)),
                List.of());
    }

    private void panel() {
        panels.ifPresent(there ->
                model.openProperty()
                        .get()
                        .ifPresentOrElse(
                                transfer -> there.open(panel.show(transfer)), there::close));
    }
}
