package com.erpsmartcloud.marketplace.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.erpsmartcloud.marketplace.rules.ChannelFormula;
import com.erpsmartcloud.marketplace.rules.RoundTo;
import com.erpsmartcloud.marketplace.rules.RuleCover;
import com.erpsmartcloud.marketplace.rules.RuleEdit;
import com.erpsmartcloud.marketplace.rules.RuleReader;
import com.erpsmartcloud.marketplace.rules.RuleScope;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/// What a rule would change is what it changes once it is saved.
@SuppressWarnings("NullAway.Init") // set before each test
class RulePreviewTest extends OutboxCase {

    private RuleEdit rules;
    private RuleReader reader;
    private ChannelNumbers numbers;

    @BeforeEach
    void rules() {
        rules = new RuleEdit(shop.store, publisher::plan);
        reader = new RuleReader(shop.store);
        numbers = new ChannelNumbers(shop.store, this::available);
    }

    private static RuleEdit.Draft draft(String name, long percent, RuleCover... covers) {
        return second(1, name, percent, covers);
    }

    private static RuleEdit.Draft second(
            long place, String name, long percent, RuleCover... covers) {
        return new RuleEdit.Draft(
                name,
                place,
                new ChannelFormula(
                        BigDecimal.valueOf(percent),
                        0,
                        BigDecimal.ZERO,
                        RoundTo.FLOOR,
                        0,
                        OptionalLong.empty(),
                        OptionalLong.empty()),
                List.of(covers),
                Set.of(),
                false);
    }

    @Test
    void aNewRuleIsShownBeforeItIsSaved() throws Exception {
        UUID mug = shop.product("MUG", 10);
        shop.product("BOX", 6);
        RuleEdit.Draft half = draft("half", 50, RuleCover.ALL);
        RulePreview preview = numbers.preview(Optional.empty(), half, 20);
        assertEquals(2, preview.covered());
        assertEquals(2, preview.changed());
        assertEquals(16, preview.before());
        assertEquals(8, preview.after());
        assertEquals(10, numbers.of(mug).getFirst().units());
        rules.add("owner", half);
        send();
        assertEquals(5, market.figures.get("MUG"));
        assertEquals(5, numbers.of(mug).getFirst().units());
        assertThat(numbers.of(mug).getFirst().rule().orElseThrow().rule().name()).isEqualTo("half");
    }

    @Test
    void aChangedRuleLeavesWhatANarrowerOneDecides() {
        UUID mug = shop.product("MUG", 10);
        shop.product("BOX", 6);
        UUID all = rules.add("owner", draft("half", 50, RuleCover.ALL));
        rules.add("owner", draft("no mugs", 0, RuleCover.product(mug)));
        RulePreview preview =
                numbers.preview(Optional.of(all), draft("all", 100, RuleCover.ALL), 20);
        assertEquals(1, preview.changed());
        assertEquals("BOX", preview.rows().getFirst().number().article());
        assertEquals(3, preview.rows().getFirst().now());
        assertEquals(6, preview.rows().getFirst().number().units());
    }

    @Test
    void whatARuleNoLongerCoversIsLookedAtToo() {
        UUID mug = shop.product("MUG", 10);
        UUID box = shop.product("BOX", 6);
        UUID rule = rules.add("owner", draft("no mugs", 0, RuleCover.product(mug)));
        RulePreview preview =
                numbers.preview(
                        Optional.of(rule), draft("no boxes", 0, RuleCover.product(box)), 20);
        assertEquals(2, preview.changed());
        assertEquals(1, preview.covered());
        assertEquals(6, preview.before());
        assertEquals(10, preview.after());
    }

    @Test
    void whatChangesMostIsNamedFirstAndUpDownAndZeroAreCounted() {
        UUID mug = shop.product("MUG", 10);
        shop.product("BOX", 60);
        shop.product("PEN", 1);
        rules.add("owner", draft("few mugs", 10, RuleCover.product(mug)));
        UUID all = rules.add("owner", draft("most", 90, RuleCover.ALL));
        RulePreview preview =
                numbers.preview(Optional.of(all), second(2, "half", 50, RuleCover.product(mug)), 2);
        assertEquals(3, preview.listings());
        assertEquals(2, preview.changed(), "the older rule for mugs stands before");
        assertEquals(2, preview.up());
        RulePreview less =
                numbers.preview(Optional.empty(), draft("none", 0, RuleCover.category("x")), 2);
        assertEquals(0, less.listings());
        RulePreview none = numbers.preview(Optional.of(all), draft("none", 0, RuleCover.ALL), 1);
        assertEquals(1, none.changed());
        assertEquals(1, none.down());
        assertEquals(1, none.toZero());
        assertEquals("BOX", none.rows().getFirst().number().article());
        assertEquals(-54, none.rows().getFirst().change());
    }

    @Test
    void aSampleRunsFromTheScarcestToThoseWithMost() {
        UUID many = shop.product("MANY", 90);
        for (int i = 0; i < 30; i++) {
            shop.product("SKU-" + i, 10 + i);
        }
        UUID none = shop.product("NONE", 0);
        List<UUID> sample = numbers.sample(List.of(RuleCover.ALL), 20);
        assertThat(sample).hasSize(20).doesNotHaveDuplicates().startsWith(none).endsWith(many);
        List<RulePreview.Row> rows =
                numbers.compare(Optional.empty(), draft("half", 50, RuleCover.ALL), sample);
        assertThat(rows).hasSize(20);
        assertEquals(many, rows.getLast().number().product());
        assertEquals(45, rows.getLast().number().units());
        assertEquals(90, rows.getLast().now());
    }

    @Test
    void aRuleThatRestsIsKeptAndDecidesNothing() throws Exception {
        UUID mug = shop.product("MUG", 10);
        UUID half = rules.add("owner", draft("half", 50, RuleCover.ALL));
        send();
        rules.rest("owner", half);
        send();
        assertEquals(10, market.figures.get("MUG"));
        assertThat(reader.rules()).extracting(row -> row.active()).containsExactly(false);
        rules.change("owner", half, draft("a third", 30, RuleCover.ALL));
        assertEquals(10, numbers.of(mug).getFirst().units(), "a change does not wake it");
        rules.wake("owner", half);
        send();
        assertEquals(3, market.figures.get("MUG"));
    }

    @Test
    void theFirstOfTwoRulesOfAScopeDecides() {
        UUID mug = shop.product("MUG", 10);
        UUID half = rules.add("owner", draft("half", 50, RuleCover.ALL));
        UUID third = rules.add("owner", second(2, "third", 30, RuleCover.ALL));
        assertEquals(5, numbers.of(mug).getFirst().units());
        rules.order("owner", third, List.of(third, half));
        assertEquals(3, numbers.of(mug).getFirst().units());
        assertThat(waiting()).allSatisfy(c -> assertEquals("3", c.after()));
        assertThat(reader.rules())
                .extracting(row -> row.rule().name())
                .containsExactly("third", "half");
    }

    @Test
    void rulesAreListedWithWhatTheyAreFor() {
        UUID mug = shop.product("MUG", 10);
        shop.product("BOX", 6);
        rules.add("owner", draft("all", 50, RuleCover.ALL));
        rules.add("owner", draft("mugs", 0, RuleCover.product(mug)));
        rules.add("owner", draft("the store", 90, RuleCover.store(shop.storeId)));
        assertThat(reader.rules())
                .extracting(row -> row.rule().name())
                .containsExactly("mugs", "the store", "all");
        assertThat(reader.rules()).extracting(row -> row.products()).containsExactly(1L, 2L, 2L);
        assertThat(reader.rules().getFirst().coverNames()).containsExactly("MUG");
        assertThat(reader.rules().getLast().covers().getFirst().scope()).isEqualTo(RuleScope.ALL);
        assertThat(reader.covers(reader.rules().getFirst().rule().id()))
                .containsExactly(new RuleReader.NamedCover(RuleCover.product(mug), "MUG"));
        assertThat(reader.covers(reader.rules().get(1).rule().id()))
                .extracting(RuleReader.NamedCover::cover)
                .containsExactly(RuleCover.store(shop.storeId));
        assertThat(reader.skus(List.of(mug))).containsExactly(Map.entry(mug, "MUG"));
        assertThat(reader.products(List.of("BOX", "NONE")))
                .extracting(RuleReader.Named::name)
                .containsExactly("BOX");
    }
}
