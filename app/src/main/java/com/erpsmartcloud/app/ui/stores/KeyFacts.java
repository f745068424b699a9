package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.app.ui.text.Text;

/// What is known of the chosen store's key.
sealed interface KeyFacts {

    record Asking() implements KeyFacts {}

    record Known(StoreDoor.Facts facts) implements KeyFacts {}

    /// @param why the marketplace could not be asked
    record Unknown(Text why) implements KeyFacts {}
}
