package com.erpsmartcloud.app.ui.mapping;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.EmptyState;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Market;
import com.erpsmartcloud.app.ui.control.MarketBadge;
import com.erpsmartcloud.app.ui.key.Shortcut;
import com.erpsmartcloud.app.ui.screen.Navigator;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.ScreenEvents;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.table.CellView;
import com.erpsmartcloud.app.ui.table.ColumnSpec;
import com.erpsmartcloud.app.ui.table.DataTable;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.catalog.ListingRow;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Listings at the left, what fits the current one at the right. 1 to 9 choose, Enter takes the
/// first, N makes a new product, I ignores.
public final class MappingController implements ScreenEvents {

    private final Texts texts;
    private final MappingViewModel model;
    private final Navigator navigator;
    private final DataTable<ListingRow> table;
    private final ChoiceList offers;

    @FXML private BorderPane main;
    @FXML private HBox panes;
    @FXML private VBox choice;
    @FXML private Label subtitle;
    private final TextField find = new TextField();
    private Subscription kept = Subscription.EMPTY;

    public MappingController(Desk desk, MappingViewModel model, Navigator navigator) {
        this.texts = desk.texts();
        this.model = model;
        this.navigator = navigator;
        this.table = new DataTable<>(desk, columns());
        this.offers = new ChoiceList(texts, model);
    }

    @FXML
    private void initialize() {
        table.setAccessibleText(texts.get("screen.mapping"));
        HBox.setHgrow(table, Priority.ALWAYS);
        panes.getChildren().addFirst(table);
        table.setPlaceholder(empty());
        table.follow(model.rows());
        table.onCurrent(row -> row.ifPresent(this::choose));
        find.setPromptText(texts.get("mapping.find"));
        find.setAccessibleText(texts.get("mapping.find"));
        find.textProperty().addListener((_, _, text) -> model.find(text));
        subtitle.setText(texts.get("mapping.subtitle"));
        main.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        kept =
                Subscription.combine(
                        model.rows().rowsProperty().subscribe(_ -> first()),
                        model.choiceProperty().subscribe(this::paint));
    }

    @Override
    public void shown() {
        model.load();
        table.requestFocus();
    }

    @Override
    public void shownAt(String place) {
        shown();
        model.chooseById(UUID.fromString(place));
    }

    @Override
    public void refreshed() {
        model.rows().refresh();
    }

    @Override
    public boolean find() {
        find.requestFocus();
        return true;
    }

    @Override
    public boolean escaped() {
        if (find.getText().isEmpty()) {
            return false;
        }
        find.clear();
        table.requestFocus();
        return true;
    }

    @Override
    public void closed() {
        kept.unsubscribe();
        table.release();
    }

    @Override
    public Set<Shortcut> keys() {
        return Set.of(Shortcut.CHOOSE, Shortcut.NEW_SKU, Shortcut.IGNORE, Shortcut.OPEN);
    }

    private void choose(ListingRow row) {
        find.clear();
        model.choose(row);
    }

    private void first() {
        if (table.getItems().isEmpty()) {
            model.nothing();
        } else {
            // The table keeps the row that was there before: what is first now is chosen by name.
            table.getSelectionModel().clearSelection();
            table.getSelectionModel().select(0);
            table.getItems().getFirst().row().ifPresent(this::choose);
        }
    }

    private void pressed(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl;
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof Button)) {
            model.accept(0);
            event.consume();
        } else if (!typing && act(event.getCode())) {
            event.consume();
        }
    }

    private boolean act(KeyCode code) {
        int digit = code.ordinal() - KeyCode.DIGIT1.ordinal();
        int pad = code.ordinal() - KeyCode.NUMPAD1.ordinal();
        if (digit >= 0 && digit < 9) {
            model.accept(digit);
        } else if (pad >= 0 && pad < 9) {
            model.accept(pad);
        } else if (code == KeyCode.N) {
            model.createProduct();
        } else if (code == KeyCode.I) {
            model.ignore();
        } else {
            return false;
        }
        return true;
    }

    private void paint(Optional<MappingViewModel.Choice> now) {
        choice.setVisible(now.isPresent());
        now.ifPresent(c -> offers.show(choice, find, c));
    }

    private Node empty() {
        Button listings = Buttons.link(texts.get("mapping.all-listings"));
        listings.setOnAction(_ -> navigator.go(Place.of(ScreenName.LISTINGS)));
        return new EmptyState("bi-check-circle", texts.get("mapping.empty"), listings);
    }

    private List<ColumnSpec<ListingRow>> columns() {
        return List.of(
                ColumnSpec.<ListingRow>bare("store", 52, MappingController::store).with("first"),
                ColumnSpec.<ListingRow>text(
                        "article", "listings.article", 90, MappingViewModel::name),
                ColumnSpec.<ListingRow>of("title", "listings.title", 180, MappingController::title)
                        .growing(),
                ColumnSpec.<ListingRow>number(
                                "price",
                                "listings.price",
                                80,
                                row -> texts.formats().money(row.theirs()))
                        .yielding(1));
    }

    private static CellView<ListingRow> store() {
        MarketBadge badge = new MarketBadge();
        Tooltip name = new Tooltip();
        badge.setTooltip(name);
        return CellView.of(
                badge,
                row -> {
                    badge.show(Market.valueOf(row.marketplace().name()));
                    name.setText(row.store());
                });
    }

    private static CellView<ListingRow> title() {
        Label label = Labels.of("");
        Tooltip whole = new Tooltip();
        label.setTooltip(whole);
        return CellView.of(
                label,
                row -> {
                    label.setText(row.title());
                    whole.setText(row.title());
                });
    }
}
