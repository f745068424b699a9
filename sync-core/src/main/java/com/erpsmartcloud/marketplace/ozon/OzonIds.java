package com.erpsmartcloud.marketplace.ozon;

/// Ozon's ids as we keep them: the digits of a 64-bit number.
final class OzonIds {

    private OzonIds() {}

    static boolean isId(String text) {
        return text.matches("[1-9]\\d{0,17}");
    }

    /// What an answer to a row is found by. Articles may hold any character, so the parts are set
    /// apart by one they cannot hold.
    static String key(String kind, String id, String warehouse) {
        return kind + '\n' + id + '\n' + warehouse;
    }
}
