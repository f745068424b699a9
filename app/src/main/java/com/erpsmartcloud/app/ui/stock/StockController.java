package com.erpsmartcloud.app.ui.stock;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Banner;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.EmptyState;
import com.erpsmartcloud.app.ui.control.PanelHost;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.control.TotalsBar;
import com.erpsmartcloud.app.ui.control.ViewTab;
import com.erpsmartcloud.app.ui.control.ViewTabs;
import com.erpsmartcloud.app.ui.screen.Navigator;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.ScreenEvents;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.table.DataTable;
import com.erpsmartcloud.app.ui.table.SortOrder;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.inventory.StockQuery;
import com.erpsmartcloud.inventory.StockRow;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/// Shows stock by product and place.
public final class StockController implements ScreenEvents {

    private static final double ROOM_FOR_ALL = 1000;

    private final Desk desk;
    private final Texts texts;
    private final StockViewModel model;
    private final Navigator navigator;
    private final StockEditing editing = new StockEditing();
    private final WhyPopover why;
    private final LedgerPanel ledger;
    private final StockEditor editor;
    private final DataTable<StockRow> table;
    private final ViewTabs tabs;
    private final TotalsBar totals = new TotalsBar();

    @FXML private StackPane host;
    @FXML private BorderPane main;
    @FXML private VBox top;
    @FXML private VBox bottom;
    @FXML private Label subtitle;
    @FXML private HBox chips;
    @FXML private TextField find;
    @FXML private Button adjust;
    @FXML private Button history;

    private Optional<PanelHost> panels = Optional.empty();
    private Optional<Node> banner = Optional.empty();

    public StockController(Desk desk, StockViewModel model, Navigator navigator) {
        this.desk = desk;
        this.texts = desk.texts();
        this.model = model;
        this.navigator = navigator;
        this.why = new WhyPopover(desk);
        this.ledger = new LedgerPanel(desk, model::closeLedger, model::reverse);
        this.tabs = new ViewTabs(texts, desk.layers());
        StockColumns columns = new StockColumns(texts, editing, this::edit, this::why);
        this.table = new DataTable<>(desk, columns.all());
        this.editor =
                new StockEditor(
                        desk,
                        model,
                        editing,
                        table::requestFocus,
                        table.getSelectionModel()::selectNext);
    }

    @FXML
    private void initialize() {
        PanelHost made = new PanelHost(main);
        panels = Optional.of(made);
        host.getChildren().setAll(made);
        top.getChildren().add(1, tabs);
        main.setCenter(table);
        bottom.getChildren().add(totals);
        Buttons.withKey(adjust, "F2");
        Buttons.withKey(history, "Enter");
        tabs.chosenProperty().set(model.queryProperty().get().tab().name());
        tabs.chosenProperty().subscribe(id -> model.show(StockQuery.Tab.valueOf(id)));
        find.setText(model.queryProperty().get().text());
        find.textProperty().addListener((_, _, text) -> model.find(text));
        markSorted();
        table.onSort(this::sort);
        table.follow(model.rows());
        table.widthProperty().subscribe(_ -> fit());
        new StockKeys(table, editor, this::edit, model::openLedger, this::whyFirst).listen();
        model.queryProperty().subscribe(_ -> paint());
        model.summaryProperty().subscribe(_ -> paint());
        model.rows().rowsProperty().subscribe(_ -> firstRow());
        model.rows().failedProperty().subscribe(this::fail);
        model.ledgerProperty().subscribe(this::panel);
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
        if (editor.isOpen()) {
            editor.stop();
            return true;
        }
        if (model.ledgerProperty().get().isPresent()) {
            model.closeLedger();
            table.requestFocus();
            return true;
        }
        return false;
    }

    @FXML
    private void adjust() {
        table.current().ifPresent(this::edit);
    }

    @FXML
    private void history() {
        table.current().ifPresent(model::openLedger);
    }

    private void edit(StockRow row) {
        editor.start(row, "");
    }

    private void why(Node anchor, StockRow row, StockRow.Published listing) {
        OptionalLong pending =
                editing.of(row.key())
                        .map(now -> OptionalLong.of(now.value()))
                        .orElseGet(OptionalLong::empty);
        model.why(
                listing.listingId(),
                found -> why.open(anchor, found, row, pending, () -> model.openLedger(row)));
    }

    private void whyFirst(StockRow row) {
        Node anchor =
                table.lookupAll(".table-row-cell:selected .published-mark").stream()
                        .findFirst()
                        .orElse(table);
        row.published().stream().findFirst().ifPresent(listing -> why(anchor, row, listing));
    }

    private void sort(SortOrder order) {
        StockQuery.Sort by =
                order.column().map(StockColumns::sort).orElse(StockQuery.Sort.AVAILABLE);
        model.sort(
                by,
                order.direction() == SortOrder.Direction.UP
                        ? StockQuery.Direction.ASCENDING
                        : StockQuery.Direction.DESCENDING);
    }

    private void markSorted() {
        StockQuery now = model.queryProperty().get();
        for (TableColumn<?, ?> column : table.getColumns()) {
            if (column.isSortable() && StockColumns.sort(column.getId()) == now.sort()) {
                column.setSortType(
                        now.direction() == StockQuery.Direction.ASCENDING
                                ? TableColumn.SortType.ASCENDING
                                : TableColumn.SortType.DESCENDING);
            }
        }
        table.getColumns().stream()
                .filter(column ->
                        column.isSortable() && StockColumns.sort(column.getId()) == now.sort())
                .findFirst()
                .ifPresent(table.getSortOrder()::add);
    }

    private void paint() {
        StockQuery query = model.queryProperty().get();
        chips.getChildren().setAll(find);
        model.summaryProperty()
                .get()
                .ifPresent(summary -> {
                    subtitle.setText(
                            texts.get(
                                    "stock.subtitle",
                                    summary.count(StockQuery.Tab.ALL),
                                    (long) summary.warehouses().size()));
                    tabs.show(
                            Stream.of(
                                            StockQuery.Tab.ALL,
                                            StockQuery.Tab.OVERSOLD,
                                            StockQuery.Tab.LOW,
                                            StockQuery.Tab.OUT)
                                    .map(tab -> tab(tab, summary))
                                    .toList());
                    chips.getChildren()
                            .add(new WarehouseChip(desk, model, summary.warehouses()).button());
                    totals.show(
                            texts.get(
                                    "stock.rows",
                                    summary.totals().rows(),
                                    Text.of(StockWords.of(query.sort()))),
                            List.of(
                                    sum("stock.on-hand", summary.totals().onHand()),
                                    sum("stock.reserved", summary.totals().reserved()),
                                    sum("stock.available", summary.totals().available())));
                });
        table.setPlaceholder(empty(query.tab()));
    }

    private Node empty(StockQuery.Tab tab) {
        if (model.isFiltered()) {
            Button clear = Buttons.link(texts.get("stock.clear"));
            clear.setOnAction(_ -> {
                find.clear();
                model.inWarehouses(Set.of());
            });
            return new EmptyState("bi-search", texts.get("stock.empty.filtered"), clear);
        }
        String sentence = texts.get(StockWords.nothingIn(tab));
        if (tab != StockQuery.Tab.ALL) {
            return new EmptyState("bi-check-circle", sentence);
        }
        Button stores = Buttons.link(texts.get("stores.connect"));
        stores.setOnAction(_ -> navigator.go(Place.of(ScreenName.STORES)));
        return new EmptyState("bi-box-seam", sentence, stores);
    }

    private static ViewTab tab(StockQuery.Tab tab, StockSummary summary) {
        return new ViewTab(
                tab.name(),
                Text.of(StockWords.of(tab)),
                OptionalLong.of(summary.count(tab)),
                tab == StockQuery.Tab.OVERSOLD);
    }

    private TotalsBar.Sum sum(String nameKey, long units) {
        return new TotalsBar.Sum(texts.get(nameKey), texts.formats().number(units), "");
    }

    private void firstRow() {
        if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
            table.getSelectionModel().select(0);
        }
    }

    private void fit() {
        double room = desk.look().zoomProperty().get().px(ROOM_FOR_ALL);
        table.getColumns().stream()
                .filter(column -> StockColumns.MINOR.contains(column.getId()))
                .forEach(column -> column.setVisible(table.getWidth() >= room));
    }

    private void fail(boolean failed) {
        banner.ifPresent(top.getChildren()::remove);
        banner = Optional.empty();
        if (failed) {
            Button again = Buttons.plain(texts.get("stock.error.again"), "bi-arrow-repeat");
            again.setOnAction(_ -> model.load());
            Banner made =
                    new Banner(
                            Tone.DANGER,
                            "bi-x-circle-fill",
                            texts.get("stock.error.title"),
                            texts.get("stock.error.more"),
                            again);
            banner = Optional.of(made);
            top.getChildren().add(made);
        }
    }

    private void panel(Optional<Movements> open) {
        panels.ifPresent(there ->
                open.ifPresentOrElse(
                        movements -> there.open(ledger.show(movements)), there::close));
    }
}
