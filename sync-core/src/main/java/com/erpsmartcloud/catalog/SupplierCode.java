package com.erpsmartcloud.catalog;

/// What a supplier calls a product.
///
/// @param supplier the supplier's name, at most 200 characters
/// @param code the supplier's own code, at most 120 characters
public record SupplierCode(String supplier, String code) {}
