package com.erpsmartcloud.app.ui.window;

import com.erpsmartcloud.marketplace.push.SafeUntil;
import com.erpsmartcloud.workspace.Workspace;

import java.time.Duration;
import java.util.Optional;

/// What the window asks of a company before it closes. An interface, so that tests answer.
interface Farewell {

    /// Until when the published stock is safe; empty if it is while the program is closed for a
    /// night.
    Optional<SafeUntil> needed();

    /// Lowers what stores show to what is safe.
    ///
    /// @param most waits no longer
    void lower(Duration most);

    static Farewell of(Workspace company) {
        return new Farewell() {
            @Override
            public Optional<SafeUntil> needed() {
                return company.sync().needsLeash();
            }

            @Override
            public void lower(Duration most) {
                company.sync().leash(ScreenCatalogue.OWNER, most);
            }
        };
    }
}
