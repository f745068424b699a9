package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Banner;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Chip;
import com.erpsmartcloud.app.ui.control.EmptyState;
import com.erpsmartcloud.app.ui.control.PanelHost;
import com.erpsmartcloud.app.ui.control.Skeleton;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.control.TotalsBar;
import com.erpsmartcloud.app.ui.control.ViewTabs;
import com.erpsmartcloud.app.ui.screen.Navigator;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.ScreenEvents;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.table.DataTable;
import com.erpsmartcloud.app.ui.table.Slot;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.orders.OrderRow;
import com.erpsmartcloud.orders.OrderTab;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.Optional;
import java.util.OptionalLong;

/// The orders list with its panel.
public final class OrdersController implements ScreenEvents {

    private static final int COLD_ROWS = 12;

    private final Desk desk;
    private final Texts texts;
    private final OrdersViewModel model;
    private final OrderPanelViewModel panelModel;
    private final Navigator navigator;
    private final BooleanProperty narrow = new SimpleBooleanProperty(this, "narrow");
    private final TotalsBar totals = new TotalsBar();
    private final ViewTabs tabs;
    private final DataTable<OrderRow> table;
    private final VisibleRows visible;
    private final OrderPanel panel;

    @FXML private StackPane host;
    @FXML private VBox list;
    @FXML private StackPane tabsPlace;
    @FXML private TextField find;
    @FXML private HBox chips;
    @FXML private Button news;
    @FXML private VBox notice;
    @FXML private StackPane tablePlace;
    @FXML private StackPane totalsPlace;
    private PanelHost panels = new PanelHost(new StackPane());

    public OrdersController(
            Desk desk, OrdersViewModel model, OrderPanelViewModel panelModel, Navigator navigator) {
        this.desk = desk;
        this.texts = desk.texts();
        this.model = model;
        this.panelModel = panelModel;
        this.navigator = navigator;
        this.tabs = new ViewTabs(texts, desk.layers());
        this.table =
                new DataTable<>(
                        desk,
                        OrderColumns.of(
                                desk, narrow, model.tabProperty().isEqualTo(OrderTab.PROBLEM)));
        this.visible = new VisibleRows(table);
        this.panel = new OrderPanel(desk, panelModel, navigator, this::step, () -> closePanel());
    }

    @FXML
    private void initialize() {
        panels = new PanelHost(list);
        host.getChildren().setAll(panels);
        tabsPlace.getChildren().add(tabs);
        totalsPlace.getChildren().add(totals);
        tabs.chosenProperty().set(model.tabProperty().get().name());
        tabs.chosenProperty()
                .addListener((_, _, id) -> model.tabProperty().set(OrderTab.valueOf(id)));
        find.textProperty().bindBidirectional(model.textProperty());
        model.tabProperty().subscribe(this::showTab);
        model.figuresProperty().subscribe(_ -> showFigures());
        model.waitingProperty().subscribe(this::showNews);
        model.rows().failedProperty().subscribe(this::showFailure);
        initializeTable();
        showChips();
        host.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (new OrderKeys(this).pressed(event)) {
                        event.consume();
                    }
                });
    }

    private void initializeTable() {
        table.follow(model.rows());
        table.onSort(model::sort);
        table.onCurrent(row -> row.filter(_ -> panelModel.isOpen()).ifPresent(this::open));
        table.setOnMouseClicked(event -> {
            boolean onRow = event.getButton() == MouseButton.PRIMARY && event.getY() > headHeight();
            if (onRow) {
                table.current().ifPresent(this::open);
            }
        });
        model.rows()
                .rowsProperty()
                .subscribe(found -> {
                    tablePlace.getChildren().setAll(found.isEmpty() ? cold() : table);
                    table.setPlaceholder(empty());
                    showChips();
                    again();
                });
        for (TableColumn<?, ?> column : table.getColumns()) {
            switch (column.getId()) {
                case OrderColumns.BUYER, OrderColumns.COUNTRY ->
                        column.visibleProperty().bind(Bindings.not(narrow));
                case OrderColumns.STATE ->
                        column.visibleProperty()
                                .bind(
                                        Bindings.createBooleanBinding(
                                                () ->
                                                        !narrow.get()
                                                                && OrderViews.mixesStates(
                                                                        model.tabProperty().get()),
                                                narrow,
                                                model.tabProperty()));
                default -> {}
            }
        }
    }

    @Override
    public void shown() {
        refreshed();
        table.requestFocus();
    }

    @Override
    public void shownAt(String place) {
        OrderPlace wanted = OrderPlace.read(place);
        wanted.tab().ifPresent(tab -> tabs.chosenProperty().set(tab.name()));
        wanted.order()
                .ifPresent(id -> {
                    panelModel.open(id);
                    showPanel();
                    again();
                    visible.bringIn(Math.max(0, table.getSelectionModel().getSelectedIndex()));
                });
        shown();
    }

    @Override
    public void refreshed() {
        panelModel.refresh();
        boolean held = visible.first() > 0 || !table.getSelectionModel().isEmpty();
        if (held) {
            model.refreshAround(visible.first(), visible.last());
        } else {
            model.refresh();
        }
    }

    @Override
    public boolean escaped() {
        if (panelModel.isOpen()) {
            closePanel();
            return true;
        }
        boolean something = model.filters() > 0 || !table.getSelectionModel().isEmpty();
        table.getSelectionModel().clearSelection();
        model.clearFilters();
        return something;
    }

    void focusFind() {
        find.requestFocus();
        find.selectAll();
    }

    boolean typing() {
        return find.isFocused();
    }

    boolean inList() {
        return table.isFocused();
    }

    void focusList() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
            table.getSelectionModel().select(0);
        }
    }

    void chooseTab(int number) {
        tabs.choose(number);
    }

    void openCurrent() {
        table.current().ifPresent(this::open);
    }

    void reveal() {
        panelModel.reveal();
    }

    void copy() {
        table.current()
                .ifPresent(row -> {
                    ClipboardContent text = new ClipboardContent();
                    text.putString(OrderTable.of(row, texts));
                    Clipboard.getSystemClipboard().setContent(text);
                });
    }

    /// Walks the list; the panel follows.
    void step(int by) {
        int next = table.getSelectionModel().getSelectedIndex() + by;
        if (next >= 0 && next < table.getItems().size()) {
            table.getSelectionModel().clearAndSelect(next);
            visible.bringIn(next);
            table.current().ifPresent(this::open);
        }
    }

    @FXML
    private void showNew() {
        table.getSelectionModel().clearSelection();
        table.scrollTo(0);
        model.reload();
    }

    @FXML
    private void export() {
        navigator.go(Place.of(ScreenName.EXPORT));
    }

    private double headHeight() {
        Node head = table.lookup(".column-header-background");
        return head == null ? 0 : head.getBoundsInParent().getHeight();
    }

    private void open(OrderRow row) {
        panelModel.open(row.id());
        showPanel();
    }

    private void showPanel() {
        narrow.set(true);
        panels.open(panel.node());
    }

    private void closePanel() {
        panelModel.close();
        panels.close();
        narrow.set(false);
        table.requestFocus();
    }

    // The order the panel shows keeps its bar when another list brings it again.
    private void again() {
        ObservableList<Slot<OrderRow>> items = table.getItems();
        for (int i = 0; panelModel.isOpen() && i < Math.min(items.size(), 100); i++) {
            if (items.get(i).row().filter(row -> panelModel.shows(row.id())).isPresent()) {
                table.getSelectionModel().clearAndSelect(i);
                return;
            }
        }
    }

    private void showTab(OrderTab tab) {
        tabs.chosenProperty().set(tab.name());
        table.sortedByItself(Optional.of(OrderColumns.SHIP_BY).filter(_ -> model.byShipBy()));
    }

    private void showFigures() {
        tabs.show(OrderViews.tabs(model::countOf));
        model.figuresProperty()
                .get()
                .ifPresent(it -> new OrderSums(texts).show(it.totals(), totals));
        showChips();
    }

    private void showChips() {
        Chip due =
                model.dueSoonProperty().get()
                        ? Chip.on(texts.get("orders.chip.due-soon"))
                        : Chip.offered(texts.get("orders.chip.due-soon"));
        if (!model.dueSoonProperty().get()) {
            due.setGraphic(null);
        }
        due.setOnAction(_ -> {
            model.dueSoonProperty().set(!model.dueSoonProperty().get());
            showChips();
        });
        chips.getChildren().setAll(due);
        if (model.storesChosen() > 0) {
            Chip stores = Chip.on(texts.get("stores.some", model.storesChosen()));
            stores.setOnAction(_ -> model.allStores());
            chips.getChildren().add(stores);
        }
        if (model.filters() > 1) {
            chips.getChildren().add(clear());
        }
    }

    private Button clear() {
        Button clear = Buttons.link(texts.get("orders.clear"));
        clear.setOnAction(_ -> model.clearFilters());
        return clear;
    }

    private Node empty() {
        int filters = model.filters();
        return filters > 0
                ? new EmptyState("bi-funnel", texts.get("orders.empty.filtered", filters), clear())
                : new EmptyState(
                        "bi-bag-check", texts.get(OrderViews.emptyKey(model.tabProperty().get())));
    }

    private static Node cold() {
        VBox bars = new VBox();
        bars.getStyleClass().add("cold-list");
        for (int i = 0; i < COLD_ROWS; i++) {
            bars.getChildren().add(new Skeleton());
        }
        return bars;
    }

    private void showNews(OptionalLong waiting) {
        news.setVisible(waiting.isPresent());
        waiting.ifPresent(count -> news.setText(texts.get("orders.news", count)));
    }

    private void showFailure(boolean failed) {
        notice.getChildren().clear();
        if (failed) {
            Button again = Buttons.plain(texts.get("orders.failed.again"));
            again.setOnAction(_ -> model.reload());
            notice.getChildren()
                    .add(
                            new Banner(
                                    Tone.DANGER,
                                    "bi-x-circle-fill",
                                    texts.get("orders.failed"),
                                    texts.get("orders.failed.why"),
                                    again));
        }
    }
}
