package com.erpsmartcloud.workspace;

import com.erpsmartcloud.inventory.StockCheck;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.StoreScan;

import java.util.ArrayList;
import java.util.List;

/// Whether everything in a company can be read and fits together. Reads the whole file.
public final class CompanyCheck {

    private CompanyCheck() {}

    /// @return what is wrong, in words for the log; empty when all is well
    public static List<String> problems(Store store) {
        List<String> found = new ArrayList<>(StoreScan.problems(store));
        if (found.isEmpty()) {
            StoreScan.attempt(
                    "stock",
                    found,
                    () ->
                            store.read(StockCheck::differences)
                                    .forEach(key ->
                                            found.add(
                                                    "the balance of "
                                                            + key
                                                            + " is not its movements")));
        }
        return found;
    }
}
