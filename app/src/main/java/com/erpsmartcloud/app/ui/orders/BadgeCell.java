package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.control.Market;
import com.erpsmartcloud.app.ui.control.MarketBadge;
import com.erpsmartcloud.app.ui.table.CellView;
import com.erpsmartcloud.orders.OrderRow;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;

/// The marketplace an order came from; the tooltip names the store.
final class BadgeCell implements CellView<OrderRow> {

    private final MarketBadge badge = new MarketBadge();
    private final Tooltip store = new Tooltip();

    BadgeCell() {
        badge.setTooltip(store);
    }

    @Override
    public Node node() {
        return badge;
    }

    @Override
    public void show(OrderRow row) {
        badge.show(Market.valueOf(row.marketplace().name()));
        store.setText(row.storeName());
    }
}
