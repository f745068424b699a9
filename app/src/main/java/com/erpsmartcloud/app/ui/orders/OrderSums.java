package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.control.TotalsBar;
import com.erpsmartcloud.app.ui.text.Formats;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.orders.OrderTotals;

import java.util.List;

/// What a view adds up to, one sum per currency.
record OrderSums(Texts texts) {

    private static final int MOST_SUMS = 5;

    /// @param ticked whether these are the ticked orders alone
    void show(OrderTotals totals, TotalsBar bar, boolean ticked) {
        Formats formats = texts.formats();
        List<TotalsBar.Sum> sums =
                totals.sums().stream()
                        .limit(MOST_SUMS)
                        .map(sum ->
                                new TotalsBar.Sum(
                                        "", formats.amount(sum), sum.currency().getCurrencyCode()))
                        .toList();
        String rows =
                texts.get(
                        ticked ? "orders.totals.ticked" : "orders.totals",
                        totals.orders(),
                        totals.units());
        int left = totals.sums().size() - sums.size();
        bar.show(left > 0 ? texts.get("orders.totals.more", rows, left) : rows, sums);
    }
}
