package com.erpsmartcloud.sandbox.shopee.seed;

import com.erpsmartcloud.sandbox.goods.Design;
import com.erpsmartcloud.sandbox.goods.Words;

import java.util.Map;
import java.util.stream.Collectors;

/// The seller's goods in Brazilian Portuguese.
final class Portuguese {

    private final Map<String, String> names = pairs("goods-pt", "\\|");
    private final Map<String, String> colours = pairs("colours-pt", "=");

    String name(Design design) {
        return names.getOrDefault(design.line(), design.line());
    }

    String colour(Design design) {
        return colours.getOrDefault(design.colour(), design.colour());
    }

    /// Units are spelled in Cyrillic on the list of goods; what is more than a number and a unit
    /// goes by its code.
    static String size(Design design) {
        if (design.hasOneSize()) {
            return "Único";
        }
        String latin =
                design.sizeName()
                        .replace("мл", "ml")
                        .replace("мм", "mm")
                        .replace("см", "cm")
                        .replace("кг", "kg")
                        .replace("Вт", "W")
                        .replace("л", "L")
                        .replace("г", "g")
                        .replace(",", ".");
        boolean spelled = latin.chars().allMatch(letter -> letter < 0x400);
        return spelled ? latin : design.size();
    }

    private static Map<String, String> pairs(String list, String between) {
        return Words.of(list).stream()
                .map(line -> line.split(between, 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
