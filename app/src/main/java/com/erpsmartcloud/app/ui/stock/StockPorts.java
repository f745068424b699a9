package com.erpsmartcloud.app.ui.stock;

import com.erpsmartcloud.inventory.Preorders;
import com.erpsmartcloud.inventory.Promotions;
import com.erpsmartcloud.inventory.StockEdit;
import com.erpsmartcloud.inventory.StockReader;
import com.erpsmartcloud.marketplace.push.ChannelNumber;
import com.erpsmartcloud.marketplace.push.ChannelNumbers;
import com.erpsmartcloud.marketplace.push.Push;
import com.erpsmartcloud.marketplace.push.PushLog;
import com.erpsmartcloud.marketplace.stores.Stores;

import java.util.List;
import java.util.Optional;

/// What the stock screen reads and does.
///
/// @param actor who changes stock, as the ledger names them
public record StockPorts(
        StockReader stock,
        StockEdit edit,
        Promotions promotions,
        Preorders preorders,
        Stores stores,
        ChannelNumbers numbers,
        PushLog log,
        String actor) {

    /// So many figures back can be asked about.
    private static final int BACK = 50;

    /// Why a listing shows what it shows, and showed what it showed. May be slow.
    Optional<Explained> why(StockRowListing asked) {
        return stock.why(asked.listing().listingId(), asked.row().key().warehouseId())
                .map(number -> {
                    Optional<ChannelNumber> channel =
                            numbers.of(asked.row().key().productId()).stream()
                                    .filter(one ->
                                            one.listing().equals(asked.listing().listingId())
                                                    && one.warehouse()
                                                            .equals(
                                                                    asked.row()
                                                                            .key()
                                                                            .warehouseId()))
                                    .findFirst();
                    List<Push> pushes =
                            log.of(asked.listing().listingId(), BACK).stream()
                                    .filter(push ->
                                            channel.map(ChannelNumber::warehouseExternalId)
                                                    .map(push.warehouseExternalId()::equals)
                                                    .orElse(true))
                                    .toList();
                    return new Explained(number, channel, promotions.of(asked.row().key()), pushes);
                });
    }
}
