package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.EmptyState;
import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.Layer;
import com.erpsmartcloud.app.ui.control.MenuBox;
import com.erpsmartcloud.app.ui.control.PanelHost;
import com.erpsmartcloud.app.ui.screen.ScreenEvents;
import com.erpsmartcloud.app.ui.table.DataTable;
import com.erpsmartcloud.app.ui.table.Page;
import com.erpsmartcloud.app.ui.table.RowsModel;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.app.ui.theme.Zoom;
import com.erpsmartcloud.marketplace.pull.Resource;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Shows the stores and one of them in detail.
public final class StoresController implements ScreenEvents {

    private static final double HEAD = 32;
    private static final double ROW = 44;
    private static final double ROOM_FOR_ALL = 980;
    private static final double ROOM_FOR_WORDS = 740;
    private static final int MOST_ROWS = 7;

    private final Desk desk;
    private final Texts texts;
    private final StoresViewModel model;
    private final DataTable<StoreRow> table;
    private final RowsModel<StoreRow> rows;
    private final StoreCard card;

    @FXML private StackPane host;
    @FXML private BorderPane main;
    @FXML private StackPane list;
    @FXML private ScrollPane detail;
    @FXML private StackPane room;
    @FXML private Label subtitle;
    @FXML private Button allows;
    @FXML private Button syncAll;

    private Optional<PanelHost> panels = Optional.empty();
    private Optional<HistoryPanel> history = Optional.empty();
    private Subscription kept = Subscription.EMPTY;

    public StoresController(Desk desk, StoresViewModel model) {
        this.desk = desk;
        this.texts = desk.texts();
        this.model = model;
        this.table =
                new DataTable<>(
                        desk,
                        new StoreColumns(
                                        desk,
                                        each -> model.runningProperty().get().contains(each),
                                        this::more)
                                .all());
        this.table.setAccessibleText(desk.texts().get("screen.stores"));
        this.rows = new RowsModel<>(desk.jobs());
        this.card = new StoreCard(desk, model, acts());
    }

    @FXML
    private void initialize() {
        PanelHost made = new PanelHost(main);
        panels = Optional.of(made);
        host.getChildren().setAll(made);
        list.getChildren().setAll(table);
        table.getStyleClass().add("two-line");
        table.follow(rows);
        table.onCurrent(current -> current.ifPresent(row -> model.choose(row.id())));
        Buttons.withKey(syncAll, "Shift+F5");
        kept =
                Subscription.combine(
                        model.rowsProperty().subscribe(found -> found.ifPresent(this::paint)),
                        model.chosenProperty().subscribe(_ -> paintCard()),
                        model.factsProperty().subscribe(_ -> paintCard()),
                        model.lagProperty().subscribe(_ -> paintCard()),
                        main.widthProperty().subscribe(_ -> fitHead()),
                        desk.look().zoomProperty().subscribe(_ -> fitHead()),
                        model.runningProperty().subscribe(_ -> table.repaint()));
    }

    /// Beside a panel there is room for what is done most.
    private void fitHead() {
        double width = main.getWidth();
        Zoom zoom = desk.look().zoomProperty().get();
        show(allows, width > zoom.px(ROOM_FOR_ALL));
        show(subtitle, width > zoom.px(ROOM_FOR_WORDS));
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private StoreCard.Acts acts() {
        return new StoreCard.Acts() {
            @Override
            public void newKey(StoreRow row) {
                open(model.renew(row));
            }

            @Override
            public void leave(StoreRow row) {
                panels.ifPresent(there ->
                        there.open(new LeavePanel(desk, model.leave(row), there::close).node()));
            }

            @Override
            public void more(Node anchor, StoreRow row) {
                StoresController.this.more(anchor, row);
            }
        };
    }

    private void more(Node anchor, StoreRow row) {
        MenuBox menu = new MenuBox();
        Layer[] layer = new Layer[1];
        menu.heading(texts.get("stores.sync"));
        for (Resource each : List.of(Resource.ORDERS, Resource.STOCK, Resource.LISTINGS)) {
            item(menu, layer, "bi-arrow-repeat", resource(each), () -> model.sync(row, each));
        }
        menu.line();
        item(menu, layer, "bi-pencil", "stores.look.title", () -> look(row));
        item(menu, layer, "bi-geo-alt", "stores.lead.title", () -> lead(row));
        item(menu, layer, "bi-clock-history", "stores.history", () -> openHistory(row));
        item(menu, layer, "bi-key", "stores.new-key", () -> open(model.renew(row)));
        menu.line();
        item(menu, layer, "bi-plug", "stores.leave", () -> acts().leave(row));
        layer[0] = desk.layers().under(anchor, menu);
    }

    private void item(MenuBox menu, Layer[] layer, String icon, String nameKey, Runnable action) {
        menu.add(
                Icon.of(icon),
                texts.get(nameKey),
                new Region(),
                () -> {
                    layer[0].close();
                    action.run();
                });
    }

    private static String resource(Resource resource) {
        return switch (resource) {
            case ORDERS -> "stores.sync.orders";
            case STOCK, PRICES -> "stores.sync.stock";
            case LISTINGS -> "stores.sync.listings";
        };
    }

    private void look(StoreRow row) {
        panels.ifPresent(there ->
                there.open(
                        new LookPanel(desk, row, look -> model.look(row, look), there::close)
                                .node()));
    }

    private void lead(StoreRow row) {
        panels.ifPresent(
                there -> there.open(new LeadPanel(texts, model.lead(row), there::close).node()));
    }

    @FXML
    private void allows() {
        panels.ifPresent(
                there -> there.open(new AllowsPanel(texts, model::allows, there::close).node()));
    }

    @Override
    public void shown() {
        model.refresh();
    }

    @Override
    public void refreshed() {
        model.refresh();
    }

    @Override
    public boolean escaped() {
        boolean open = panels.filter(PanelHost::isOpen).isPresent();
        panels.ifPresent(PanelHost::close);
        return open;
    }

    @Override
    public void closed() {
        kept.unsubscribe();
        panels.ifPresent(PanelHost::close);
        history.ifPresent(HistoryPanel::release);
        table.release();
    }

    @Override
    public boolean sync() {
        model.current().filter(row -> !row.store().paused()).ifPresent(model::sync);
        return model.current().isPresent();
    }

    @FXML
    private void syncAll() {
        model.syncAll();
    }

    @FXML
    private void connect() {
        open(model.connect());
    }

    private void open(ConnectViewModel form) {
        panels.ifPresent(there -> {
            new ConnectPanel(desk, form, there).open();
            form.connectedProperty().subscribe(id -> id.ifPresent(this::follow));
        });
    }

    /// The last step of connecting: the first orders come in.
    private void follow(UUID store) {
        panels.ifPresent(there -> {
            FirstFetchPanel panel = new FirstFetchPanel(desk, model, store, there::close);
            there.open(panel.node(), panel::release);
        });
    }

    private void openHistory(StoreRow row) {
        ZoneId zone = texts.formats().zone();
        LocalDate today = LocalDate.ofInstant(desk.now().instant(), zone);
        history.ifPresent(HistoryPanel::release);
        HistoryPanel made =
                new HistoryPanel(
                        texts,
                        model.history(row, today, zone),
                        () -> panels.ifPresent(PanelHost::close));
        history = Optional.of(made);
        panels.ifPresent(there -> there.open(made.node()));
    }

    private void paint(List<StoreRow> found) {
        rows.show((offset, limit) ->
                new Page<>(found.stream().skip(offset).limit(limit).toList(), found.size()));
        subtitle.setText(texts.get("stores.subtitle", (long) found.size(), model.needAPerson()));
        double shown = Math.min(MOST_ROWS, Math.max(1, found.size()));
        double height = desk.look().zoomProperty().get().px(HEAD + ROW * shown);
        list.setMinHeight(height + 3);
        list.setMaxHeight(height + 3);
        Button first = Buttons.link(texts.get("stores.connect"));
        first.setOnAction(_ -> connect());
        table.setPlaceholder(new EmptyState("bi-shop", texts.get("stores.empty"), first));
        if (found.isEmpty()) {
            list.setMinHeight(Region.USE_COMPUTED_SIZE);
            list.setMaxHeight(Double.MAX_VALUE);
        }
        select(found);
        paintCard();
    }

    private void select(List<StoreRow> found) {
        for (int i = 0; i < found.size(); i++) {
            if (model.chosenProperty().get().equals(Optional.of(found.get(i).id()))) {
                table.getSelectionModel().select(i);
            }
        }
    }

    private void paintCard() {
        room.getChildren()
                .setAll(
                        model
                                .current()
                                .map(row ->
                                        card.node(
                                                row,
                                                model.factsProperty().get(),
                                                model.lagProperty().get()))
                                .stream()
                                .toList());
        detail.setVisible(model.current().isPresent());
    }
}
