package com.erpsmartcloud.archive;

import static java.util.Map.entry;

import com.erpsmartcloud.archive.LeftOut.Reason;
import com.erpsmartcloud.store.Column;
import com.erpsmartcloud.store.Column.Meaning;
import com.erpsmartcloud.store.MergeKind;
import com.erpsmartcloud.store.TableDef;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// What of the registry goes into an export and under which name: every table but the bookkeeping
/// of this computer, every column but the secret ones. Decided here and nowhere else.
///
/// @param files in the registry's order
/// @param whole whether it is everything the seller owns, or only a part that was asked for
record ExportPlan(List<TableFile> files, List<LeftOut> leftOut, boolean whole) {

    /// File names the seller understands. A table that is missing here goes out under its own name.
    private static final Map<String, String> TITLES =
            Map.ofEntries(
                    entry("product", "products"),
                    entry("product_barcode", "product-barcodes"),
                    entry("marketplace_store", "stores"),
                    entry("store_warehouse", "store-warehouses"),
                    entry("quarantined_row", "unreadable-rows"),
                    entry("listing", "listings"),
                    entry("listing_mapping", "listing-products"),
                    entry("listing_drift", "listing-differences"),
                    entry("customer_order", "orders"),
                    entry("order_line", "order-lines"),
                    entry("order_alias", "order-numbers"),
                    entry("order_raw", "order-originals"),
                    entry("order_event", "order-history"),
                    entry("order_own", "order-decisions"),
                    entry("order_tag", "order-tags"),
                    entry("order_note", "order-notes"),
                    entry("order_view", "order-views"),
                    entry("tag", "tags"),
                    entry("order_tally", "order-counts"),
                    entry("order_problem", "order-problems"),
                    entry("warehouse", "warehouses"),
                    entry("bin", "bins"),
                    entry("stock_movement", "stock-movements"),
                    entry("stock_balance", "stock-balances"),
                    entry("stock_bin", "stock-by-bin"),
                    entry("pick_bin", "pick-bins"),
                    entry("stock_transfer", "transfers"),
                    entry("stock_transfer_line", "transfer-lines"),
                    entry("promotion_reserve", "promotions"),
                    entry("preorder_stock", "pre-orders"),
                    entry("stocktake", "stocktakes"),
                    entry("stocktake_line", "stocktake-lines"),
                    entry("reservation", "reservations"),
                    entry("published_quantity", "published-quantities"),
                    entry("waiting_stock", "waiting-quantities"),
                    entry("held_stock", "held-by-marketplaces"),
                    entry("outbox_command", "outbox"),
                    entry("buyer_gone", "removed-buyers"),
                    entry("restriction", "restrictions"),
                    entry("retention_rule", "retention-limits"),
                    entry("retention_run", "retention-runs"),
                    entry("rights_request", "privacy-requests"),
                    entry("rights_event", "privacy-request-history"),
                    entry("company_key", "company-key"),
                    entry("consent_line", "consents"),
                    entry("privacy_notice", "privacy-notices"),
                    entry("setting", "settings"),
                    entry("audit_line", "audit-log"));

    /// Local to this computer, yet the seller's own data: what a marketplace sent and could not be
    /// read.
    private static final List<String> LOCAL_BUT_YOURS = List.of("quarantined_row");

    static ExportPlan of(List<TableDef> tables) {
        return plan(tables, table -> !LOCAL_BUT_YOURS.contains(table.name()), true);
    }

    /// These tables and nothing else. Who asks for a table by name gets it, also where it means
    /// something on this computer alone; what opens the stores stays.
    static ExportPlan only(List<TableDef> tables) {
        return plan(tables, table -> reason(table) == Reason.OPENS_YOUR_STORES, false);
    }

    private static ExportPlan plan(
            List<TableDef> tables, Predicate<TableDef> stays, boolean whole) {
        List<TableFile> files = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (TableDef table : tables) {
            if (table.kind() == MergeKind.LOCAL && stays.test(table)) {
                leftOut.add(new LeftOut(table.name(), reason(table)));
                continue;
            }
            List<Column> columns = new ArrayList<>();
            for (Column column : table.columns()) {
                if (column.meaning() == Meaning.SECRET) {
                    String name = table.name() + "." + column.name();
                    leftOut.add(new LeftOut(name, Reason.OPENS_YOUR_STORES));
                } else {
                    columns.add(column);
                }
            }
            files.add(new TableFile(table, title(table), List.copyOf(columns)));
        }
        return new ExportPlan(List.copyOf(files), List.copyOf(leftOut), whole);
    }

    private static String title(TableDef table) {
        return TITLES.getOrDefault(table.name(), table.name().replace('_', '-'));
    }

    private static Reason reason(TableDef table) {
        boolean secret = table.columns().stream().anyMatch(c -> c.meaning() == Meaning.SECRET);
        return secret ? Reason.OPENS_YOUR_STORES : Reason.THIS_COMPUTER_ONLY;
    }
}
