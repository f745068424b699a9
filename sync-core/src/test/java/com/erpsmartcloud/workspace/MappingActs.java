package com.erpsmartcloud.workspace;

import java.util.Random;

/// Says which product a listing sells.
final class MappingActs extends PersonalActs {

    MappingActs(Workspace company, Random random) {
        super(company, random);
    }

    @Override
    void act() {
        switch (random.nextInt(6)) {
            case 0 -> company.mappingEdit().unmap(ME, any(LISTINGS));
            case 1 -> company.mappingEdit().ignore(ME, any(LISTINGS));
            case 2 -> company.mappingEdit().create(ME, any(LISTINGS));
            default -> company.mappingEdit().map(ME, any(LISTINGS), any(PRODUCTS));
        }
    }
}
