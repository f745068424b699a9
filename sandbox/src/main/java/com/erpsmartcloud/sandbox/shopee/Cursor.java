package com.erpsmartcloud.sandbox.shopee;

import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a list goes on: behind which second and which number.
record Cursor(long second, String after) {

    private static final AtomicLong SERIAL = new AtomicLong();
    private static final Pattern TOKEN = Pattern.compile("(\\d{1,12})-(\\w{1,40})-\\d+");

    /// The token a client gets; no two tokens are the same.
    String token() {
        return second + "-" + after + "-" + SERIAL.incrementAndGet();
    }

    /// @throws ShopeeError if it is none
    static Cursor parse(String token) {
        Matcher parts = TOKEN.matcher(token);
        if (!parts.matches()) {
            throw ShopeeError.parameter("cursor is invalid");
        }
        return new Cursor(Long.parseLong(parts.group(1)), parts.group(2));
    }

    boolean isBefore(long otherSecond, String other) {
        return second < otherSecond || second == otherSecond && after.compareTo(other) < 0;
    }
}
