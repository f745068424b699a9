package com.erpsmartcloud.app.ui.products;

import com.erpsmartcloud.catalog.ProductEdit;
import com.erpsmartcloud.catalog.ProductReader;
import com.erpsmartcloud.inventory.Assembly;

import java.util.Currency;
import java.util.function.Supplier;

/// What the products screen reads and writes through.
///
/// @param assembly puts kits together and takes them apart
/// @param usual currency of amounts without one; asked off the UI thread
public record ProductPorts(
        ProductReader reader, ProductEdit edit, Assembly assembly, Supplier<Currency> usual) {}
