package com.erpsmartcloud.sandbox.shopee;

import com.erpsmartcloud.sandbox.fault.Faults;
import com.erpsmartcloud.sandbox.shopee.world.Item;
import com.erpsmartcloud.sandbox.shopee.world.Item.Model;
import com.erpsmartcloud.sandbox.shopee.world.World;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sets what buyers can order: absolute figures, one item in a call, row by row.
///
/// Source: contract 3.5.
final class StockWriting {

    private static final long MOST_UNITS = 10_000_000;

    private final World world;
    private final Faults faults;

    StockWriting(World world, Faults faults) {
        this.world = world;
        this.faults = faults;
    }

    void addTo(Map<String, Route> table) {
        Route.post(table, "/product/update_stock", this::update);
    }

    private ObjectNode update(Call call) {
        Body body = call.body();
        List<Body> rows = body.neededObjects("stock_list", 50);
        Item item = ModelRows.item(world, body, rows, "error_edit_item_stock_for_item_has_model");
        List<Long> units = rows.stream().map(StockWriting::units).toList();
        ModelRows outcome = new ModelRows(faults, call.path());
        for (int at = 0; at < rows.size(); at++) {
            Model model = item.model(ModelRows.modelId(rows.get(at))).orElseThrow();
            long wanted = units.get(at);
            Optional<String> refusal =
                    outcome.refusal()
                            .or(() ->
                                    wanted < model.reserved()
                                            ? Optional.of(
                                                    "Can not update item with stock less than"
                                                            + " reserved stock")
                                            : Optional.empty());
            if (refusal.isPresent()) {
                outcome.failed(model.id(), refusal.get());
            } else {
                item = item.changing(model.id(), call.now(), each -> each.withStock(wanted));
                outcome.done(model.id()).put("location_id", "").put("stock", wanted);
            }
        }
        world.commit(List.of(item));
        return outcome.answer(
                "product.error_busi_update_stock_failed",
                "Update stock failed, please check the failure_list.");
    }

    /// The shop sells from one place, which goes without a name.
    private static long units(Body row) {
        List<Body> places = row.neededObjects("seller_stock", 1);
        Body place = places.getFirst();
        if (place.text("location_id").filter(text -> !text.isEmpty()).isPresent()) {
            throw new ShopeeError(
                    "product.error_auth", "location_id input is not matched with the shop.");
        }
        long units = place.neededInteger("stock");
        if (units < 0 || units > MOST_UNITS) {
            throw new ShopeeError("product.error_param", "stock is out of range");
        }
        return units;
    }
}
