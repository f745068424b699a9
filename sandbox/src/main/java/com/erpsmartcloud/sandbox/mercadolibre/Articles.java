package com.erpsmartcloud.sandbox.mercadolibre;

import com.erpsmartcloud.sandbox.mercadolibre.world.Item.Variant;

import tools.jackson.databind.JsonNode;

/// The seller's own names of a variant: the attribute `SELLER_SKU`, and `seller_custom_field`,
/// which has nothing to do with it.
final class Articles {

    private Articles() {}

    /// A variant with the names a change gives it.
    static Variant renamed(Variant variant, JsonNode change) {
        Variant next = variant;
        for (JsonNode attribute : change.path("attributes")) {
            if (attribute.path("id").asString("").equals("SELLER_SKU")) {
                next =
                        next.named(
                                text(attribute.path("value_name"), "SELLER_SKU"),
                                next.customField());
            }
        }
        JsonNode custom = change.path("seller_custom_field");
        if (custom.isNull()) {
            return next.named(next.sku(), "");
        }
        return custom.isMissingNode()
                ? next
                : next.named(next.sku(), text(custom, "seller_custom_field"));
    }

    private static String text(JsonNode value, String field) {
        if (!value.isString() || value.stringValue().isBlank()) {
            throw Refusal.validation(
                    "item." + field + ".invalid", field, field + " must be a text");
        }
        return value.stringValue();
    }
}
