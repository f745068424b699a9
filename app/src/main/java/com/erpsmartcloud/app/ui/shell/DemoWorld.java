package com.erpsmartcloud.app.ui.shell;

import com.erpsmartcloud.app.ui.text.Text;

/// What one may do to the demo company's surroundings. All calls off the UI thread.
public interface DemoWorld {

    boolean unplugged();

    /// Cuts the network between the company and its marketplaces.
    void unplug() throws Exception;

    void plugIn() throws Exception;

    /// Lets someone buy something that is for sale.
    ///
    /// @return what was bought, for the status line
    Text buySomething() throws Exception;
}
