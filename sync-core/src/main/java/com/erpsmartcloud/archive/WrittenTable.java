package com.erpsmartcloud.archive;

/// A table after it was written.
record WrittenTable(TableFile file, TableKey key, ExportedFile csv, ExportedFile jsonLines) {

    long rows() {
        return csv.rows().orElse(0);
    }
}
