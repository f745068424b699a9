package com.erpsmartcloud.sandbox.ozon;

import com.erpsmartcloud.sandbox.json.Json;

import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;
import java.util.stream.Stream;

/// Reasons a parcel can be cancelled for.
enum CancelReason {
    OUT_OF_STOCK(352, "Товар закончился на складе продавца", "seller", true),
    DEFECTIVE(400, "Остался только бракованный товар", "seller", true),
    DISPUTE_REJECTED(401, "Продавец отклонил арбитраж", "seller", false),
    OTHER(402, "Другое (вина продавца)", "seller", true),
    NOT_COLLECTED(665, "Покупатель не забрал заказ", "buyer", false),
    NO_DELIVERY(666, "Возврат из службы доставки: нет доставки в указанный регион", "buyer", false),
    LOST(667, "Заказ утерян службой доставки", "seller", false);

    private final long id;
    private final String title;
    private final String side;
    private final boolean forSeller;

    CancelReason(long id, String title, String side, boolean forSeller) {
        this.id = id;
        this.title = title;
        this.side = side;
        this.forSeller = forSeller;
    }

    static Optional<CancelReason> of(long id) {
        return Stream.of(values()).filter(each -> each.id == id).findFirst();
    }

    long id() {
        return id;
    }

    String title() {
        return title;
    }

    /// Whether the seller may give it.
    boolean isForSeller() {
        return forSeller;
    }

    ObjectNode row() {
        return Json.object().put("id", id).put("title", title).put("type_id", side);
    }
}
