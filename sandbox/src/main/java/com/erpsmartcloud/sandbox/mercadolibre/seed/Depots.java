package com.erpsmartcloud.sandbox.mercadolibre.seed;

import java.util.List;
import java.util.Optional;

/// The seller's stores. Sellers set them up in the web panel, never by API.
public final class Depots {

    /// A place where goods lie.
    ///
    /// @param stockLocation whether stock may be kept there
    public record Depot(
            String id,
            String node,
            String name,
            int addressId,
            String street,
            int streetNumber,
            String city,
            String state,
            String zip,
            String latitude,
            String longitude,
            boolean stockLocation) {}

    public static final String CENTRE = "71234501";
    public static final String NORTH = "71234502";
    private static final String SHOWROOM = "71234503";

    private static final List<Depot> ALL =
            List.of(
                    new Depot(
                            CENTRE,
                            "MXP123451",
                            "Bodega Centro",
                            501,
                            "Calle 31",
                            260,
                            "Querétaro",
                            "Querétaro",
                            "76000",
                            "20.59",
                            "-100.39",
                            true),
                    new Depot(
                            NORTH,
                            "MXP123452",
                            "Bodega Norte",
                            502,
                            "Avenida Madero",
                            1200,
                            "Monterrey",
                            "Nuevo León",
                            "64000",
                            "25.67",
                            "-100.31",
                            true),
                    new Depot(
                            SHOWROOM,
                            "MXP123453",
                            "Tienda Roma",
                            503,
                            "Orizaba",
                            87,
                            "Cuauhtémoc",
                            "Distrito Federal",
                            "06700",
                            "19.41",
                            "-99.16",
                            false));

    private Depots() {}

    public static List<Depot> all() {
        return ALL;
    }

    public static Optional<Depot> find(String id) {
        return ALL.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
