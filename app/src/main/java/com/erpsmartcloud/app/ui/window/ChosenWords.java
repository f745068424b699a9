package com.erpsmartcloud.app.ui.window;

import com.erpsmartcloud.app.ui.key.Shortcut;
import com.erpsmartcloud.app.ui.key.Shortcuts;
import com.erpsmartcloud.app.ui.key.Stroke;
import com.erpsmartcloud.app.ui.theme.ColumnLayout;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Columns and keys in the file of habits: `columns.products=sku name|sku:120|cost` (order, widths
/// at 100 %, hidden) and `key.NEW=Ctrl+J`. What cannot be read is left out.
final class ChosenWords {

    private static final String COLUMNS = "columns.";
    private static final String KEY = "key.";
    private static final int PARTS = 3;

    private ChosenWords() {}

    static void write(Habits habits, Properties words) {
        habits.columns()
                .forEach((list, layout) ->
                        words.setProperty(
                                COLUMNS + list,
                                String.join(" ", layout.order())
                                        + "|"
                                        + new TreeMap<>(layout.widths())
                                                .entrySet().stream()
                                                        .map(each ->
                                                                each.getKey()
                                                                        + ":"
                                                                        + Math.round(
                                                                                each.getValue()))
                                                        .collect(Collectors.joining(" "))
                                        + "|"
                                        + layout.hidden().stream()
                                                .sorted()
                                                .collect(Collectors.joining(" "))));
        habits.keys().forEach((key, stroke) -> words.setProperty(KEY + key.name(), stroke.words()));
    }

    static Map<String, ColumnLayout> columns(Properties words) {
        Map<String, ColumnLayout> found = new HashMap<>();
        for (String name : words.stringPropertyNames()) {
            String[] parts = words.getProperty(name, "").split("\\|", -1);
            if (name.startsWith(COLUMNS) && parts.length == PARTS) {
                found.put(
                        name.substring(COLUMNS.length()),
                        new ColumnLayout(
                                list(parts[0]),
                                widths(list(parts[1])),
                                Set.copyOf(list(parts[2]))));
            }
        }
        return found;
    }

    static Map<Shortcut, Stroke> keys(Properties words) {
        Map<Shortcut, Stroke> found = new EnumMap<>(Shortcut.class);
        for (Shortcut shortcut : Shortcut.values()) {
            Stroke.read(words.getProperty(KEY + shortcut.name(), ""))
                    .filter(stroke -> shortcut.isChangeable())
                    .filter(stroke -> Shortcuts.fault(stroke).isEmpty())
                    .ifPresent(stroke -> found.put(shortcut, stroke));
        }
        return found;
    }

    private static List<String> list(String words) {
        return Arrays.stream(words.split(" ")).filter(each -> !each.isEmpty()).distinct().toList();
    }

    private static Map<String, Double> widths(List<String> pairs) {
        return pairs.stream()
                .filter(pair -> pair.matches("[^:]+:[0-9]{1,4}"))
                .map(pair -> pair.split(":", -1))
                .collect(
                        Collectors.toMap(
                                pair -> pair[0], pair -> Double.valueOf(pair[1]), (a, _) -> a));
    }
}
