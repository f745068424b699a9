package com.erpsmartcloud.app.ui.products;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.bulk.BulkPanel;
import com.erpsmartcloud.app.ui.bulk.BulkViewModel;
import com.erpsmartcloud.app.ui.control.Banner;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.EmptyState;
import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.MenuBox;
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
import com.erpsmartcloud.catalog.ProductKind;
import com.erpsmartcloud.catalog.ProductQuery;
import com.erpsmartcloud.catalog.ProductQuery.Tab;
import com.erpsmartcloud.catalog.ProductRow;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/// Shows the seller's products and changes them, one or many.
public final class ProductsController implements ScreenEvents {

    private static final List<BulkColumn> COLUMNS =
            List.of(
                    BulkColumn.PRODUCT_PRICE,
                    BulkColumn.PRODUCT_COST,
                    BulkColumn.PRODUCT_WEIGHT,
                    BulkColumn.PRODUCT_NAME);

    private final Desk desk;
    private final Texts texts;
    private final ProductsViewModel model;
    private final BulkViewModel bulk;
    private final Navigator navigator;
    private final ProductPanel product;
    private final BulkPanel changes;
    private final DataTable<ProductRow> table;
    private final ViewTabs tabs;
    private final TotalsBar totals = new TotalsBar();
    private final SelectionBar selection;
    private final ListKeys<ProductRow> keys;

    @FXML private StackPane host;
    @FXML private BorderPane main;
    @FXML private VBox top;
    @FXML private VBox bottom;
    @FXML private Label subtitle;
    @FXML private TextField find;
    @FXML private Button add;
    @FXML private Button change;
    private Optional<PanelHost> panels = Optional.empty();
    private Optional<Node> banner = Optional.empty();
    private Subscription kept = Subscription.EMPTY;

    public ProductsController(
            Desk desk, ProductsViewModel model, BulkViewModel bulk, Navigator navigator) {
        this.desk = desk;
        this.texts = desk.texts();
        this.model = model;
        this.bulk = bulk;
        this.navigator = navigator;
        this.product = new ProductPanel(desk, model, navigator);
        this.changes = new BulkPanel(desk, bulk);
        this.table = new DataTable<>(desk, new ProductColumns(texts, model.ticks()).all());
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
        table.setAccessibleText(texts.get("screen.products"));
        table.fill(main);
        bottom.getChildren().addAll(selection, totals);
        totals.beside(new YieldedColumns(texts, table));
        Buttons.withKey(add, "Ctrl+N");
        Buttons.withKey(change, "Ctrl+Enter");
        table.sortedByItself(Optional.of("sku"));
        table.onSort(this::sort);
        table.follow(model.rows());
        table.whenEmpty(() -> empty(model.queryProperty().get().tab()));
        table.onCurrent(
                row -> row.filter(_ -> isLooking()).ifPresent(current -> model.open(current.id())));
        table.named("products");
        keys.opens(row -> model.open(row.id()), made::whole)
                .ticks(model.ticks(), ProductRow::id, model::tickAll)
                .copies(this::onScreen, ProductRow::id)
                .does(Shortcut.NEW, () -> model.begin(ProductKind.SIMPLE, Optional.empty()))
                .on(Shortcut.SAVE, this::save)
                .onRow(Shortcut.ARCHIVE, row -> model.archive(Optional.of(row.id())))
                .on(Shortcut.PRIMARY, this::primary)
                .listen(host);
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                table.current().ifPresent(row -> model.open(row.id()));
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
        model.turnTo(tab.orElse(model.queryProperty().get().tab()));
        find.setText("");
        if (tab.isEmpty()) {
            model.open(UUID.fromString(place));
        }
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
        product.release();
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

    private ListOnScreen<ProductRow> onScreen() {
        return new ListOnScreen<>(
                Text.of("screen.products"),
                ProductFile.columns(texts),
                table.shownColumns(),
                model.all());
    }

    /// In the bulk panel Ctrl+Enter applies, so it is left to it.
    private boolean primary() {
        // Within the panel the key is the panel's own.
        boolean elsewhere = !bulk.isOpen() || !changes.isFocusWithin();
        if (!bulk.isOpen()) {
            change();
        }
        return elsewhere;
    }

    private boolean save() {
        boolean open = model.openProperty().get().isPresent() && !bulk.isOpen();
        if (open) {
            product.save();
        }
        return open;
    }

    @FXML
    private void change() {
        List<UUID> rows = model.ticks().inOrder();
        bulk.open(
                rows.isEmpty()
                        ? table.current().map(row -> List.of(row.id())).orElse(List.of())
                        : rows,
                COLUMNS);
    }

    @FXML
    private void add() {
        MenuBox menu = new MenuBox();
        for (ProductKind kind :
                List.of(
                        ProductKind.SIMPLE,
                        ProductKind.FAMILY,
                        ProductKind.KIT,
                        ProductKind.ASSEMBLED)) {
            menu.add(
                    Icon.of(icon(kind)),
                    texts.get(ProductWords.of(kind)),
                    new Region(),
                    () -> {
                        desk.layers().closeTop();
                        model.begin(kind, Optional.empty());
                    });
        }
        desk.layers().under(add, menu);
    }

    private static String icon(ProductKind kind) {
        return switch (kind) {
            case SIMPLE, VARIANT -> "bi-box-seam";
            case FAMILY -> "bi-layers";
            case KIT -> "bi-union";
            case ASSEMBLED -> "bi-puzzle";
        };
    }

    /// A form being filled in for a new product is not given up by walking the list.
    private boolean isLooking() {
        return model.openProperty()
                .get()
                .filter(ProductsViewModel.Open.Known.class::isInstance)
                .isPresent();
    }

    private void sort(SortOrder order) {
        model.sort(
                order.column().map(ProductColumns::sort).orElse(ProductQuery.Sort.SKU),
                order.direction() == SortOrder.Direction.UP
                        ? ProductQuery.Direction.ASCENDING
                        : ProductQuery.Direction.DESCENDING);
    }

    private void select() {
        if (model.ticks().isEmpty()) {
            selection.hide();
            return;
        }
        Button edit = Buttons.primary(texts.get("products.bulk"), "bi-pencil");
        edit.setOnAction(_ -> change());
        Button all = Buttons.withKey(Buttons.plain(texts.get("table.tick-all")), "Ctrl+A");
        all.setOnAction(_ -> model.tickAll());
        boolean more =
                model.countsProperty().get().getOrDefault(model.queryProperty().get().tab(), 0L)
                        > model.ticks().count();
        all.setVisible(more);
        all.setManaged(more);
        boolean back = model.queryProperty().get().tab() == Tab.ARCHIVED;
        Button archive =
                Buttons.plain(
                        texts.get(back ? "products.restore" : "products.archive"), "bi-archive");
        archive.setOnAction(_ -> model.archive(Optional.empty()));
        selection.show(model.ticks().count(), "", model.ticks()::clear, edit, archive, all);
    }

    private void paint() {
        ProductQuery query = model.queryProperty().get();
        var counts = model.countsProperty().get();
        tabs.chosenProperty().set(query.tab().name());
        tabs.show(
                Arrays.stream(Tab.values())
                        .map(tab ->
                                new ViewTab(
                                        tab.name(),
                                        Text.of(ProductWords.of(tab)),
                                        counts.containsKey(tab)
                                                ? OptionalLong.of(counts.getOrDefault(tab, 0L))
                                                : OptionalLong.empty(),
                                        tab == Tab.NO_COST))
                        .toList());
        subtitle.setText(texts.get("products.subtitle", counts.getOrDefault(Tab.ALL, 0L)));
        totals.show(texts.get("products.rows", counts.getOrDefault(query.tab(), 0L)), List.of());
    }

    private Node empty(Tab tab) {
        if (model.isFiltered()) {
            Button clear = Buttons.link(texts.get("stock.clear"));
            clear.setOnAction(_ -> find.clear());
            return new EmptyState("bi-search", texts.get("products.empty.filtered"), clear);
        }
        String sentence = texts.get(ProductWords.nothingIn(tab));
        if (tab != Tab.ALL) {
            return new EmptyState("bi-check-circle", sentence);
        }
        Button stores = Buttons.link(texts.get("stores.connect"));
        stores.setOnAction(_ -> navigator.go(Place.of(ScreenName.STORES)));
        return new EmptyState("bi-layers", sentence, stores);
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
                            texts.get("products.error.title"),
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
                ProductsViewModel.Open now = model.openProperty().get().get();
                there.open(product.show(now));
                if (now instanceof ProductsViewModel.Open.Fresh) {
                    product.begin();
                }
            } else {
                there.close();
            }
        });
    }
}
