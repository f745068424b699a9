package com.erpsmartcloud.sandbox.ozon.world;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// One thing the marketplace knows. The journal is a list of these, the last of each key counts.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @Type(value = Seller.class, name = "seller"),
    @Type(value = Warehouse.class, name = "warehouse"),
    @Type(value = Product.class, name = "product"),
    @Type(value = Stock.class, name = "stock"),
    @Type(value = Posting.class, name = "posting")
})
public sealed interface Fact permits Seller, Warehouse, Product, Stock, Posting {}
