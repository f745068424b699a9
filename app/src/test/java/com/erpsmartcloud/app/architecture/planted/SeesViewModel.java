package com.erpsmartcloud.app.architecture.planted;

import javafx.scene.control.Button;

/// A view model that needs a screen.
public record SeesViewModel(Button save) {}
