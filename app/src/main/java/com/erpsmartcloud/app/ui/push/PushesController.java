package com.erpsmartcloud.app.ui.push;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.EmptyState;
import com.erpsmartcloud.app.ui.control.PanelHost;
import com.erpsmartcloud.app.ui.control.Tabs;
import com.erpsmartcloud.app.ui.control.TotalsBar;
import com.erpsmartcloud.app.ui.control.ViewTab;
import com.erpsmartcloud.app.ui.control.ViewTabs;
import com.erpsmartcloud.app.ui.key.Shortcut;
import com.erpsmartcloud.app.ui.screen.Navigator;
import com.erpsmartcloud.app.ui.screen.ScreenEvents;
import com.erpsmartcloud.app.ui.stock.StockPlace;
import com.erpsmartcloud.app.ui.table.DataTable;
import com.erpsmartcloud.app.ui.table.ListKeys;
import com.erpsmartcloud.app.ui.table.ListOnScreen;
import com.erpsmartcloud.app.ui.table.RowsModel;
import com.erpsmartcloud.app.ui.table.YieldedColumns;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.marketplace.push.Drift;
import com.erpsmartcloud.marketplace.push.PublishedRow;
import com.erpsmartcloud.marketplace.push.Push;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
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
import java.util.function.Consumer;

/// Shows what every store shows and wants, and the log of what was sent.
public final class PushesController implements ScreenEvents {

    private final Texts texts;
    private final PushesViewModel model;
    private final DataTable<PublishedRow> shown;
    private final DataTable<Push> sent;
    private final DataTable<Drift> drifted;
    private final ViewTabs tabs;
    private final TotalsBar totals = new TotalsBar();
    private final ListKeys<PublishedRow> keys;
    private final ListKeys<Push> logKeys;
    private final ListKeys<Drift> driftKeys;
    private final PushPanel panel;

    @FXML private StackPane host;
    @FXML private BorderPane main;
    @FXML private VBox top;
    @FXML private Label subtitle;
    @FXML private TextField find;
    private Optional<PanelHost> panels = Optional.empty();
    private Subscription kept = Subscription.EMPTY;

    public PushesController(Desk desk, PushesViewModel model, Navigator navigator) {
        this.texts = desk.texts();
        this.model = model;
        PushColumns columns = new PushColumns(desk);
        this.shown = new DataTable<>(desk, columns.shown());
        this.sent = new DataTable<>(desk, columns.sent());
        this.drifted = new DataTable<>(desk, columns.drifted());
        this.driftKeys = new ListKeys<>(desk, drifted);
        this.tabs = new ViewTabs(texts, desk.layers());
        this.keys = new ListKeys<>(desk, shown);
        this.logKeys = new ListKeys<>(desk, sent);
        this.panel =
                new PushPanel(desk, model, sku -> navigator.go(StockPlace.of(sku)), this::escaped);
    }

    @FXML
    private void initialize() {
        PanelHost made = new PanelHost(main);
        panels = Optional.of(made);
        host.getChildren().setAll(made);
        top.getChildren().add(1, tabs);
        subtitle.setText(texts.get("push.subtitle"));
        find.setAccessibleText(texts.get("push.find"));
        find.textProperty().addListener((_, _, text) -> model.find(text));
        main.setBottom(totals);
        totals.beside(new YieldedColumns(texts, shown));
        wire(shown, keys, "published", "screen.pushes", model.shownRows(), model::open);
        wire(sent, logKeys, "pushes", "push.tab.log", model.sentRows(), model::open);
        wire(drifted, driftKeys, "drifts", "push.tab.drift", model.driftRows(), model::open);
        tabs.chosenProperty().set(model.tabProperty().get().name());
        tabs.chosenProperty().subscribe(id -> model.show(PushTab.valueOf(id)));
        kept =
                Subscription.combine(
                        model.tabProperty().subscribe(this::list),
                        model.countsProperty().subscribe(this::paint),
                        model.openProperty().subscribe(this::panel));
    }

    private <T> void wire(
            DataTable<T> table,
            ListKeys<T> its,
            String name,
            String titleKey,
            RowsModel<T> rows,
            Consumer<T> opens) {
        table.setAccessibleText(texts.get(titleKey));
        table.named(name);
        panels.ifPresent(there -> its.opens(opens, there::whole).listen(table));
        table.follow(rows);
        table.setOnMouseClicked(_ -> table.current().ifPresent(opens));
    }

    @Override
    public void shown() {
        model.load();
        table().requestFocus();
    }

    @Override
    public void shownAt(String place) {
        Arrays.stream(PushTab.values())
                .filter(tab -> tab.name().equals(place))
                .findFirst()
                .ifPresent(model::show);
        shown();
    }

    @Override
    public void refreshed() {
        model.refresh();
    }

    @Override
    public boolean find() {
        find.requestFocus();
        return true;
    }

    @Override
    public boolean why() {
        shown.current().ifPresent(model::open);
        return shown.current().isPresent();
    }

    @Override
    public boolean escaped() {
        boolean open = model.openProperty().get().isPresent();
        if (!open && !find.getText().isEmpty()) {
            find.clear();
            return true;
        }
        model.close();
        table().requestFocus();
        return open;
    }

    @Override
    public void closed() {
        kept.unsubscribe();
        shown.release();
        sent.release();
        drifted.release();
    }

    @Override
    public Optional<Tabs> tabs() {
        return Optional.of(tabs);
    }

    @Override
    public Set<Shortcut> keys() {
        return keys.answers();
    }

    @Override
    public Optional<ListOnScreen<?>> listOnScreen() {
        PushTab tab = model.tabProperty().get();
        Text name = Text.of(tab.nameKey());
        PushFile file = new PushFile(texts);
        if (tab == PushTab.DRIFT) {
            return Optional.of(
                    new ListOnScreen<>(
                            name, file.drifted(), drifted.shownColumns(), model.driftPages()));
        }
        return Optional.of(
                tab.shown().isPresent()
                        ? new ListOnScreen<>(
                                name, file.shown(), shown.shownColumns(), model.shownPages())
                        : new ListOnScreen<>(
                                name, file.sent(), sent.shownColumns(), model.sentPages()));
    }

    private DataTable<?> table() {
        PushTab tab = model.tabProperty().get();
        if (tab == PushTab.DRIFT) {
            return drifted;
        }
        return tab.shown().isPresent() ? shown : sent;
    }

    private void list(PushTab tab) {
        tabs.chosenProperty().set(tab.name());
        table().fill(main);
        empty();
    }

    private void empty() {
        table().setPlaceholder(
                        new EmptyState(
                                "bi-cloud-check",
                                texts.get(
                                        model.isFiltered()
                                                ? "push.empty.found"
                                                : model.tabProperty().get().emptyKey())));
    }

    private void paint(Map<PushTab, Long> counts) {
        tabs.show(
                Arrays.stream(PushTab.values())
                        .map(tab ->
                                new ViewTab(
                                        tab.name(),
                                        Text.of(tab.nameKey()),
                                        OptionalLong.of(counts.getOrDefault(tab, 0L)),
                                        tab.isAlarm()))
                        .toList());
        totals.show(
                texts.get("push.rows", counts.getOrDefault(model.tabProperty().get(), 0L)),
                List.of());
        empty();
    }

    private void panel(Optional<PushesViewModel.Opened> opened) {
        panels.ifPresent(
                there -> opened.ifPresentOrElse(one -> there.open(panel.show(one)), there::close));
    }
}
