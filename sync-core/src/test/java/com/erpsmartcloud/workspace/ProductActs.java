package com.erpsmartcloud.workspace;

import com.erpsmartcloud.catalog.ProductKind;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Writes, archives and brings back products and kits.
final class ProductActs extends PersonalActs {

    ProductActs(Workspace company, Random random) {
        super(company, random);
    }

    @Override
    void act() {
        switch (random.nextInt(5)) {
            case 0 -> {
                if (ids(GOODS).size() > 4) {
                    company.productEdit().archive(ME, List.of(any(PRODUCTS), any(PRODUCTS)));
                }
            }
            case 1 -> company.productEdit().restore(ME, List.of(any(PRODUCTS), any(PRODUCTS)));
            case 2 -> {
                if (ids(PRODUCTS).size() < 12) {
                    company.productEdit()
                            .add(
                                    ME,
                                    form(
                                            "NEW-" + drawn,
                                            random.nextBoolean()
                                                    ? ProductKind.KIT
                                                    : ProductKind.SIMPLE));
                }
            }
            default -> {
                UUID product = any(PRODUCTS);
                boolean kit = ids(KITS).contains(product);
                company.productEdit()
                        .save(
                                ME,
                                product,
                                form("S-" + drawn, kit ? ProductKind.KIT : ProductKind.SIMPLE));
            }
        }
    }
}
