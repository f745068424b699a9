package com.erpsmartcloud.sandbox.temu;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Methods the marketplace has but this seller's token does not open: refused as not authorised,
/// while a name nobody knows is refused as not existing.
final class Methods {

    private static final List<Pattern> FAMILIES =
            List.of(
                    Pattern.compile("temu\\.order\\.amount\\.v[23]\\.query"),
                    Pattern.compile("bg\\.order\\.(combinedshipment|customization|unshipped)\\..+"),
                    Pattern.compile("temu\\.order\\.cancel\\.appeal\\..+"),
                    Pattern.compile("bg\\.local\\.goods\\.priceorder\\..+"),
                    Pattern.compile("temu\\.local\\.goods\\.(priceorder|recommendedprice)\\..+"),
                    Pattern.compile("bg\\.logistics\\.(shippingservices|shipment)\\..+"),
                    Pattern.compile("temu\\.logistics\\..+"),
                    Pattern.compile("temu\\.aftersales\\..+"),
                    Pattern.compile("temu\\.finance\\.mall\\.bill\\.task\\.(create|get)"),
                    Pattern.compile("temu\\.pay\\.tax\\..+"),
                    Pattern.compile("bg\\.btg\\.goods\\.stock\\..+"));

    private static final Set<String> SINGLE =
            Set.of(
                    "temu.order.cancel.outofstock.result.get",
                    "temu.local.order.verification.upload",
                    "temu.local.goods.baseprice.recommend",
                    "temu.local.goods.v3.add",
                    "temu.local.goods.delete",
                    "temu.local.goods.image.v2.upload",
                    "temu.local.goods.pre.sale.status.edit",
                    "bg.logistics.shipped.package.confirm",
                    "bg.tmc.message.update",
                    "bg.goods.list.get",
                    "temu.goods.list.get",
                    "temu.goods.price.list.get",
                    "bg.purchaseorderv2.get");

    private Methods() {}

    static boolean isKnown(String type) {
        return SINGLE.contains(type)
                || FAMILIES.stream().anyMatch(family -> family.matcher(type).matches());
    }
}
