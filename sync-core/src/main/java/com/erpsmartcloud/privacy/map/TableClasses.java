package com.erpsmartcloud.privacy.map;

import static com.erpsmartcloud.privacy.map.Reach.NONE;
import static com.erpsmartcloud.privacy.map.Reach.READ_THROUGH;
import static com.erpsmartcloud.privacy.map.Reach.WITH_THE_ORDER;

import com.erpsmartcloud.store.TableDef;
import com.erpsmartcloud.store.Tables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The class of every table in the registry. A test fails for a table without one; until it has one
/// the data map shows it among the bookkeeping, and its words are read through.
public final class TableClasses {

    private static final Map<String, TableClass> CLASSES = new HashMap<>();

    static {
        of(DataClass.STORES, NONE, "marketplace_store", "store_warehouse", "store_secret");
        of(DataClass.STORES, NONE, "sync_lag", "store_sign_in", "first_fetch");
        of(DataClass.STORES, READ_THROUGH, "sync_state");
        of(DataClass.PRODUCTS, NONE, "product", "product_barcode", "kit_component");
        of(DataClass.PRODUCTS, NONE, "product_image", "exchange_rate");
        of(DataClass.LISTINGS, NONE, "listing", "listing_mapping", "listing_price");
        of(DataClass.LISTINGS, NONE, "listing_drift");
        of(DataClass.LISTINGS, NONE, "channel_rule", "channel_rule_cover");
        of(DataClass.LISTINGS, NONE, "channel_rule_warehouse", "product_category");
        of(DataClass.LISTINGS, NONE, "stock_drift");
        of(DataClass.ORDERS, NONE, "order_line", "order_own", "order_tag", "order_tally");
        of(DataClass.ORDERS, NONE, "order_alias");
        of(DataClass.BUYERS, WITH_THE_ORDER, "customer_order", "order_raw", "order_event");
        of(DataClass.BUYERS, WITH_THE_ORDER, "order_problem", "order_note");
        of(DataClass.NOT_UNDERSTOOD, WITH_THE_ORDER, "quarantined_row");
        of(DataClass.INVENTORY, NONE, "warehouse", "bin", "stock_balance", "stock_bin");
        of(DataClass.INVENTORY, NONE, "pick_bin", "reservation", "stock_transfer_line");
        of(
                DataClass.INVENTORY,
                NONE,
                "stocktake",
                "stocktake_line",
                "published_quantity",
                "waiting_stock",
                "held_stock");
        of(DataClass.INVENTORY, READ_THROUGH, "stock_movement", "stock_transfer");
        of(DataClass.INVENTORY, READ_THROUGH, "promotion_reserve");
        of(DataClass.INVENTORY, NONE, "preorder_stock");
        of(DataClass.SUPPLIERS, NONE, "supplier_code");
        of(DataClass.SENT_TO_MARKETPLACES, READ_THROUGH, "outbox_command");
        of(DataClass.SUPPORT_MESSAGES, READ_THROUGH, "support_letter");
        of(DataClass.LOGS, READ_THROUGH, "audit_line", "undo_step", "undo_entry");
        of(DataClass.LOGS, NONE, "audit_head");
        of(DataClass.PRIVACY_RECORDS, NONE, "buyer_gone", "restriction", "retention_rule");
        of(DataClass.PRIVACY_RECORDS, NONE, "retention_run", "retention_state", "company_key");
        of(DataClass.PRIVACY_RECORDS, READ_THROUGH, "rights_request", "rights_event");
        of(DataClass.PRIVACY_RECORDS, NONE, "consent_line", "policy_version");
        of(DataClass.PRIVACY_RECORDS, NONE, "privacy_feed", "privacy_notice");
        of(DataClass.USAGE, NONE, "telemetry_event");
        of(DataClass.LOGS, NONE, "network_request");
        of(DataClass.PREFERENCES, NONE, "blocked_host", "known_domain");
        of(DataClass.PREFERENCES, READ_THROUGH, "setting", "tag", "order_view");
        of(DataClass.BOOKKEEPING, NONE, "change_log", "field_clock", "clock_state");
        of(DataClass.BOOKKEEPING, NONE, "notice");
        of(DataClass.BOOKKEEPING, NONE, "search_word", "search_near", "search_entry");
        of(DataClass.BOOKKEEPING, NONE, "order_code", "search_gap", "erasure_mark");
    }

    private TableClasses() {}

    private static void of(DataClass data, Reach reach, String... tables) {
        for (String table : tables) {
            CLASSES.put(table, new TableClass(data, reach));
        }
    }

    /// @return nothing for a table that nobody has thought about yet
    public static Optional<TableClass> declared(TableDef table) {
        return Optional.ofNullable(CLASSES.get(table.name()));
    }

    static TableClass of(TableDef table) {
        return declared(table).orElse(new TableClass(DataClass.BOOKKEEPING, Reach.READ_THROUGH));
    }

    /// Tables in the registry's order.
    public static List<TableDef> with(Reach reach) {
        return Tables.ALL.stream().filter(t -> of(t).reach() == reach).toList();
    }

    /// The tables that hold a class, in the registry's order. An order is a fact about sales and
    /// names a buyer: it belongs to both.
    public static List<TableDef> holding(DataClass data) {
        return Tables.ALL.stream()
                .filter(t -> of(t).data() == data || data == DataClass.ORDERS && t == Tables.ORDER)
                .toList();
    }

    /// The tables a class is taken along in; none of what follows from the rest by itself.
    public static List<TableDef> taken(DataClass data) {
        return data == DataClass.BOOKKEEPING ? List.of() : holding(data);
    }

    static List<TableDef> of(DataClass data) {
        return Tables.ALL.stream().filter(t -> of(t).data() == data).toList();
    }
}
