package com.erpsmartcloud.app.company;

import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.shell.Finder;
import com.erpsmartcloud.search.CompanySearch;
import com.erpsmartcloud.search.SearchHit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Finds orders, products and listings of the open company for the search field.
final class CompanyFinder implements Finder {

    private final CompanySearch search;

    CompanyFinder(CompanySearch search) {
        this.search = search;
    }

    @Override
    public List<Found> find(String text, int limit) {
        return search.find(text, limit).stream()
                .filter(hit -> hit.kind() != SearchHit.Kind.LISTING || !hit.opens().isEmpty())
                .map(CompanyFinder::found)
                .toList();
    }

    @Override
    public Optional<Found> describe(Place place) {
        if (!place.screen().equals(ScreenName.ORDERS.id())) {
            return Optional.empty();
        }
        return id(place.detail()).flatMap(search::order).map(CompanyFinder::found);
    }

    private static Found found(SearchHit hit) {
        return switch (hit.kind()) {
            case ORDER ->
                    new Found(
                            "find.orders",
                            "bi-bag-check",
                            hit.title(),
                            hit.detail(),
                            Place.of(ScreenName.ORDERS, hit.id().toString()));
            case PRODUCT ->
                    new Found(
                            "find.products",
                            "bi-box-seam",
                            hit.title(),
                            hit.detail(),
                            Place.of(ScreenName.STOCK, hit.opens()));
            case LISTING ->
                    new Found(
                            "find.listings",
                            "bi-shop-window",
                            hit.title(),
                            hit.detail(),
                            Place.of(ScreenName.STOCK, hit.opens()));
        };
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
