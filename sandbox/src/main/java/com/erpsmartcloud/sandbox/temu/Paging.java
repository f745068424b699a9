package com.erpsmartcloud.sandbox.temu;

import java.util.List;

/// A page by number, counted from 1. Behind the last row pages are empty.
record Paging(int number, int size) {

    /// @param numberName `pageNumber` for orders, `pageNo` for goods; the wrong one is ignored
    /// @param most rows a page
    /// @param badNumber code for a number below 1
    /// @throws TemuError if the page is too large or there is no such
    static Paging read(Query query, String numberName, int most, int badNumber) {
        int number = query.count(numberName, 1);
        int size = query.count("pageSize", 10);
        if (size > most) {
            throw TemuError.pageTooLarge(most);
        }
        if (number < 1 || size < 1) {
            throw new TemuError(badNumber, numberName + " and pageSize must be at least 1");
        }
        return new Paging(number, size);
    }

    <T> List<T> of(List<T> rows) {
        long from = Math.min((number - 1L) * size, rows.size());
        return rows.subList((int) from, (int) Math.min(from + size, rows.size()));
    }
}
