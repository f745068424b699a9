package com.erpsmartcloud.app.ui.gallery;

import atlantafx.base.controls.ToggleSwitch;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Banner;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Chip;
import com.erpsmartcloud.app.ui.control.ColumnChart;
import com.erpsmartcloud.app.ui.control.EmptyState;
import com.erpsmartcloud.app.ui.control.FigureCard;
import com.erpsmartcloud.app.ui.control.KeyCap;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Market;
import com.erpsmartcloud.app.ui.control.MarketBadge;
import com.erpsmartcloud.app.ui.control.ProductTile;
import com.erpsmartcloud.app.ui.control.ReasonBox;
import com.erpsmartcloud.app.ui.control.SelectionBar;
import com.erpsmartcloud.app.ui.control.Skeleton;
import com.erpsmartcloud.app.ui.control.StatusPill;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.control.TotalsBar;
import com.erpsmartcloud.app.ui.control.ViewTab;
import com.erpsmartcloud.app.ui.control.ViewTabs;
import com.erpsmartcloud.app.ui.control.WhyBox;
import com.erpsmartcloud.app.ui.control.WhyLine;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Every control on one page, for whoever changes a sheet: look at it in both schemes before a
/// commit. Its words are samples, not texts of the program.
public final class Gallery {

    private final Desk desk;

    public Gallery(Desk desk) {
        this.desk = desk;
    }

    public Parent page() {
        HBox columns = new HBox(left(), right());
        columns.getStyleClass().addAll("gap-24", "wizard-main");
        VBox page = new VBox(columns);
        page.getStyleClass().add("screen");
        return page;
    }

    private Node left() {
        VBox column = new VBox(type(), buttons(), fields(), pills(), badges(), chips(), tabs());
        column.getStyleClass().add("gap-16");
        column.setPrefWidth(640);
        return column;
    }

    private Node right() {
        VBox column = new VBox(banners(), cards(), chart(), popovers(), bars());
        column.getStyleClass().add("gap-16");
        column.setPrefWidth(600);
        return column;
    }

    private static Node type() {
        return line(
                Labels.whole("Hero", "t-hero"),
                Labels.whole("4,812.60", "t-figure"),
                Labels.whole("Title", "t-title"),
                Labels.whole("Heading", "t-heading"),
                Labels.whole("Body 折叠收纳箱"),
                Labels.whole("Small", "t-small", "muted"),
                Labels.whole("Micro", "t-micro", "subtle"));
    }

    private static Node buttons() {
        Button off = Buttons.plain("Disabled");
        off.setDisable(true);
        Button danger = Buttons.plain("Disconnect", "bi-plug");
        danger.getStyleClass().add("danger");
        return line(
                Buttons.withKey(Buttons.primary("Primary", "bi-printer"), "Ctrl+P"),
                Buttons.plain("Secondary", "bi-list-check"),
                danger,
                off,
                Buttons.icon("bi-arrow-repeat", "Refresh"),
                Buttons.link("Link"),
                new KeyCap("Ctrl+Z"));
    }

    private static Node fields() {
        TextField field = new TextField("Text");
        TextField wrong = new TextField("Wrong");
        wrong.getStyleClass().add("wrong");
        ComboBox<String> choice = new ComboBox<>();
        choice.getItems().add("Found in count");
        choice.setValue("Found in count");
        CheckBox on = new CheckBox("On");
        on.setSelected(true);
        CheckBox partly = new CheckBox("Some");
        partly.setIndeterminate(true);
        ToggleSwitch turned = new ToggleSwitch();
        turned.setSelected(true);
        ProgressBar progress = new ProgressBar(0.62);
        for (TextField each : List.of(field, wrong)) {
            each.setPrefWidth(80);
        }
        PasswordField password = new PasswordField();
        password.setPromptText("Password");
        password.setPrefWidth(90);
        return line(
                field,
                wrong,
                password,
                choice,
                on,
                new CheckBox("Off"),
                partly,
                turned,
                new ToggleSwitch(),
                progress);
    }

    private static Node pills() {
        List<Node> pills = new ArrayList<>();
        pills.add(new StatusPill(Tone.ACCENT, "bi-circle-half", "To process", ""));
        pills.add(new StatusPill(Tone.SUCCESS, "bi-check-circle", "Delivered", ""));
        pills.add(new StatusPill(Tone.WARNING, "bi-pause-circle", "On hold", ""));
        pills.add(new StatusPill(Tone.DANGER, "bi-question-circle", "Unknown", ""));
        pills.add(new StatusPill(Tone.NEUTRAL, "bi-truck", "Shipped", ""));
        return line(pills.toArray(Node[]::new));
    }

    private static Node badges() {
        List<Node> all = new ArrayList<>();
        for (Market market : Market.values()) {
            all.add(new MarketBadge(market));
        }
        for (String sku : List.of("MUG", "LMP-1", "BOX", "AUD-2", "KIT-7", "UMB-3", "CAS")) {
            ProductTile tile = new ProductTile();
            tile.show(sku, sku);
            all.add(tile);
        }
        all.add(new Skeleton());
        ((Skeleton) all.getLast()).setPrefWidth(120);
        return line(all.toArray(Node[]::new));
    }

    private static Node chips() {
        HBox row =
                new HBox(
                        new TextField(),
                        Chip.on("Ship by: today"),
                        Chip.offered("Store"),
                        Chip.offered("Carrier"));
        row.getStyleClass().add("chip-row");
        return row;
    }

    private Node tabs() {
        ViewTabs tabs = new ViewTabs(desk.texts(), desk.layers());
        tabs.chosenProperty().set("2");
        tabs.show(
                List.of(
                        tab("1", "screen.today", 14, false),
                        tab("2", "screen.orders", 50, false),
                        tab("3", "screen.stock", 214_880, false),
                        tab("4", "screen.stores", 3, true),
                        tab("5", "screen.outbox", 2_306, false),
                        tab("6", "screen.export", 7, false)));
        VBox box =
                new VBox(
                        tabs,
                        new EmptyState(
                                "bi-bag-check",
                                "Nothing to process. New orders appear here by themselves."));
        box.setMaxWidth(620);
        return box;
    }

    private static ViewTab tab(String id, String key, long count, boolean alarm) {
        return new ViewTab(id, Text.of(key), OptionalLong.of(count), alarm);
    }

    private static Node banners() {
        VBox all =
                new VBox(
                        new Banner(
                                Tone.ACCENT,
                                "bi-info-circle",
                                "The privacy policy changes on 28 July.",
                                "",
                                Buttons.link("Read what changes")),
                        new Banner(
                                Tone.WARNING,
                                "bi-cloud-slash",
                                "No network since 13:18. Everything on this computer works.",
                                "7 commands wait here and go out by themselves, in order.",
                                Buttons.plain("Check connection")),
                        new Banner(
                                Tone.DANGER,
                                "bi-x-circle-fill",
                                "Ozon refused 4 stock updates",
                                "The API key has no right to write stock.",
                                Buttons.plain("Enter a new key")));
        all.getStyleClass().add("gap-8");
        return all;
    }

    private static Node cards() {
        HBox cards =
                new HBox(
                        new FigureCard(
                                "bi-truck",
                                "To ship today",
                                "128",
                                "",
                                "96 due before 18:00",
                                Tone.NEUTRAL,
                                () -> {}),
                        new FigureCard(
                                "bi-clock",
                                "Late",
                                "3",
                                "",
                                "oldest by 2 h 10 min",
                                Tone.DANGER,
                                () -> {}),
                        new FigureCard(
                                "bi-graph-up",
                                "Sales today",
                                "4,812.60",
                                "USD",
                                "since midnight",
                                Tone.NEUTRAL,
                                () -> {}));
        cards.getStyleClass().add("gap-12");
        return cards;
    }

    private static Node chart() {
        ColumnChart chart = new ColumnChart();
        List<ColumnChart.Column> columns = new ArrayList<>();
        long[] done = {4, 3, 10, 4, 6, 8, 2, 5, 1, 0, 0, 0};
        long[] open = {2, 6, 4, 1, 5, 10, 7, 19, 11, 4, 10, 6};
        for (int i = 0; i < done.length; i++) {
            columns.add(new ColumnChart.Column(String.valueOf(10 + i), done[i], open[i], "tip"));
        }
        chart.show(columns, _ -> {});
        VBox card = new VBox(chart);
        card.getStyleClass().addAll("card", "card-body");
        return card;
    }

    private Node popovers() {
        Texts texts = desk.texts();
        WhyBox why =
                new WhyBox(
                        Labels.of("Why 4", "t-bold"),
                        List.of(
                                new WhyLine("On hand, Main", "bin B-04", "9", false),
                                new WhyLine("Reserved", "2 open orders", "−5", false),
                                new WhyLine("Available", "", "4", true)));
        ReasonBox reason =
                new ReasonBox(texts, Text.of("reason.save"), List.of("screen.stock"), _ -> {});
        HBox both = new HBox(reason, why);
        both.getStyleClass().add("gap-16");
        return both;
    }

    private Node bars() {
        SelectionBar selection = new SelectionBar(desk.texts());
        selection.show(11, "16 units", () -> {}, Buttons.primary("Copy", "bi-clipboard"));
        TotalsBar totals = new TotalsBar();
        totals.show(
                "50 orders",
                List.of(
                        new TotalsBar.Sum("", "62.70", "USD"),
                        new TotalsBar.Sum("", "6,860.00", "RUB")));
        return new VBox(selection, totals);
    }

    private static Node line(Node... nodes) {
        HBox line = new HBox(nodes);
        line.getStyleClass().add("gap-12");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
