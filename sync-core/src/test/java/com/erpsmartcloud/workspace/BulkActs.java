package com.erpsmartcloud.workspace;

import com.erpsmartcloud.catalog.BulkColumn;
import com.erpsmartcloud.catalog.BulkEdit;
import com.erpsmartcloud.catalog.BulkRows;
import com.erpsmartcloud.catalog.BulkSource;
import com.erpsmartcloud.catalog.Formula;
import com.erpsmartcloud.catalog.Rounding;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

/// Changes many products or listings at once.
final class BulkActs extends PersonalActs {

    BulkActs(Workspace company, Random random) {
        super(company, random);
    }

    @Override
    void act() {
        BulkColumn column = BulkColumn.values()[random.nextInt(BulkColumn.values().length)];
        List<UUID> all = ids(column.isOfListings() ? LISTINGS : PRODUCTS);
        List<UUID> rows = all.stream().filter(_ -> random.nextInt(3) == 0).toList();
        BulkSource source =
                column == BulkColumn.PRODUCT_NAME
                        ? new BulkSource.Typed(
                                rows.stream()
                                        .collect(Collectors.toMap(id -> id, _ -> "Name " + drawn)))
                        : new BulkSource.ByFormula(
                                Formula.read(
                                                random.nextInt(3) == 0
                                                        ? "+5 %"
                                                        : "=" + random.nextInt(10, 999))
                                        .orElseThrow(),
                                Rounding.NONE);
        company.bulk().apply(ME, new BulkEdit(new BulkRows.Chosen(rows), column, source, RUB));
    }
}
