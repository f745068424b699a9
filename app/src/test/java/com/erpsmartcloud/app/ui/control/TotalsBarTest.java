package com.erpsmartcloud.app.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.Fx;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;

import java.util.List;

/// A narrow line leaves whole sums out and comes back to them.
class TotalsBarTest {

    private final TotalsBar bar = Fx.call(TotalsBar::new);
    private final StackPane room = Fx.call(() -> new StackPane(bar));
    private final Scene scene = Fx.call(() -> new Scene(room, 1000, 40));

    @Test
    void whatDoesNotFitIsLeftOutWholeTheLastSumFirst() {
        Fx.run(() -> {
            bar.show(
                    "472 rows, sorted by available",
                    List.of(
                            new TotalsBar.Sum("On hand", "13,144", ""),
                            new TotalsBar.Sum("Available", "12,596", ""),
                            new TotalsBar.Sum("Value at cost", "6,741,168.65", "RUB")));
            assertThat(figures(1000)).containsExactly("13,144", "12,596", "6,741,168.65");
            assertThat(figures(420)).containsExactly("13,144", "12,596");
            assertThat(figures(120)).isEmpty();
            assertThat(figures(1000)).containsExactly("13,144", "12,596", "6,741,168.65");
        });
    }

    private List<String> figures(double width) {
        bar.setMaxWidth(width);
        // A sum that comes or goes asks for the next frame.
        for (int frame = 0; frame < 2; frame++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
        return bar.lookupAll(".t-bold").stream()
                .filter(label -> label.getParent().isVisible())
                .map(TotalsBarTest::words)
                .toList();
    }

    private static String words(Node label) {
        return ((Labeled) label).getText();
    }
}
