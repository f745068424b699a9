package com.erpsmartcloud.privacy.network;

import com.erpsmartcloud.archive.ListCell;
import com.erpsmartcloud.net.NetworkLog.Entry;

import java.util.List;

/// The network log as rows of a file. Holds no header, query or body: the log has none.
public final class NetworkExport {

    /// Names of the columns in files for programs; screens title them in the seller's language.
    public static final List<String> COLUMNS =
            List.of(
                    "at",
                    "host",
                    "purpose",
                    "method",
                    "path",
                    "bytes_out",
                    "bytes_in",
                    "carries",
                    "status",
                    "result",
                    "tls",
                    "took_millis");

    private NetworkExport() {}

    /// A source for [com.erpsmartcloud.archive.ListExport].
    ///
    /// @param filter with [NetworkFilter#upTo] set, or requests made meanwhile shift the pages
    public static List<List<ListCell>> page(
            NetworkReader reader, NetworkFilter filter, long offset, int limit) {
        return reader.page(filter, offset, limit).stream().map(row -> cells(row.entry())).toList();
    }

    static List<ListCell> cells(Entry entry) {
        return List.of(
                new ListCell.Moment(entry.at()),
                ListCell.of(entry.host()),
                ListCell.of(entry.purpose()),
                ListCell.of(entry.method()),
                ListCell.of(entry.path()),
                ListCell.of(entry.bytesOut()),
                ListCell.of(entry.bytesIn()),
                ListCell.of(entry.carries().name()),
                entry.status() == 0 ? ListCell.NONE : ListCell.of((long) entry.status()),
                ListCell.of(entry.result().name()),
                ListCell.of(entry.tls()),
                ListCell.of(entry.took().toMillis()));
    }
}
