package com.erpsmartcloud.app.ui.table;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.key.Shortcut;
import com.erpsmartcloud.app.ui.key.Stroke;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// The keys that mean the same in every list: each screen says what it can do, and the keys for it
/// are the usual ones. Those of the rows count while the rows have the focus, the others anywhere
/// in the screen.
public final class ListKeys<T> {

    private static final int STEP_MARGIN = 3;

    private final Desk desk;
    private final DataTable<T> table;
    private final Map<Shortcut, BooleanSupplier> acts = new EnumMap<>(Shortcut.class);
    private Optional<Ticks> ticks = Optional.empty();

    public ListKeys(Desk desk, DataTable<T> table) {
        this.desk = desk;
        this.table = table;
        does(Shortcut.COLUMNS, () -> new ColumnsBox(desk, table).open());
        on(Shortcut.COPY, this::copyCurrent);
    }

    /// Any other key of the screen.
    public ListKeys<T> does(Shortcut key, Runnable act) {
        return on(
                key,
                () -> {
                    act.run();
                    return true;
                });
    }

    /// @param act says whether the key meant something now
    public ListKeys<T> on(Shortcut key, BooleanSupplier act) {
        acts.put(key, act);
        return this;
    }

    /// Acts on the current row.
    public ListKeys<T> onRow(Shortcut key, Consumer<T> act) {
        return on(
                key,
                () -> {
                    table.current().ifPresent(act);
                    return true;
                });
    }

    /// Enter opens the current row beside the list, Ctrl+O as a page; with the panel open Alt and
    /// an arrow walk on.
    ///
    /// @param whole makes the open panel the page
    public ListKeys<T> opens(Consumer<T> open, Runnable whole) {
        onRow(Shortcut.OPEN, open);
        onRow(
                Shortcut.PAGE,
                row -> {
                    open.accept(row);
                    whole.run();
                });
        does(Shortcut.NEXT_RECORD, () -> step(1).ifPresent(open));
        return does(Shortcut.PREVIOUS_RECORD, () -> step(-1).ifPresent(open));
    }

    /// @param all ticks every row of the view
    public ListKeys<T> ticks(Ticks chosen, Function<T, UUID> id, Runnable all) {
        ticks = Optional.of(chosen);
        onRow(Shortcut.TICK, row -> chosen.toggle(id.apply(row)));
        does(Shortcut.TICK_DOWN, () -> extend(chosen, id, 1));
        does(Shortcut.TICK_UP, () -> extend(chosen, id, -1));
        does(Shortcut.TICK_ALL, all);
        return does(Shortcut.TICK_NONE, chosen::clear);
    }

    /// Ctrl+C takes the ticked rows with their heads; without ticks the current one.
    ///
    /// @param id what is ticked
    public ListKeys<T> copies(Supplier<ListOnScreen<T>> list, Function<T, UUID> id) {
        return does(
                Shortcut.COPY,
                () -> {
                    boolean ticked = ticks.filter(chosen -> !chosen.isEmpty()).isPresent();
                    Optional<UUID> current = table.current().map(id);
                    Set<UUID> wanted =
                            ticked
                                    ? ticks.get().idsProperty().get()
                                    : current.map(Set::of).orElse(Set.of());
                    if (!wanted.isEmpty()) {
                        new TableText<>(desk, list.get())
                                .copy(row -> wanted.contains(id.apply(row)), wanted.size());
                    }
                });
    }

    /// @param host of the whole screen
    public void listen(Node host) {
        host.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (pressed(event)) {
                        event.consume();
                    }
                });
    }

    /// The keys that mean something here.
    public Set<Shortcut> answers() {
        return acts.isEmpty() ? Set.of() : EnumSet.copyOf(acts.keySet());
    }

    private boolean pressed(KeyEvent event) {
        Stroke stroke = Stroke.of(event);
        return acts.entrySet().stream()
                .filter(each -> each.getKey().first().equals(stroke))
                .filter(each -> each.getKey().home() != Shortcut.Home.LIST || table.ownsFocus())
                .findFirst()
                .filter(each -> each.getValue().getAsBoolean())
                .isPresent();
    }

    private void extend(Ticks chosen, Function<T, UUID> id, int by) {
        table.current().ifPresent(row -> chosen.add(id.apply(row)));
        step(by).ifPresent(row -> chosen.add(id.apply(row)));
    }

    private Optional<T> step(int by) {
        int next = table.getSelectionModel().getSelectedIndex() + by;
        if (next < 0 || next >= table.getItems().size()) {
            return Optional.empty();
        }
        table.getSelectionModel().clearAndSelect(next);
        table.scrollTo(Math.max(0, next - STEP_MARGIN));
        return table.current();
    }

    private boolean copyCurrent() {
        table.current().ifPresent(row -> TableText.put(table.words(row)));
        return true;
    }
}
