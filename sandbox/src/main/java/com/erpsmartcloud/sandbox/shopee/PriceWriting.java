package com.erpsmartcloud.sandbox.shopee;

import com.erpsmartcloud.sandbox.fault.Faults;
import com.erpsmartcloud.sandbox.shopee.world.Item;
import com.erpsmartcloud.sandbox.shopee.world.Item.Model;
import com.erpsmartcloud.sandbox.shopee.world.World;

import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/// Sets prices before promotions, one item in a call, row by row.
///
/// Source: contract 3.6, and 1.4 for the precision.
final class PriceWriting {

    private static final long LEAST = 100;
    private static final long MOST = 100_000_000;

    /// In Brazil the dearest variation may cost four times the cheapest.
    private static final long RATIO = 4;

    private static final String STEEP =
            "The price ratio between the most expensive and the cheapest variation exceeds 4";

    private final World world;
    private final Faults faults;

    PriceWriting(World world, Faults faults) {
        this.world = world;
        this.faults = faults;
    }

    void addTo(Map<String, Route> table) {
        Route.post(table, "/product/update_price", this::update);
    }

    private ObjectNode update(Call call) {
        Body body = call.body();
        List<Body> rows = body.neededObjects("price_list", 50);
        Item before = ModelRows.item(world, body, rows, "error_edit_item_price_for_item_has_model");
        List<Long> prices = rows.stream().map(PriceWriting::centavos).toList();
        ModelRows outcome = new ModelRows(faults, call.path());
        Item item = before;
        boolean steep = isTooSteep(before, rows, prices);
        for (int at = 0; at < rows.size(); at++) {
            Model model = item.model(ModelRows.modelId(rows.get(at))).orElseThrow();
            long price = prices.get(at);
            Optional<String> refusal =
                    outcome.refusal()
                            .or(() -> steep ? Optional.of(STEEP) : Optional.empty())
                            .or(() -> refusal(model, price));
            if (refusal.isPresent()) {
                outcome.failed(model.id(), refusal.get());
            } else {
                item = item.changing(model.id(), call.now(), each -> each.priced(price));
                outcome.done(model.id()).put("original_price", Reais.number(price));
            }
        }
        world.commit(List.of(item));
        return outcome.answer(
                "product.error_update_price_fail", "Update price failed, please try later.");
    }

    private static Optional<String> refusal(Model model, long price) {
        if (model.inPromotion()) {
            return Optional.of("error_cannt_edit_price_in_promotion");
        }
        if (price < LEAST) {
            return Optional.of("error_price_exceed_min_limitt");
        }
        return price > MOST ? Optional.of("error_price_exceed_max_limitt") : Optional.empty();
    }

    /// Variations that are not in the request count as well.
    private static boolean isTooSteep(Item item, List<Body> rows, List<Long> prices) {
        Item wished = item;
        for (int at = 0; at < rows.size(); at++) {
            long price = prices.get(at);
            long id = ModelRows.modelId(rows.get(at));
            wished = wished.changing(id, item.updatedAt(), model -> model.priced(price));
        }
        List<Model> models = wished.models();
        LongStream all = models.stream().mapToLong(Model::original);
        long least = models.stream().mapToLong(Model::original).min().orElse(0);
        return all.max().orElse(0) > RATIO * least;
    }

    private static long centavos(Body row) {
        BigDecimal price = row.neededNumber("original_price");
        if (price.signum() <= 0
                || price.precision() > 20
                || price.stripTrailingZeros().scale() > 2) {
            throw new ShopeeError("product.error_invalid_price", "Invalid price.");
        }
        return price.min(BigDecimal.valueOf(MOST)).movePointRight(2).longValueExact();
    }
}
