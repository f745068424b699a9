package com.erpsmartcloud.sandbox.shopee.world;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// One thing the marketplace knows. The journal is a list of these, the last of each key counts.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @Type(value = Shop.class, name = "shop"),
    @Type(value = SignIn.class, name = "sign-in"),
    @Type(value = Item.class, name = "item"),
    @Type(value = Order.class, name = "order")
})
public sealed interface Fact permits Shop, SignIn, Item, Order {}
