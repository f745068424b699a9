package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Banner;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Market;
import com.erpsmartcloud.app.ui.control.MarketBadge;
import com.erpsmartcloud.app.ui.control.SidePanel;
import com.erpsmartcloud.app.ui.control.Tabs;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.control.ViewTab;
import com.erpsmartcloud.app.ui.control.ViewTabs;
import com.erpsmartcloud.app.ui.screen.Navigator;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.text.Formats;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.orders.OrderDetail;
import com.erpsmartcloud.orders.ProblemKind;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntConsumer;

/// One order beside the list.
final class OrderPanel {

    private final Desk desk;
    private final Texts texts;
    private final OrderPanelViewModel model;
    private final OrderWork work;
    private final Navigator navigator;
    private final IntConsumer step;
    private final SidePanel panel;
    private final ViewTabs tabs;
    private final StackPane content = new StackPane();
    private final Subscription kept;

    /// @param step walks the list behind: -1 or 1
    OrderPanel(
            Desk desk,
            OrderPanelViewModel model,
            OrderWork work,
            Navigator navigator,
            IntConsumer step,
            Runnable close) {
        this.desk = desk;
        this.texts = desk.texts();
        this.model = model;
        this.work = work;
        this.navigator = navigator;
        this.step = step;
        this.panel = new SidePanel(texts, close);
        this.tabs = new ViewTabs(texts, desk.layers());
        tabs.getStyleClass().add("panel-tabs");
        tabs.chosenProperty().bindBidirectional(model.tabProperty());
        kept =
                Subscription.combine(
                        model.orderProperty().subscribe((_, _) -> show()),
                        model.buyerProperty().subscribe((_, _) -> showTab()),
                        model.tabProperty().subscribe((_, _) -> showTab()));
    }

    SidePanel node() {
        return panel;
    }

    /// Lets go of the model.
    void release() {
        kept.unsubscribe();
    }

    Tabs tabs() {
        return tabs;
    }

    private void show() {
        model.orderProperty()
                .get()
                .ifPresent(order -> {
                    head(order);
                    tabs.show(
                            List.of(
                                    tab(
                                            OrderPanelViewModel.LINES,
                                            "orders.panel.lines",
                                            order.lines().size()),
                                    tab(OrderPanelViewModel.PARCEL, "orders.panel.parcel", -1),
                                    tab(OrderPanelViewModel.MONEY, "orders.panel.money", -1),
                                    tab(OrderPanelViewModel.BUYER, "orders.column.buyer", -1),
                                    tab(
                                            OrderPanelViewModel.TIMELINE,
                                            "orders.panel.timeline",
                                            order.events().size()),
                                    tab(OrderPanelViewModel.RAW, "orders.panel.raw", -1)));
                    List<Node> parts = new ArrayList<>();
                    parts.add(Labels.wrapped(facts(order), "t-small", "muted"));
                    if (!order.otherNumbers().isEmpty()) {
                        String numbers = String.join(", ", order.otherNumbers());
                        parts.add(
                                Labels.wrapped(
                                        texts.get("orders.panel.also", numbers),
                                        "t-small",
                                        "muted"));
                    }
                    String raw = order.row().rawStatus();
                    parts.add(new AxisPills(texts, raw).of(order.axes()));
                    parts.add(new OwnStrip(desk, work).of(order));
                    order.restricted().ifPresent(since -> parts.add(restricted(since)));
                    order.problems().forEach(problem -> parts.add(problem(order, problem)));
                    parts.add(tabs);
                    parts.add(content);
                    panel.body(parts.toArray(Node[]::new));
                    showTab();
                });
    }

    /// The buyer asked for it; the privacy centre lifts it.
    private Node restricted(Instant since) {
        return new Banner(
                Tone.WARNING,
                "bi-lock",
                texts.get("orders.restricted", texts.formats().day(since, desk.now().instant())),
                texts.get("orders.restricted.more"));
    }

    private void showTab() {
        model.orderProperty()
                .get()
                .ifPresent(order ->
                        content.getChildren()
                                .setAll(
                                        switch (model.tabProperty().get()) {
                                            case OrderPanelViewModel.PARCEL ->
                                                    new ParcelTab(texts).of(order);
                                            case OrderPanelViewModel.MONEY ->
                                                    new MoneyTab(texts).of(order);
                                            case OrderPanelViewModel.BUYER ->
                                                    new BuyerTab(texts, model).of(order);
                                            case OrderPanelViewModel.TIMELINE ->
                                                    new TimelineTab(texts, desk.now().instant())
                                                            .of(order);
                                            case OrderPanelViewModel.RAW ->
                                                    new RawTab(texts).of(order);
                                            default -> new LinesTab(texts).of(order);
                                        }));
    }

    private void head(OrderDetail order) {
        String number = order.row().externalId();
        Button copy = small("bi-clipboard", texts.get("orders.panel.copy"));
        copy.setOnAction(_ -> {
            ClipboardContent text = new ClipboardContent();
            text.putString(number);
            Clipboard.getSystemClipboard().setContent(text);
        });
        Button before = small("bi-chevron-left", texts.get("orders.panel.previous"));
        before.setOnAction(_ -> step.accept(-1));
        Button after = small("bi-chevron-right", texts.get("orders.panel.next"));
        after.setOnAction(_ -> step.accept(1));
        Label name = Labels.of(number, "t-heading");
        MarketBadge badge = new MarketBadge(Market.valueOf(order.row().marketplace().name()));
        HBox title = new HBox(badge, name, copy);
        title.getStyleClass().add("gap-8");
        title.setAlignment(Pos.CENTER_LEFT);
        panel.head(title, before, after);
    }

    private static Button small(String icon, String words) {
        Button button = Buttons.icon(icon, words);
        button.getStyleClass().add("small-control");
        return button;
    }

    private String facts(OrderDetail order) {
        Formats formats = texts.formats();
        Instant now = desk.now().instant();
        String ordered = moment(order.row().orderedAt());
        Text first = Text.of("orders.panel.ordered", order.row().storeName(), ordered);
        if (order.row().shipBy().isEmpty()) {
            return texts.get(first);
        }
        Instant shipBy = order.row().shipBy().get();
        Text second =
                Text.of("orders.panel.ship-by", formats.day(shipBy, now), formats.time(shipBy));
        ZoneId zone = ZoneId.of(order.zone());
        String there = texts.formats().in(zone).time(shipBy);
        return there.equals(formats.time(shipBy))
                ? texts.get("orders.panel.facts", first, second)
                : texts.get("orders.panel.facts-zone", first, second, there, order.zone());
    }

    private String moment(Instant at) {
        Formats formats = texts.formats();
        return formats.day(at, desk.now().instant()) + " " + formats.time(at);
    }

    private Node problem(OrderDetail order, OrderDetail.Problem problem) {
        ProblemLook look = ProblemLook.of(problem.kind(), problem.detail());
        List<Node> actions = new ArrayList<>();
        Button mend = Buttons.plain(texts.get("orders.mend.open"));
        mend.setOnAction(_ -> new MendMenu(desk, work).open(mend, order.row()));
        actions.add(mend);
        if (problem.kind() == ProblemKind.NO_STOCK) {
            Button stock = Buttons.plain(texts.get("problem.no-stock.action"));
            String sku = ProblemLook.sku(problem.detail());
            stock.setOnAction(_ -> navigator.go(Place.of(ScreenName.STOCK, sku)));
            actions.add(stock);
        }
        Tone tone = look.tone();
        return new Banner(
                tone,
                look.icon(),
                texts.get(look.nameKey()),
                texts.get(look.reason()),
                actions.toArray(Node[]::new));
    }

    private static ViewTab tab(String id, String nameKey, int count) {
        OptionalLong known = count < 0 ? OptionalLong.empty() : OptionalLong.of(count);
        return new ViewTab(id, Text.of(nameKey), known, false);
    }
}
