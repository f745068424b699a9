package com.erpsmartcloud.marketplace;

/// An opaque place in a listing of the marketplace; only the connector that made it reads it.
public record PageToken(String value) {

    public static final PageToken FIRST = new PageToken("");
}
