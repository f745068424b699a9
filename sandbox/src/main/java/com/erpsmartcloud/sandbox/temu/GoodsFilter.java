package com.erpsmartcloud.sandbox.temu;

import com.erpsmartcloud.sandbox.temu.world.Goods;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Which product pages a list asks for, beside their state.
record GoodsFilter(
        String text,
        Set<Long> ids,
        Set<Long> categories,
        TimeSpan created,
        TimeSpan stateChanged,
        boolean nothing) {

    static final int BAD_PARAMETERS = 150_010_003;

    static GoodsFilter read(Query query) {
        return new GoodsFilter(
                query.text("searchText").orElse("").toLowerCase(Locale.ROOT),
                new HashSet<>(query.integers("goodsIdList")),
                new HashSet<>(query.integers("catIdList")),
                TimeSpan.millis(query, "crtFrom", "crtTo"),
                TimeSpan.millis(query, "goodsStatusChangeTimeFrom", "goodsStatusChangeTimeTo"),
                // No page of this seller has low or restricted traffic.
                !query.integers("goodsSearchTags").isEmpty());
    }

    boolean takes(Goods page) {
        return !nothing
                && (ids.isEmpty() || ids.contains(page.id()))
                && (categories.isEmpty() || categories.contains(page.catId()))
                && created.hasMilli(page.createdAt())
                && stateChanged.hasMilli(page.changedAt())
                && (text.isEmpty()
                        || page.name().toLowerCase(Locale.ROOT).contains(text)
                        || Long.toString(page.id()).equals(text));
    }

    static TemuError bad(String why) {
        return new TemuError(BAD_PARAMETERS, why);
    }
}
