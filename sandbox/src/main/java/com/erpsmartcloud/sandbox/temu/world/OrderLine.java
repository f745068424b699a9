package com.erpsmartcloud.sandbox.temu.world;

/// One child order: a SKU of a parent order. Prices are of one unit, in cents.
///
/// @param ordered units the buyer ordered
/// @param cancelled units cancelled before shipment
/// @param cancelledPending whether all of it was cancelled while the order was pending
public record OrderLine(
        String orderSn,
        long skuId,
        long goodsId,
        String outSkuSn,
        String name,
        String spec,
        long ordered,
        long cancelled,
        boolean cancelledPending,
        long base,
        long retail) {

    /// Units the seller has to ship.
    public long quantity() {
        return ordered - cancelled;
    }

    OrderLine withoutUnits(long units, boolean whilePending) {
        return new OrderLine(
                orderSn,
                skuId,
                goodsId,
                outSkuSn,
                name,
                spec,
                ordered,
                cancelled + units,
                whilePending,
                base,
                retail);
    }
}
