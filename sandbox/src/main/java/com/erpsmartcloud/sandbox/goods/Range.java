package com.erpsmartcloud.sandbox.goods;

import java.util.ArrayList;
import java.util.List;

/// Everything the invented seller sells: his articles are the same on all marketplaces, so that
/// buyers of several can want the same unit.
public final class Range {

    private Range() {}

    /// In the order of the list of goods; names in Russian.
    public static List<Design> designs() {
        List<Design> designs = new ArrayList<>();
        for (String line : Words.of("goods")) {
            String[] part = line.split("\\|", -1);
            for (String size : part[2].split(",(?=[0-9A-Z]+=)", -1)) {
                for (String colour : part[3].split(",", -1)) {
                    designs.add(design(part, size.split("=", 2), colour));
                }
            }
        }
        return designs;
    }

    /// What is put behind an article, once the list has to be gone through again for more products:
    /// nothing in the first round, then `-S2`, `-S3` and so on.
    public static String series(int round) {
        return round == 0 ? "" : "-S" + (round + 1);
    }

    private static Design design(String[] part, String[] size, String colour) {
        return new Design(
                part[0],
                part[1],
                size[0],
                size[1],
                colour,
                Long.parseLong(part[4]) * 100,
                Integer.parseInt(part[5]));
    }
}
