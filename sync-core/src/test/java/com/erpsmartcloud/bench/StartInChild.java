package com.erpsmartcloud.bench;

import com.erpsmartcloud.orders.H2OrderReader;
import com.erpsmartcloud.orders.OrderQuery;
import com.erpsmartcloud.orders.OrderReader;
import com.erpsmartcloud.orders.OrderTab;
import com.erpsmartcloud.time.Now;
import com.erpsmartcloud.workspace.Company;

import java.nio.file.Path;

/// Opens a company, reads what the orders screen shows first, and says how long each took in
/// milliseconds: opening, first page, everything since Java was started.
final class StartInChild {

    private StartInChild() {}

    public static void main(String[] args) throws Exception {
        long begin = System.nanoTime();
        try (Company company = BenchCompany.open(Path.of(args[0]))) {
            long opened = System.nanoTime();
            OrderReader orders = new H2OrderReader(company.store(), Now.SYSTEM);
            OrderQuery query = OrderQuery.of(OrderTab.TO_SHIP);
            orders.page(query, 0, 100);
            orders.counts(query);
            long shown = System.nanoTime();
            long born = ProcessHandle.current().info().startInstant().orElseThrow().toEpochMilli();
            System.out.printf(
                    "%d %d %d%n",
                    (opened - begin) / 1_000_000,
                    (shown - opened) / 1_000_000,
                    System.currentTimeMillis() - born);
        }
    }
}
