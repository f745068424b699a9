package com.erpsmartcloud.app.ui.today;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Banner;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.CardGrid;
import com.erpsmartcloud.app.ui.control.ColumnChart;
import com.erpsmartcloud.app.ui.control.EmptyState;
import com.erpsmartcloud.app.ui.control.FigureCard;
import com.erpsmartcloud.app.ui.control.SideBySide;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.orders.OrderPlace;
import com.erpsmartcloud.app.ui.screen.Navigator;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.ScreenEvents;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.marketplace.push.SafeUntil;
import com.erpsmartcloud.orders.OrderTab;
import com.erpsmartcloud.reports.Today;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// The first screen: what to do next, and whether all is well.
public final class TodayController implements ScreenEvents {

    private final Desk desk;
    private final Texts texts;
    private final TodayViewModel model;
    private final Navigator navigator;
    private final ColumnChart chart = new ColumnChart();
    private Subscription kept = Subscription.EMPTY;
    private List<Figure> figuresShown = List.of();
    private List<Today.Hour> hoursShown = List.of();
    private List<Today.ProblemRow> problemsShown = List.of();

    @FXML private Label when;
    @FXML private VBox notice;
    @FXML private CardGrid figures;
    @FXML private SideBySide columns;
    @FXML private Label packed;
    @FXML private Label open;
    @FXML private StackPane chartPlace;
    @FXML private VBox problems;
    @FXML private Button allProblems;
    @FXML private VBox safe;
    @FXML private VBox stores;
    @FXML private VBox welcome;

    public TodayController(Desk desk, TodayViewModel model, Navigator navigator) {
        this.desk = desk;
        this.texts = desk.texts();
        this.model = model;
        this.navigator = navigator;
    }

    @FXML
    private void initialize() {
        for (VBox each : List.of(notice, welcome)) {
            each.managedProperty().bind(each.visibleProperty());
        }
        figures.managedProperty().bind(figures.visibleProperty());
        columns.managedProperty().bind(columns.visibleProperty());
        welcome.getChildren().add(welcome());
        showProblems(List.of());
        showHours(List.of());
        kept =
                Subscription.combine(
                        model.todayProperty().subscribe(_ -> show()),
                        model.safeProperty().subscribe(read -> read.ifPresent(this::showSafe)),
                        model.failedProperty().subscribe(this::showFailure));
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
    public void closed() {
        kept.unsubscribe();
    }

    @FXML
    private void openProblems() {
        navigator.go(OrderPlace.of(OrderTab.PROBLEM));
    }

    @FXML
    private void openStores() {
        navigator.go(Place.of(ScreenName.STORES));
    }

    private void show() {
        Instant now = desk.now().instant();
        when.setText(capital(texts.get("today.when", texts.formats().longDate(now))));
        boolean fresh = model.todayProperty().get().filter(it -> it.stores().isEmpty()).isPresent();
        boolean known = model.todayProperty().get().isPresent();
        welcome.setVisible(fresh);
        figures.setVisible(known && !fresh);
        columns.setVisible(known && !fresh);
        model.todayProperty().get().filter(_ -> !fresh).ifPresent(today -> show(today, now));
    }

    // What says the same as before is left alone, so that the focus stays where it is.
    private void show(Today today, Instant now) {
        List<Figure> next = Figures.of(today, texts, now);
        if (!next.equals(figuresShown)) {
            figuresShown = next;
            figures.getChildren().setAll(next.stream().map(this::card).toList());
        }
        if (!today.hours().equals(hoursShown)) {
            showHours(today.hours());
        }
        if (!today.firstProblems().equals(problemsShown)) {
            showProblems(today.firstProblems());
        }
        allProblems.setVisible(today.problems() > 0);
        allProblems.setText(texts.get("today.problems.all", today.problems()));
        // Its words say how long from now.
        model.safeProperty().get().ifPresent(this::showSafe);
        StoreRows rows = new StoreRows(texts, now);
        stores.getChildren().setAll(today.stores().stream().map(rows::row).toList());
    }

    private void showSafe(SafeUntil until) {
        safe.getChildren().setAll(new SafeCard(texts, navigator).of(until, desk.now().instant()));
    }

    private FigureCard card(Figure figure) {
        return figure.card(navigator);
    }

    private void showHours(List<Today.Hour> hours) {
        hoursShown = hours;
        long done = hours.stream().mapToLong(Today.Hour::toShip).sum();
        long waiting = hours.stream().mapToLong(Today.Hour::toProcess).sum();
        packed.setText(texts.get("today.hours.packed", done));
        open.setText(texts.get("today.hours.open", waiting));
        chart.show(HourColumns.of(hours, texts), index -> openHour(hours, index));
        chartPlace
                .getChildren()
                .setAll(
                        hours.isEmpty()
                                ? new EmptyState("bi-truck", texts.get("today.hours.none"))
                                : chart);
    }

    private void openHour(List<Today.Hour> hours, int index) {
        ZoneId zone = texts.formats().zone();
        model.todayProperty()
                .get()
                .ifPresent(today ->
                        navigator.go(
                                OrderPlace.due(
                                        HourColumns.range(hours, index, today.asOf(), zone))));
    }

    private void showProblems(List<Today.ProblemRow> rows) {
        problemsShown = rows;
        ProblemRows make = new ProblemRows(texts, navigator);
        problems.getChildren().setAll(rows.stream().map(make::row).toList());
        if (rows.isEmpty()) {
            problems.getChildren()
                    .add(new EmptyState("bi-check-circle", texts.get("orders.empty.problem")));
        }
    }

    // Russian weekdays are written small; a sentence begins large.
    private String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(texts.language().locale())
                + sentence.substring(1);
    }

    private EmptyState welcome() {
        Button connect = Buttons.primary(texts.get("today.welcome.connect"), "bi-shop");
        connect.setOnAction(_ -> openStores());
        return new EmptyState("bi-house", texts.get("today.welcome"), connect);
    }

    private void showFailure(boolean failed) {
        notice.setVisible(failed);
        Button again = Buttons.plain(texts.get("orders.failed.again"));
        again.setOnAction(_ -> model.refresh());
        notice.getChildren()
                .setAll(
                        new Banner(
                                Tone.DANGER,
                                "bi-x-circle-fill",
                                texts.get("today.failed"),
                                texts.get("today.failed.why"),
                                again));
    }
}
