package com.erpsmartcloud.sandbox.mercadolibre;

import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.mercadolibre.world.Item;
import com.erpsmartcloud.sandbox.mercadolibre.world.Item.Variant;
import com.erpsmartcloud.sandbox.mercadolibre.world.World;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.Locale;

/// A listing as its owner sees it.
final class ItemView {

    private static final Template ITEM =
            Template.of(
                    """
                    {"id":"","site_id":"MLM","title":"","family_name":null,"family_id":null,
                     "seller_id":0,"category_id":"","domain_id":"","user_product_id":null,
                     "inventory_id":null,"catalog_product_id":null,"catalog_listing":false,
                     "price":0,"base_price":0,"original_price":null,"currency_id":"MXN",
                     "initial_quantity":0,"available_quantity":0,"sold_quantity":0,
                     "buying_mode":"buy_it_now","listing_type_id":"","condition":"new",
                     "status":"","sub_status":[],"tags":["immediate_payment"],"warnings":[],
                     "seller_custom_field":null,"parent_item_id":null,"permalink":"",
                     "thumbnail":"","pictures":[],"sale_terms":[],
                     "shipping":{"mode":"me2","logistic_type":"","free_shipping":false,
                       "local_pick_up":false,"dimensions":null,"tags":[]},
                     "attributes":[],"variations":[],"start_time":"","stop_time":"",
                     "date_created":"","last_updated":"","health":0.8,"automatic_relist":false}
                    """);

    private final World world;

    ItemView(World world) {
        this.world = world;
    }

    /// @param everything with the attributes of variations and `seller_custom_field`
    ObjectNode of(Item item, boolean everything) {
        ObjectNode body = ITEM.fresh();
        long units = world.units(item);
        body.put("id", item.id())
                .put("title", item.title())
                .put("family_name", item.familyName().orElse(null))
                .put("seller_id", world.account().userId())
                .put("category_id", item.categoryId())
                .put("domain_id", item.domainId())
                .put("price", Pesos.price(item.price()))
                .put("base_price", Pesos.price(item.price()))
                .put("initial_quantity", units + item.sold())
                .put("available_quantity", units)
                .put("sold_quantity", item.sold())
                .put("listing_type_id", item.terms().listingType())
                .put("status", item.status().name().toLowerCase(Locale.ROOT))
                .put("parent_item_id", item.parent().orElse(null))
                .put("permalink", permalink(item))
                .put("thumbnail", picture(item, "I"))
                .put("start_time", Times.utc(item.createdAt()))
                .put("stop_time", Times.utc(item.createdAt().plus(Duration.ofDays(7_305))))
                .put("date_created", Times.utc(item.createdAt().plusSeconds(1)))
                .put("last_updated", Times.utc(item.changedAt()));
        if (!item.subStatus().isEmpty()) {
            body.putArray("sub_status").add(item.subStatus());
        }
        body.putArray("pictures").add(pictures(item));
        if (item.terms().manufacturingDays() > 0) {
            body.putArray("sale_terms")
                    .addObject()
                    .put("id", "MANUFACTURING_TIME")
                    .put("value_name", item.terms().manufacturingDays() + " días");
        }
        ((ObjectNode) body.path("shipping")).put("logistic_type", item.terms().logisticType());
        ArrayNode attributes = body.putArray("attributes");
        attributes.add(attribute("BRAND", "Marca", "Casa y Camino"));
        if (item.hasVariations()) {
            body.set("variations", variations(item, everything));
        } else {
            fillSingle(body, attributes, item, everything);
        }
        return body;
    }

    private void fillSingle(ObjectNode body, ArrayNode attributes, Item item, boolean everything) {
        Variant only = item.variants().getFirst();
        body.put("user_product_id", only.userProductId())
                .put("inventory_id", inventory(item, only));
        if (item.familyName().isPresent()) {
            body.put("family_id", Integer.toUnsignedLong(item.familyName().get().hashCode()));
        }
        if (everything) {
            body.put("seller_custom_field", custom(only));
        }
        attributes.add(OrderView.colour(only.colour()));
        attributes.add(attribute("SELLER_SKU", "SKU", only.sku()));
    }

    ArrayNode variations(Item item, boolean everything) {
        ArrayNode variations = Json.array();
        item.variants().forEach(each -> variations.add(variation(item, each, everything)));
        return variations;
    }

    ObjectNode variation(Item item, Variant variant, boolean everything) {
        ObjectNode body =
                Json.object()
                        .put("id", variant.id())
                        .put("price", Pesos.price(item.price()))
                        .put("available_quantity", world.stockOf(variant).total())
                        .put("sold_quantity", variant.sold());
        body.putArray("attribute_combinations").add(OrderView.colour(variant.colour()));
        if (everything) {
            body.putArray("attributes").add(attribute("SELLER_SKU", "SKU", variant.sku()));
        }
        body.putArray("picture_ids").add(pictureId(item));
        return body.put("seller_custom_field", everything ? custom(variant) : null)
                .putNull("catalog_product_id")
                .put("user_product_id", variant.userProductId())
                .put("inventory_id", inventory(item, variant));
    }

    /// Where the marketplace keeps the units, what it calls them.
    static @Nullable String inventory(Item item, Variant variant) {
        return item.terms().isFull() ? inventoryOf(variant.userProductId()) : null;
    }

    static String inventoryOf(String userProductId) {
        return "LCQI" + userProductId.substring(userProductId.length() - 5);
    }

    private static @Nullable String custom(Variant variant) {
        return variant.customField().isEmpty() ? null : variant.customField();
    }

    private static ObjectNode attribute(String id, String name, String value) {
        return Json.object()
                .put("id", id)
                .put("name", name)
                .putNull("value_id")
                .put("value_name", value);
    }

    private static String permalink(Item item) {
        String number = item.id().substring(3);
        return "https://articulo.mercadolibre.com.mx/MLM-" + number + "-x-_JM";
    }

    private static ObjectNode pictures(Item item) {
        return Json.object()
                .put("id", pictureId(item))
                .put("secure_url", picture(item, "O"))
                .put("size", "320x320")
                .put("max_size", "320x320");
    }

    private static String pictureId(Item item) {
        return "553111-" + item.id() + "_112026";
    }

    private static String picture(Item item, String size) {
        return "https://http2.mlstatic.com/D_" + item.id() + "-" + size + ".jpg";
    }
}
