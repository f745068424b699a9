package com.erpsmartcloud.app.ui.table;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.theme.Zoom;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The list every screen uses: fixed row height, hairlines across, one current row with an accent
/// bar, numbers at the right, one column that takes the width the others leave. Sorting is asked of
/// the store, never done here.
public final class DataTable<T> extends TableView<Slot<T>> {

    private static final double SCROLL_BAR = 14;

    private final Desk desk;
    private final List<ColumnSpec<T>> specs;
    private final InvalidationListener onZoom = _ -> resize();
    private Consumer<List<SortOrder>> onSort = _ -> {};
    private Optional<String> natural = Optional.empty();
    private final Map<String, ObservableValue<Boolean>> wishes = new HashMap<>();
    private final ReadOnlyObjectWrapper<List<String>> yielded =
            new ReadOnlyObjectWrapper<>(this, "yielded", List.of());
    private final BooleanProperty allColumns = new SimpleBooleanProperty(this, "allColumns");
    private boolean swapping;
    private boolean spreading;
    private Subscription kept = Subscription.EMPTY;

    public DataTable(Desk desk, List<ColumnSpec<T>> specs) {
        this.desk = desk;
        this.specs = List.copyOf(specs);
        specs.forEach(spec -> getColumns().add(column(spec)));
        setColumnResizePolicy(UNCONSTRAINED_RESIZE_POLICY);
        setSortPolicy(_ -> sortAsked());
        getSortOrder().addListener((InvalidationListener) _ -> markSorted());
        setPlaceholder(new Region());
        widthProperty().addListener(_ -> spread());
        desk.look().zoomProperty().addListener(new WeakInvalidationListener(onZoom));
        allColumns.addListener(_ -> spread());
        resize();
    }

    /// Shows these rows and follows them.
    public void follow(RowsModel<T> model) {
        kept =
                kept.and(
                        model.rowsProperty()
                                .subscribe(rows -> {
                                    ObservableList<Slot<T>> next =
                                            rows.<ObservableList<Slot<T>>>map(found -> found)
                                                    .orElseGet(FXCollections::observableArrayList);
                                    swap(next);
                                }));
    }

    /// Lets go of the models it follows; they outlive a window that is built anew.
    public void release() {
        kept.unsubscribe();
        kept = Subscription.EMPTY;
    }

    /// @param listener asked when a head is clicked: sort by this column, or as the view wants it
    public void onSort(Consumer<SortOrder> listener) {
        onSort = keys -> listener.accept(keys.isEmpty() ? SortOrder.AS_THE_VIEW : keys.getFirst());
    }

    /// @param listener asked for every key: a click sorts by one head, Shift and a click adds one;
    ///   empty is as the view wants it
    public void onSorts(Consumer<List<SortOrder>> listener) {
        onSort = listener;
    }

    /// Says by which column the rows come when no head was clicked; its head is bold then.
    public void sortedByItself(Optional<String> column) {
        natural = column;
        getSortOrder().clear();
        markSorted();
    }

    /// The row with the accent bar, empty if there is none or it is not here yet.
    public Optional<T> current() {
        return Optional.ofNullable(getSelectionModel().getSelectedItem()).flatMap(Slot::row);
    }

    /// @param listener told when another row becomes the current one
    public void onCurrent(Consumer<Optional<T>> listener) {
        getSelectionModel().selectedItemProperty().addListener(_ -> listener.accept(current()));
    }

    /// Shows a column only while its view wants it.
    ///
    /// @param column id of its [ColumnSpec]
    public void want(String column, ObservableValue<Boolean> wanted) {
        wishes.put(column, wanted);
        kept = kept.and(wanted.subscribe(_ -> spread()));
    }

    /// Ids of the columns that can be seen now.
    public Set<String> shownColumns() {
        return getColumns().stream()
                .filter(column -> column.isVisible())
                .map(column -> column.getId())
                .collect(Collectors.toSet());
    }

    /// Titles of the columns that gave way for want of room.
    public ReadOnlyObjectProperty<List<String>> yieldedProperty() {
        return yielded.getReadOnlyProperty();
    }

    /// Whether columns that should give way are shown all the same.
    public BooleanProperty allColumnsProperty() {
        return allColumns;
    }

    private TableColumn<Slot<T>, Optional<T>> column(ColumnSpec<T> spec) {
        TableColumn<Slot<T>, Optional<T>> column = new TableColumn<>();
        column.setId(spec.id());
        spec.titleKey().ifPresent(key -> column.setGraphic(Labels.whole(desk.texts().get(key))));
        column.getStyleClass().addAll(spec.classes());
        column.setCellValueFactory(cell -> cell.getValue().rowProperty());
        column.setCellFactory(_ -> new DataCell<>(spec));
        column.setSortable(spec.sortable());
        column.setReorderable(false);
        column.setResizable(spec.titleKey().isPresent());
        return column;
    }

    // New items make the table forget by what it is sorted; the store still sorts by it.
    private void swap(ObservableList<Slot<T>> next) {
        List<TableColumn<Slot<T>, ?>> sorted = List.copyOf(getSortOrder());
        swapping = true;
        setItems(next);
        getSortOrder().setAll(sorted);
        swapping = false;
    }

    private boolean sortAsked() {
        if (swapping) {
            return true;
        }
        markSorted();
        onSort.accept(getSortOrder().stream().map(DataTable::key).toList());
        return true;
    }

    private static SortOrder key(TableColumn<?, ?> by) {
        boolean down = by.getSortType() == TableColumn.SortType.DESCENDING;
        return new SortOrder(
                Optional.of(by.getId()), down ? SortOrder.Direction.DOWN : SortOrder.Direction.UP);
    }

    private void markSorted() {
        for (TableColumn<Slot<T>, ?> column : getColumns()) {
            column.getStyleClass().remove("sorted");
            boolean sorts =
                    getSortOrder().isEmpty()
                            ? natural.equals(Optional.of(column.getId()))
                            : getSortOrder().contains(column);
            if (sorts) {
                column.getStyleClass().add("sorted");
            }
        }
    }

    private void resize() {
        Zoom zoom = desk.look().zoomProperty().get();
        for (int i = 0; i < specs.size(); i++) {
            getColumns().get(i).setMinWidth(zoom.px(Math.min(40, specs.get(i).width())));
            getColumns().get(i).setPrefWidth(zoom.px(specs.get(i).width()));
        }
        spread();
    }

    /// Decides by the width there is: columns that yield go, the growing one takes the rest. Room
    /// for the scroll bar is always left, so that it never brings a second one along.
    private void spread() {
        if (spreading || getWidth() <= 0) {
            return;
        }
        spreading = true;
        Zoom zoom = desk.look().zoomProperty().get();
        double room = getWidth() - scrollBar(zoom);
        List<ColumnSpec<T>> wanted = specs.stream().filter(spec -> isWanted(spec.id())).toList();
        Set<String> gone = ColumnFit.yielded(wanted, room / zoom.px(1));
        double others = 0;
        for (int i = 0; i < specs.size(); i++) {
            ColumnSpec<T> spec = specs.get(i);
            TableColumn<Slot<T>, ?> column = getColumns().get(i);
            boolean shows = isWanted(spec.id()) && (allColumns.get() || !gone.contains(spec.id()));
            column.setVisible(shows);
            others += shows && !spec.grows() ? column.getWidth() : 0;
        }
        for (int i = 0; i < specs.size(); i++) {
            if (specs.get(i).grows()) {
                double least = zoom.px(specs.get(i).width());
                getColumns().get(i).setPrefWidth(Math.max(least, Math.floor(room - others)));
            }
        }
        yielded.set(
                wanted.stream()
                        .filter(spec -> gone.contains(spec.id()))
                        .flatMap(spec -> spec.titleKey().stream())
                        .map(key -> desk.texts().get(key))
                        .toList());
        spreading = false;
    }

    private double scrollBar(Zoom zoom) {
        return lookupAll(".scroll-bar").stream()
                        .filter(node -> node instanceof ScrollBar bar && isVertical(bar))
                        .mapToDouble(node -> node.prefWidth(-1))
                        .max()
                        .orElseGet(() -> zoom.px(SCROLL_BAR))
                + 1;
    }

    private static boolean isVertical(ScrollBar bar) {
        return bar.getOrientation() == Orientation.VERTICAL;
    }

    private boolean isWanted(String id) {
        return !wishes.containsKey(id) || Objects.requireNonNull(wishes.get(id)).getValue();
    }
}
