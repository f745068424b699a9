package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.app.ui.control.Banner;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Chip;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.MarketBadge;
import com.erpsmartcloud.app.ui.control.Markets;
import com.erpsmartcloud.app.ui.control.SidePanel;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.stores.HistoryViewModel.State;
import com.erpsmartcloud.app.ui.text.Texts;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import javafx.util.converter.LocalDateStringConverter;

import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.FormatStyle;
import java.util.List;

/// The form of [HistoryViewModel] in a side panel.
final class HistoryPanel {

    private static final List<Integer> OFFERED = List.of(30, 90, 180, 365);

    private final Texts texts;
    private final HistoryViewModel model;
    private final SidePanel panel;
    private final VBox below = new VBox();
    private final Button start;
    private final Subscription kept;

    HistoryPanel(Texts texts, HistoryViewModel model, Runnable close) {
        this.texts = texts;
        this.model = model;
        this.panel = new SidePanel(texts, close);
        panel.getStyleClass().add("ledger-panel");
        below.getStyleClass().add("gap-12");
        start = Buttons.primary(texts.get("stores.history.start"), "bi-download");
        start.setOnAction(_ -> model.start());
        HBox title =
                new HBox(
                        new MarketBadge(Markets.of(model.store().marketplace())),
                        Labels.of(texts.get("stores.history.title"), "t-heading"));
        title.getStyleClass().add("gap-8");
        title.setAlignment(Pos.CENTER_LEFT);
        panel.head(title);
        Label wrong = Labels.wrapped("", "t-small", "danger");
        panel.body(
                Labels.wrapped(texts.get("stores.history.lead", model.store().name()), "muted"),
                offered(),
                day("stores.history.first", model.firstProperty()),
                day("stores.history.last", model.lastProperty()),
                wrong,
                new HBox(start),
                below);
        kept =
                Subscription.combine(
                        model.stateProperty().subscribe(this::paint),
                        model.wrongProperty()
                                .subscribe(why -> {
                                    wrong.setText(why.map(texts::get).orElse(""));
                                    wrong.setManaged(why.isPresent());
                                }));
    }

    SidePanel node() {
        return panel;
    }

    /// Lets go of the model, which may still run.
    void release() {
        kept.unsubscribe();
    }

    private Node offered() {
        HBox chips = new HBox();
        chips.getStyleClass().add("gap-8");
        for (int days : OFFERED) {
            Chip chip = Chip.offered(texts.get("stores.history.days", days));
            chip.setGraphic(null);
            chip.setOnAction(_ -> model.choose(days));
            chips.getChildren().add(chip);
        }
        return chips;
    }

    private Node day(String nameKey, ObjectProperty<LocalDate> value) {
        DatePicker picker = new DatePicker();
        picker.setConverter(
                new LocalDateStringConverter(
                        FormatStyle.MEDIUM, texts.language().locale(), IsoChronology.INSTANCE));
        picker.valueProperty().bindBidirectional(value);
        picker.setMaxWidth(Double.MAX_VALUE);
        picker.setAccessibleText(texts.get(nameKey));
        Label name = Labels.of(texts.get(nameKey), "t-small", "muted");
        name.setLabelFor(picker);
        VBox box = new VBox(name, picker);
        box.getStyleClass().add("field");
        return box;
    }

    private void paint(State state) {
        start.setDisable(state instanceof State.Running);
        below.getChildren()
                .setAll(
                        switch (state) {
                            case State.Ready() -> List.of();
                            case State.Running(long orders) -> running(orders);
                            case State.Finished(StoreDoor.History what) ->
                                    said(
                                            Tone.SUCCESS,
                                            "bi-check-circle",
                                            texts.get("stores.history.finished", what.orders()),
                                            texts.get("stores.history.new", what.changed()));
                            case State.Stopped(long orders) ->
                                    said(
                                            Tone.WARNING,
                                            "bi-pause-circle",
                                            texts.get("stores.history.stopped"),
                                            texts.get("stores.history.read", orders));
                            case State.Failed(var why) ->
                                    said(
                                            Tone.DANGER,
                                            "bi-x-circle-fill",
                                            texts.get("stores.history.failed"),
                                            texts.get(why));
                        });
    }

    private List<Node> running(long orders) {
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(texts.get("stores.history.title"));
        Button stop = Buttons.plain(texts.get("stores.history.stop"));
        stop.setOnAction(_ -> model.stop());
        return List.of(
                bar,
                Labels.whole(texts.get("stores.history.read", orders), "muted"),
                new HBox(stop));
    }

    private static List<Node> said(Tone tone, String icon, String title, String more) {
        return List.of(new Banner(tone, icon, title, more));
    }
}
