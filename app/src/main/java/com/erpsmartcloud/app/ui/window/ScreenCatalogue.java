package com.erpsmartcloud.app.ui.window;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.door.OpenCompany;
import com.erpsmartcloud.app.ui.orders.OrderPanelViewModel;
import com.erpsmartcloud.app.ui.orders.OrdersController;
import com.erpsmartcloud.app.ui.orders.OrdersViewModel;
import com.erpsmartcloud.app.ui.screen.Navigator;
import com.erpsmartcloud.app.ui.screen.Screen;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.screen.Views;
import com.erpsmartcloud.app.ui.shell.StatusLine;
import com.erpsmartcloud.app.ui.shell.StoreFilter;
import com.erpsmartcloud.app.ui.today.TodayController;
import com.erpsmartcloud.app.ui.today.TodayViewModel;
import com.erpsmartcloud.workspace.Workspace;

import java.util.List;
import java.util.Map;

/// Every screen of the program and how it is made: the one place to add a new one.
record ScreenCatalogue(Desk desk, OpenCompany company, StatusLine status, StoreFilter filter) {

    /// Who acts, in the audit log, while a company has one user.
    private static final String OWNER = "owner";

    /// @param navigator opens another screen
    List<Screen> screens(Navigator navigator) {
        return company.workspace().map(open -> screens(open, navigator)).orElse(List.of());
    }

    private List<Screen> screens(Workspace open, Navigator navigator) {
        TodayViewModel today =
                new TodayViewModel(open.today(), desk.jobs(), desk.texts().formats().zone());
        OrdersViewModel orders = new OrdersViewModel(open.orders(), desk.jobs(), filter);
        OrderPanelViewModel order =
                new OrderPanelViewModel(
                        open.orders(), id -> open.buyers().reveal(OWNER, id), desk.jobs());
        Views views =
                new Views(
                        Map.of(
                                TodayController.class,
                                () -> new TodayController(desk, today, navigator),
                                OrdersController.class,
                                () -> new OrdersController(desk, orders, order, navigator)),
                        desk.texts());
        return List.of(
                new Screen(ScreenName.TODAY, () -> views.load(TodayController.class)),
                new Screen(ScreenName.ORDERS, () -> views.load(OrdersController.class)));
    }
}
