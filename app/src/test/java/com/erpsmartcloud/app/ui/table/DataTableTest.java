package com.erpsmartcloud.app.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.Fx;
import com.erpsmartcloud.app.ui.Pictures;
import com.erpsmartcloud.app.ui.TestDesk;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.theme.Theme;

import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.util.Callback;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

class DataTableTest {

    @Test
    void aTableOfHalfAMillionRowsReadsOnlyThePagesItShows() {
        Fx.run(() -> {
            List<Long> read = new ArrayList<>();
            Desk desk = TestDesk.of(Theme.LIGHT, Language.ENGLISH);
            DataTable<Long> table = table(desk);
            RowsModel<Long> model = new RowsModel<>(desk.jobs());
            table.follow(model);
            model.show((offset, limit) -> {
                read.add(offset);
                return page(offset, limit);
            });
            Scene scene = scene(desk, table);
            Pictures.of(scene, "table-top");
            table.scrollTo(250_000);
            table.getSelectionModel().select(250_002);
            scene.getRoot().layout();
            assertThat(table.current()).contains(250_002L);
            Pictures.of(scene, "table-middle");
            table.scrollTo(499_999);
            scene.getRoot().layout();
            assertThat(read.size()).isLessThan(12);
            assertThat(table.getItems()).hasSize(500_000);
        });
    }

    @Test
    void anotherQuestionBeginsAtItsTopAndTheSameStaysWhereItIs() {
        Fx.run(() -> {
            Desk desk = TestDesk.of(Theme.LIGHT, Language.ENGLISH);
            DataTable<Long> table = table(desk);
            RowsModel<Long> model = scrolled(desk, table, 250_000);

            model.show("all", DataTableTest::page);
            table.getScene().getRoot().layout();
            assertThat(first(table)).isEqualTo(250_000);

            model.show("fewer", (offset, limit) -> new Page<>(page(offset, limit).rows(), 400_000));
            table.getScene().getRoot().layout();
            assertThat(first(table)).isZero();
        });
    }

    @Test
    void aShorterListMakesNoRows() {
        Fx.run(() -> {
            Desk desk = TestDesk.of(Theme.LIGHT, Language.ENGLISH);
            DataTable<Long> table = table(desk);
            List<Object> made = new ArrayList<>();
            Callback<TableView<Slot<Long>>, TableRow<Slot<Long>>> rows = table.getRowFactory();
            table.setRowFactory(of -> {
                made.add(of);
                return rows.call(of);
            });
            RowsModel<Long> model = scrolled(desk, table, 499_999);
            int there = made.size();
            for (int few : List.of(5_000, 300, 20, 9, 3)) {
                model.show(few, (offset, limit) -> new Page<>(page(offset, few).rows(), few));
                table.getScene().getRoot().layout();
            }
            assertThat(made).hasSize(there);
        });
    }

    /// A table in a window that was run down to a row.
    private static RowsModel<Long> scrolled(Desk desk, DataTable<Long> table, int to)
            throws IOException {
        RowsModel<Long> model = new RowsModel<>(desk.jobs());
        table.follow(model);
        model.show("all", DataTableTest::page);
        Scene scene = scene(desk, table);
        Pictures.of(scene, "table-top");
        table.scrollTo(to);
        scene.getRoot().layout();
        return model;
    }

    private static int first(DataTable<?> table) {
        return ((VirtualFlow<?>) table.lookup(".virtual-flow")).getFirstVisibleCell().getIndex();
    }

    @Test
    void aClickOnAHeadAsksTheStoreToSort() {
        Fx.run(() -> {
            List<SortOrder> asked = new ArrayList<>();
            Desk desk = TestDesk.of(Theme.LIGHT, Language.ENGLISH);
            DataTable<Long> table = table(desk);
            table.onSort(asked::add);
            TableColumn<Slot<Long>, ?> first = table.getColumns().getFirst();
            table.getSortOrder().add(first);
            first.setSortType(TableColumn.SortType.DESCENDING);
            table.getSortOrder().clear();
            assertThat(asked.getLast()).isEqualTo(SortOrder.AS_THE_VIEW);
            assertThat(asked.stream().map(SortOrder::direction))
                    .startsWith(SortOrder.Direction.UP, SortOrder.Direction.DOWN);
        });
    }

    private static DataTable<Long> table(Desk desk) {
        return new DataTable<>(
                desk,
                List.of(
                        ColumnSpec.<Long>text("name", "screen.orders", 200, row -> "Order " + row)
                                .growing()
                                .sorts(),
                        ColumnSpec.number(
                                "sum",
                                "screen.stock",
                                120,
                                row -> desk.texts().formats().number(row))));
    }

    private static Scene scene(Desk desk, DataTable<Long> table) {
        desk.layers().showBelow(table);
        Scene scene = new Scene(desk.layers(), 800, 600);
        desk.look().dress(scene);
        return scene;
    }

    private static Page<Long> page(long offset, int limit) {
        long to = Math.min(500_000, offset + limit);
        return new Page<>(LongStream.range(offset, to).boxed().toList(), 500_000);
    }
}
