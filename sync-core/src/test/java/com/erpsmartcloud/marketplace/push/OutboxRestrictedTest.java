package com.erpsmartcloud.marketplace.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.erpsmartcloud.privacy.rights.Restrictions;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

class OutboxRestrictedTest extends OutboxCase {

    @Test
    void whatIsRestrictedWaitsInTheOutboxUntilItIsLifted() throws Exception {
        UUID mug = shop.product("MUG", 5);
        send();
        UUID subject =
                shop.store.read(
                        h -> h.createQuery("SELECT id FROM listing").mapTo(UUID.class).one());
        Restrictions restrictions = new Restrictions(shop.store);
        restrictions.restrict("owner", List.of(subject), Optional.empty());
        move(mug, 2);
        later(60);
        int before = market.written.size();
        send();
        assertThat(market.written).hasSize(before);
        assertThat(waiting()).hasSize(1);

        restrictions.lift("owner", List.of(subject));
        send();
        assertThat(waiting()).isEmpty();
        assertEquals(7, market.figures.get("MUG"));
    }
}
