package com.erpsmartcloud.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Writes one list into one file, page by page, so that memory does not grow with the list. The
/// file gets its name when it is whole.
public final class ListExport {

    /// Rows asked for at once.
    static final int PAGE = 1_000;

    private ListExport() {}

    /// Where the rows come from.
    @FunctionalInterface
    public interface Rows {

        /// @param offset of the first row wanted, from 0
        /// @return at most `limit` rows; fewer at the end
        List<List<ListCell>> page(long offset, int limit) throws Exception;
    }

    /// Told after each page.
    public interface Watcher {

        void written(long rows);

        /// Whether the user asked to stop.
        boolean cancelled();
    }

    /// @param target must not exist
    /// @param name of the list in the user's words
    /// @return rows written
    /// @throws ExportException nothing is left of the file then
    /// @throws Exception what the source of the rows threw; nothing is left of the file then
    public static long write(
            Path target,
            ListFormat format,
            String name,
            List<ListHead> heads,
            Rows rows,
            Watcher watcher)
            throws Exception {
        PartialFile file = PartialFile.beside(target);
        try {
            long written = write(file, format, name, heads, rows, watcher);
            file.finish();
            return written;
        } catch (IOException e) {
            throw new ExportException(WriteTrouble.named(e, file.folder()), file.remove(), e);
        } catch (Stopped e) {
            throw new ExportException(new ExportFailure.Cancelled(), file.remove(), e);
        } catch (Exception e) {
            Optional<Path> left = file.remove();
            left.ifPresent(path -> e.addSuppressed(new IOException("left behind: " + path)));
            throw e;
        }
    }

    private static long write(
            PartialFile file,
            ListFormat format,
            String name,
            List<ListHead> heads,
            Rows rows,
            Watcher watcher)
            throws Exception {
        long written = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file.path()));
                ListSheet sheet = format.sheet(out, heads, name)) {
            List<List<ListCell>> page;
            do {
                if (watcher.cancelled()) {
                    throw new Stopped();
                }
                page = rows.page(written, PAGE);
                for (List<ListCell> row : page) {
                    sheet.row(row);
                }
                written += page.size();
                watcher.written(written);
            } while (page.size() == PAGE);
        }
        return written;
    }
}
