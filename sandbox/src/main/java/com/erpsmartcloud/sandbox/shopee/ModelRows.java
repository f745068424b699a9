package com.erpsmartcloud.sandbox.shopee;

import com.erpsmartcloud.sandbox.fault.Faults;
import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.market.FaultKind;
import com.erpsmartcloud.sandbox.shopee.world.Item;
import com.erpsmartcloud.sandbox.shopee.world.Item.State;
import com.erpsmartcloud.sandbox.shopee.world.World;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What came of a write row by row: `success_list` and `failure_list`. With no row done the error
/// is set too, and the lists come with it.
final class ModelRows {

    private final Faults faults;
    private final String path;
    private final ObjectNode response = Json.object();
    private final ArrayNode done = response.putArray("success_list");
    private final ArrayNode failed = response.putArray("failure_list");

    ModelRows(Faults faults, String path) {
        this.faults = faults;
        this.path = path;
    }

    /// The item a write is for, when all rows name models of it, each once.
    static Item item(World world, Body body, List<Body> rows, String needsModel) {
        Item item =
                world.item(body.neededInteger("item_id"))
                        .orElseThrow(() ->
                                new ShopeeError(
                                        "product.error_item_not_found", "Product not found"));
        if (item.isGone() || item.state() == State.BANNED) {
            throw new ShopeeError("product.error_item_uneditable", "Product is uneditable");
        }
        Set<Long> ids = new HashSet<>();
        for (Body row : rows) {
            long id = modelId(row);
            if (id == 0 && item.hasModels()) {
                throw new ShopeeError("product." + needsModel, "The item has models.");
            }
            if (item.model(id).isEmpty()) {
                throw new ShopeeError("product.error_param", "Wrong model_id.");
            }
            if (!ids.add(id)) {
                throw new ShopeeError("product.error_param", "Repeat model_id.");
            }
        }
        return item;
    }

    static long modelId(Body row) {
        return row.integer("model_id").orElse(0L);
    }

    /// Why this row fails without a reason of its own, if that is being played.
    Optional<String> refusal() {
        return faults.take(FaultKind.PARTIAL_FAILURE, path)
                .map(_ -> "System busy, please try again later");
    }

    ObjectNode done(long modelId) {
        return done.addObject().put("model_id", modelId);
    }

    void failed(long modelId, String why) {
        failed.addObject().put("model_id", modelId).put("failed_reason", why);
    }

    ObjectNode answer(String error, String message) {
        if (done.isEmpty()) {
            throw ShopeeError.with(error, message, response);
        }
        return Envelope.wrapping(response);
    }
}
