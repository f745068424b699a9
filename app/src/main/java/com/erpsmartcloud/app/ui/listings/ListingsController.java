package com.erpsmartcloud.app.ui.listings;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.bulk.BulkPanel;
import com.erpsmartcloud.app.ui.bulk.BulkViewModel;
import com.erpsmartcloud.app.ui.control.Banner;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.EmptyState;
import com.erpsmartcloud.app.ui.control.PanelHost;
import com.erpsmartcloud.app.ui.control.SelectionBar;
import com.erpsmartcloud.app.ui.control.Tabs;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.control.TotalsBar;
import com.erpsmartcloud.app.ui.control.ViewTab;
import com.erpsmartcloud.app.ui.control.ViewTabs;
import com.erpsmartcloud.app.ui.key.Shortcut;
import com.erpsmartcloud.app.ui.screen.Navigator;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.ScreenEvents;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.table.DataTable;
import com.erpsmartcloud.app.ui.table.ListKeys;
import com.erpsmartcloud.app.ui.table.ListOnScreen;
import com.erpsmartcloud.app.ui.table.SortOrder;
import com.erpsmartcloud.app.ui.table.YieldedColumns;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.catalog.BulkColumn;
import com.erpsmartcloud.catalog.ListingQuery;
import com.erpsmartcloud.catalog.ListingQuery.Tab;
import com.erpsmartcloud.catalog.ListingRow;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/// Shows what each store lists, and what differs from what it is to show.
public final class ListingsController implements ScreenEvents {

    private static final List<BulkColumn> COLUMNS = List.of(BulkColumn.LISTING_PRICE);

    private final Texts texts;
    private final ListingsViewModel model;
    private final BulkViewModel bulk;
    private final Navigator navigator;
    private final ListingPanel listing;
    private final BulkPanel changes;
    private final DataTable<ListingRow> table;
    private final ViewTabs tabs;
    private final TotalsBar totals = new TotalsBar();
    private final SelectionBar selection;
    private final ListKeys<ListingRow> keys;

    @FXML private StackPane host;
    @FXML private BorderPane main;
    @FXML private VBox top;
    @FXML private VBox bottom;
    @FXML private Label subtitle;
    @FXML private TextField find;
    @FXML private Button prices;
    private Optional<PanelHost> panels = Optional.empty();
    private Optional<Node> banner = Optional.empty();
    private Subscription kept = Subscription.EMPTY;

    public ListingsController(
            Desk desk, ListingsViewModel model, BulkViewModel bulk, Navigator navigator) {
        this.texts = desk.texts();
        this.model = model;
        this.bulk = bulk;
        this.navigator = navigator;
        this.listing =
                new ListingPanel(
                        desk,
                        model::close,
                        row -> navigator.go(Place.of(ScreenName.MAPPING, row.id().toString())),
                        row ->
                                row.mapped()
                                        .ifPresent(p ->
                                                navigator.go(
                                                        Place.of(
                                                                ScreenName.PRODUCTS,
                                                                p.product().toString()))),
                        row -> bulk.open(List.of(row.id()), COLUMNS));
        this.changes = new BulkPanel(desk, bulk);
        this.table =
                new DataTable<>(
                        desk,
                        new ListingColumns(texts, model.ticks(), () -> desk.now().instant()).all());
        this.tabs = new ViewTabs(texts, desk.layers());
        this.selection = new SelectionBar(texts);
        this.keys = new ListKeys<>(desk, table);
    }

    @FXML
    private void initialize() {
        PanelHost made = new PanelHost(main);
        panels = Optional.of(made);
        host.getChildren().setAll(made);
        top.getChildren().add(1, tabs);
        table.setAccessibleText(texts.get("screen.listings"));
        table.fill(main);
        bottom.getChildren().addAll(selection, totals);
        totals.beside(new YieldedColumns(texts, table));
        Buttons.withKey(prices, "Ctrl+Enter");
        table.sortedByItself(Optional.of("article"));
        table.onSort(this::sort);
        table.follow(model.rows());
        table.whenEmpty(() -> empty(model.queryProperty().get().tab()));
        table.onCurrent(row ->
                row.filter(_ -> model.openProperty().get().isPresent()).ifPresent(model::open));
        table.named("listings");
        keys.opens(model::open, made::whole)
                .ticks(model.ticks(), ListingRow::id, model::tickAll)
                .copies(this::onScreen, ListingRow::id)
                .on(Shortcut.PRIMARY, this::primary)
                .listen(host);
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                table.current().ifPresent(model::open);
            }
        });
        tabs.chosenProperty().set(model.queryProperty().get().tab().name());
        tabs.chosenProperty().subscribe(id -> model.show(Tab.valueOf(id)));
        find.setText(model.queryProperty().get().text());
        find.textProperty().addListener((_, _, text) -> model.find(text));
        kept =
                Subscription.combine(
                        model.queryProperty().subscribe(_ -> paint()),
                        model.countsProperty().subscribe(_ -> paint()),
                        model.rows().failedProperty().subscribe(this::fail),
                        model.ticks().idsProperty().subscribe(_ -> select()),
                        model.openProperty().subscribe(_ -> panel()),
                        bulk.openProperty().subscribe(_ -> panel()));
    }

    @Override
    public void shown() {
        model.load();
        table.requestFocus();
    }

    @Override
    public void shownAt(String place) {
        Optional<Tab> tab =
                Arrays.stream(Tab.values()).filter(each -> each.name().equals(place)).findFirst();
        model.turnTo(tab.orElse(Tab.ALL), tab.isPresent() ? "" : place);
        find.setText(model.queryProperty().get().text());
        shown();
    }

    @Override
    public void refreshed() {
        model.refresh();
    }

    @Override
    public boolean escaped() {
        if (bulk.isOpen()) {
            bulk.close();
        } else if (model.openProperty().get().isPresent()) {
            model.close();
        } else if (!model.ticks().isEmpty()) {
            model.ticks().clear();
        } else {
            return false;
        }
        table.requestFocus();
        return true;
    }

    @Override
    public void closed() {
        kept.unsubscribe();
        changes.release();
        table.release();
    }

    @Override
    public Optional<Tabs> tabs() {
        return Optional.of(tabs);
    }

    @Override
    public boolean find() {
        find.requestFocus();
        find.selectAll();
        return true;
    }

    @Override
    public Set<Shortcut> keys() {
        return keys.answers();
    }

    @Override
    public Optional<ListOnScreen<?>> listOnScreen() {
        return Optional.of(onScreen());
    }

    private ListOnScreen<ListingRow> onScreen() {
        return new ListOnScreen<>(
                Text.of("screen.listings"),
                ListingFile.columns(texts),
                table.shownColumns(),
                model.all());
    }

    /// In the bulk panel Ctrl+Enter applies, so it is left to it.
    private boolean primary() {
        // Within the panel the key is the panel's own.
        boolean elsewhere = !bulk.isOpen() || !changes.isFocusWithin();
        if (!bulk.isOpen()) {
            prices();
        }
        return elsewhere;
    }

    @FXML
    private void prices() {
        List<UUID> rows = model.ticks().inOrder();
        bulk.open(
                rows.isEmpty()
                        ? table.current().map(row -> List.of(row.id())).orElse(List.of())
                        : rows,
                COLUMNS);
    }

    private void sort(SortOrder order) {
        model.sort(
                order.column().map(ListingColumns::sort).orElse(ListingQuery.Sort.ARTICLE),
                order.direction() == SortOrder.Direction.UP
                        ? ListingQuery.Direction.ASCENDING
                        : ListingQuery.Direction.DESCENDING);
    }

    private void select() {
        if (model.ticks().isEmpty()) {
            selection.hide();
            return;
        }
        Button change = Buttons.primary(texts.get("listings.change-prices"), "bi-tag");
        change.setOnAction(_ -> prices());
        Button all = Buttons.withKey(Buttons.plain(texts.get("table.tick-all")), "Ctrl+A");
        all.setOnAction(_ -> model.tickAll());
        boolean more =
                model.countsProperty().get().getOrDefault(model.queryProperty().get().tab(), 0L)
                        > model.ticks().count();
        all.setVisible(more);
        all.setManaged(more);
        selection.show(model.ticks().count(), "", model.ticks()::clear, change, all);
    }

    private void paint() {
        ListingQuery query = model.queryProperty().get();
        var counts = model.countsProperty().get();
        tabs.chosenProperty().set(query.tab().name());
        tabs.show(
                Arrays.stream(Tab.values())
                        .map(tab ->
                                new ViewTab(
                                        tab.name(),
                                        Text.of(ListingWords.of(tab)),
                                        counts.containsKey(tab)
                                                ? OptionalLong.of(counts.getOrDefault(tab, 0L))
                                                : OptionalLong.empty(),
                                        tab == Tab.DRIFT || tab == Tab.BLOCKED))
                        .toList());
        subtitle.setText(texts.get("listings.subtitle"));
        totals.show(texts.get("listings.rows", counts.getOrDefault(query.tab(), 0L)), List.of());
    }

    private Node empty(Tab tab) {
        if (model.isFiltered()) {
            Button clear = Buttons.link(texts.get("stock.clear"));
            clear.setOnAction(_ -> find.clear());
            return new EmptyState("bi-search", texts.get("listings.empty.filtered"), clear);
        }
        String sentence = texts.get(ListingWords.nothingIn(tab));
        if (tab != Tab.ALL) {
            return new EmptyState("bi-check-circle", sentence);
        }
        Button stores = Buttons.link(texts.get("stores.connect"));
        stores.setOnAction(_ -> navigator.go(Place.of(ScreenName.STORES)));
        return new EmptyState("bi-shop-window", sentence, stores);
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
                            texts.get("listings.error.title"),
                            texts.get("stock.error.more"),
                            again);
            banner = Optional.of(made);
            top.getChildren().add(made);
        }
    }

    private void panel() {
        panels.ifPresent(there -> {
            if (bulk.isOpen()) {
                boolean already = changes.getScene() != null;
                there.open(changes);
                if (!already) {
                    changes.begin();
                }
            } else if (model.openProperty().get().isPresent()) {
                there.open(listing.show(model.openProperty().get().get()));
            } else {
                there.close();
            }
        });
    }
}
