package com.erpsmartcloud.app.ui.table;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableRow;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The rows of a list. A row that was made is styled once: the toolkit styles it again with all it
/// holds whenever it shows another line of the list, three fifths of what running by cost.
///
/// In a window the first rows are made a few in each frame, so that the window goes on reacting;
/// they are shown when all are there.
final class RowFlow<T> extends VirtualFlow<TableRow<Slot<T>>> {

    private static final int FIRST_ROWS = 3;
    private static final int FEWEST_ROWS = 2;
    private static final long FRAME_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    /// Room below a short list, so that nothing has to be scrolled.
    private static final int SPARE_ROWS = 2;

    private final Runnable onWhole;
    // Never drawn: wears the grey bar that cells borrow while their row is on the way. A cell that
    // changed its own style for it would be styled again, and its words with it.
    private final Region bar = new Region();
    private final Map<TableRow<Slot<T>>, List<Node>> styled = new IdentityHashMap<>();
    private double asked;
    private double made;
    private boolean whole;
    private boolean waiting;
    private long took;
    private int rows;

    /// @param onWhole called once, when the rows are all there
    RowFlow(Runnable onWhole) {
        this.onWhole = onWhole;
        bar.getStyleClass().add("coming-bar");
        bar.setManaged(false);
        bar.setVisible(false);
        getChildren().add(bar);
    }

    /// What a cell shows while its row is on the way.
    @Nullable Background comingBar() {
        return bar.getBackground();
    }

    @Override
    protected void setCellIndex(TableRow<Slot<T>> row, int index) {
        boolean fresh = row.getSkin() == null;
        rows += fresh ? 1 : 0;
        // Columns that came or went take their cells in and out, which undresses those.
        if (fresh || !row.getChildrenUnmodifiable().equals(styled.get(row))) {
            super.setCellIndex(row, index);
            styled.put(row, List.copyOf(row.getChildrenUnmodifiable()));
        } else {
            row.updateIndex(index);
        }
    }

    /// As high as asked, less where no row would be: the toolkit fills the rest with empty rows
    /// that cost as much as full ones.
    @Override
    public void resize(double width, double height) {
        double row = getFixedCellSize();
        double enough = row * (getCellCount() + SPARE_ROWS);
        asked = row > 0 && !getHbar().isVisible() ? Math.min(height, enough) : height;
        if (whole || row <= 0 || !isInWindow()) {
            super.resize(width, asked);
        } else {
            made = Math.max(made, row * FIRST_ROWS);
            super.resize(width, Math.min(asked, made));
        }
    }

    @Override
    protected void layoutChildren() {
        long begin = System.nanoTime();
        super.layoutChildren();
        took += System.nanoTime() - begin;
        if (whole || waiting || asked <= 0 || getCellCount() == 0) {
            return;
        }
        if (getHeight() >= asked || !isInWindow()) {
            whole = true;
            super.resize(getWidth(), asked);
            onWhole.run();
        } else {
            waiting = true;
            new NextFrame(getScene(), this::makeMore).await();
        }
    }

    private void makeMore() {
        waiting = false;
        long each = Math.max(1, took / Math.max(1, rows));
        took = 0;
        rows = 0;
        made += getFixedCellSize() * Math.max(FEWEST_ROWS, FRAME_NANOS / each);
        super.resize(getWidth(), Math.min(asked, made));
        requestLayout();
    }

    private boolean isInWindow() {
        Scene scene = getScene();
        return scene != null && scene.getWindow() != null && scene.getWindow().isShowing();
    }
}
