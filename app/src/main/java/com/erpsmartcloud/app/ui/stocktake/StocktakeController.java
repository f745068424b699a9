package com.erpsmartcloud.app.ui.stocktake;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.EmptyState;
import com.erpsmartcloud.app.ui.control.PanelHost;
import com.erpsmartcloud.app.ui.control.Tabs;
import com.erpsmartcloud.app.ui.key.Shortcut;
import com.erpsmartcloud.app.ui.screen.ScreenEvents;
import com.erpsmartcloud.app.ui.table.DataTable;
import com.erpsmartcloud.app.ui.table.ListKeys;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.inventory.StocktakeRow;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import java.util.Optional;
import java.util.Set;

/// Shows stocktakes, and counts the one that is open.
public final class StocktakeController implements ScreenEvents {

    private final Texts texts;
    private final StocktakeViewModel model;
    private final DataTable<StocktakeRow> table;
    private final CountPage page;

    private final ListKeys<StocktakeRow> keys;

    @FXML private StackPane host;
    @FXML private BorderPane main;
    @FXML private Button add;
    private Optional<NewStocktakePanel> fresh = Optional.empty();
    private Optional<PanelHost> panels = Optional.empty();
    private Subscription kept = Subscription.EMPTY;

    public StocktakeController(Desk desk, StocktakeViewModel model) {
        this.texts = desk.texts();
        this.model = model;
        this.table = new DataTable<>(desk, new StocktakeColumns(desk).stocktakes());
        this.page = new CountPage(desk, model);
        this.keys = new ListKeys<>(desk, table);
    }

    @FXML
    private void initialize() {
        PanelHost made = new PanelHost(main);
        panels = Optional.of(made);
        table.setAccessibleText(texts.get("screen.stocktake"));
        table.setPlaceholder(
                new EmptyState("bi-clipboard-check", texts.get("stocktake.empty.none")));
        main.setCenter(table);
        Buttons.withKey(add, "Ctrl+N");
        table.follow(model.rows());
        table.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                openCurrent();
            }
        });
        table.named("stocktakes");
        keys.onRow(Shortcut.OPEN, row -> model.open(row.id()))
                .onRow(Shortcut.PAGE, row -> model.open(row.id()))
                .does(Shortcut.NEW, this::add)
                .listen(host);
        kept = model.openProperty().subscribe(this::turn);
    }

    @Override
    public void shown() {
        model.load();
        if (model.openProperty().get().isPresent()) {
            page.focus();
        } else {
            table.requestFocus();
        }
    }

    @Override
    public void refreshed() {
        model.refresh();
    }

    @Override
    public boolean escaped() {
        if (page.stopEditing()) {
            return true;
        }
        if (panels.map(PanelHost::isOpen).orElse(false)) {
            panels.ifPresent(PanelHost::close);
            table.requestFocus();
            return true;
        }
        boolean counting = model.openProperty().get().isPresent();
        model.leave();
        return counting;
    }

    @Override
    public void closed() {
        kept.unsubscribe();
        fresh.ifPresent(NewStocktakePanel::release);
        table.release();
        page.release();
    }

    @Override
    public Optional<Tabs> tabs() {
        return model.openProperty().get().map(_ -> page.tabs());
    }

    @Override
    public boolean find() {
        boolean counting = model.openProperty().get().isPresent();
        if (counting) {
            page.find();
        }
        return counting;
    }

    @Override
    public Set<Shortcut> keys() {
        return keys.answers();
    }

    @FXML
    private void add() {
        model.leave();
        fresh.ifPresent(NewStocktakePanel::release);
        NewStocktakePanel asked = new NewStocktakePanel(texts, model);
        fresh = Optional.of(asked);
        panels.ifPresent(
                there -> there.open(asked.node(model.warehousesProperty().get(), there::close)));
    }

    private void openCurrent() {
        table.current().ifPresent(row -> model.open(row.id()));
    }

    private void turn(Optional<OpenStocktake> open) {
        panels.ifPresent(there -> {
            boolean counting = open.isPresent();
            if (counting && !host.getChildren().contains(page.node())) {
                there.close();
                host.getChildren().setAll(page.node());
                page.focus();
            } else if (!counting && !host.getChildren().contains(there)) {
                host.getChildren().setAll(there);
                table.requestFocus();
            }
        });
    }
}
