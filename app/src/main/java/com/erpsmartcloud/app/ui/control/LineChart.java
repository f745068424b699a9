package com.erpsmartcloud.app.ui.control;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

import java.util.ArrayList;
import java.util.List;

/// One line over time: three hairlines, y from 0, no smoothing, a dot at its end.
public final class LineChart extends Region {

    private static final double AXIS_WIDTH = 34;
    private static final double AXIS_HEIGHT = 20;
    private static final double TOP = 8;
    private static final double DOT = 3;

    private final List<Label> scale = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Polyline path = new Polyline();
    private final Circle end = new Circle(DOT);
    private final Label from = Labels.whole("", "axis-label");
    private final Label to = Labels.whole("", "axis-label");
    private List<Point> points = List.of();
    private long top = 1;

    /// @param place where it lies in the time shown, 0 to 1000
    public record Point(int place, long value) {}

    public LineChart() {
        getStyleClass().add("line-chart");
        path.getStyleClass().add("chart-line");
        end.getStyleClass().add("chart-dot");
        to.setAlignment(Pos.CENTER_RIGHT);
    }

    /// @param words all of it in words, for a screen reader and the tooltip
    /// @param begins what stands under the left end
    /// @param ends what stands under the right end
    public void show(List<Point> next, String words, String begins, String ends) {
        points = List.copyOf(next);
        top = Scale.topFor(points.stream().mapToLong(Point::value).max().orElse(0));
        scale.clear();
        lines.clear();
        for (long mark : List.of(0L, top / 2, top)) {
            Line line = new Line();
            line.getStyleClass().add("hairline");
            lines.add(line);
            Label label = Labels.whole(String.valueOf(mark), "axis-label");
            label.setAlignment(Pos.CENTER_RIGHT);
            scale.add(label);
        }
        from.setText(begins);
        to.setText(ends);
        setAccessibleText(words);
        Tooltip.install(this, new Tooltip(words));
        getChildren().setAll(lines);
        getChildren().addAll(scale);
        getChildren().addAll(path, end, from, to);
        end.setVisible(!points.isEmpty());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight() - AXIS_HEIGHT - TOP;
        double width = getWidth() - AXIS_WIDTH - DOT;
        for (int i = 0; i < lines.size(); i++) {
            double y = Math.floor(TOP + height * (1 - i / 2.0)) + 0.5;
            Line line = lines.get(i);
            line.setStartX(AXIS_WIDTH);
            line.setEndX(getWidth());
            line.setStartY(y);
            line.setEndY(y);
            scale.get(i).resizeRelocate(0, y - 8, AXIS_WIDTH - 8, 16);
        }
        List<Double> corners = new ArrayList<>();
        for (Point point : points) {
            corners.add(AXIS_WIDTH + width * point.place() / 1000);
            corners.add(TOP + height * (1 - (double) point.value() / top));
        }
        path.getPoints().setAll(corners);
        if (!corners.isEmpty()) {
            end.setCenterX(corners.get(corners.size() - 2));
            end.setCenterY(corners.getLast());
        }
        double foot = TOP + height + 4;
        from.resizeRelocate(AXIS_WIDTH, foot, width / 2, 16);
        to.resizeRelocate(AXIS_WIDTH + width / 2, foot, width / 2, 16);
    }

    @Override
    protected double computePrefHeight(double width) {
        return 120;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 280;
    }
}
