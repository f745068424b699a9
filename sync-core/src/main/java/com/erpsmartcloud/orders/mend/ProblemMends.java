package com.erpsmartcloud.orders.mend;

import com.erpsmartcloud.orders.OrderDetail;

import java.util.List;

/// A problem of an order and the ways to mend it, the best first.
public record ProblemMends(OrderDetail.Problem problem, List<Mend> mends) {

    public ProblemMends {
        mends = List.copyOf(mends);
    }
}
