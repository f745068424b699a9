package com.erpsmartcloud.app.ui.table;

import javafx.scene.Node;

import java.util.function.Consumer;

/// The inside of a cell, made once and shown with row after row while scrolling.
public interface CellView<T> {

    Node node();

    void show(T row);

    /// @param show puts a row into the node
    static <T> CellView<T> of(Node node, Consumer<T> show) {
        return new CellView<>() {
            @Override
            public Node node() {
                return node;
            }

            @Override
            public void show(T row) {
                show.accept(row);
            }
        };
    }
}
