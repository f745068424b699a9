package com.erpsmartcloud.app.ui.screen;

/// How a screen opens another one.
@FunctionalInterface
public interface Navigator {

    void go(Place place);
}
