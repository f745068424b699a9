package com.erpsmartcloud.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// A marketplace that is asked to be easy answers as many times more calls as it was told.
///
/// The clock stands still, so that no window ever passes.
class EaseTest extends SandboxTestCase {

    @Override
    SandboxOptions options() {
        return super.options().withMarketplaces(Marketplace.OZON, Marketplace.SHOPEE).withEase(3);
    }

    @Test
    void ozonAnswersThreeTimesFiftyCallsInASecond() throws Exception {
        for (int i = 0; i < 150; i++) {
            assertEquals(200, ozon.call("/v1/seller/info", "{}").statusCode());
        }
    }

    @Test
    void shopeeAnswersThreeTimesAHundred() throws Exception {
        ShopeeClient shopee = new ShopeeClient(sandbox, clock);
        for (int i = 0; i < 300; i++) {
            shopee.ok("/shop/get_shop_info", "");
        }
    }
}
