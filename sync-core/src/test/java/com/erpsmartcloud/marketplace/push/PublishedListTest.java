package com.erpsmartcloud.marketplace.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.erpsmartcloud.marketplace.push.PublishedList.Question;
import com.erpsmartcloud.marketplace.push.PublishedList.View;
import com.erpsmartcloud.marketplace.rules.ChannelFormula;
import com.erpsmartcloud.marketplace.rules.RoundTo;
import com.erpsmartcloud.marketplace.rules.RuleCover;
import com.erpsmartcloud.marketplace.rules.RuleEdit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/// What stores show, want and hold back is listed with the rule behind it.
@SuppressWarnings("NullAway.Init") // set before each test
class PublishedListTest extends OutboxCase {

    private PublishedList list;

    @BeforeEach
    void list() {
        list = new PublishedList(shop.store, new ChannelNumbers(shop.store, this::available));
        new RuleEdit(shop.store, publisher::plan)
                .add(
                        "owner",
                        new RuleEdit.Draft(
                                "keep three",
                                1,
                                new ChannelFormula(
                                        BigDecimal.valueOf(100),
                                        3,
                                        BigDecimal.ZERO,
                                        RoundTo.FLOOR,
                                        0,
                                        OptionalLong.empty(),
                                        OptionalLong.empty()),
                                List.of(RuleCover.ALL),
                                Set.of(),
                                false));
    }

    @Test
    void eachStoreSaysWhatItShowsWantsAndHoldsBack() throws Exception {
        UUID mug = shop.product("MUG", 10);
        shop.product("BOX", 20);
        send();
        move(mug, 5);
        List<PublishedRow> rows = list.page(Question.ALL, 0, 10);
        assertThat(rows).extracting(PublishedRow::sku).containsExactly("BOX", "MUG");
        PublishedRow row = rows.getLast();
        assertEquals(OptionalLong.of(7), row.shown());
        assertEquals(12, row.wanted());
        assertEquals(OptionalLong.of(3), row.heldBack());
        assertThat(row.waits()).isTrue();
        assertThat(row.agrees()).isFalse();
        assertEquals("keep three", row.number().orElseThrow().rule().orElseThrow().rule().name());
        assertThat(rows.getFirst().agrees()).isTrue();
    }

    @Test
    void itIsNarrowedByViewStoreAndBeginningOfTheSku() throws Exception {
        UUID mug = shop.product("MUG_1", 10);
        shop.product("MUGX1", 3);
        shop.product("BOX", 5);
        send();
        move(mug, 1);
        assertThat(skus(Question.ALL.with(View.DIFFERS))).containsExactly("MUG_1");
        assertThat(skus(Question.ALL.find("mug_"))).containsExactly("MUG_1");
        assertEquals(2, list.count(Question.ALL));
        assertEquals(0, list.count(Question.ALL.with(View.NONE)));
        assertEquals(0, list.count(new Question(View.ALL, Optional.of(UUID.randomUUID()), "")));
        assertThat(list.page(Question.ALL, 1, 5)).hasSize(1);
    }

    private List<String> skus(Question question) {
        return list.page(question, 0, 10).stream().map(PublishedRow::sku).toList();
    }
}
