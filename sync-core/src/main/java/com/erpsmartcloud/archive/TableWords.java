package com.erpsmartcloud.archive;

import com.erpsmartcloud.store.TableDef;

import java.util.Locale;
import java.util.Optional;

/// What a table holds, in the words an export says it with.
public final class TableWords {

    private TableWords() {}

    /// @param table name of a [TableDef]
    /// @param language English where there are no words in it
    /// @return `orders with their states and buyers`; empty for bookkeeping that is not exported
    public static Optional<String> of(String table, Locale language) {
        return Texts.in(language).find("table." + table);
    }
}
