package com.erpsmartcloud.architecture.planted.money;

/// A price that cannot be exact.
public record Price(double amount) {}
