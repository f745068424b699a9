package com.erpsmartcloud.app.ui.shell;

import com.erpsmartcloud.app.ui.screen.Place;

import java.util.List;

/// Finds the same few things whatever is typed.
final class SampleFinder implements Finder {

    @Override
    public List<Found> find(String text, int limit) {
        return List.of(
                new Found(
                        "find.orders",
                        "bi-bag-check",
                        "48213399-0042-1",
                        "Desk lamp Aurora, warm light, dimmable, with a clamp and a cable of two"
                                + " metres",
                        new Place("orders", "1")),
                new Found(
                        "find.products",
                        "bi-box-seam",
                        "LMP-AUR-01",
                        "Desk lamp Aurora, warm light",
                        new Place("stock", "LMP-AUR-01")),
                new Found(
                        "find.listings",
                        "bi-shop-window",
                        "Настольная лампа Aurora",
                        "LMP-AUR-01",
                        new Place("stock", "LMP-AUR-01")));
    }
}
