package com.erpsmartcloud.marketplace.shopee;

import com.erpsmartcloud.marketplace.Authorization;
import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.wire.Answers;
import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.MalformedException;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Whose shop it is and until when the seller's consent lasts.
///
/// Source: `get_shop_info`. What an app of a certain kind may do cannot be asked: a shop that is
/// not frozen or banned counts as open for everything, and a call that is not is refused by name.
final class ShopeeAuthorization implements Authorization {

    private static final int NAME = 255;

    private final ShopeeApi api;

    ShopeeAuthorization(ShopeeApi api) {
        this.api = api;
    }

    @Override
    public SignIn check(StoreAccess store) throws ConnectorException {
        Fields shop = api.get(store, ShopeeMethod.SHOP_INFO, new ShopeeApi.Query()).json();
        try {
            Optional<ShopeeRegion> region = ShopeeRegion.of(shop.text("region", NAME));
            return new SignIn(
                    shop.title("shop_name", NAME),
                    region.map(ShopeeRegion::currency).orElse(""),
                    region.map(ShopeeRegion::zone),
                    shop.seconds("expire_time"),
                    may(shop.text("status", NAME)));
        } catch (MalformedException e) {
            throw Answers.badReply(e);
        }
    }

    private static Set<Capability> may(String status) {
        return switch (status) {
            case "FROZEN", "BANNED" -> EnumSet.noneOf(Capability.class);
            default -> EnumSet.allOf(Capability.class);
        };
    }
}
