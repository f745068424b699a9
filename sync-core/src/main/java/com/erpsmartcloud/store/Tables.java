package com.erpsmartcloud.store;

import static com.erpsmartcloud.store.MergeKind.APPEND_ONLY;
import static com.erpsmartcloud.store.MergeKind.DERIVED;
import static com.erpsmartcloud.store.MergeKind.FIELD;
import static com.erpsmartcloud.store.MergeKind.LOCAL;
import static com.erpsmartcloud.store.MergeKind.MIRROR;
import static com.erpsmartcloud.store.TableDef.table;

import com.erpsmartcloud.store.Column.Meaning;

import java.util.List;

/// Every table of the company file, declared once: capture, merge, export and the data map all read
/// this list.
///
/// A test compares it with the migrated database, so a new table cannot be missing here.
public final class Tables {

    public static final TableDef PRODUCT =
            table("product", 1, FIELD)
                    .ids("id")
                    .texts("sku", "name")
                    .ids("parent_id")
                    .texts("options")
                    .flags("archived")
                    .instants("created_at")
                    .texts("kind")
                    .money("cost_minor")
                    .texts("cost_currency")
                    .money("price_minor")
                    .texts("price_currency")
                    .numbers("weight_grams")
                    .done();

    public static final TableDef PRODUCT_BARCODE =
            table("product_barcode", 2, FIELD).ids("id", "product_id").texts("code").done();

    public static final TableDef STORE =
            table("marketplace_store", 3, FIELD)
                    .ids("id")
                    .texts("marketplace", "name", "currency", "zone", "base_url", "account")
                    .ids("default_warehouse")
                    .flags("paused")
                    .instants("connected_at")
                    .texts("colour")
                    .instants("left_at")
                    .done();

    public static final TableDef STORE_WAREHOUSE =
            table("store_warehouse", 4, FIELD)
                    .ids("id", "store_id")
                    .texts("external_id", "external_name")
                    .ids("warehouse_id")
                    .flags("usable", "held")
                    .done();

    public static final TableDef STORE_SECRET =
            table("store_secret", 5, LOCAL).ids("store_id").bytes(Meaning.SECRET, "sealed").done();

    public static final TableDef SYNC_STATE =
            table("sync_state", 6, LOCAL)
                    .ids("store_id")
                    .texts("resource")
                    .instants("cursor_at")
                    .texts("resume_token")
                    .instants("resume_from", "resume_to", "last_ok_at", "last_try_at")
                    .texts("error_key", "error_detail")
                    .done();

    public static final TableDef FIRST_FETCH =
            table("first_fetch", 112, LOCAL)
                    .ids("store_id")
                    .instants("begin_at", "end_at", "reached_at")
                    .texts("resume_token")
                    .instants("resume_from")
                    .numbers("orders")
                    .texts("stage")
                    .flags("begins_stock")
                    .done();

    public static final TableDef SYNC_LAG =
            table("sync_lag", 95, LOCAL)
                    .ids("store_id")
                    .instants("slot_at")
                    .numbers("seconds")
                    .done();

    public static final TableDef STORE_SIGN_IN =
            table("store_sign_in", 96, LOCAL)
                    .ids("store_id")
                    .texts("account_name")
                    .instants("expires_at")
                    .texts("may")
                    .numbers("clock_millis")
                    .instants("asked_at")
                    .done();

    public static final TableDef NOTICE =
            table("notice", 97, LOCAL)
                    .ids("id")
                    .instants("at")
                    .texts("kind", "subject")
                    .numbers("amount")
                    .instants("read_at")
                    .done();

    public static final TableDef QUARANTINED_ROW =
            table("quarantined_row", 7, LOCAL)
                    .ids("store_id")
                    .texts("resource", "external_id", "json_path", "reason")
                    .personal("raw")
                    .instants("first_at", "last_at")
                    .done();

    public static final TableDef LISTING =
            table("listing", 8, MIRROR)
                    .ids("id", "store_id")
                    .texts("external_id", "external_sku", "article", "title", "barcodes")
                    .money("price_minor")
                    .texts("currency", "raw_status")
                    .flags("sellable", "archived")
                    .instants("marketplace_at")
                    .done();

    public static final TableDef LISTING_MAPPING =
            table("listing_mapping", 9, FIELD).ids("id", "product_id").texts("how").done();

    public static final TableDef ORDER =
            table("customer_order", 10, MIRROR)
                    .ids("id", "store_id")
                    .texts("external_id", "order_number")
                    .ids("parent_id")
                    .texts(
                            "raw_status",
                            "raw_substatus",
                            "payment",
                            "fulfilment",
                            "cancel_return",
                            "settlement",
                            "state")
                    .instants("ordered_at", "paid_at", "ship_by", "marketplace_at", "first_seen_at")
                    .ids("warehouse_id")
                    .texts("carrier", "tracking")
                    .personal("buyer_name", "buyer_phone", "buyer_address")
                    .texts("country", "region")
                    .money("total_minor")
                    .texts("currency")
                    .numbers("units")
                    .texts("first_item", "first_article")
                    .numbers("fingerprint")
                    .instants("ended_at", "buyer_since")
                    .done();

    public static final TableDef ORDER_LINE =
            table("order_line", 11, MIRROR)
                    .partOf("customer_order", "order_id")
                    .ids("id", "order_id")
                    .numbers("line_number")
                    .ids("listing_id")
                    .texts("external_sku", "article", "title")
                    .numbers("quantity")
                    .money("unit_minor")
                    .texts("currency")
                    .done();

    /// Other names of the marketplace for an order: the orders that one purchase is made of.
    public static final TableDef ORDER_ALIAS =
            table("order_alias", 110, MIRROR)
                    .partOf("customer_order", "order_id")
                    .ids("id", "order_id")
                    .texts("external_id")
                    .done();

    public static final TableDef ORDER_RAW =
            table("order_raw", 12, MIRROR)
                    .partOf("customer_order", "order_id")
                    .ids("order_id")
                    .instants("at")
                    .bytes(Meaning.PERSONAL, "payload")
                    .done();

    public static final TableDef ORDER_EVENT =
            table("order_event", 13, APPEND_ONLY)
                    .ids("id", "order_id")
                    .instants("at")
                    .texts("kind", "detail", "actor")
                    .numbers("device")
                    .done();

    public static final TableDef ORDER_TALLY =
            table("order_tally", 14, DERIVED)
                    .ids("store_id")
                    .texts("state", "currency")
                    .numbers("orders", "units")
                    .money("total_minor")
                    .done();

    public static final TableDef ORDER_PROBLEM =
            table("order_problem", 15, DERIVED)
                    .ids("order_id")
                    .texts("kind", "detail")
                    .instants("since")
                    .done();

    public static final TableDef WAREHOUSE =
            table("warehouse", 16, FIELD)
                    .ids("id")
                    .texts("code", "name", "zone")
                    .flags("archived")
                    .done();

    public static final TableDef BIN =
            table("bin", 17, FIELD)
                    .ids("id", "warehouse_id")
                    .texts("code")
                    .flags("archived")
                    .done();

    public static final TableDef STOCK_MOVEMENT =
            table("stock_movement", 18, APPEND_ONLY)
                    .ids("id", "product_id", "warehouse_id", "bin_id")
                    .texts("kind")
                    .numbers("quantity")
                    .texts("reason", "document")
                    .ids("reverses_id")
                    .texts("note", "actor")
                    .numbers("device")
                    .instants("at")
                    .done();

    public static final TableDef STOCK_BALANCE =
            table("stock_balance", 19, DERIVED)
                    .ids("product_id", "warehouse_id")
                    .numbers("on_hand", "promo_held", "quarantine", "safety", "reserved")
                    .done();

    public static final TableDef RESERVATION =
            table("reservation", 20, DERIVED)
                    .ids("line_id", "order_id", "product_id", "warehouse_id")
                    .numbers("quantity", "short")
                    .instants("priority_at")
                    .texts("priority_key")
                    .done();

    public static final TableDef PUBLISHED_QUANTITY =
            table("published_quantity", 21, DERIVED)
                    .ids("listing_id")
                    .texts("warehouse_external_id")
                    .numbers("shown")
                    .instants("shown_at")
                    .numbers("upper", "wanted")
                    .texts("answer", "answer_detail")
                    .instants("from_at")
                    .numbers("unseen", "flight", "flight_window")
                    .instants("flight_at")
                    .numbers("ahead")
                    .flags("doubt")
                    .numbers("flight_back", "leash", "place")
                    .done();

    public static final TableDef WAITING_STOCK =
            table("waiting_stock", 111, DERIVED)
                    .numbers("place")
                    .ids("id", "store_id", "listing_id")
                    .texts("warehouse_external_id")
                    .numbers("wanted")
                    .instants("since_at")
                    .texts("actor", "cause", "why")
                    .done();

    public static final TableDef HELD_STOCK =
            table("held_stock", 109, DERIVED)
                    .ids("listing_id", "store_warehouse_id")
                    .numbers("units")
                    .instants("as_of")
                    .done();

    public static final TableDef OUTBOX_COMMAND =
            table("outbox_command", 22, FIELD)
                    .ids("id", "store_id")
                    .texts("kind")
                    .ids("subject_id")
                    .texts("title", "before_text", "after_text", "payload", "state", "actor")
                    .instants("created_at", "expires_at", "due_at")
                    .numbers("attempts")
                    .instants("ended_at")
                    .texts("answer_code", "answer_text", "cause", "why")
                    .done();

    public static final TableDef STOCK_DRIFT =
            table("stock_drift", 116, LOCAL)
                    .ids("listing_id")
                    .texts("warehouse_external_id")
                    .numbers("ours", "theirs")
                    .instants("since_at", "seen_at")
                    .texts("decided")
                    .done();

    public static final TableDef SETTING =
            table("setting", 23, FIELD).ids("id").texts("name", "val").done();

    public static final TableDef AUDIT_LINE =
            table("audit_line", 24, APPEND_ONLY)
                    .numbers("seq")
                    .ids("id")
                    .instants("at")
                    .numbers("device")
                    .texts("actor", "action", "subject", "detail")
                    .bytes(Meaning.PLAIN, "prev_hash", "hash")
                    .done();

    public static final TableDef CHANGE_LOG =
            table("change_log", 25, LOCAL)
                    .numbers("seq", "hlc", "table_no")
                    .ids("row_id")
                    .numbers("fields")
                    .done();

    public static final TableDef FIELD_CLOCK =
            table("field_clock", 26, LOCAL)
                    .numbers("table_no")
                    .ids("row_id")
                    .numbers("field_no", "hlc", "device")
                    .done();

    public static final TableDef CLOCK_STATE =
            table("clock_state", 27, LOCAL).flags("one").numbers("device", "hlc").done();

    public static final TableDef UNDO_STEP =
            table("undo_step", 28, LOCAL)
                    .numbers("seq")
                    .texts("action", "subject", "actor")
                    .instants("at")
                    .flags("undone")
                    .done();

    public static final TableDef UNDO_ENTRY =
            table("undo_entry", 29, LOCAL)
                    .numbers("step_seq", "place", "table_no")
                    .ids("row_id")
                    .personal("was", "now_is")
                    .done();

    /// What the seller decided about an order; the id is the order's.
    public static final TableDef ORDER_OWN =
            table("order_own", 30, FIELD)
                    .ids("id")
                    .texts("hold")
                    .instants("held_at")
                    .ids("warehouse_id")
                    .done();

    public static final TableDef TAG =
            table("tag", 31, FIELD).ids("id").texts("name", "colour").done();

    public static final TableDef ORDER_TAG =
            table("order_tag", 32, FIELD).ids("id", "order_id", "tag_id").done();

    /// May name the buyer in the seller's own words.
    public static final TableDef ORDER_NOTE =
            table("order_note", 33, FIELD)
                    .ids("id", "order_id")
                    .personal("words")
                    .texts("written_by")
                    .instants("at")
                    .done();

    public static final TableDef ORDER_VIEW =
            table("order_view", 34, FIELD)
                    .ids("id")
                    .texts("name")
                    .numbers("place")
                    .texts("asked")
                    .done();

    public static final TableDef STOCK_BIN =
            table("stock_bin", 40, DERIVED)
                    .ids("product_id", "warehouse_id", "bin_id")
                    .numbers("on_hand")
                    .done();

    public static final TableDef PICK_BIN =
            table("pick_bin", 41, FIELD).ids("id", "product_id", "warehouse_id", "bin_id").done();

    public static final TableDef STOCK_TRANSFER =
            table("stock_transfer", 42, FIELD)
                    .ids("id")
                    .texts("number")
                    .ids("from_id", "to_id")
                    .texts("note")
                    .flags("closed")
                    .instants("created_at")
                    .done();

    public static final TableDef STOCK_TRANSFER_LINE =
            table("stock_transfer_line", 43, FIELD)
                    .ids("id", "transfer_id", "product_id")
                    .numbers("planned")
                    .done();

    public static final TableDef PROMOTION_RESERVE =
            table("promotion_reserve", 105, FIELD)
                    .ids("id")
                    .texts("number", "name")
                    .ids("store_id", "product_id", "warehouse_id")
                    .numbers("quantity")
                    .instants("ends_at", "created_at")
                    .done();

    /// Units offered before they are there, one row for each product and warehouse.
    public static final TableDef PREORDER_STOCK =
            table("preorder_stock", 106, FIELD)
                    .ids("id", "product_id", "warehouse_id")
                    .numbers("quantity")
                    .instants("ends_at", "set_at")
                    .done();

    public static final TableDef STOCKTAKE =
            table("stocktake", 44, FIELD)
                    .ids("id")
                    .texts("number")
                    .ids("warehouse_id", "bin_id")
                    .texts("only")
                    .flags("blind")
                    .texts("state", "started_by")
                    .instants("started_at", "posted_at")
                    .done();

    public static final TableDef STOCKTAKE_LINE =
            table("stocktake_line", 45, FIELD)
                    .ids("id", "stocktake_id", "product_id", "bin_id")
                    .numbers("counted")
                    .instants("counted_at")
                    .texts("counted_by")
                    .flags("recount")
                    .numbers("expected")
                    .done();

    public static final TableDef KIT_COMPONENT =
            table("kit_component", 35, FIELD)
                    .ids("id", "kit_id", "product_id")
                    .numbers("quantity")
                    .done();

    public static final TableDef SUPPLIER_CODE =
            table("supplier_code", 36, FIELD)
                    .ids("id", "product_id")
                    .texts("supplier", "code")
                    .done();

    public static final TableDef PRODUCT_IMAGE =
            table("product_image", 37, FIELD)
                    .ids("id", "product_id")
                    .numbers("place")
                    .texts("name")
                    .done();

    public static final TableDef LISTING_PRICE =
            table("listing_price", 38, FIELD)
                    .ids("id")
                    .money("price_minor")
                    .texts("currency")
                    .instants("set_at")
                    .done();

    public static final TableDef LISTING_DRIFT =
            table("listing_drift", 108, DERIVED)
                    .ids("listing_id")
                    .texts("kind")
                    .instants("since")
                    .done();

    public static final TableDef CHANNEL_RULE =
            table("channel_rule", 100, FIELD)
                    .ids("id")
                    .texts("name")
                    .numbers("place", "percent_bp", "buffer_units", "reserve_milli")
                    .texts("rounding")
                    .numbers("floor_threshold", "max_units", "min_units")
                    .flags("shared", "active")
                    .done();

    public static final TableDef CHANNEL_RULE_COVER =
            table("channel_rule_cover", 101, FIELD)
                    .ids("id", "rule_id")
                    .texts("scope")
                    .ids("ref_id")
                    .texts("category")
                    .done();

    public static final TableDef CHANNEL_RULE_WAREHOUSE =
            table("channel_rule_warehouse", 102, FIELD).ids("id", "rule_id", "warehouse_id").done();

    public static final TableDef PRODUCT_CATEGORY =
            table("product_category", 103, FIELD).ids("id").texts("category").done();

    public static final TableDef SEARCH_WORD =
            table("search_word", 50, LOCAL).numbers("id").texts("word").done();

    public static final TableDef SEARCH_NEAR =
            table("search_near", 51, LOCAL).numbers("near", "word_id").done();

    public static final TableDef SEARCH_ENTRY =
            table("search_entry", 52, LOCAL).numbers("word_id", "table_no").ids("row_id").done();

    public static final TableDef ORDER_CODE =
            table("order_code", 53, LOCAL).texts("ending").ids("order_id").done();

    public static final TableDef SEARCH_GAP =
            table("search_gap", 54, LOCAL).numbers("table_no").done();

    /// Orders whose buyer was removed; the id is the order's.
    public static final TableDef BUYER_GONE =
            table("buyer_gone", 80, APPEND_ONLY)
                    .ids("id")
                    .instants("at")
                    .texts("cause")
                    .ids("under_id")
                    .done();

    public static final TableDef ERASURE_MARK =
            table("erasure_mark", 81, LOCAL).flags("one").numbers("entries").done();

    /// Orders that are kept and not processed, and purposes that were objected to.
    public static final TableDef RESTRICTION =
            table("restriction", 82, FIELD)
                    .ids("id")
                    .texts("kind", "purpose")
                    .instants("since")
                    .ids("request_id")
                    .done();

    public static final TableDef RETENTION_RULE =
            table("retention_rule", 83, FIELD)
                    .ids("id")
                    .texts("name")
                    .numbers("days")
                    .instants("set_at")
                    .done();

    public static final TableDef RETENTION_RUN =
            table("retention_run", 84, APPEND_ONLY)
                    .ids("id")
                    .instants("at")
                    .texts("name", "outcome")
                    .numbers("found", "done")
                    .texts("detail", "actor")
                    .numbers("device")
                    .done();

    public static final TableDef RETENTION_STATE =
            table("retention_state", 85, LOCAL)
                    .flags("one")
                    .instants("steady_at", "wall_at", "ran_at")
                    .bytes(Meaning.PLAIN, "proof")
                    .done();

    public static final TableDef AUDIT_HEAD =
            table("audit_head", 86, LOCAL)
                    .flags("one")
                    .numbers("seq")
                    .bytes(Meaning.PLAIN, "hash")
                    .done();

    public static final TableDef RIGHTS_REQUEST =
            table("rights_request", 87, FIELD)
                    .ids("id")
                    .texts("number", "kind", "about")
                    .personal("words")
                    .instants("asked_at")
                    .texts("proven_by")
                    .instants("acknowledge_by", "answer_by", "acknowledged_at", "answered_at")
                    .texts("state", "answer", "proof")
                    .instants("appealed_at", "appeal_by")
                    .personal("appeal")
                    .done();

    public static final TableDef RIGHTS_EVENT =
            table("rights_event", 88, APPEND_ONLY)
                    .ids("id", "request_id")
                    .instants("at")
                    .texts("kind", "detail", "actor")
                    .done();

    /// What the company signs with: the public part is exported, the private one never.
    public static final TableDef COMPANY_KEY =
            table("company_key", 89, FIELD)
                    .ids("id")
                    .texts("algorithm")
                    .bytes(Meaning.PLAIN, "public_key")
                    .bytes(Meaning.SECRET, "sealed")
                    .instants("made_at")
                    .done();

    /// What the seller wrote to support, with exactly what was attached to it.
    public static final TableDef SUPPORT_LETTER =
            table("support_letter", 104, FIELD)
                    .ids("id")
                    .personal("words")
                    .texts("diagnostics", "state")
                    .instants("begun_at", "changed_at", "closed_at")
                    .done();

    public static final TableDef CONSENT_LINE =
            table("consent_line", 70, APPEND_ONLY)
                    .ids("id")
                    .numbers("device", "seq", "turn")
                    .instants("at")
                    .texts(
                            "kind",
                            "subject",
                            "answer",
                            "notice_version",
                            "notice_hash",
                            "language",
                            "method",
                            "device_name",
                            "actor")
                    .bytes(Meaning.PLAIN, "prev_hash", "hash")
                    .done();

    public static final TableDef TELEMETRY_EVENT =
            table("telemetry_event", 71, LOCAL)
                    .numbers("seq")
                    .ids("id")
                    .instants("at")
                    .texts("kind", "body")
                    .instants("sent_at")
                    .done();

    public static final TableDef NETWORK_REQUEST =
            table("network_request", 72, LOCAL)
                    .numbers("seq")
                    .instants("at")
                    .texts("host", "purpose", "method", "path")
                    .numbers("bytes_out", "bytes_in")
                    .texts("carries")
                    .numbers("status")
                    .texts("result", "tls")
                    .numbers("took_millis")
                    .done();

    public static final TableDef BLOCKED_HOST =
            table("blocked_host", 73, LOCAL)
                    .ids("id")
                    .texts("host")
                    .instants("blocked_at")
                    .texts("actor")
                    .done();

    public static final TableDef POLICY_VERSION =
            table("policy_version", 74, LOCAL)
                    .ids("id")
                    .texts("version", "origin")
                    .instants("published_at", "effective_at")
                    .texts("change_kind", "hash", "texts")
                    .instants("first_shown_at")
                    .done();

    public static final TableDef PRIVACY_FEED =
            table("privacy_feed", 75, LOCAL)
                    .ids("id")
                    .numbers("serial")
                    .instants("issued_at")
                    .texts("payload_hash")
                    .instants("looked_at", "tried_at")
                    .texts("failure")
                    .instants("clock_high")
                    .done();

    public static final TableDef PRIVACY_NOTICE =
            table("privacy_notice", 76, FIELD)
                    .ids("id")
                    .texts("code", "kind")
                    .instants("published_at")
                    .texts("texts")
                    .instants("read_at")
                    .done();

    public static final TableDef KNOWN_DOMAIN =
            table("known_domain", 77, LOCAL).ids("id").texts("domain").instants("first_at").done();

    public static final TableDef EXCHANGE_RATE =
            table("exchange_rate", 60, FIELD)
                    .ids("id")
                    .texts("from_currency", "to_currency", "on_day", "rate", "source")
                    .done();

    public static final List<TableDef> ALL =
            List.of(
                    PRODUCT,
                    PRODUCT_BARCODE,
                    STORE,
                    STORE_WAREHOUSE,
                    STORE_SECRET,
                    SYNC_STATE,
                    FIRST_FETCH,
                    SYNC_LAG,
                    STORE_SIGN_IN,
                    NOTICE,
                    QUARANTINED_ROW,
                    LISTING,
                    LISTING_MAPPING,
                    ORDER,
                    ORDER_LINE,
                    ORDER_ALIAS,
                    ORDER_RAW,
                    ORDER_EVENT,
                    ORDER_TALLY,
                    ORDER_PROBLEM,
                    WAREHOUSE,
                    BIN,
                    STOCK_MOVEMENT,
                    STOCK_BALANCE,
                    RESERVATION,
                    PUBLISHED_QUANTITY,
                    WAITING_STOCK,
                    HELD_STOCK,
                    OUTBOX_COMMAND,
                    STOCK_DRIFT,
                    SETTING,
                    AUDIT_LINE,
                    CHANGE_LOG,
                    FIELD_CLOCK,
                    CLOCK_STATE,
                    UNDO_STEP,
                    UNDO_ENTRY,
                    ORDER_OWN,
                    TAG,
                    ORDER_TAG,
                    ORDER_NOTE,
                    ORDER_VIEW,
                    STOCK_BIN,
                    PICK_BIN,
                    STOCK_TRANSFER,
                    STOCK_TRANSFER_LINE,
                    PROMOTION_RESERVE,
                    PREORDER_STOCK,
                    STOCKTAKE,
                    STOCKTAKE_LINE,
                    KIT_COMPONENT,
                    SUPPLIER_CODE,
                    PRODUCT_IMAGE,
                    LISTING_PRICE,
                    LISTING_DRIFT,
                    CHANNEL_RULE,
                    CHANNEL_RULE_COVER,
                    CHANNEL_RULE_WAREHOUSE,
                    PRODUCT_CATEGORY,
                    SEARCH_WORD,
                    SEARCH_NEAR,
                    SEARCH_ENTRY,
                    ORDER_CODE,
                    SEARCH_GAP,
                    BUYER_GONE,
                    ERASURE_MARK,
                    RESTRICTION,
                    RETENTION_RULE,
                    RETENTION_RUN,
                    RETENTION_STATE,
                    AUDIT_HEAD,
                    RIGHTS_REQUEST,
                    RIGHTS_EVENT,
                    COMPANY_KEY,
                    SUPPORT_LETTER,
                    CONSENT_LINE,
                    TELEMETRY_EVENT,
                    NETWORK_REQUEST,
                    BLOCKED_HOST,
                    POLICY_VERSION,
                    PRIVACY_FEED,
                    PRIVACY_NOTICE,
                    KNOWN_DOMAIN,
                    EXCHANGE_RATE);

    /// @throws IllegalArgumentException if no table has this number
    public static TableDef byNumber(int number) {
        return ALL.stream()
                .filter(t -> t.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no table " + number));
    }

    private Tables() {}
}
