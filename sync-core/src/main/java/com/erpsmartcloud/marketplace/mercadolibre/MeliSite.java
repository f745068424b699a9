package com.erpsmartcloud.marketplace.mercadolibre;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;

/// The countries Mercado Libre sells in.
///
/// Source: "Hosts and sites" of the contract; the zones are those of the countries' capitals or
/// largest cities. A currency the contract is not sure of is left for the seller to say; orders and
/// prices carry their own.
enum MeliSite {
    MLA("auth.mercadolibre.com.ar", "ARS", "America/Argentina/Buenos_Aires"),
    MLB("auth.mercadolivre.com.br", "BRL", "America/Sao_Paulo"),
    MLM("auth.mercadolibre.com.mx", "MXN", "America/Mexico_City"),
    MLC("auth.mercadolibre.cl", "CLP", "America/Santiago"),
    MCO("auth.mercadolibre.com.co", "COP", "America/Bogota"),
    MLU("auth.mercadolibre.com.uy", "UYU", "America/Montevideo"),
    MPE("auth.mercadolibre.com.pe", "PEN", "America/Lima"),
    MLV("auth.mercadolibre.com.ve", "", "America/Caracas"),
    MEC("auth.mercadolibre.com.ec", "USD", "America/Guayaquil"),
    MBO("auth.mercadolibre.com.bo", "BOB", "America/La_Paz"),
    MPY("auth.mercadolibre.com.py", "PYG", "America/Asuncion"),
    MGT("auth.mercadolibre.com.gt", "GTQ", "America/Guatemala"),
    MPA("auth.mercadolibre.com.pa", "", "America/Panama"),
    MRD("auth.mercadolibre.com.do", "DOP", "America/Santo_Domingo"),
    MCR("auth.mercadolibre.co.cr", "CRC", "America/Costa_Rica"),
    MHN("auth.mercadolibre.com.hn", "HNL", "America/Tegucigalpa"),
    MSV("auth.mercadolibre.com.sv", "USD", "America/El_Salvador"),
    MNI("auth.mercadolibre.com.ni", "NIO", "America/Managua");

    private final String host;
    private final String currency;
    private final String zone;

    MeliSite(String host, String currency, String zone) {
        this.host = host;
        this.currency = currency;
        this.zone = zone;
    }

    static Optional<MeliSite> of(String code) {
        return Arrays.stream(values()).filter(site -> site.name().equals(code)).findFirst();
    }

    /// The page a seller of this country agrees on.
    String consentPage() {
        return "https://" + host + "/authorization";
    }

    String currency() {
        return currency;
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }
}
