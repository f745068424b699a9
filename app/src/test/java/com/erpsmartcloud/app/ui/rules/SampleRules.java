package com.erpsmartcloud.app.ui.rules;

import com.erpsmartcloud.app.ui.shell.StatusLine;
import com.erpsmartcloud.app.ui.shop.SampleShop;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.marketplace.rules.ChannelFormula;
import com.erpsmartcloud.marketplace.rules.RoundTo;
import com.erpsmartcloud.marketplace.rules.RuleCover;
import com.erpsmartcloud.marketplace.rules.RuleEdit;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/// The rules screen of a sample shop.
final class SampleRules {

    private SampleRules() {}

    static RulesPorts ports(SampleShop shop) {
        return new RulesPorts(
                shop.rules(),
                shop.ruleEdit(),
                shop.numbers(),
                () ->
                        shop.stores.all().stream()
                                .map(s -> new RulesPorts.Named(s.id(), s.name()))
                                .toList(),
                () ->
                        shop.stock().warehouses().stream()
                                .map(w -> new RulesPorts.Named(w.id(), w.name()))
                                .toList(),
                "Marta");
    }

    static RulesViewModel model(SampleShop shop, Jobs jobs, StatusLine status) {
        return new RulesViewModel(ports(shop), jobs, status);
    }

    static ChannelFormula formula(long percent, long less, OptionalLong max, OptionalLong min) {
        return new ChannelFormula(
                BigDecimal.valueOf(percent), less, BigDecimal.ZERO, RoundTo.FLOOR, 0, max, min);
    }

    static UUID add(
            SampleShop shop, String name, long place, ChannelFormula formula, RuleCover... covers) {
        return shop.ruleEdit()
                .add(
                        "Marta",
                        new RuleEdit.Draft(name, place, formula, List.of(covers), Set.of(), false));
    }

    /// Rules of every scope, one that rests, one beyond stock, one that shares.
    static void fill(SampleShop shop) {
        UUID mug = shop.rules().products(List.of("MUG-NORD-350")).getFirst().id();
        UUID kit = shop.rules().products(List.of("KIT-ORG-6")).getFirst().id();
        OptionalLong none = OptionalLong.empty();
        add(
                shop,
                "Кружки: придержать десять штук для опта",
                1,
                formula(100, 10, none, none),
                RuleCover.product(mug),
                RuleCover.product(kit));
        add(
                shop,
                "Always five lamps",
                2,
                formula(100, 0, none, OptionalLong.of(5)),
                RuleCover.product(kit));
        add(
                shop,
                "Nine of ten",
                1,
                formula(90, 5, OptionalLong.of(100), none),
                RuleCover.store(shop.storeId));
        shop.ruleEdit()
                .add(
                        "Marta",
                        new RuleEdit.Draft(
                                "Share everything",
                                1,
                                ChannelFormula.ALL,
                                List.of(RuleCover.ALL),
                                Set.of(shop.main),
                                true));
        UUID rests = add(shop, "Half", 2, formula(50, 0, none, none), RuleCover.ALL);
        shop.ruleEdit().rest("Marta", rests);
    }
}
