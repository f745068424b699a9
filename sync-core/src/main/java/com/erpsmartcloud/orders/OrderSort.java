package com.erpsmartcloud.orders;

import com.erpsmartcloud.orders.OrderQuery.Direction;
import com.erpsmartcloud.orders.OrderQuery.Sort;

/// One of the keys a list is sorted by; a later key decides where the earlier ones are equal.
public record OrderSort(Sort by, Direction direction) {}
