package com.erpsmartcloud.app.ui.today;

import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Market;
import com.erpsmartcloud.app.ui.control.MarketBadge;
import com.erpsmartcloud.app.ui.orders.OrderPlace;
import com.erpsmartcloud.app.ui.orders.ProblemLook;
import com.erpsmartcloud.app.ui.screen.Navigator;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.orders.ProblemKind;
import com.erpsmartcloud.reports.Today;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// The first problems of the day, each with its reason and the way to its end.
record ProblemRows(Texts texts, Navigator navigator) {

    Node row(Today.ProblemRow problem) {
        ProblemLook look = ProblemLook.of(problem.kind(), problem.detail());
        Label name = Labels.of(texts.get(look.nameKey()));
        name.getStyleClass().add("problem-name");
        Label number = Labels.of(problem.orderNumber(), "muted", "problem-number");
        number.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Label item = Labels.of(problem.item(), "problem-item");
        // The article gives way to a marketplace's own word, which says more here.
        boolean word = problem.kind() == ProblemKind.UNKNOWN_STATUS;
        Label detail = Labels.of(detail(problem), "t-small", "subtle");
        if (word) {
            detail.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            detail.setTooltip(new Tooltip(problem.detail()));
        }
        item.setVisible(!word);
        item.setManaged(!word);
        String reason = texts.get(look.reason());
        item.setTooltip(new Tooltip(reason));
        MarketBadge badge = new MarketBadge(Market.valueOf(problem.marketplace().name()));
        HBox row =
                new HBox(
                        Icon.of(look.icon(), look.tone().ink()),
                        name,
                        badge,
                        number,
                        item,
                        detail,
                        Labels.spring(),
                        action(problem));
        row.getStyleClass().add("problem-row");
        row.setAccessibleText(texts.get(look.nameKey()) + ", " + reason);
        return row;
    }

    private String detail(Today.ProblemRow problem) {
        return switch (problem.kind()) {
            case NO_STOCK -> texts.get("orders.line.short", ProblemLook.missing(problem.detail()));
            case NOT_MAPPED, UNKNOWN_STATUS -> problem.detail();
            case NO_WAREHOUSE, NOT_ACCEPTED, CANCEL_REQUESTED, DISPUTE -> "";
        };
    }

    private Button action(Today.ProblemRow problem) {
        boolean stock = problem.kind() == ProblemKind.NO_STOCK;
        Button button =
                Buttons.plain(texts.get(stock ? "problem.no-stock.action" : "today.problems.open"));
        button.getStyleClass().add("row-action");
        Place place =
                stock
                        ? Place.of(ScreenName.STOCK, ProblemLook.sku(problem.detail()))
                        : OrderPlace.of(problem.orderId());
        button.setOnAction(_ -> navigator.go(place));
        return button;
    }
}
