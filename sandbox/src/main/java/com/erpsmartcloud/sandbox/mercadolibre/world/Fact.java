package com.erpsmartcloud.sandbox.mercadolibre.world;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// One thing the marketplace knows. The journal is a list of these, the last of each key counts.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @Type(value = Account.class, name = "account"),
    @Type(value = Token.class, name = "token"),
    @Type(value = Item.class, name = "item"),
    @Type(value = Stock.class, name = "stock"),
    @Type(value = Sale.class, name = "sale"),
    @Type(value = Parcel.class, name = "parcel")
})
public sealed interface Fact permits Account, Token, Item, Stock, Sale, Parcel {}
