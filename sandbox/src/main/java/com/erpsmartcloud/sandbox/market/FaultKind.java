package com.erpsmartcloud.sandbox.market;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What can go wrong on a marketplace. The names in lower case are the `kind` of the control API.
///
/// Each marketplace plays those that make sense there, in its own way of saying it; the figures
/// below are Ozon's. `posting` names an order or parcel by its number on the marketplace.
///
/// A count and a chance mean nothing to the three that are a state and no event: `CLOCK_SKEW`,
/// `KEY_EXPIRES_SOON` (until cleared) and `LATE_ROW` (until its `calls` are over).
public enum FaultKind {
    /// Each answer waits for `millis`.
    LATENCY("millis"),
    /// 429 with `Retry-After` of `seconds`.
    RATE_LIMIT("seconds"),
    /// 500, code 13, nothing was done.
    SERVER_ERROR,
    /// 503, code 14, "Circle is open", nothing was done.
    CIRCUIT_OPEN,
    /// The connection closes in the middle of the body; a write has been done.
    CUT,
    /// A write is done, a read is read, then the connection closes without an answer.
    LOST_ANSWER,
    /// The connection closes without an answer and nothing was done.
    LOST_REQUEST,
    /// The page before is served once more; the cursor still leads on.
    DUPLICATE_PAGE,
    /// A page whose cursor leads to itself.
    STUCK_CURSOR,
    /// `posting` (the newest, if not named) is missing from the next `calls` list answers.
    LATE_ROW("posting", "calls"),
    /// The marketplace's clock, in `Date` and in bodies, is ahead by `seconds` (may be negative).
    CLOCK_SKEW("seconds"),
    /// `posting` (the first seen, if not named) has the status `value`.
    UNKNOWN_STATUS("posting", "value"),
    /// `row` (the first seen, if not named) has wrong types and missing fields.
    MALFORMED_ROW("row"),
    /// 502 with an HTML page.
    HTML,
    /// 200 without a body.
    EMPTY_BODY,
    /// Every 64-bit id comes as a string.
    INT64_STRINGS,
    /// `total` is no longer sent beside `total_items`.
    DROP_TOTAL,
    /// Titles of `variant`: `long` (10 MB), `html`, `emoji`, `rtl`; each row another one if not
    /// named, without `long`.
    ABSURD_STRINGS("variant"),
    /// `row` (the first seen, if not named) has absurd quantities and prices.
    ABSURD_NUMBERS("row"),
    /// Two rows of a page have one `offer_id`.
    DUPLICATE_OFFER_IDS,
    /// Two rows of a page have the same barcodes.
    DUPLICATE_BARCODES,
    /// Assembling ends in the substatus `ship_failed`.
    SHIP_FAILED,
    /// The key is revoked or has run out.
    KEY_DEACTIVATED,
    /// The key is limited to other addresses.
    KEY_IP_RESTRICTED,
    /// The key runs out in `days`; calls still work.
    KEY_EXPIRES_SOON("days"),
    /// The key's roles lack the path.
    ROLE_MISSING,
    /// The seller's contract has to be accepted first.
    OFFER_NOT_SIGNED,
    /// The access token has run out before its time; a refresh helps.
    TOKEN_EXPIRED,
    /// The seller has withdrawn the app's permission; only a new sign-in helps.
    TOKEN_REVOKED,
    /// The app's quota of the day is used up.
    DAILY_LIMIT,
    /// Status 200, and in the body an error that says to try again later; nothing was done.
    ERROR_IN_OK,
    /// A field comes with another type than documented (`field`, else one the marketplace picks).
    CHANGED_TYPE("field"),
    /// Single rows of a call in bulk are refused, the others are done.
    PARTIAL_FAILURE,
    /// 409: somebody else has just written; nothing was done.
    CONFLICT,
    /// A state: the seller's stock is kept by warehouse. Amounts written to a listing are answered
    /// with 200 and not taken over, or (`write` is `refused`) with 400.
    MULTI_ORIGIN("write"),
    /// A state: signing in asks for PKCE.
    PKCE_REQUIRED,
    /// Somebody who may not let the app in has signed in.
    COLLABORATOR_LOGIN;

    private final List<String> settings;

    FaultKind(String... settings) {
        this.settings = List.of(settings);
    }

    /// Names a fault of this kind can be set up with.
    public List<String> settings() {
        return settings;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FaultKind> named(String wireName) {
        return Stream.of(values()).filter(kind -> kind.wireName().equals(wireName)).findFirst();
    }
}
