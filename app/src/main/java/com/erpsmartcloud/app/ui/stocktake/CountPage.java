package com.erpsmartcloud.app.ui.stocktake;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Banner;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.EmptyState;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.control.TotalsBar;
import com.erpsmartcloud.app.ui.control.ViewTab;
import com.erpsmartcloud.app.ui.control.ViewTabs;
import com.erpsmartcloud.app.ui.table.DataTable;
import com.erpsmartcloud.app.ui.table.QuantityField;
import com.erpsmartcloud.app.ui.table.YieldedColumns;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.inventory.StocktakeLine;
import com.erpsmartcloud.inventory.StocktakeReader.Tab;
import com.erpsmartcloud.inventory.StocktakeState;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/// Counting: one row for each product in each place, a field for the scanner, and what can be done
/// with the whole.
final class CountPage {

    private static final String STARTS = "0123456789=";

    private final Texts texts;
    private final StocktakeViewModel model;
    private final CountEditing editing = new CountEditing();
    private final DataTable<StocktakeLine> table;
    private final ViewTabs tabs;
    private final TotalsBar totals = new TotalsBar();
    private final HBox head = new HBox();
    private final VBox refused = new VBox();
    private final TextField scan = new TextField();
    private final TextField find = new TextField();
    private final BorderPane node = new BorderPane();
    private final Subscription kept;

    CountPage(Desk desk, StocktakeViewModel model) {
        this.texts = desk.texts();
        this.model = model;
        this.table = new DataTable<>(desk, new StocktakeColumns(desk).lines(editing, this::edit));
        this.tabs = new ViewTabs(texts, desk.layers());
        table.setAccessibleText(texts.get("screen.stocktake"));
        head.getStyleClass().addAll("screen-head", "list-head");
        refused.getStyleClass().add("banner-room");
        scan.setPromptText(texts.get("stocktake.scan"));
        scan.setAccessibleText(texts.get("stocktake.scan"));
        scan.setOnAction(_ -> {
            if (!scan.getText().isBlank()) {
                model.scan(scan.getText().strip());
                scan.clear();
            }
        });
        find.setPromptText(texts.get("stock.find"));
        find.setAccessibleText(texts.get("stock.find"));
        find.textProperty().addListener((_, _, words) -> model.find(words));
        HBox chips = new HBox(find, scan);
        chips.getStyleClass().add("chip-row");
        node.setTop(new VBox(head, tabs, chips, refused));
        node.setCenter(table);
        node.setBottom(totals);
        totals.beside(new YieldedColumns(texts, table));
        table.follow(model.lines());
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        table.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        tabs.chosenProperty().set(model.tabProperty().get().name());
        tabs.chosenProperty().subscribe(id -> model.show(Tab.valueOf(id)));
        kept =
                Subscription.combine(
                        model.tabProperty().subscribe(this::list),
                        model.refusedProperty().subscribe(_ -> refuse()),
                        model.openProperty().subscribe(open -> open.ifPresent(this::paint)));
    }

    BorderPane node() {
        return node;
    }

    ViewTabs tabs() {
        return tabs;
    }

    void find() {
        find.requestFocus();
        find.selectAll();
    }

    void focus() {
        table.requestFocus();
    }

    /// @return whether a count was being entered
    boolean stopEditing() {
        boolean was = editing.stop();
        if (was) {
            table.requestFocus();
        }
        return was;
    }

    void release() {
        kept.unsubscribe();
        table.release();
    }

    private void pressed(KeyEvent event) {
        if (editing.openProperty().get().isPresent()) {
            return;
        }
        if (event.getCode() == KeyCode.F2 || event.getCode() == KeyCode.ENTER) {
            table.current().ifPresent(this::edit);
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE) {
            table.current().ifPresent(line -> model.count(line, OptionalLong.empty()));
            event.consume();
        }
    }

    private void typed(KeyEvent event) {
        String typed = event.getCharacter();
        boolean starts = typed.length() == 1 && STARTS.contains(typed);
        if (editing.openProperty().get().isEmpty()
                && starts
                && !event.isShortcutDown()
                && !event.isAltDown()) {
            table.current().ifPresent(line -> edit(line, typed));
            event.consume();
        }
    }

    private void edit(StocktakeLine line) {
        edit(line, "");
    }

    private void edit(StocktakeLine line, String typed) {
        boolean over =
                model.openProperty().get().map(now -> !now.row().state().isOpen()).orElse(true);
        if (over) {
            return;
        }
        QuantityField field =
                new QuantityField(
                        texts,
                        line.counted().orElse(0),
                        typed,
                        _ -> {},
                        quantity -> {
                            editing.stop();
                            model.count(line, OptionalLong.of(quantity.value()));
                            table.requestFocus();
                            table.getSelectionModel().selectNext();
                        },
                        this::stopEditing);
        editing.start(line.id(), field);
        field.begin();
    }

    private void list(Tab tab) {
        tabs.chosenProperty().set(tab.name());
        table.setPlaceholder(
                new EmptyState("bi-clipboard-check", texts.get(StocktakeWords.nothingIn(tab))));
    }

    private void refuse() {
        refused.getChildren()
                .setAll(
                        model
                                .refusedProperty()
                                .get()
                                .map(why ->
                                        new Banner(
                                                Tone.DANGER,
                                                "bi-x-circle-fill",
                                                texts.get("stocktake.refused.title"),
                                                texts.get(why)))
                                .stream()
                                .toList());
        refused.setManaged(!refused.getChildren().isEmpty());
    }

    private void paint(OpenStocktake open) {
        var row = open.row();
        Button back = Buttons.icon("bi-arrow-left", texts.get("stocktake.back"));
        back.setOnAction(_ -> model.leave());
        VBox names =
                new VBox(
                        Labels.whole(row.number(), "t-heading"),
                        Labels.of(
                                texts.get(
                                        "stocktake.where",
                                        row.warehouse().name(),
                                        StocktakeWords.scope(texts, row)),
                                "t-small",
                                "muted"));
        head.getChildren()
                .setAll(back, names, StocktakeWords.pill(texts, row.state()), Labels.spring());
        head.setAlignment(Pos.CENTER_LEFT);
        scan.setDisable(!row.state().isOpen());
        if (row.state().isOpen()) {
            Button cancel = Buttons.plain(texts.get("stocktake.cancel"));
            cancel.setOnAction(_ -> model.cancel());
            Button again = Buttons.plain(texts.get("stocktake.recount"));
            again.setOnAction(_ -> table.current().ifPresent(model::recount));
            Button post = Buttons.primary(texts.get("stocktake.post"), "bi-check2");
            post.setOnAction(_ -> model.post());
            head.getChildren().addAll(cancel, again);
            if (row.state() == StocktakeState.COUNTING) {
                Button review = Buttons.plain(texts.get("stocktake.review"), "bi-eye");
                review.setOnAction(_ -> model.review());
                head.getChildren().add(review);
            }
            head.getChildren().add(post);
        }
        tabs.show(
                Arrays.stream(Tab.values())
                        .map(tab ->
                                new ViewTab(
                                        tab.name(),
                                        Text.of(StocktakeWords.of(tab)),
                                        OptionalLong.of(open.counts().of(tab)),
                                        false))
                        .toList());
        totals.show(
                texts.get("stocktake.progress", row.counted(), row.lines()),
                row.showsExpected()
                        ? List.of(
                                new TotalsBar.Sum(
                                        texts.get("stocktake.variance"),
                                        row.variance() == 0
                                                ? texts.formats().number(0)
                                                : texts.formats().change(row.variance()),
                                        ""))
                        : List.of());
    }
}
