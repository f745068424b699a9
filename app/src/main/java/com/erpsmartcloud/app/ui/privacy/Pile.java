package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.privacy.erase.ErasePlan;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// One of the three piles: its title, its sum, and a count for each class of data in it that opens
/// what it counts.
final class Pile extends VBox {

    private record Key(String classKey, String whyKey) {}

    /// @param people whether it counts people and not orders
    /// @param open told of the table whose count was clicked
    Pile(
            Texts texts,
            String titleKey,
            List<ErasePlan.Line> lines,
            boolean people,
            Consumer<String> open) {
        getStyleClass().addAll("card", "card-body", "gap-8", "pile");
        long sum = lines.stream().mapToLong(ErasePlan.Line::rows).sum();
        getChildren()
                .addAll(
                        Labels.wrapped(texts.get(titleKey), "t-bold"),
                        Labels.whole(texts.formats().number(sum), "t-figure"));
        Map<Key, Long> counts = new LinkedHashMap<>();
        Map<Key, String> tables = new LinkedHashMap<>();
        for (ErasePlan.Line line : lines) {
            if (line.rows() > 0) {
                Key key =
                        new Key(EraseWords.table(line.table(), people), EraseWords.of(line.why()));
                counts.merge(key, line.rows(), Long::sum);
                tables.putIfAbsent(key, line.table());
            }
        }
        counts.forEach((key, count) ->
                getChildren().add(row(texts, key, count, tables.getOrDefault(key, ""), open)));
        if (counts.isEmpty()) {
            getChildren().add(Labels.wrapped(texts.get("privacy.erase.nothing"), "muted"));
        }
    }

    private static Node row(Texts texts, Key key, long count, String table, Consumer<String> open) {
        String name = texts.get(key.classKey());
        Button number = Buttons.link(texts.formats().number(count));
        number.setAccessibleText(name + ", " + number.getText());
        number.setOnAction(_ -> open.accept(table));
        Label words = Labels.wrapped(name);
        HBox head = new HBox(words, Labels.spring(), number);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("gap-8");
        if (key.whyKey().equals("privacy.reason.none")) {
            return head;
        }
        return new VBox(head, Labels.wrapped(texts.get(key.whyKey()), "t-small", "subtle"));
    }
}
