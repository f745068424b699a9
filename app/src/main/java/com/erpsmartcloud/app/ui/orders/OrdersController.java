package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Banner;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.PanelHost;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.control.TotalsBar;
import com.erpsmartcloud.app.ui.control.ViewTabs;
import com.erpsmartcloud.app.ui.screen.Navigator;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.ScreenEvents;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.screen.Tabs;
import com.erpsmartcloud.app.ui.table.ListOnScreen;
import com.erpsmartcloud.app.ui.table.YieldedColumns;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.orders.OrderRow;
import com.erpsmartcloud.orders.OrderTab;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.util.Optional;
import java.util.OptionalLong;
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
    private final OrderChips filters;
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
        this.rows = new OrderList(desk, model, narrow, row -> panelModel.shows(row.id()));
        this.filters = new OrderChips(desk, model);
        this.panel = new OrderPanel(desk, panelModel, navigator, this::step, () -> closePanel());
    }

    @FXML
    private void initialize() {
        rows.table().setAccessibleText(texts.get("screen.orders"));
        panels = new PanelHost(list);
        host.getChildren().setAll(panels);
        tabsPlace.getChildren().add(tabs);
        tablePlace.getChildren().add(rows);
        totalsPlace.getChildren().add(totals);
        totals.beside(new YieldedColumns(texts, rows.table()));
        tabs.chosenProperty().set(model.tabProperty().get().name());
        tabs.chosenProperty()
                .addListener((_, _, id) -> model.tabProperty().set(OrderTab.valueOf(id)));
        find.textProperty().bindBidirectional(model.textProperty());
        rows.table().onCurrent(row -> row.filter(_ -> panelModel.isOpen()).ifPresent(this::open));
        rows.onClicked(this::open);
        kept =
                Subscription.combine(
                        model.tabProperty().subscribe(this::showTab),
                        model.figuresProperty().subscribe(_ -> showFigures()),
                        model.waitingProperty().subscribe(this::showNews),
                        model.rows().failedProperty().subscribe(this::showFailure),
                        model.rows().rowsProperty().subscribe(_ -> showChips()),
                        model.deadlineProperty().subscribe(_ -> showChips()),
                        model.dueSoonProperty().subscribe(_ -> showChips()));
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
        refreshed();
        rows.table().requestFocus();
    }

    @Override
    public void shownAt(String place) {
        OrderPlace wanted = OrderPlace.read(place);
        wanted.tab().ifPresent(model::showAll);
        wanted.due().ifPresent(model::showDue);
        wanted.order().ifPresent(this::show);
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
        boolean something = model.filters() > 0 || !rows.table().getSelectionModel().isEmpty();
        rows.table().getSelectionModel().clearSelection();
        model.clearFilters();
        return something;
    }

    @Override
    public void closed() {
        kept.unsubscribe();
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
                        model.all()));
    }

    boolean typing() {
        return find.isFocused();
    }

    boolean inList() {
        return rows.table().isFocused();
    }

    void focusList() {
        rows.focus();
    }

    void openCurrent() {
        rows.table().current().ifPresent(this::open);
    }

    void reveal() {
        panelModel.reveal();
    }

    void copy() {
        rows.copy();
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
        tabs.chosenProperty().set(tab.name());
        rows.table()
                .sortedByItself(Optional.of(OrderColumns.SHIP_BY).filter(_ -> model.byShipBy()));
    }

    private void showFigures() {
        tabs.show(OrderViews.tabs(model::countOf));
        model.figuresProperty()
                .get()
                .ifPresent(it -> new OrderSums(texts).show(it.totals(), totals));
        showChips();
    }

    private void showChips() {
        chips.getChildren().setAll(filters.nodes());
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
