package com.erpsmartcloud.contract;

/// What every marketplace under test must be able to do wrong.
enum Trouble {
    /// Refused as one call too many; come back in 7 seconds.
    THROTTLED,
    /// Refused because the server is in trouble; nothing was done.
    SERVER_ERROR,
    /// A web page instead of an answer.
    WEB_PAGE,
    /// Success without a body.
    EMPTY_ANSWER,
    /// The connection ends in the middle of the answer; what was asked for was done.
    CUT_ANSWER,
    /// No answer; what was asked for was done.
    LOST_ANSWER,
    /// No answer; nothing was done.
    LOST_REQUEST,
    /// A page comes once more.
    DUPLICATED_PAGE,
    /// A page leads to itself.
    STUCK_CURSOR,
    /// One row has wrong types and missing fields.
    MALFORMED_ROW,
    /// One row has absurd quantities and prices.
    ABSURD_NUMBERS,
    /// Titles of ten megabytes.
    LONG_TITLES,
    /// Titles with markup, emoji and right-to-left text.
    STRANGE_TITLES,
    /// One order has the status `awaiting_moon_landing`.
    UNKNOWN_STATUS,
    /// 64-bit ids come as text.
    IDS_AS_TEXT,
    /// The marketplace's clock is two hours ahead.
    CLOCK_AHEAD,
    /// The key was revoked.
    KEY_REVOKED,
    /// The key lacks the right.
    RIGHT_MISSING
}
