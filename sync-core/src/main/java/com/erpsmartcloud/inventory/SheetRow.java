package com.erpsmartcloud.inventory;

import java.util.List;

/// A line of a table that comes from outside.
///
/// @param line its number there, from 1, as a spreadsheet counts
/// @param cells as text; missing ones at the end are left out
public record SheetRow(long line, List<String> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /// @param column from 0, below zero for none
    /// @return empty text where there is no such cell
    public String cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column).strip() : "";
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
