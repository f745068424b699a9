package com.erpsmartcloud.sandbox.shopee.world;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A listing with its variations. Prices are in centavos.
///
/// @param sku the article of an item without variations, else of the whole line
/// @param tiers what the variations differ in; empty for an item without variations
/// @param models the variations; a single one with the id 0 if there are none
public record Item(
        long id,
        String sku,
        String name,
        long categoryId,
        State state,
        int grams,
        List<Tier> tiers,
        List<Model> models,
        Instant createdAt,
        Instant updatedAt)
        implements Fact {

    /// As the marketplace names it.
    public enum State {
        NORMAL,
        BANNED,
        UNLIST,
        REVIEWING,
        SELLER_DELETE,
        SHOPEE_DELETE
    }

    /// One thing the variations differ in.
    public record Tier(String name, List<String> options) {}

    /// One variation.
    ///
    /// @param tierIndex its option in each tier
    /// @param price what a buyer pays; lower than `original` in a promotion
    /// @param promotionId 0 outside of promotions
    /// @param stock what buyers can still order; the seller sets it
    /// @param reserved held for a promotion; the seller cannot set less
    public record Model(
            long id,
            List<Integer> tierIndex,
            String sku,
            String gtin,
            long original,
            long price,
            long promotionId,
            long stock,
            long reserved) {

        public boolean inPromotion() {
            return promotionId != 0;
        }

        public Model withStock(long units) {
            return new Model(
                    id, tierIndex, sku, gtin, original, price, promotionId, units, reserved);
        }

        /// Outside of a promotion both prices are the same.
        public Model priced(long centavos) {
            return new Model(
                    id, tierIndex, sku, gtin, centavos, centavos, promotionId, stock, reserved);
        }
    }

    public boolean hasModels() {
        return !tiers.isEmpty();
    }

    public boolean isGone() {
        return state == State.SELLER_DELETE || state == State.SHOPEE_DELETE;
    }

    public Optional<Model> model(long modelId) {
        return models.stream().filter(each -> each.id() == modelId).findFirst();
    }

    /// The seller's article of one of its models.
    public String article(Model model) {
        return hasModels() ? model.sku() : sku;
    }

    /// The option names joined by commas, as orders show them.
    public String modelName(Model model) {
        StringBuilder name = new StringBuilder();
        for (int tier = 0; tier < tiers.size(); tier++) {
            name.append(tier == 0 ? "" : ",");
            name.append(tiers.get(tier).options().get(model.tierIndex().get(tier)));
        }
        return name.toString();
    }

    public Item changing(long modelId, Instant at, UnaryOperator<Model> change) {
        List<Model> changed =
                models.stream()
                        .map(each -> each.id() == modelId ? change.apply(each) : each)
                        .toList();
        return new Item(id, sku, name, categoryId, state, grams, tiers, changed, createdAt, at);
    }

    public Item inState(State next, Instant at) {
        return new Item(id, sku, name, categoryId, next, grams, tiers, models, createdAt, at);
    }
}
