package com.erpsmartcloud.app.company;

import com.erpsmartcloud.access.Field;
import com.erpsmartcloud.access.FieldAccess;
import com.erpsmartcloud.app.ui.orders.OrderPlace;
import com.erpsmartcloud.app.ui.privacy.PrivacyPart;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.shell.Finder;
import com.erpsmartcloud.app.ui.stock.StockPlace;
import com.erpsmartcloud.search.CompanySearch;
import com.erpsmartcloud.search.SearchHit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds orders, products and listings of the open company for the search field. Buyers are looked
/// for on the page of buyers, masked.
///
/// @param access of the person who searches
record CompanyFinder(CompanySearch search, FieldAccess access) implements Finder {

    @Override
    public List<Found> find(String text, int limit) {
        return search.find(text, limit).stream()
                .filter(hit -> hit.kind() != SearchHit.Kind.LISTING || !hit.opens().isEmpty())
                .map(CompanyFinder::found)
                .toList();
    }

    @Override
    public int ahead() {
        return search.ahead();
    }

    @Override
    public Optional<Found> describe(Place place) {
        if (!place.screen().equals(ScreenName.ORDERS.id())) {
            return Optional.empty();
        }
        return OrderPlace.order(place.detail()).flatMap(search::order).map(CompanyFinder::found);
    }

    @Override
    public Optional<Place> all(String groupKey, String text) {
        return switch (groupKey) {
            case "find.orders" -> Optional.of(OrderPlace.fitting(text));
            case "find.products" -> Optional.of(StockPlace.of(text));
            case "find.listings" -> Optional.of(Place.of(ScreenName.LISTINGS, text));
            case "find.buyers" ->
                    Optional.of(PrivacyPart.BUYERS.place(text))
                            .filter(_ -> access.sees(Field.BUYER));
            default -> Optional.empty();
        };
    }

    private static Found found(SearchHit hit) {
        return switch (hit.kind()) {
            case ORDER ->
                    new Found(
                            "find.orders",
                            "bi-bag-check",
                            hit.title(),
                            hit.detail(),
                            OrderPlace.of(hit.id()),
                            List.of(
                                    new Act(
                                            "key.page",
                                            "bi-bag-check",
                                            OrderPlace.page(hit.id()))));
            case PRODUCT -> article("find.products", "bi-box-seam", hit, product(hit));
            case LISTING -> article("find.listings", "bi-shop-window", hit, List.of());
        };
    }

    private static Found article(String groupKey, String icon, SearchHit hit, List<Act> first) {
        Place stock = StockPlace.of(hit.opens());
        List<Act> acts = new ArrayList<>(first);
        acts.add(act(ScreenName.STOCK, stock));
        acts.add(act(ScreenName.LISTINGS, Place.of(ScreenName.LISTINGS, hit.opens())));
        acts.add(act(ScreenName.ORDERS, OrderPlace.fitting(hit.opens())));
        return new Found(groupKey, icon, hit.title(), hit.detail(), stock, acts);
    }

    private static List<Act> product(SearchHit hit) {
        return List.of(
                act(ScreenName.PRODUCTS, Place.of(ScreenName.PRODUCTS, hit.id().toString())));
    }

    private static Act act(ScreenName screen, Place place) {
        return new Act(screen.nameKey(), screen.icon(), place);
    }
}
