package com.erpsmartcloud.marketplace.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.erpsmartcloud.marketplace.rules.ChannelFormula;
import com.erpsmartcloud.marketplace.rules.RoundTo;
import com.erpsmartcloud.marketplace.rules.RuleCover;
import com.erpsmartcloud.marketplace.rules.RuleEdit;
import com.erpsmartcloud.marketplace.rules.RuleUndo;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.undo.Undo;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/// Channel rules decide what the outbox sends.
@SuppressWarnings("NullAway.Init") // both are set before each test
class OutboxRulesTest extends OutboxCase {

    private RuleEdit rules;
    private Undo undo;

    @BeforeEach
    void rules() {
        rules = new RuleEdit(shop.store, publisher::plan);
        RuleUndo back = new RuleUndo(rules);
        undo =
                new Undo(shop.store)
                        .with(Tables.CHANNEL_RULE, back)
                        .with(Tables.CHANNEL_RULE_COVER, back)
                        .with(Tables.CHANNEL_RULE_WAREHOUSE, back);
    }

    private static ChannelFormula percent(long percent, long buffer) {
        return new ChannelFormula(
                BigDecimal.valueOf(percent),
                buffer,
                BigDecimal.ZERO,
                RoundTo.FLOOR,
                0,
                OptionalLong.empty(),
                OptionalLong.empty());
    }

    private UUID rule(String name, ChannelFormula formula, RuleCover... covers) {
        return rules.add(
                "owner", new RuleEdit.Draft(name, 1, formula, List.of(covers), Set.of(), false));
    }

    @Test
    void aRuleForAllHoldsBackAndIsSent() throws Exception {
        shop.product("MUG", 10);
        rule("keep two", percent(100, 2), RuleCover.ALL);
        send();
        assertEquals(8, market.figures.get("MUG"));
    }

    @Test
    void theNarrowerRuleWins() throws Exception {
        UUID mug = shop.product("MUG", 10);
        shop.product("BOX", 10);
        rule("half of the store", percent(50, 0), RuleCover.store(shop.storeId));
        rule("all but one mug", percent(100, 1), RuleCover.product(mug));
        rule("nothing", percent(0, 0), RuleCover.ALL);
        send();
        assertEquals(9, market.figures.get("MUG"));
        assertEquals(5, market.figures.get("BOX"));
    }

    @Test
    void aCategorySharesARule() throws Exception {
        UUID mug = shop.product("MUG", 10);
        shop.store.write(
                "owner",
                "category",
                tx -> {
                    tx.insert(
                            Tables.PRODUCT_CATEGORY.row().with("id", mug).with("category", "cups"));
                    return mug;
                });
        rule("cups", percent(100, 7), RuleCover.category("cups"));
        send();
        assertEquals(3, market.figures.get("MUG"));
    }

    @Test
    void achangedOrRemovedRuleIsPlannedAnew() throws Exception {
        shop.product("MUG", 10);
        UUID id = rule("keep two", percent(100, 2), RuleCover.ALL);
        send();
        rules.change(
                "owner",
                id,
                new RuleEdit.Draft(
                        "keep five", 1, percent(100, 5), List.of(RuleCover.ALL), Set.of(), false));
        send();
        assertEquals(5, market.figures.get("MUG"));
        rules.remove("owner", id);
        send();
        assertEquals(10, market.figures.get("MUG"));
    }

    @Test
    void undoAndRedoOfARuleArePlannedAnew() throws Exception {
        shop.product("MUG", 10);
        rule("keep two", percent(100, 2), RuleCover.ALL);
        send();
        undo.undo("owner");
        send();
        assertEquals(10, market.figures.get("MUG"));
        undo.redo("owner");
        send();
        assertEquals(8, market.figures.get("MUG"));
    }

    @Test
    void aRuleThatCoversManyIsOneAct() {
        for (int i = 0; i < 40; i++) {
            shop.product("SKU-" + i, 10);
        }
        rule("all", percent(90, 0), RuleCover.ALL);
        assertThat(waiting()).hasSize(40).allSatisfy(c -> assertEquals("9", c.after()));
    }
}
