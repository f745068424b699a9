package com.erpsmartcloud.sandbox.mercadolibre;

import com.erpsmartcloud.sandbox.mercadolibre.seed.ItemNumbers;
import com.erpsmartcloud.sandbox.mercadolibre.world.Account;
import com.erpsmartcloud.sandbox.mercadolibre.world.Fact;
import com.erpsmartcloud.sandbox.mercadolibre.world.Item;
import com.erpsmartcloud.sandbox.mercadolibre.world.Item.Status;
import com.erpsmartcloud.sandbox.mercadolibre.world.Item.Variant;
import com.erpsmartcloud.sandbox.mercadolibre.world.Stock;
import com.erpsmartcloud.sandbox.mercadolibre.world.World;

import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `POST /items/{id}/relist`: a closed listing comes back, once, under new numbers.
final class Relisting {

    private final World world;
    private final ItemView view;

    Relisting(World world, ItemView view) {
        this.world = world;
        this.view = view;
    }

    void addTo(Routes routes) {
        routes.add("POST", "/items/*/relist", this::relist);
    }

    private Reply relist(Call call) {
        Item item = ItemEndpoints.find(world, call.part(0));
        ObjectNode body = call.body();
        boolean before =
                world.items().stream()
                        .anyMatch(each -> each.parent().equals(Optional.of(item.id())));
        if (item.status() != Status.CLOSED || item.isDeleted() || before) {
            throw Refusal.validation(
                    "item.relist.invalid", "relist", "Only a closed item, and only once");
        }
        Account account = world.account();
        long next = account.nextItem();
        List<Variant> fresh = new ArrayList<>();
        for (Variant each : item.variants()) {
            long id = each.id() == 0 ? 0 : ItemNumbers.variation(next * 100 + fresh.size());
            fresh.add(each.renumbered(id));
        }
        Item relisted =
                item.relisted(
                        ItemNumbers.of(next),
                        ItemWriting.price(body.path("price")),
                        fresh,
                        call.now());
        List<Stock> stocks = new ArrayList<>();
        boolean counted = !relisted.hasVariations() && !relisted.terms().isFull();
        if (body.has("quantity") && counted) {
            Stock stock = world.stockOf(fresh.getFirst());
            stocks.add(stock.inOnePlace(ItemWriting.units(body.path("quantity")), call.now()));
        }
        List<Fact> change = new ArrayList<>();
        change.add(account.withNextItem(next + 1));
        change.addAll(new Shelving(world).change(stocks, List.of(relisted), call.now()));
        world.commit(change);
        return Reply.of(201, view.of(ItemEndpoints.find(world, relisted.id()), true));
    }
}
