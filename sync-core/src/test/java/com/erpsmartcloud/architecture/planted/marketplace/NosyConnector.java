package com.erpsmartcloud.architecture.planted.marketplace;

import com.erpsmartcloud.architecture.planted.orders.OrderTable;

/// A connector that looks into our orders.
public interface NosyConnector {

    void read(OrderTable orders);
}
