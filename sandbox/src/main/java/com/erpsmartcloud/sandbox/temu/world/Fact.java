package com.erpsmartcloud.sandbox.temu.world;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// One thing the marketplace knows. The journal is a list of these, the last of each key counts.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @Type(value = Shop.class, name = "shop"),
    @Type(value = Goods.class, name = "goods"),
    @Type(value = Sku.class, name = "sku"),
    @Type(value = ParentOrder.class, name = "order"),
    @Type(value = AfterSale.class, name = "afterSale"),
    @Type(value = UsedKey.class, name = "usedKey")
})
public sealed interface Fact permits Shop, Goods, Sku, ParentOrder, AfterSale, UsedKey {}
