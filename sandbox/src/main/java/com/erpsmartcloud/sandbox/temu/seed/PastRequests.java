package com.erpsmartcloud.sandbox.temu.seed;

import com.erpsmartcloud.sandbox.temu.world.AfterSale;
import com.erpsmartcloud.sandbox.temu.world.AfterSale.Item;
import com.erpsmartcloud.sandbox.temu.world.AfterSale.Kind;
import com.erpsmartcloud.sandbox.temu.world.Hold;
import com.erpsmartcloud.sandbox.temu.world.OrderLine;
import com.erpsmartcloud.sandbox.temu.world.ParentOrder;
import com.erpsmartcloud.sandbox.temu.world.Status;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What buyers of past orders want back: open cancellations, and a refund for every 17th delivered
/// order, in all states one can be in.
final class PastRequests {

    /// A group of the list and a status within it.
    private record State(int group, int status) {}

    private static final List<State> STATES =
            List.of(
                    new State(5, 5),
                    new State(2, 10),
                    new State(5, 5),
                    new State(3, 2),
                    new State(1, 1),
                    new State(6, 7),
                    new State(4, 11),
                    new State(7, 6));

    private PastRequests() {}

    static List<AfterSale> of(List<ParentOrder> orders, Instant now) {
        List<AfterSale> requests = new ArrayList<>();
        int delivered = 0;
        for (ParentOrder order : orders) {
            if (order.holds().contains(Hold.CANCELLATION)) {
                State open = new State(AfterSale.CANCEL_PENDING, 1);
                requests.add(
                        request(
                                requests.size(),
                                order,
                                Kind.CANCELLATION,
                                open,
                                order.changedAt()));
            } else if (order.status() == Status.RECEIPTED && delivered++ % 17 == 5) {
                State state = STATES.get(requests.size() % STATES.size());
                Instant asked = order.changedAt().plus(Duration.ofHours(20));
                Kind kind = requests.size() % 3 == 0 ? Kind.REFUND : Kind.RETURN;
                requests.add(
                        request(
                                requests.size(),
                                order,
                                kind,
                                state,
                                asked.isBefore(now) ? asked : now));
            }
        }
        return requests;
    }

    private static AfterSale request(
            int running, ParentOrder order, Kind kind, State state, Instant asked) {
        List<Item> items = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            items.add(
                    new Item(
                            "AS-" + line.orderSn(),
                            line.orderSn(),
                            line.skuId(),
                            line.goodsId(),
                            line.quantity()));
        }
        return new AfterSale(
                Numbers.afterSale(running),
                order.sn(),
                kind,
                state.group(),
                state.status(),
                asked,
                asked,
                items);
    }
}
