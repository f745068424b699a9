package com.erpsmartcloud.sandbox.temu.world;

import java.time.Instant;
import java.util.List;

/// What a buyer wants back: a cancellation before shipping or a refund after it.
///
/// Refunds do not change the order's status.
///
/// @param kind what it is about
/// @param group as the lists filter by it
/// @param status the finer one
public record AfterSale(
        String sn,
        String parentOrderSn,
        Kind kind,
        int group,
        int status,
        Instant createdAt,
        Instant changedAt,
        List<Item> items)
        implements Fact {

    /// What the buyer asks for.
    public enum Kind {
        CANCELLATION(0),
        REFUND(1),
        RETURN(2);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }
    }

    /// One child order of it.
    public record Item(String sn, String orderSn, long skuId, long goodsId, long quantity) {}

    public static final int CANCEL_PENDING = 8;
    public static final int CANCEL_APPROVED = 9;
    public static final int CANCEL_REJECTED = 10;

    public AfterSale in(int nextGroup, int nextStatus, Instant at) {
        return new AfterSale(sn, parentOrderSn, kind, nextGroup, nextStatus, createdAt, at, items);
    }
}
