package com.erpsmartcloud.sandbox.temu.seed;

import com.erpsmartcloud.sandbox.goods.Design;
import com.erpsmartcloud.sandbox.goods.Words;

import java.util.HashMap;
import java.util.Map;

/// What the invented seller's goods are called in the United States.
final class UsWords {

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> sizes = new HashMap<>();
    private final Map<String, String> colours = new HashMap<>();

    UsWords() {
        for (String line : Words.of("goods-us")) {
            String[] part = line.split("\\|", -1);
            names.put(part[0], part[1]);
            for (String size : part[2].split(",(?=[0-9A-Z]+=)", -1)) {
                String[] pair = size.split("=", 2);
                sizes.put(part[0] + "/" + pair[0], pair[1]);
            }
        }
        for (String line : Words.of("colours-us")) {
            String[] pair = line.split("=", 2);
            colours.put(pair[0], pair[1]);
        }
    }

    String name(Design design, int round) {
        String name = names.getOrDefault(design.line(), design.line());
        return round == 0 ? name : name + ", Series " + (round + 1);
    }

    /// `Black,12 oz`, as the marketplace writes a variation.
    String spec(Design design) {
        String size = sizes.getOrDefault(design.line() + "/" + design.size(), design.size());
        return colours.getOrDefault(design.colour(), design.colour()) + "," + size;
    }
}
