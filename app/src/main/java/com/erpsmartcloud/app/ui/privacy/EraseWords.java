package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.privacy.erase.ErasePlan;
import com.erpsmartcloud.privacy.erase.NotReached;
import com.erpsmartcloud.privacy.erase.StoreChoice;
import com.erpsmartcloud.privacy.map.DataClass;
import com.erpsmartcloud.privacy.map.TableClasses;
import com.erpsmartcloud.store.Tables;

/// The seller's words for what erasing does.
final class EraseWords {

    private EraseWords() {}

    static String of(StoreChoice choice) {
        return switch (choice) {
            case KEEP_ORDER_FACTS -> "privacy.erase.keep";
            case REMOVE_BUYERS -> "privacy.erase.buyers";
            case ERASE_ALL -> "privacy.erase.all";
        };
    }

    static String of(ErasePlan.Reason why) {
        return switch (why) {
            case NONE -> "privacy.reason.none";
            case PROOF -> "privacy.reason.proof";
            case YOUR_STOCK -> "privacy.reason.stock";
            case TAX_RECORDS -> "privacy.reason.tax";
            case YOUR_CHOICE -> "privacy.reason.choice";
        };
    }

    static String of(NotReached left) {
        return switch (left) {
            case OLD_SECTORS -> "privacy.left.sectors";
            case BACKUPS_ELSEWHERE -> "privacy.left.backups";
            case EXPORTS -> "privacy.left.exports";
            case OTHER_DEVICES -> "privacy.left.devices";
            case MARKETPLACE -> "privacy.left.marketplace";
        };
    }

    /// A table as the class of data it belongs to.
    ///
    /// @param people whether the buyer in an order is meant, and not the order
    static String table(String name, boolean people) {
        String found = table(name);
        return !people && found.equals(DataWords.of(DataClass.BUYERS))
                ? DataWords.of(DataClass.ORDERS)
                : found;
    }

    private static String table(String name) {
        return Tables.ALL.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .flatMap(TableClasses::declared)
                .map(declared -> DataWords.of(declared.data()))
                .orElse("privacy.class.bookkeeping");
    }
}
