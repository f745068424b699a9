package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Banner;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.PanelHost;
import com.erpsmartcloud.app.ui.control.Tabs;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.control.TotalsBar;
import com.erpsmartcloud.app.ui.control.ViewTabs;
import com.erpsmartcloud.app.ui.key.Shortcut;
import com.erpsmartcloud.app.ui.screen.Navigator;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.ScreenEvents;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.table.ListOnScreen;
import com.erpsmartcloud.app.ui.table.YieldedColumns;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.orders.Deadline;
import com.erpsmartcloud.orders.OrderDetail;
import com.erpsmartcloud.orders.OrderRow;
import com.erpsmartcloud.orders.OrderTab;
import com.erpsmartcloud.orders.OrderTotals;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/// The orders list with its panel.
public final class OrdersController implements ScreenEvents {

    private final Desk desk;
    private final Texts texts;
    private final OrdersViewModel model;
    private final OrderPanelViewModel panelModel;
    private final Navigator navigator;
    private final BooleanProperty narrow = new SimpleBooleanProperty(this, "narrow");
    private final TotalsBar totals = new TotalsBar();
    private final ViewTabs tabs;
    private final OrderList rows;
    private final OrderPanel panel;
    private Subscription kept = Subscription.EMPTY;

    @FXML private StackPane host;
    @FXML private VBox list;
    @FXML private StackPane tabsPlace;
    @FXML private TextField find;
    @FXML private HBox chips;
    @FXML private Button news;
    @FXML private VBox notice;
    @FXML private StackPane tablePlace;
    @FXML private StackPane bulkPlace;
    @FXML private StackPane totalsPlace;
    @FXML private Button newButton;
    private final OrderWork work;
    private final OrderTools tools;
    private final BulkBar bulk;
    private OrderChipRow filters;
    private PanelHost panels = new PanelHost(new StackPane());

    public OrdersController(
            Desk desk,
            OrdersViewModel model,
            OrderPanelViewModel panelModel,
            OrderWork work,
            Navigator navigator) {
        this.desk = desk;
        this.texts = desk.texts();
        this.model = model;
        this.panelModel = panelModel;
        this.navigator = navigator;
        this.tabs = new ViewTabs(texts, desk.layers());
        this.work = work;
        this.rows = new OrderList(desk, model, work, narrow, row -> panelModel.shows(row.id()));
        this.tools = new OrderTools(desk, work, this::atHand);
        this.bulk = new BulkBar(desk, work, tools);
        this.filters = new OrderChipRow(desk, model, work, new HBox());
        this.panel =
                new OrderPanel(desk, panelModel, work, navigator, this::step, () -> closePanel());
    }

    @FXML
    private void initialize() {
        rows.table().setAccessibleText(texts.get("screen.orders"));
        panels = new PanelHost(list);
        host.getChildren().setAll(panels);
        tabsPlace.getChildren().add(tabs);
        tablePlace.getChildren().add(rows);
        totalsPlace.getChildren().add(totals);
        bulkPlace.getChildren().add(bulk.node());
        filters = new OrderChipRow(desk, model, work, chips);
        newButton.setText("");
        newButton.setGraphic(
                Buttons.withKey(Buttons.plain(texts.get("orders.new"), "bi-plus"), "Ctrl+N")
                        .getGraphic());
        newButton.setAccessibleText(texts.get("orders.new"));
        work.onChanged(this::refreshed);
        totals.beside(new YieldedColumns(texts, rows.table()));
        tabs.chosenProperty().set(model.tabProperty().get().name());
        tabs.chosenProperty().addListener((_, _, id) -> choose(id));
        tabs.setOnContextMenuRequested(_ ->
                model.viewProperty()
                        .get()
                        .ifPresent(own -> new ViewMenu(desk, model, work).open(tabs, own)));
        find.textProperty().bindBidirectional(model.textProperty());
        rows.table().onCurrent(row -> row.filter(_ -> panelModel.isOpen()).ifPresent(this::open));
        rows.onClicked(this::open);
        kept =
                Subscription.combine(
                        model.tabProperty().subscribe(this::showTab),
                        model.figuresProperty().subscribe(_ -> showFigures()),
                        model.waitingProperty().subscribe(this::showNews),
                        model.rows().failedProperty().subscribe(this::showFailure),
                        model.viewProperty().subscribe(_ -> markTab()),
                        work.sumsProperty().subscribe(_ -> showTotals()));
        filters.follow();
        host.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (new OrderKeys(this).pressed(event)) {
                        event.consume();
                    }
                });
    }

    @Override
    public void shown() {
        model.begin(this::refreshed);
        rows.table().requestFocus();
    }

    @Override
    public void shownAt(String place) {
        model.beginElsewhere();
        OrderPlace.read(place).ifPresent(this::show);
        shown();
    }

    @Override
    public void refreshed() {
        panelModel.refresh();
        rows.refresh();
    }

    @Override
    public boolean escaped() {
        if (panelModel.isOpen()) {
            closePanel();
            return true;
        }
        if (!work.ticks().isEmpty()) {
            work.ticks().clear();
            return true;
        }
        boolean something = model.filters() > 0 || !rows.table().getSelectionModel().isEmpty();
        rows.table().getSelectionModel().clearSelection();
        model.clearFilters();
        return something;
    }

    @Override
    public void closed() {
        kept.unsubscribe();
        work.onChanged(() -> {});
        filters.release();
        bulk.release();
        rows.release();
        panel.release();
    }

    /// The panel's while the focus is in it.
    @Override
    public Optional<Tabs> tabs() {
        return Optional.of(panel.node().isFocusWithin() ? panel.tabs() : tabs);
    }

    @Override
    public boolean find() {
        find.requestFocus();
        find.selectAll();
        return true;
    }

    @Override
    public Optional<ListOnScreen<?>> listOnScreen() {
        return Optional.of(
                new ListOnScreen<>(
                        Text.of("screen.orders"),
                        OrderFile.columns(texts),
                        rows.table().shownColumns(),
                        new Reported(model.all())));
    }

    @Override
    public Set<Shortcut> keys() {
        return OrderKeys.ANSWERED;
    }

    boolean typing() {
        return find.isFocused();
    }

    boolean inList() {
        return rows.table().ownsFocus();
    }

    void focusList() {
        rows.focus();
    }

    void openCurrent() {
        rows.focus();
        rows.table().current().ifPresent(this::open);
    }

    void reveal() {
        panelModel.reveal();
    }

    /// The ticked orders as a table with heads; without ticks the current one.
    void copy() {
        if (work.ticks().isEmpty()) {
            rows.copy();
        } else {
            work.rows(work.ticks().idsProperty().get(), rows::copy);
        }
    }

    OrderList list() {
        return rows;
    }

    OrderTools tools() {
        return tools;
    }

    OrderChipRow filters() {
        return filters;
    }

    /// Where a popover opens that a key asked for.
    Node anchor() {
        return bulk.node().isVisible() ? bulk.node() : filters.anchor();
    }

    void tickAll() {
        work.tickAll(model.query());
    }

    void untickAll() {
        work.ticks().clear();
    }

    /// @return whether something was refused before
    boolean retry() {
        work.partlyProperty().get().ifPresent(partly -> partly.again().run());
        return work.partlyProperty().get().isPresent();
    }

    @FXML
    void newOrder() {
        new NewOrderBox(desk, work).open(newButton, this::show);
    }

    void openAsPage() {
        openCurrent();
        if (panelModel.isOpen()) {
            panels.openWhole(panel.node());
        }
    }

    private Optional<OrderRow> atHand() {
        return panelModel.orderProperty().get().map(OrderDetail::row).or(rows.table()::current);
    }

    private void choose(String tab) {
        if (SavedTabs.isOwn(tab)) {
            SavedTabs.find(model, tab)
                    .filter(own -> !model.viewProperty().get().equals(Optional.of(own)))
                    .ifPresent(model::show);
        } else if (model.viewProperty().get().isPresent()
                || model.tabProperty().get() != OrderTab.valueOf(tab)) {
            model.show(OrderTab.valueOf(tab));
        }
    }

    private void markTab() {
        rows.table()
                .named(
                        "orders:"
                                + model.viewProperty()
                                        .get()
                                        .map(SavedTabs::id)
                                        .orElseGet(() -> model.tabProperty().get().name()));
        tabs.chosenProperty()
                .set(
                        model.viewProperty()
                                .get()
                                .map(SavedTabs::id)
                                .orElseGet(() -> model.tabProperty().get().name()));
    }

    /// Walks the list; the panel follows.
    void step(int by) {
        rows.step(by).ifPresent(this::open);
    }

    @FXML
    private void showNew() {
        rows.toTop();
        model.reload();
    }

    @FXML
    private void export() {
        navigator.go(Place.of(ScreenName.EXPORT));
    }

    private void show(OrderPlace wanted) {
        switch (wanted) {
            case OrderPlace.View(OrderTab tab) -> model.showAll(tab);
            case OrderPlace.Due(Deadline range) -> model.showDue(range);
            case OrderPlace.Fitting(String text) -> model.showFitting(text);
            case OrderPlace.Single(UUID order, boolean page) -> {
                show(order);
                if (page) {
                    panels.openWhole(panel.node());
                }
            }
        }
    }

    private void show(UUID order) {
        panelModel.open(order);
        showPanel();
        rows.mark();
        rows.bringCurrentIn();
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
        rows.table().requestFocus();
    }

    private void showTab(OrderTab tab) {
        markTab();
        rows.table()
                .sortedByItself(Optional.of(OrderColumns.SHIP_BY).filter(_ -> model.byShipBy()));
    }

    private void showFigures() {
        tabs.show(SavedTabs.of(model));
        showTotals();
    }

    /// Of the ticked orders while there are any.
    private void showTotals() {
        Optional<OrderTotals> ofTicked = work.sumsProperty().get();
        ofTicked.or(() -> model.figuresProperty().get().map(OrderFigures::totals))
                .ifPresent(it -> new OrderSums(texts).show(it, totals, ofTicked.isPresent()));
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
