package com.erpsmartcloud.app.ui.shop;

import java.util.List;

/// One product of the sample company.
///
/// @param shown what the marketplace shows, -1 for a product without a listing
record Goods(
        String sku,
        String name,
        boolean east,
        long onHand,
        long ordered,
        long safety,
        long quarantine,
        long shown) {

    static final List<Goods> SAMPLE =
            List.of(
                    new Goods("BOX-FOLD-L", "折叠收纳箱 大号 灰色", false, 10, 11, 0, 0, 0),
                    new Goods("LMP-AUR-01", "Luminária de mesa Aurora", false, 9, 2, 3, 0, 4),
                    new Goods("BTL-750-STL", "Termo Andino 750 ml acero", false, 12, 4, 2, 0, 6),
                    new Goods(
                            "LMP-SOL-4",
                            "Lámpara solar de jardín, 4 piezas",
                            true,
                            14,
                            0,
                            3,
                            0,
                            -1),
                    new Goods(
                            "PLD-FJORD-G", "Плед шерстяной «Фьорд», серый", true, 38, 0, 5, 0, -1),
                    new Goods(
                            "MUG-NORD-350", "Кружка керамическая «Север»", false, 64, 21, 5, 1, 40),
                    new Goods("KIT-ORG-6", "Kit organizador 6 peças", false, 41, 3, 0, 0, 38),
                    new Goods("UMB-AUTO-B", "Зонт автоматический, чёрный", true, 52, 0, 2, 0, -1),
                    new Goods(
                            "BRD-BAM-2", "Bamboo cutting board, set of 2", false, 77, 9, 5, 0, 70),
                    new Goods(
                            "AUD-BRISA-N", "Audífonos inalámbricos Brisa", false, 88, 12, 5, 2, 60),
                    new Goods("CAS-FELT-2", "Reading glasses case, felt", false, 140, 8, 0, 0, 132),
                    new Goods(
                            "LMP-FOLD-W", "Foldable desk lamp, white", false, 212, 38, 10, 0, 150),
                    new Goods(
                            "BTL-750-SAGE",
                            "Insulated bottle 750 ml, sage",
                            false,
                            305,
                            44,
                            10,
                            0,
                            251),
                    new Goods("CRD-USB-C", "Кабель USB-C, 2 м", false, 3, 3, 0, 0, 0));
}
