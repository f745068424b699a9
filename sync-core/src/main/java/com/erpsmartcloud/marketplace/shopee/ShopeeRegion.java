package com.erpsmartcloud.marketplace.shopee;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;

/// The markets Shopee sells in, with their money and the time their days go by.
///
/// Source: the regions named by the contract; currencies and zones of these countries. Shopee names
/// no currency of a shop; orders and prices carry their own.
enum ShopeeRegion {
    SG("SGD", "Asia/Singapore"),
    MY("MYR", "Asia/Kuala_Lumpur"),
    PH("PHP", "Asia/Manila"),
    TW("TWD", "Asia/Taipei"),
    CN("CNY", "Asia/Shanghai"),
    TH("THB", "Asia/Bangkok"),
    VN("VND", "Asia/Ho_Chi_Minh"),
    ID("IDR", "Asia/Jakarta"),
    BR("BRL", "America/Sao_Paulo"),
    MX("MXN", "America/Mexico_City"),
    CO("COP", "America/Bogota"),
    CL("CLP", "America/Santiago"),
    AR("ARS", "America/Argentina/Buenos_Aires"),
    PL("PLN", "Europe/Warsaw"),
    ES("EUR", "Europe/Madrid");

    private final String currency;
    private final String zone;

    ShopeeRegion(String currency, String zone) {
        this.currency = currency;
        this.zone = zone;
    }

    static Optional<ShopeeRegion> of(String code) {
        return Arrays.stream(values()).filter(region -> region.name().equals(code)).findFirst();
    }

    String currency() {
        return currency;
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }
}
