package com.erpsmartcloud.app.ui.bulk;

import com.erpsmartcloud.catalog.BulkColumn;
import com.erpsmartcloud.catalog.Rounding;

import java.util.List;
import java.util.UUID;

/// A bulk edit being prepared.
///
/// @param columns what can be changed of these rows
/// @param formula as typed
/// @param pasted one text for each row in their order, taken instead of the formula; empty for none
record BulkDraft(
        List<UUID> rows,
        List<BulkColumn> columns,
        BulkColumn column,
        String formula,
        Rounding rounding,
        List<String> pasted) {

    BulkDraft {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        pasted = List.copyOf(pasted);
    }

    static BulkDraft of(List<UUID> rows, List<BulkColumn> columns) {
        return new BulkDraft(rows, columns, columns.getFirst(), "", Rounding.NONE, List.of());
    }

    BulkDraft with(BulkColumn next) {
        return new BulkDraft(rows, columns, next, formula, rounding, pasted);
    }

    BulkDraft with(Rounding next) {
        return new BulkDraft(rows, columns, column, formula, next, pasted);
    }

    /// A formula takes the place of what was pasted.
    BulkDraft typed(String next) {
        return new BulkDraft(rows, columns, column, next, rounding, List.of());
    }

    BulkDraft paste(List<String> lines) {
        return new BulkDraft(rows, columns, column, "", rounding, lines);
    }
}
