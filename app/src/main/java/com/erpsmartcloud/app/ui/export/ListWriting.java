package com.erpsmartcloud.app.ui.export;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.shell.StatusLine;
import com.erpsmartcloud.app.ui.table.ListColumn;
import com.erpsmartcloud.app.ui.table.ListOnScreen;
import com.erpsmartcloud.app.ui.table.Page;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.archive.ExportException;
import com.erpsmartcloud.archive.ExportFailure;
import com.erpsmartcloud.archive.ListCell;
import com.erpsmartcloud.archive.ListExport;
import com.erpsmartcloud.archive.ListFormat;
import com.erpsmartcloud.archive.ListHead;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// Writes a list into a file, with its progress and its end in the status line.
record ListWriting<T>(
        Desk desk,
        StatusLine status,
        ListOnScreen<T> list,
        ListFormat format,
        List<ListColumn<T>> columns) {

    void start(Path file) {
        Texts texts = desk.texts();
        // Titles are read here: the language may change while the file is written.
        List<ListHead> heads =
                columns.stream()
                        .map(column -> new ListHead(column.id(), texts.get(column.titleKey())))
                        .toList();
        String name = texts.get(list.name());
        boolean[] ended = new boolean[1];
        Jobs.Job job =
                desk.jobs()
                        .start(
                                progress -> write(file, name, heads, progress),
                                rows -> {
                                    ended[0] = true;
                                    status.ended();
                                    status.say(
                                            Text.of(
                                                    "list.done",
                                                    rows,
                                                    String.valueOf(file.getFileName())));
                                },
                                failure -> {
                                    ended[0] = true;
                                    status.ended();
                                    status.say(why(failure));
                                });
        if (!ended[0]) {
            status.running(Text.of("list.running", Text.of(list.name().key())), job);
        }
    }

    private long write(Path file, String name, List<ListHead> heads, Jobs.Progress progress)
            throws Exception {
        AtomicLong total = new AtomicLong();
        return ListExport.write(
                file,
                format,
                name,
                heads,
                (offset, limit) -> {
                    Page<T> page = list.rows().page(offset, limit);
                    total.set(page.total());
                    return page.rows().stream().map(this::cells).toList();
                },
                new ListExport.Watcher() {
                    @Override
                    public void written(long rows) {
                        progress.report(rows, total.get(), "export.step.writing");
                    }

                    @Override
                    public boolean cancelled() {
                        return progress.cancelled();
                    }
                });
    }

    private List<ListCell> cells(T row) {
        return columns.stream().map(column -> column.value().apply(row)).toList();
    }

    private static Text why(Exception failure) {
        return failure instanceof ExportException known
                ? known.failure() instanceof ExportFailure.Cancelled
                        ? Text.of("list.stopped")
                        : ExportWords.of(known.failure())
                : Text.of("export.failed.read");
    }
}
