package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.MarketBadge;
import com.erpsmartcloud.app.ui.control.Markets;
import com.erpsmartcloud.app.ui.control.Styles;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.table.CellView;
import com.erpsmartcloud.app.ui.table.ColumnSpec;
import com.erpsmartcloud.marketplace.pull.FirstFetch;
import com.erpsmartcloud.marketplace.pull.Resource;
import com.erpsmartcloud.marketplace.push.CommandKind;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/// The columns of the list of stores: the key, and one for each resource that is kept in step.
///
/// @param running what is being brought in step at this moment, by store
/// @param more opens what can be done with a store, under the button
record StoreColumns(
        Desk desk, Predicate<StoresViewModel.Running> running, BiConsumer<Node, StoreRow> more) {

    List<ColumnSpec<StoreRow>> all() {
        return List.of(
                ColumnSpec.<StoreRow>bare("badge", 68, StoreColumns::badge).with("first"),
                ColumnSpec.<StoreRow>of("store", "stores.store", 190, this::name).growing(),
                state(
                                "sign-in",
                                "stores.sign-in",
                                (row, now) -> StoreWords.signIn(row, now, desk.texts()))
                        .yielding(1),
                running("orders", "stores.orders", Resource.ORDERS, this::orders),
                sending("stock", "stores.stock", CommandKind.PUBLISH_STOCK, Resource.STOCK),
                sending("prices", "stores.prices", CommandKind.CHANGE_PRICE, Resource.LISTINGS)
                        .yielding(3),
                lag("listings", "stores.listings", Resource.LISTINGS).yielding(2),
                ColumnSpec.bare("more", 56, this::moreButton));
    }

    private static CellView<StoreRow> badge() {
        MarketBadge badge = new MarketBadge();
        HBox box = new HBox(badge);
        box.getStyleClass().add("cell-line");
        return CellView.of(
                box,
                row -> {
                    badge.show(Markets.of(row.store().marketplace()));
                    box.getChildren().setAll(badge);
                    StoreColour.of(row.store())
                            .ifPresent(colour -> box.getChildren().add(colour.mark()));
                });
    }

    private CellView<StoreRow> name() {
        Label name = Labels.of("", "t-bold");
        Label where = Labels.of("", "t-small", "muted");
        VBox box = new VBox(name, where);
        box.setAlignment(Pos.CENTER_LEFT);
        return CellView.of(
                box,
                row -> {
                    name.setText(row.store().name());
                    where.setText(
                            desk.texts()
                                    .get(
                                            "stores.where",
                                            row.store().currency(),
                                            Zones.city(row.store().zone(), desk.texts())));
                });
    }

    private CellView<StoreRow> moreButton() {
        Button button = Buttons.icon("bi-three-dots", desk.texts().get("stores.more"));
        StoreRow[] shown = new StoreRow[1];
        button.setOnAction(_ -> more.accept(button, shown[0]));
        return CellView.of(button, row -> shown[0] = row);
    }

    /// While a first fetch runs, how far it is; unless it stands still.
    private StoreWords.Lag orders(StoreRow row, Instant now) {
        return row.fetching()
                .filter(fetch -> fetch.stage() == FirstFetch.Stage.RUNNING)
                .filter(_ -> row.trouble().isEmpty() && !row.store().paused())
                .map(fetch ->
                        new StoreWords.Lag(
                                Tone.ACCENT,
                                "bi-download",
                                desk.texts().get("stores.first.column", fetch.percent())))
                .orElseGet(() -> StoreWords.lag(row, Resource.ORDERS, now, desk.texts()));
    }

    private ColumnSpec<StoreRow> lag(String id, String titleKey, Resource resource) {
        return running(
                id,
                titleKey,
                resource,
                (row, now) -> StoreWords.lag(row, resource, now, desk.texts()));
    }

    private ColumnSpec<StoreRow> sending(
            String id, String titleKey, CommandKind kind, Resource read) {
        return running(
                id,
                titleKey,
                kind == CommandKind.PUBLISH_STOCK ? Resource.STOCK : Resource.PRICES,
                (row, now) -> StoreWords.sending(row, kind, read, now, desk.texts()));
    }

    private ColumnSpec<StoreRow> running(
            String id,
            String titleKey,
            Resource resource,
            BiFunction<StoreRow, Instant, StoreWords.Lag> words) {
        return state(
                id,
                titleKey,
                (row, now) ->
                        running.test(new StoresViewModel.Running(row.id(), resource))
                                ? new StoreWords.Lag(
                                        Tone.ACCENT,
                                        "bi-arrow-repeat",
                                        desk.texts().get("stores.lag.running"))
                                : words.apply(row, now));
    }

    private ColumnSpec<StoreRow> state(
            String id, String titleKey, BiFunction<StoreRow, Instant, StoreWords.Lag> words) {
        return ColumnSpec.of(id, titleKey, 138, () -> cell(words));
    }

    private CellView<StoreRow> cell(BiFunction<StoreRow, Instant, StoreWords.Lag> find) {
        FontIcon icon = new FontIcon("bi-clock");
        Label words = Labels.whole("");
        HBox box = new HBox(icon, words);
        box.getStyleClass().add("cell-line");
        return CellView.of(
                box,
                row -> {
                    StoreWords.Lag lag = find.apply(row, desk.now().instant());
                    icon.setIconLiteral(lag.icon());
                    words.setText(lag.words());
                    boolean quiet = lag.tone() == Tone.SUCCESS || lag.tone() == Tone.NEUTRAL;
                    Styles.only(icon, Tone.INKS, lag.tone().ink());
                    Styles.only(words, Tone.INKS, quiet ? "" : lag.tone().ink());
                });
    }
}
