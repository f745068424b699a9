package com.erpsmartcloud.app.ui.stock;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Banner;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.EmptyState;
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
import com.erpsmartcloud.app.ui.table.ListKeys;
import com.erpsmartcloud.app.ui.table.ListOnScreen;
import com.erpsmartcloud.app.ui.table.YieldedColumns;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.inventory.StockQuery;
import com.erpsmartcloud.inventory.StockRow;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.util.Optional;
import java.util.Set;

/// Shows stock by product and place.
public final class StockController implements ScreenEvents {

    private final Desk desk;
    private final Texts texts;
    private final StockViewModel model;
    private final Navigator navigator;
    private final StockImportViewModel imports;
    private final LedgerPanel ledger;
    private final KitPanel kit;
    private final HeldPanel held;
    private final ImportPanel importing;
    private final StockList rows;
    private final ViewTabs tabs;
    private final TotalsBar totals = new TotalsBar();

    @FXML private StackPane host;
    private final ListKeys<StockRow> keys;

    @FXML private BorderPane main;
    @FXML private VBox top;
    @FXML private VBox bottom;
    @FXML private Label subtitle;
    @FXML private HBox chips;
    @FXML private TextField find;
    @FXML private Button importStock;
    @FXML private Button promotion;
    @FXML private Button adjust;
    @FXML private Button history;
    private Optional<PanelHost> panels = Optional.empty();
    private Optional<Node> banner = Optional.empty();
    private boolean importOpen;
    private Subscription kept = Subscription.EMPTY;

    public StockController(
            Desk desk, StockViewModel model, StockImportViewModel imports, Navigator navigator) {
        this.desk = desk;
        this.texts = desk.texts();
        this.model = model;
        this.navigator = navigator;
        this.imports = imports;
        this.ledger = new LedgerPanel(desk, model);
        this.kit = new KitPanel(texts, model::closeLedger, this::findArticle);
        this.held = new HeldPanel(desk, model::closeLedger);
        this.importing =
                new ImportPanel(
                        texts, imports, this::chooseFile, this::pasteBlock, this::closeImport);
        this.rows = new StockList(desk, model);
        this.keys = new ListKeys<>(desk, rows.table());
        this.tabs = new ViewTabs(texts, desk.layers());
    }

    @FXML
    private void initialize() {
        PanelHost made = new PanelHost(main);
        panels = Optional.of(made);
        host.getChildren().setAll(made);
        top.getChildren().add(1, tabs);
        rows.table().setAccessibleText(texts.get("screen.stock"));
        rows.table().whenEmpty(() -> empty(model.queryProperty().get().tab()));
        rows.table().fill(main);
        bottom.getChildren().add(totals);
        totals.beside(new YieldedColumns(texts, rows.table()));
        Buttons.describe(importStock, texts.get("stock.import"));
        Buttons.describe(promotion, texts.get("promotion.reserve"));
        Buttons.withKey(adjust, "F2");
        Buttons.withKey(history, "Enter");
        tabs.chosenProperty().set(model.queryProperty().get().tab().name());
        tabs.chosenProperty().subscribe(id -> model.show(StockQuery.Tab.valueOf(id)));
        find.setText(model.queryProperty().get().text());
        find.textProperty().addListener((_, _, text) -> model.find(text));
        kept =
                Subscription.combine(
                        model.queryProperty().subscribe(_ -> paint()),
                        model.summaryProperty().subscribe(_ -> paint()),
                        model.rows().failedProperty().subscribe(this::fail),
                        model.ledgerProperty().subscribe(this::panel),
                        imports.stateProperty().subscribe(_ -> repaintImport()),
                        imports.refusedProperty().subscribe(_ -> repaintImport()));
        imports.onApplied(() -> {
            closeImport();
            model.refresh();
        });
        rows.table().named("stock");
        keys.onRow(Shortcut.OPEN, _ -> rows.openLedgerOfCurrent())
                .onRow(
                        Shortcut.PAGE,
                        _ -> {
                            rows.openLedgerOfCurrent();
                            made.whole();
                        })
                .does(Shortcut.NEXT_RECORD, () -> walk(1))
                .does(Shortcut.PREVIOUS_RECORD, () -> walk(-1))
                .does(Shortcut.EDIT, rows::editCurrent)
                .does(Shortcut.FILL_DOWN, rows::fillDownCurrent)
                .does(
                        Shortcut.PASTE,
                        () -> {
                            importStock();
                            pasteBlock();
                        })
                .listen(host);
    }

    @Override
    public void shown() {
        model.load();
        rows.table().requestFocus();
    }

    @Override
    public void shownAt(String place) {
        StockPlace wanted = StockPlace.read(place);
        model.turnTo(wanted.tab(), wanted.sku());
        find.setText(wanted.sku());
        shown();
    }

    @Override
    public void refreshed() {
        model.refresh();
    }

    @Override
    public boolean escaped() {
        if (rows.stopEditing()) {
            return true;
        }
        if (importOpen) {
            closeImport();
            return true;
        }
        boolean open = model.ledgerProperty().get().isPresent();
        if (open) {
            model.closeLedger();
            rows.table().requestFocus();
        }
        return open;
    }

    @Override
    public void closed() {
        kept.unsubscribe();
        imports.onApplied(() -> {});
        rows.release();
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
    public Optional<ListOnScreen<?>> listOnScreen() {
        return Optional.of(
                new ListOnScreen<>(
                        Text.of("screen.stock"),
                        StockFile.columns(),
                        rows.table().shownColumns(),
                        model.all()));
    }

    @Override
    public boolean why() {
        rows.whyCurrent();
        return true;
    }

    @Override
    public Set<Shortcut> keys() {
        return keys.answers();
    }

    @FXML
    private void adjust() {
        rows.editCurrent();
    }

    @FXML
    private void promotion() {
        rows.table()
                .current()
                .filter(model::canEdit)
                .ifPresent(row ->
                        new PromotionsOfProduct(desk, model.promotions(), row).ask(promotion));
    }

    @FXML
    private void history() {
        rows.openLedgerOfCurrent();
    }

    @FXML
    private void importStock() {
        model.closeLedger();
        importOpen = true;
        repaintImport();
    }

    private void walk(int by) {
        if (rows.walk(by) && model.ledgerProperty().get().isPresent()) {
            rows.openLedgerOfCurrent();
        }
    }

    private void chooseFile() {
        desk.dialogs().whichFile(Text.of("stock.import.file")).ifPresent(imports::file);
    }

    private void pasteBlock() {
        String text = Clipboard.getSystemClipboard().getString();
        imports.paste(
                texts.get("stock.import.pasted"), text == null ? "" : rows.blockFromCurrent(text));
    }

    private void closeImport() {
        importOpen = false;
        imports.forget();
        panels.ifPresent(PanelHost::close);
        rows.table().requestFocus();
    }

    private void repaintImport() {
        if (importOpen) {
            panels.ifPresent(there -> there.open(importing.show()));
        }
    }

    private void paint() {
        StockQuery query = model.queryProperty().get();
        boolean past = query.asOf().isPresent();
        // What a marketplace holds is changed in its seller centre, and only today's is known.
        boolean away = query.tab() == StockQuery.Tab.HELD;
        adjust.setDisable(past || away);
        promotion.setDisable(past || away);
        history.setDisable(past);
        tabs.setVisible(!past);
        tabs.setManaged(!past);
        tabs.chosenProperty().set(query.tab().name());
        chips.getChildren().clear();
        model.summaryProperty()
                .get()
                .ifPresent(summary -> {
                    StockFigures figures = new StockFigures(texts, summary);
                    subtitle.setText(figures.subtitle());
                    tabs.show(figures.tabs(query.tab()));
                    chips.getChildren()
                            .add(new WarehouseChip(desk, model, summary.places()).button());
                    if (!away) {
                        chips.getChildren().add(new AsOfChip(desk, model).button());
                    }
                    figures.showTotals(query, totals);
                });
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
        if (open.isPresent()) {
            importOpen = false;
        } else if (importOpen) {
            return;
        }
        panels.ifPresent(there ->
                open.ifPresentOrElse(
                        movements ->
                                there.open(
                                        switch (movements.row().kind()) {
                                            case COUNTED -> ledger.show(movements);
                                            case KIT -> kit.show(movements);
                                            case HELD -> held.show(movements);
                                        }),
                        there::close));
    }

    private void findArticle(String sku) {
        model.closeLedger();
        navigator.go(StockPlace.of(sku));
    }
}
