package com.erpsmartcloud.architecture.planted.orders;

/// Stands for what only the orders package may touch.
public interface OrderTable {}
