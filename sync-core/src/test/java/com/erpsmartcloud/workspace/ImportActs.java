package com.erpsmartcloud.workspace;

import com.erpsmartcloud.inventory.Sheet;
import com.erpsmartcloud.inventory.SheetColumns;
import com.erpsmartcloud.inventory.SheetException;
import com.erpsmartcloud.inventory.StockReason;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Reads stock from tables.
final class ImportActs extends PersonalActs {

    ImportActs(Workspace company, Random random) {
        super(company, random);
    }

    @Override
    void act() {
        List<UUID> goods = ids(GOODS);
        StringBuilder text = new StringBuilder();
        for (String sku : texts("SELECT sku FROM product WHERE kind = 'SIMPLE' ORDER BY sku")) {
            if (random.nextInt(goods.size()) < 3) {
                String sign = List.of("", "+", "-").get(random.nextInt(3));
                text.append(sku).append('\t').append(sign).append(random.nextInt(40)).append('\n');
            }
        }
        try {
            Sheet sheet = Sheet.pasted(text.toString());
            company.stockImport()
                    .apply(
                            ME,
                            "stock-" + drawn + ".csv",
                            company.stockImport()
                                    .check(sheet, SheetColumns.guess(sheet), any(WAREHOUSES))
                                    .changes(),
                            StockReason.CORRECTION);
        } catch (SheetException e) {
            // Nothing was drawn for the table.
        }
    }
}
