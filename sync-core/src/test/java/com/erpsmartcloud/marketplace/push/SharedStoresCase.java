package com.erpsmartcloud.marketplace.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.model.ModelMarketplace;
import com.erpsmartcloud.marketplace.rules.ChannelFormula;
import com.erpsmartcloud.marketplace.rules.RuleCover;
import com.erpsmartcloud.marketplace.rules.RuleEdit;

import org.junit.jupiter.api.BeforeEach;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Two stores that sell out of one warehouse.
@SuppressWarnings("NullAway.Init") // set before each test
abstract class SharedStoresCase extends OutboxCase {

    SharedStoreEnd first;
    SharedStoreEnd second;

    @BeforeEach
    void twoStores() {
        first = new SharedStoreEnd(shop, publisher, shop.storeId, market);
        second =
                new SharedStoreEnd(
                        shop,
                        publisher,
                        SharedStoreEnd.addStore(shop),
                        new ModelMarketplace(() -> shop.time));
    }

    void share() {
        new RuleEdit(shop.store, publisher::plan)
                .add(
                        "owner",
                        new RuleEdit.Draft(
                                "one stock for all",
                                1,
                                ChannelFormula.ALL,
                                List.of(RuleCover.ALL),
                                Set.of(),
                                true));
    }

    static void attempt(SharedStoreEnd end, int lag) {
        try {
            end.sync(lag);
        } catch (ConnectorException | ModelMarketplace.Crash expected) {
            assertThat(expected).isNotNull();
        }
    }

    static long shown(SharedStoreEnd end, String sku) {
        return Objects.requireNonNull(end.market.figures.get(sku), sku);
    }
}
