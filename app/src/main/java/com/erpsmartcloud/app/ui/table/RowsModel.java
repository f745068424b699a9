package com.erpsmartcloud.app.ui.table;

import com.erpsmartcloud.app.ui.work.Jobs;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Optional;

/// The rows a list shows now. The old rows stay until the first page of the new ones has come; an
/// answer overtaken by a newer question is thrown away.
public final class RowsModel<T> {

    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<Optional<LazyRows<T>>> rows =
            new ReadOnlyObjectWrapper<>(this, "rows", Optional.empty());
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper(this, "failed");
    private Object question = "";
    private long asked;

    public RowsModel(Jobs jobs) {
        this.jobs = jobs;
    }

    /// Empty until the first answer.
    public ReadOnlyObjectProperty<Optional<LazyRows<T>>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// Whether the last question could not be answered.
    public ReadOnlyBooleanProperty failedProperty() {
        return failed.getReadOnlyProperty();
    }

    /// What the rows answer; a list goes back to its top when this changes.
    Object question() {
        return question;
    }

    /// Asks the same again.
    public void show(PageSource<T> source) {
        show(question, source);
    }

    /// Asks for a list.
    ///
    /// @param next what makes it another one than the list shown now: view, sort, filter
    public void show(Object next, PageSource<T> source) {
        long mine = ++asked;
        jobs.start(
                _ -> source.page(0, LazyRows.PAGE),
                first -> {
                    if (mine == asked) {
                        failed.set(false);
                        question = next;
                        rows.set(Optional.of(new LazyRows<>(source, jobs, first)));
                    }
                },
                _ -> {
                    if (mine == asked) {
                        failed.set(true);
                    }
                });
    }

    /// Reads what is in memory again, in place.
    public void refresh() {
        rows.get().ifPresent(LazyRows::refresh);
    }
}
