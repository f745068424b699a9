package com.erpsmartcloud.app.ui.table;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/// The tick at the beginning of a row.
public final class TickCell<T> implements CellView<T> {

    private final CheckBox box = new CheckBox();
    private final Ticks ticks;
    private final Function<T, UUID> id;
    // Held here, because the ticks hold it weakly: cells come and go.
    private final ChangeListener<Set<UUID>> painting = (_, _, _) -> paint();
    private Optional<UUID> shown = Optional.empty();

    /// @param words what a screen reader says
    public TickCell(Ticks ticks, Function<T, UUID> id, String words) {
        this.ticks = ticks;
        this.id = id;
        box.setFocusTraversable(false);
        box.setAccessibleText(words);
        box.setOnAction(_ -> shown.ifPresent(ticks::toggle));
        ticks.idsProperty().addListener(new WeakChangeListener<>(painting));
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(T row) {
        shown = Optional.of(id.apply(row));
        paint();
    }

    private void paint() {
        box.setSelected(shown.isPresent() && ticks.has(shown.get()));
    }
}
