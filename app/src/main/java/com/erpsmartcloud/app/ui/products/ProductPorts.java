package com.erpsmartcloud.app.ui.products;

import com.erpsmartcloud.catalog.ProductEdit;
import com.erpsmartcloud.catalog.ProductReader;

import java.util.Currency;
import java.util.function.Supplier;

/// What the products screen reads and writes through.
///
/// @param usual currency of amounts without one; asked off the UI thread
public record ProductPorts(ProductReader reader, ProductEdit edit, Supplier<Currency> usual) {}
