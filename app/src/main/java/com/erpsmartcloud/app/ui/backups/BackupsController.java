package com.erpsmartcloud.app.ui.backups;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Banner;
import com.erpsmartcloud.app.ui.control.EmptyState;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.screen.ScreenEvents;
import com.erpsmartcloud.app.ui.table.DataTable;
import com.erpsmartcloud.app.ui.table.Page;
import com.erpsmartcloud.app.ui.table.RowsModel;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.workspace.Backups;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.util.List;
import java.util.Optional;

/// Shows the backups and what can be done with one.
public final class BackupsController implements ScreenEvents {

    private final Desk desk;
    private final Texts texts;
    private final BackupsViewModel model;
    private final RowsModel<Backups.Kept> rows;
    private final DataTable<Backups.Kept> table;
    private Subscription kept = Subscription.EMPTY;

    @FXML private BorderPane main;
    @FXML private VBox said;
    @FXML private Button check;
    @FXML private Button restore;
    @FXML private Button take;

    public BackupsController(Desk desk, BackupsViewModel model) {
        this.desk = desk;
        this.texts = desk.texts();
        this.model = model;
        this.rows = new RowsModel<>(desk.jobs());
        this.table = new DataTable<>(desk, new BackupColumns(texts, model).all());
    }

    @FXML
    private void initialize() {
        main.setCenter(table);
        table.setAccessibleText(texts.get("screen.backups"));
        table.follow(rows);
        table.setPlaceholder(new EmptyState("bi-archive", texts.get("backups.none")));
        table.onCurrent(_ -> enable());
        kept =
                Subscription.combine(
                        model.keptProperty().subscribe(this::list),
                        model.busyProperty().subscribe(_ -> paint()),
                        model.outcomeProperty().subscribe(_ -> paint()));
    }

    @Override
    public void shown() {
        model.refresh();
        table.requestFocus();
    }

    @Override
    public void closed() {
        kept.unsubscribe();
        table.release();
    }

    @FXML
    private void take() {
        model.take();
    }

    @FXML
    private void check() {
        table.current().ifPresent(model::check);
    }

    @FXML
    private void restore() {
        table.current()
                .ifPresent(backup ->
                        model.restore(
                                backup,
                                texts.get(
                                        "backups.folder",
                                        texts.formats()
                                                .day(backup.taken(), desk.now().instant()))));
    }

    private void list(List<Backups.Kept> found) {
        rows.show((offset, limit) ->
                new Page<>(found.stream().skip(offset).limit(limit).toList(), found.size()));
        if (table.getSelectionModel().isEmpty() && !found.isEmpty()) {
            table.getSelectionModel().select(0);
        }
        enable();
    }

    private void enable() {
        boolean none = table.current().isEmpty() || model.busyProperty().get();
        check.setDisable(none);
        restore.setDisable(none);
        take.setDisable(model.busyProperty().get());
    }

    private void paint() {
        enable();
        Optional<Banner> banner = model.outcomeProperty().get().map(this::banner);
        said.getChildren().setAll(banner.stream().toList());
        if (model.busyProperty().get()) {
            ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
            bar.setMaxWidth(Double.MAX_VALUE);
            bar.setAccessibleText(texts.get("backups.busy"));
            said.getChildren().add(bar);
        }
        said.setManaged(!said.getChildren().isEmpty());
    }

    private Banner banner(BackupsViewModel.Outcome outcome) {
        return new Banner(
                outcome.good() ? Tone.SUCCESS : Tone.DANGER,
                outcome.good() ? "bi-check-circle" : "bi-x-circle-fill",
                texts.get(outcome.title()),
                texts.get(outcome.more()));
    }
}
