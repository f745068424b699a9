package com.erpsmartcloud.privacy.retention;

import com.erpsmartcloud.marketplace.Marketplace;

import java.util.Optional;

/// The lines of the retention table.
///
/// Source: domain rule C.13.
public enum RetentionItem {
    BUYERS_SHOPEE(90, From.RECEIVED, After.REMOVE_BUYER, Marketplace.SHOPEE),
    BUYERS_TEMU(180, From.ENDED, After.REMOVE_BUYER, Marketplace.TEMU),
    BUYERS_MERCADO_LIBRE(180, From.ENDED, After.REMOVE_BUYER, Marketplace.MERCADO_LIBRE),
    BUYERS_OZON(180, From.ENDED, After.REMOVE_BUYER, Marketplace.OZON),
    BUYERS_MANUAL(180, From.ENDED, After.REMOVE_BUYER, Marketplace.MANUAL),
    /// What could not be read may hold a buyer of any marketplace: the shortest limit.
    ROWS_NOT_UNDERSTOOD(90, From.RECEIVED, After.EMPTY),
    AUDIT_LOG(365, From.EVENT, After.KEEP_CHAIN_HEAD),
    NETWORK_LOG(365, From.EVENT, After.ERASE),
    TELEMETRY(365, From.EVENT, After.ERASE),
    /// A proposal: the policy is silent. A letter that was not closed stays.
    SUPPORT_MESSAGES(2 * 365, From.CLOSING, After.ERASE),
    BUSINESS_DATA(0, From.OWNER_DECIDES, After.NOTHING),
    ACCOUNT_DATA(90, From.TERMINATION, After.ERASED_ELSEWHERE),
    RELAY_COPIES(30, From.TERMINATION, After.ERASED_ELSEWHERE),
    FINANCIAL_RECORDS(7 * 365, From.FISCAL_YEAR_END, After.ERASED_ELSEWHERE),
    /// A proposal: the policy is silent.
    PRIVACY_RECORDS(7 * 365, From.ACCOUNT_END, After.ERASED_ELSEWHERE);

    /// When the time begins.
    public enum From {
        RECEIVED,
        /// Delivered, cancelled or sent back.
        ENDED,
        EVENT,
        OWNER_DECIDES,
        TERMINATION,
        FISCAL_YEAR_END,
        CLOSING,
        ACCOUNT_END
    }

    /// What happens when it is over.
    public enum After {
        REMOVE_BUYER,
        EMPTY,
        ERASE,
        KEEP_CHAIN_HEAD,
        NOTHING,
        /// By the account service, which shows it itself.
        ERASED_ELSEWHERE
    }

    private final int most;
    private final From from;
    private final After after;
    private final Optional<Marketplace> marketplace;

    RetentionItem(int most, From from, After after) {
        this.most = most;
        this.from = from;
        this.after = after;
        this.marketplace = Optional.empty();
    }

    RetentionItem(int most, From from, After after, Marketplace marketplace) {
        this.most = most;
        this.from = from;
        this.after = after;
        this.marketplace = Optional.of(marketplace);
    }

    /// Days that data may stay at most; also how long it stays unless the seller says less.
    public int mostDays() {
        return most;
    }

    public From from() {
        return from;
    }

    public After after() {
        return after;
    }

    /// Whose buyers; empty for other lines.
    public Optional<Marketplace> marketplace() {
        return marketplace;
    }

    /// Whether the schedule on this device acts on it.
    public boolean runsHere() {
        return after != After.NOTHING && after != After.ERASED_ELSEWHERE;
    }
}
