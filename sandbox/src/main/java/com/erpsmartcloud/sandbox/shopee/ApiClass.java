package com.erpsmartcloud.sandbox.shopee;

/// What a call is signed with besides the app, the path and the time.
enum ApiClass {
    PUBLIC,
    SHOP,
    MERCHANT;

    /// The text that is signed, without any separators.
    ///
    /// @param id of the shop or the merchant; means nothing to a public call
    String base(String partnerId, String path, String timestamp, String accessToken, String id) {
        String common = partnerId + path + timestamp;
        return this == PUBLIC ? common : common + accessToken + id;
    }
}
