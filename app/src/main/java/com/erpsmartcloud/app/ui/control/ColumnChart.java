package com.erpsmartcloud.app.ui.control;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/// Columns of two parts: done filled, open outlined above it. Three hairlines, y from 0.
public final class ColumnChart extends Region {

    /// @param name on the axis: the hour, the day
    /// @param done filled part
    /// @param open outlined part
    /// @param tip all values in words
    /// @param alarm for what should not be there
    public record Column(String name, long done, long open, String tip, boolean alarm) {

        public Column(String name, long done, long open, String tip) {
            this(name, done, open, tip, false);
        }

        public static Column alarming(String name, long done, long open, String tip) {
            return new Column(name, done, open, tip, true);
        }

        long height() {
            return done + open;
        }
    }

    private static final double AXIS_WIDTH = 26;
    private static final double AXIS_HEIGHT = 20;
    private static final double WIDEST_COLUMN = 36;

    private final List<Part> parts = new ArrayList<>();
    private final List<Label> scale = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private long top = 1;

    private record Part(Column column, Region open, Region done, Label name) {}

    public ColumnChart() {
        getStyleClass().add("column-chart");
    }

    /// @param clicked called with the index of the clicked column, to open its rows
    public void show(List<Column> columns, IntConsumer clicked) {
        parts.clear();
        scale.clear();
        lines.clear();
        getChildren().clear();
        top = Scale.topFor(columns.stream().mapToLong(Column::height).max().orElse(0));
        for (long mark : List.of(0L, top / 2, top)) {
            Line line = new Line();
            line.getStyleClass().add("hairline");
            lines.add(line);
            Label label = Labels.whole(String.valueOf(mark), "axis-label");
            label.setAlignment(Pos.CENTER_RIGHT);
            scale.add(label);
        }
        getChildren().addAll(lines);
        getChildren().addAll(scale);
        for (int i = 0; i < columns.size(); i++) {
            add(columns.get(i), i, clicked);
        }
        requestLayout();
    }

    private void add(Column column, int index, IntConsumer clicked) {
        Region open = bar("column-open", column.tip(), index, clicked);
        Region done = bar("column-done", column.tip(), index, clicked);
        Label name = Labels.whole(column.name(), "axis-label");
        if (column.alarm()) {
            open.getStyleClass().add("alarm");
            done.getStyleClass().add("alarm");
            name.getStyleClass().add("danger");
        }
        name.setAlignment(Pos.CENTER);
        parts.add(new Part(column, open, done, name));
        getChildren().addAll(open, done, name);
    }

    private static Region bar(String style, String tip, int index, IntConsumer clicked) {
        Region bar = new Region();
        bar.getStyleClass().add(style);
        bar.setAccessibleText(tip);
        Tooltip.install(bar, new Tooltip(tip));
        bar.setOnMouseClicked(_ -> clicked.accept(index));
        return bar;
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight() - AXIS_HEIGHT - 8;
        double width = getWidth() - AXIS_WIDTH;
        for (int i = 0; i < lines.size(); i++) {
            double y = Math.floor(8 + height * (1 - i / 2.0)) + 0.5;
            Line line = lines.get(i);
            line.setStartX(AXIS_WIDTH);
            line.setEndX(getWidth());
            line.setStartY(y);
            line.setEndY(y);
            scale.get(i).resizeRelocate(0, y - 8, AXIS_WIDTH - 8, 16);
        }
        double step = width / Math.max(1, parts.size());
        double wide = Math.min(WIDEST_COLUMN, Math.floor(step * 0.65));
        for (int i = 0; i < parts.size(); i++) {
            place(parts.get(i), AXIS_WIDTH + step * (i + 0.5), wide, height, step);
        }
    }

    private void place(Part part, double middle, double wide, double height, double step) {
        double x = Math.round(middle - wide / 2);
        double all = Math.round(height * part.column().height() / top);
        double done = Math.round(height * part.column().done() / top);
        double foot = Math.floor(8 + height) + 1;
        part.open().resizeRelocate(x, foot - all, wide, all);
        part.done().resizeRelocate(x, foot - done, wide, done);
        part.open().setVisible(part.column().open() > 0);
        part.done().setVisible(part.column().done() > 0);
        part.name().resizeRelocate(middle - step / 2, foot + 4, step, 16);
    }

    @Override
    protected double computePrefHeight(double width) {
        return 140;
    }
}
