package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.orders.OrderActs;
import com.erpsmartcloud.orders.OrderNotes;
import com.erpsmartcloud.orders.OrderReader;
import com.erpsmartcloud.orders.OrderTags;
import com.erpsmartcloud.orders.SavedViews;
import com.erpsmartcloud.orders.manual.ManualOrders;
import com.erpsmartcloud.orders.mend.Mends;

/// What the orders screen asks and does; all of it off the UI thread.
///
/// @param actor who acts, as the audit log names them
public record OrderPorts(
        OrderReader orders,
        OrderActs acts,
        OrderTags tags,
        OrderNotes notes,
        SavedViews views,
        ManualOrders manual,
        Mends mends,
        Places places,
        String actor) {}
