package com.erpsmartcloud.marketplace.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.StockTarget;
import com.erpsmartcloud.marketplace.model.ModelMarketplace;
import com.erpsmartcloud.marketplace.model.ModelMarketplace.Fault;
import com.erpsmartcloud.marketplace.push.Outbox.View;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

class OutboxHistoryTest extends OutboxCase {

    @Test
    void whateverHappensThereIsOneOpenCommandAndTheLastFigureIsRight() throws Exception {
        long seed = new Random().nextLong();
        System.err.println("OutboxHistoryTest seed " + seed);
        Random dice = new Random(seed);
        Map<String, UUID> products = new HashMap<>();
        for (String sku : List.of("A", "B", "C", "D")) {
            products.put(sku, shop.product(sku, 20));
        }
        List<UUID> ids = new ArrayList<>(products.values());
        for (int step = 0; step < 150; step++) {
            later(dice.nextInt(40));
            switch (dice.nextInt(4)) {
                case 0, 1 -> move(ids.get(dice.nextInt(4)), dice.nextInt(11) - 5);
                case 2 -> {
                    Fault[] all = Fault.values();
                    market.faults.add(all[dice.nextInt(all.length)]);
                }
                default -> attempt();
            }
            if (dice.nextInt(10) == 0) {
                List<Command> refused = outbox.page(View.REFUSED, 0, 1);
                refused.forEach(c -> outbox.retry("owner", c.id()));
            }
            assertThat(waiting()).as("seed " + seed).doesNotHaveDuplicates();
            assertThat(waiting().stream().map(Command::subjectId))
                    .as("seed " + seed)
                    .doesNotHaveDuplicates();
        }
        market.faults.clear();
        for (int i = 0; i < 5; i++) {
            later(60);
            outbox.page(View.REFUSED, 0, 1000).forEach(c -> outbox.retry("owner", c.id()));
            send();
        }
        for (var product : products.entrySet()) {
            long available = Math.max(0, shop.level(product.getValue()).available());
            assertEquals(
                    available,
                    market.figures.getOrDefault(product.getKey(), 0L),
                    product.getKey() + " seed " + seed);
        }
        assertThat(market.written.stream().mapToInt(List::size)).allMatch(n -> n <= 3);
        assertThat(market.written.stream().flatMap(List::stream).mapToLong(StockTarget.Wish::free))
                .allMatch(n -> n >= 0);
    }

    private void attempt() {
        try {
            send();
        } catch (ConnectorException | ModelMarketplace.Crash expected) {
            assertThat(expected).isNotNull();
        }
    }
}
