package com.erpsmartcloud.app.ui.table;

import javafx.scene.Node;

/// The inside of a cell, made once and shown with row after row while scrolling.
public interface CellView<T> {

    Node node();

    void show(T row);
}
