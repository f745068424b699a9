package com.erpsmartcloud.app.ui.rules;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.EmptyState;
import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.KeyCap;
import com.erpsmartcloud.app.ui.control.Layer;
import com.erpsmartcloud.app.ui.control.MenuBox;
import com.erpsmartcloud.app.ui.control.PanelHost;
import com.erpsmartcloud.app.ui.control.TotalsBar;
import com.erpsmartcloud.app.ui.key.Shortcut;
import com.erpsmartcloud.app.ui.rules.RulesViewModel.Way;
import com.erpsmartcloud.app.ui.screen.ScreenEvents;
import com.erpsmartcloud.app.ui.table.DataTable;
import com.erpsmartcloud.app.ui.table.ListKeys;
import com.erpsmartcloud.app.ui.table.YieldedColumns;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.marketplace.rules.RuleRow;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Shows the stock rules in the order in which they are asked, and the one being written.
public final class RulesController implements ScreenEvents {

    private final Desk desk;
    private final Texts texts;
    private final RulesViewModel model;
    private final DataTable<RuleRow> table;
    private final ListKeys<RuleRow> keys;
    private final TotalsBar totals = new TotalsBar();
    private final RuleEditor editor;

    @FXML private StackPane host;
    @FXML private BorderPane main;
    @FXML private Button add;
    @FXML private Label subtitle;
    private Optional<PanelHost> panels = Optional.empty();
    private Subscription kept = Subscription.EMPTY;

    public RulesController(Desk desk, RulesViewModel model) {
        this.desk = desk;
        this.texts = desk.texts();
        this.model = model;
        this.table = new DataTable<>(desk, new RuleColumns(desk, this::more).all());
        this.keys = new ListKeys<>(desk, table);
        this.editor = new RuleEditor(desk, model.editor(), this::escaped);
    }

    @FXML
    private void initialize() {
        PanelHost made = new PanelHost(main);
        panels = Optional.of(made);
        host.getChildren().setAll(made);
        subtitle.setText(texts.get("rules.subtitle"));
        table.setAccessibleText(texts.get("screen.rules"));
        Button first = Buttons.plain(texts.get("rules.new"), "bi-plus");
        first.setOnAction(_ -> model.begin());
        table.setPlaceholder(new EmptyState("bi-diagram-3", texts.get("rules.empty"), first));
        main.setCenter(table);
        main.setBottom(totals);
        totals.beside(new YieldedColumns(texts, table));
        Buttons.withKey(add, "Ctrl+N");
        table.named("rules");
        table.follow(model.rows());
        table.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                table.current().ifPresent(model::open);
            }
        });
        keys.onRow(Shortcut.OPEN, model::open)
                .onRow(Shortcut.PAGE, model::open)
                .does(Shortcut.NEW, model::begin)
                .on(Shortcut.SAVE, this::save)
                .onRow(Shortcut.ARCHIVE, model::remove)
                .onRow(Shortcut.MOVE_UP, row -> model.move(row, Way.UP))
                .onRow(Shortcut.MOVE_DOWN, row -> model.move(row, Way.DOWN))
                .listen(host);
        kept =
                Subscription.combine(
                        model.editor().formProperty().subscribe(this::turn),
                        model.allProperty()
                                .subscribe(all ->
                                        totals.show(
                                                texts.get("rules.rows", (long) all.size()),
                                                List.of())));
    }

    @Override
    public void shown() {
        model.load();
        if (isWriting()) {
            editor.begin();
        } else {
            table.requestFocus();
        }
    }

    @Override
    public void shownAt(String place) {
        shown();
        model.open(UUID.fromString(place));
    }

    @Override
    public void refreshed() {
        model.refresh();
    }

    @Override
    public boolean escaped() {
        boolean writing = isWriting();
        model.editor().close();
        return writing;
    }

    @Override
    public void closed() {
        kept.unsubscribe();
        table.release();
        editor.release();
    }

    @Override
    public Set<Shortcut> keys() {
        return keys.answers();
    }

    @FXML
    private void add() {
        model.begin();
    }

    private boolean save() {
        boolean writing = isWriting();
        if (writing) {
            editor.save();
        }
        return writing;
    }

    private boolean isWriting() {
        return model.editor().formProperty().get().isPresent();
    }

    /// The page comes with the first form and goes with the last.
    private void turn(Optional<RuleForm> form) {
        panels.ifPresent(there -> {
            if (form.isPresent() && !there.isOpen()) {
                there.openWhole(editor);
                editor.begin();
            } else if (form.isEmpty() && there.isOpen()) {
                there.close();
                table.requestFocus();
            }
        });
    }

    private void more(Node anchor, RuleRow row) {
        MenuBox menu = new MenuBox();
        Layer[] layer = new Layer[1];
        item(menu, layer, "bi-pencil", "rules.edit", "Enter", () -> model.open(row));
        item(
                menu,
                layer,
                row.active() ? "bi-pause-circle" : "bi-play-circle",
                row.active() ? "rules.rest" : "rules.wake",
                "",
                () -> model.turn(row));
        if (model.canMove(row, Way.UP)) {
            item(
                    menu,
                    layer,
                    "bi-arrow-up",
                    "rules.up",
                    "Ctrl+Shift+Up",
                    () -> model.move(row, Way.UP));
        }
        if (model.canMove(row, Way.DOWN)) {
            item(
                    menu,
                    layer,
                    "bi-arrow-down",
                    "rules.down",
                    "Ctrl+Shift+Down",
                    () -> model.move(row, Way.DOWN));
        }
        menu.line();
        item(menu, layer, "bi-trash", "rules.remove", "Delete", () -> model.remove(row));
        layer[0] = desk.layers().under(anchor, menu);
    }

    private void item(
            MenuBox menu, Layer[] layer, String icon, String nameKey, String key, Runnable act) {
        Node right = key.isEmpty() ? new javafx.scene.layout.Region() : new KeyCap(key);
        menu.add(
                Icon.of(icon),
                texts.get(nameKey),
                right,
                () -> {
                    layer[0].close();
                    act.run();
                });
    }
}
