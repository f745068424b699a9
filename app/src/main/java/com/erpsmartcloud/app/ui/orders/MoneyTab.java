package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.control.Facts;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.text.Formats;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.orders.OrderDetail;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// What the order sells for. Fees and profit come with the settlement; until they are known here,
/// that is said and no figure made up.
record MoneyTab(Texts texts) {

    Node of(OrderDetail order) {
        Formats formats = texts.formats();
        Facts facts = new Facts();
        for (OrderDetail.Line line : order.lines()) {
            facts.add(
                    line.title(),
                    Labels.whole(formats.money(line.unitPrice().times(line.quantity()))));
        }
        facts.add(
                texts.get("orders.column.total"),
                Labels.whole(formats.money(order.row().total()), "t-bold"));
        facts.add(
                texts.get("orders.money.paid"),
                Labels.whole(order.paidAt().map(formats::longDate).orElse("\u2013")));
        boolean settled = order.axes().settlement() == OrderState.SettlementState.SETTLED;
        VBox tab =
                new VBox(
                        facts,
                        Labels.wrapped(
                                texts.get(
                                        settled
                                                ? "orders.money.settled"
                                                : "orders.money.estimated"),
                                "t-small",
                                "muted"));
        tab.getStyleClass().add("gap-12");
        return tab;
    }
}
