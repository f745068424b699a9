package com.erpsmartcloud.settings;

import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// What is set for the company, one row each. A value that was never set, or was emptied, is the
/// one that holds without it. Stored by key.
enum Setting {
    NAME("company.name"),
    HOME("company.currency"),
    ORDERS("number.order"),
    ORDERS_FROM("number.order-from"),
    TRANSFERS("number.transfer"),
    STOCKTAKES("number.stocktake"),
    QUIET_FROM("quiet.from"),
    QUIET_TO("quiet.to");

    private final String key;

    Setting(String key) {
        this.key = key;
    }

    /// @return what is set, by key; a setting that is not there is empty
    static Map<String, String> all(Handle handle) {
        Map<String, String> all = new HashMap<>();
        handle.createQuery("SELECT name, val FROM setting")
                .map((r, _) -> Map.entry(r.getString(1), r.getString(2)))
                .forEach(each -> all.put(each.getKey(), each.getValue()));
        return all;
    }

    String in(Map<String, String> all) {
        return all.getOrDefault(key, "");
    }

    /// Writes a value that differs from what is there.
    ///
    /// @param before from [#all]
    void put(Tx tx, Map<String, String> before, String value) {
        UUID id = tx.ids().derived(Instant.EPOCH, "setting", key);
        if (before.containsKey(key)) {
            if (!in(before).equals(value)) {
                tx.update(Tables.SETTING, id, Map.of("val", value));
            }
        } else if (!value.isEmpty()) {
            tx.insert(Tables.SETTING.row().with("id", id).with("name", key).with("val", value));
        }
    }
}
