package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.LineChart;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.marketplace.pull.Lags;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// How old a store's orders were over the last day, as a line, and in words above it.
record LagBox(Desk desk, Lag lag) {

    /// Older than this now, and the words are a warning.
    private static final Duration LATE = Duration.ofMinutes(15);

    Node node() {
        Texts texts = desk.texts();
        Instant now = desk.now().instant();
        Duration age = lag.lastOk().map(at -> Duration.between(at, now)).orElse(Duration.ZERO);
        String usual = lag.usual().map(texts.formats()::age).orElse("\u2013");
        String words =
                lag.lastOk().isPresent()
                        ? texts.get("stores.lag.now-usual", texts.formats().age(age), usual)
                        : texts.get("stores.lag.never");
        boolean late = age.compareTo(LATE) > 0;
        VBox head =
                new VBox(
                        Labels.whole(texts.get("stores.lag.title"), "t-bold"),
                        Labels.whole(words, "t-small", late ? "warning" : "muted"));
        VBox box = new VBox(head);
        box.getStyleClass().add("lag-side");
        if (lag.points().isEmpty()) {
            box.getChildren().add(Labels.wrapped(texts.get("stores.lag.none"), "t-small", "muted"));
            return box;
        }
        Instant from = now.minus(Lag.SHOWN);
        LineChart chart = new LineChart();
        chart.show(
                points(from, now, age),
                texts.get("stores.lag.title") + ", " + words,
                texts.get("stores.lag.yesterday", texts.formats().time(from)),
                texts.formats().time(now));
        box.getChildren().add(chart);
        return box;
    }

    private List<LineChart.Point> points(Instant from, Instant now, Duration age) {
        List<LineChart.Point> points = new ArrayList<>();
        for (Lags.Point point : lag.points()) {
            if (!point.at().isBefore(from) && !point.at().isAfter(now)) {
                long place =
                        Duration.between(from, point.at()).toMillis() * 1000 / Lag.SHOWN.toMillis();
                points.add(new LineChart.Point((int) place, minutes(point.age())));
            }
        }
        points.add(new LineChart.Point(1000, minutes(age)));
        return points;
    }

    /// Rounded up, so that a minute's work is seen.
    private static long minutes(Duration age) {
        return (age.toSeconds() + 59) / 60;
    }
}
