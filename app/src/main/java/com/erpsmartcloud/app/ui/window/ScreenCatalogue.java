package com.erpsmartcloud.app.ui.window;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.door.OpenCompany;
import com.erpsmartcloud.app.ui.screen.Navigator;
import com.erpsmartcloud.app.ui.screen.Screen;
import com.erpsmartcloud.app.ui.shell.StatusLine;
import com.erpsmartcloud.app.ui.shell.StoreFilter;

import java.util.List;

/// Every screen of the program and how it is made: the one place to add a new one.
record ScreenCatalogue(Desk desk, OpenCompany company, StatusLine status, StoreFilter filter) {

    /// @param navigator opens another screen
    List<Screen> screens(Navigator navigator) {
        return List.of();
    }
}
