package com.erpsmartcloud.archive;

import com.erpsmartcloud.store.Column;
import com.erpsmartcloud.store.TableDef;

import java.util.List;

/// A table as it goes into an export.
///
/// @param title file name without its ending, in the seller's words, such as `order-lines`
/// @param columns the columns that may leave the database
record TableFile(TableDef table, String title, List<Column> columns) {

    String csv() {
        return Bag.DATA + title + ".csv";
    }

    String jsonLines() {
        return Bag.DATA + title + ".jsonl";
    }
}
