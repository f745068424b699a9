package com.erpsmartcloud.marketplace.shopee;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// Tests that play recorded answers.
abstract class ShopeeCase {

    RecordedShopee shopee;

    @BeforeEach
    void start() throws Exception {
        shopee = new RecordedShopee();
    }

    @AfterEach
    void stop() {
        shopee.close();
    }
}
