package com.erpsmartcloud.app.ui.table;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.theme.ColumnLayout;
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
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Skin;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The list every screen uses: fixed row height, hairlines across, one current row with an accent
/// bar, numbers at the right, one column that takes the width the others leave. Sorting is asked of
/// the store, never done here.
public final class DataTable<T> extends TableView<Slot<T>> {

    private static final double SCROLL_BAR = 14;
    private static final double HEAD_PADDING = 13;
    private static final double SORT_ARROW = 18;
    private static final double EDGE = 14;
    private static final int LAYOUTS = 3;

    private final Desk desk;
    private final List<ColumnSpec<T>> specs;
    private final InvalidationListener onZoom = _ -> resize();
    private Consumer<List<SortOrder>> onSort = _ -> {};
    private Optional<String> natural = Optional.empty();
    private final Map<String, ObservableValue<Boolean>> wishes = new HashMap<>();
    private final Map<String, TableColumn<Slot<T>, ?>> columns = new HashMap<>();
    private final ColumnNeeds needs = new ColumnNeeds();
    private String name = "";
    private ColumnLayout layout = ColumnLayout.AS_MADE;
    private final ReadOnlyObjectWrapper<List<String>> yielded =
            new ReadOnlyObjectWrapper<>(this, "yielded", List.of());
    private final BooleanProperty allColumns = new SimpleBooleanProperty(this, "allColumns");
    private Object asked = "";
    private boolean swapping;
    private boolean spreading;
    private Subscription kept = Subscription.EMPTY;
    private Optional<Supplier<Node>> nothing = Optional.empty();
    private final InvalidationListener onRows = _ -> showNothing();
    // The model keeps its rows for the next window.
    private final InvalidationListener weakOnRows = new WeakInvalidationListener(onRows);

    public DataTable(Desk desk, List<ColumnSpec<T>> specs) {
        this.desk = desk;
        this.specs = List.copyOf(specs);
        specs.forEach(spec -> columns.put(spec.id(), column(spec)));
        arrange();
        getColumns().addListener((InvalidationListener) _ -> moved());
        setColumnResizePolicy(UNCONSTRAINED_RESIZE_POLICY);
        setSortPolicy(_ -> sortAsked());
        getSortOrder().addListener((InvalidationListener) _ -> markSorted());
        setPlaceholder(new Region());
        setRowFactory(_ -> new DataRow<>());
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
                                    swap(next, model.question());
                                }));
    }

    /// Takes the middle of a frame. The Tab key goes from child to child, so the foot is the last.
    public void fill(BorderPane frame) {
        Node foot = frame.getBottom();
        frame.setCenter(this);
        frame.setBottom(null);
        frame.setBottom(foot);
    }

    /// @param made what stands in the place of the rows when there are none; asked for each list
    ///   that has none
    public void whenEmpty(Supplier<Node> made) {
        nothing = Optional.of(made);
        showNothing();
    }

    private void showNothing() {
        if (getItems().isEmpty()) {
            nothing.ifPresent(made -> setPlaceholder(made.get()));
        }
    }

    /// Shows the rows in sight again, as they are now, without making a cell.
    public void repaint() {
        for (Node node : lookupAll(".table-cell")) {
            if (node instanceof DataCell<?> cell) {
                cell.repaint();
            }
        }
    }

    /// Whether the store has answered, be it with no rows.
    public boolean isAnswered() {
        return getItems() instanceof LazyRows<?>;
    }

    /// Whether its rows can be seen; in a window the first ones take a few frames to make.
    public boolean isDrawn() {
        return getItems().isEmpty() || (getSkin() instanceof DataSkin<?> skin && skin.isShown());
    }

    /// Lets go of the models it follows; they outlive a window that is built anew.
    public void release() {
        kept.unsubscribe();
        kept = Subscription.EMPTY;
        getItems().removeListener(weakOnRows);
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

    /// Whether keys go to the rows, even while another window is in front.
    public boolean ownsFocus() {
        return getScene() != null && equals(getScene().getFocusOwner());
    }

    /// The row with the accent bar, empty if there is none or it is not here yet.
    public Optional<T> current() {
        return Optional.ofNullable(getSelectionModel().getSelectedItem()).flatMap(Slot::row);
    }

    /// @param listener told when another row becomes the current one
    public void onCurrent(Consumer<Optional<T>> listener) {
        getSelectionModel().selectedItemProperty().addListener(_ -> listener.accept(current()));
    }

    /// Keeps what a person does to the columns under a name, and takes it up again.
    ///
    /// @param list of the list, or of the view it shows now
    public void named(String list) {
        name = list;
        layout = desk.look().columns().getOrDefault(list, ColumnLayout.AS_MADE);
        arrange();
        spread();
    }

    /// Others give way before the growing column gets less than this.
    ///
    /// @param px at 100 %
    public void leaveAtLeast(String column, double px) {
        needs.least(column, px);
        spread();
    }

    /// A column shows its rows in another form now: it becomes as wide as they need, wider or not.
    public void measureAnew(String column) {
        needs.forget(column);
        spread();
    }

    /// The columns that may be taken away, by id, with their titles.
    public Map<String, String> choosable() {
        Map<String, String> titles = new LinkedHashMap<>();
        specs.stream()
                .filter(spec -> spec.yields() > ColumnSpec.STAYS)
                .forEach(spec ->
                        spec.titleKey()
                                .ifPresent(key -> titles.put(spec.id(), desk.texts().get(key))));
        return titles;
    }

    /// Whether a person wants the column, room or not.
    public boolean wants(String column) {
        return isWanted(column);
    }

    /// Takes a column away or brings it back.
    public void choose(String column, boolean shown) {
        keep(layout.shows(column, shown));
    }

    /// A row as it is shown, under its heads, for a spreadsheet.
    String words(T row) {
        return new RowWords<>(desk.texts(), shownSpecs()).of(row);
    }

    private List<ColumnSpec<T>> shownSpecs() {
        Set<String> shown = shownColumns();
        return specs.stream()
                .filter(spec -> spec.titleKey().isPresent() && shown.contains(spec.id()))
                .toList();
    }

    /// The columns as they were made.
    public void restoreColumns() {
        keep(ColumnLayout.AS_MADE);
        arrange();
        spread();
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

    /// The arrow of a list that is sorted by itself stands where the toolkit's would.
    private Label head(String titleKey) {
        Label head = Labels.whole(desk.texts().get(titleKey));
        head.setContentDisplay(ContentDisplay.RIGHT);
        return head;
    }

    private TableColumn<Slot<T>, Optional<T>> column(ColumnSpec<T> spec) {
        TableColumn<Slot<T>, Optional<T>> column = new TableColumn<>();
        column.setId(spec.id());
        spec.titleKey().ifPresent(key -> column.setGraphic(head(key)));
        column.getStyleClass().addAll(spec.classes());
        column.setCellValueFactory(cell -> cell.getValue().rowProperty());
        column.setCellFactory(_ -> new DataCell<>(spec, px -> measured(spec, px)));
        column.setSortable(spec.sortable());
        column.setReorderable(spec.titleKey().isPresent());
        column.setResizable(spec.titleKey().isPresent() && !spec.grows());
        column.widthProperty().addListener(_ -> pulled(spec, column));
        return column;
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new DataSkin<>(this);
    }

    private void measured(ColumnSpec<T> spec, double px) {
        needs.note(spec.id(), px / desk.look().zoomProperty().get().px(1));
    }

    /// What was laid out says how wide its column must be; all within one frame, so that nobody
    /// sees it grow.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        for (int i = 0; i < LAYOUTS; i++) {
            List.copyOf(getChildren()).forEach(DataTable::layOut);
            specs.forEach(this::measureHead);
            if (!needs.grew()) {
                return;
            }
            spread();
            super.layoutChildren();
        }
    }

    private static void layOut(Node node) {
        if (node instanceof Parent parent) {
            parent.layout();
        }
    }

    private void measureHead(ColumnSpec<T> spec) {
        TableColumn<Slot<T>, ?> column = column(spec.id());
        Node title = column.getGraphic();
        if (title != null && title.getScene() != null && column.isVisible()) {
            Zoom zoom = desk.look().zoomProperty().get();
            double arrow = getSortOrder().contains(column) ? SORT_ARROW : 0;
            double edge = spec.classes().contains("edge-right") ? EDGE : 0;
            measured(spec, title.prefWidth(-1) + zoom.px(HEAD_PADDING + arrow + edge));
        }
    }

    private TableColumn<Slot<T>, ?> column(String id) {
        return Objects.requireNonNull(columns.get(id));
    }

    /// Ticks and badges stay at the left, a button of the row at the right, whatever was moved.
    private void arrange() {
        List<String> left =
                specs.stream()
                        .takeWhile(spec -> spec.titleKey().isEmpty())
                        .map(ColumnSpec::id)
                        .toList();
        List<String> right =
                specs.reversed().stream()
                        .takeWhile(spec -> spec.titleKey().isEmpty())
                        .map(ColumnSpec::id)
                        .toList();
        List<String> order =
                Stream.of(
                                left.stream(),
                                layout.order().stream()
                                        .filter(columns::containsKey)
                                        .filter(id -> !right.contains(id)),
                                specs.stream().map(ColumnSpec::id))
                        .flatMap(ids -> ids)
                        .distinct()
                        .toList();
        List<TableColumn<Slot<T>, ?>> wanted = order.stream().map(this::column).toList();
        if (!getColumns().equals(wanted)) {
            boolean before = spreading;
            spreading = true;
            getColumns().setAll(wanted);
            spreading = before;
        }
    }

    private void moved() {
        if (!spreading && getColumns().size() == specs.size()) {
            keep(layout.ordered(getColumns().stream().map(TableColumn::getId).toList()));
            // The list of columns is still being changed.
            desk.jobs().start(_ -> true, _ -> arrange(), _ -> {});
        }
    }

    private void pulled(ColumnSpec<T> spec, TableColumn<Slot<T>, ?> column) {
        if (!spreading && column.isVisible()) {
            double px = column.getWidth() / desk.look().zoomProperty().get().px(1);
            keep(layout.sized(spec.id(), Math.rint(px)));
        }
    }

    private void keep(ColumnLayout next) {
        layout = next;
        if (!name.isEmpty()) {
            desk.look().columns().put(name, next);
        }
        spread();
    }

    // New items make the table forget by what it is sorted; the store still sorts by it.
    private void swap(ObservableList<Slot<T>> next, Object question) {
        // Before the rows change: kept where it was, the list would fill the room around that place
        // first, with rows that are made for it.
        if (!question.equals(asked)) {
            scrollTo(0);
        }
        asked = question;
        List<TableColumn<Slot<T>, ?>> sorted = List.copyOf(getSortOrder());
        swapping = true;
        getItems().removeListener(weakOnRows);
        next.addListener(weakOnRows);
        setItems(next);
        showNothing();
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
            boolean byItself =
                    getSortOrder().isEmpty() && natural.equals(Optional.of(column.getId()));
            if (byItself || getSortOrder().contains(column)) {
                column.getStyleClass().add("sorted");
            }
            if (column.getGraphic() instanceof Label head) {
                head.setGraphic(byItself ? Icon.of("bi-caret-up-fill", "icon-small", "fg") : null);
            }
        }
    }

    private void resize() {
        Zoom zoom = desk.look().zoomProperty().get();
        for (ColumnSpec<T> spec : specs) {
            column(spec.id()).setMinWidth(zoom.px(Math.min(40, spec.width())));
        }
        spread();
    }

    /// Decides by the width there is: columns that yield go, the growing one takes the rest. Room
    /// for the scroll bar is always left, so that it never brings a second one along.
    private void spread() {
        if (spreading) {
            return;
        }
        spreading = true;
        boolean edited = isEdited();
        Zoom zoom = desk.look().zoomProperty().get();
        double room = (getWidth() - scrollBar(zoom)) / zoom.px(1);
        ToDoubleFunction<ColumnSpec<T>> width = spec -> needs.width(spec, layout);
        List<ColumnSpec<T>> wanted = specs.stream().filter(spec -> isWanted(spec.id())).toList();
        Set<String> gone =
                getWidth() > 0 ? ColumnFit.yielded(wanted, width, room) : Set.<String>of();
        double others = 0;
        for (ColumnSpec<T> spec : specs) {
            TableColumn<Slot<T>, ?> column = column(spec.id());
            boolean fits = allColumns.get() || !gone.contains(spec.id());
            boolean shows = edited ? column.isVisible() : isWanted(spec.id()) && fits;
            column.setVisible(shows);
            if (!spec.grows()) {
                column.setPrefWidth(zoom.px(width.applyAsDouble(spec)));
                others += shows ? width.applyAsDouble(spec) : 0;
            }
        }
        for (ColumnSpec<T> spec : specs) {
            if (spec.grows()) {
                double rest = Math.max(width.applyAsDouble(spec), Math.floor(room - others));
                column(spec.id()).setPrefWidth(zoom.px(rest));
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

    /// A column that comes or goes makes all cells anew, and with them the field a person types in.
    private boolean isEdited() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        for (Node each = owner; each != null; each = each.getParent()) {
            if (each == this) {
                return owner instanceof TextInputControl;
            }
        }
        return false;
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
        return !layout.hidden().contains(id)
                && (!wishes.containsKey(id) || Objects.requireNonNull(wishes.get(id)).getValue());
    }
}
