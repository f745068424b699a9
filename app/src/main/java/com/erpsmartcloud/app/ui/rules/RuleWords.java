package com.erpsmartcloud.app.ui.rules;

import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.marketplace.rules.ChannelFormula;
import com.erpsmartcloud.marketplace.rules.RoundTo;
import com.erpsmartcloud.marketplace.rules.RuleRow;
import com.erpsmartcloud.marketplace.rules.RuleScope;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Rules in the seller's words.
public final class RuleWords {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private RuleWords() {}

    public static String of(RuleScope scope) {
        return switch (scope) {
            case LISTING -> "rules.scope.listing";
            case SKU -> "rules.scope.sku";
            case CATEGORY -> "rules.scope.category";
            case STORE -> "rules.scope.store";
            case ALL -> "rules.scope.all";
        };
    }

    static String of(RoundTo round) {
        return switch (round) {
            case FLOOR -> "rules.round.down";
            case CEIL -> "rules.round.up";
            case NEAREST -> "rules.round.nearest";
        };
    }

    /// What a rule is for: "SKU: MUG-RED and 3 more".
    static String covers(RuleRow row, Texts texts) {
        RuleScope scope = row.scope();
        if (scope == RuleScope.ALL) {
            return texts.get("rules.scope.all");
        }
        String first = "";
        for (int i = 0; i < row.covers().size() && first.isEmpty(); i++) {
            if (row.covers().get(i).scope() == scope) {
                first =
                        scope == RuleScope.CATEGORY
                                ? row.covers().get(i).category()
                                : row.coverNames().get(i);
            }
        }
        String kind = texts.get(of(scope));
        return row.coverCount() == 1
                ? texts.get("rules.for.one", kind, first)
                : texts.get("rules.for.more", kind, first, row.coverCount() - 1);
    }

    /// The steps that do something, in their order: "90 %, less 5, at most 100".
    public static String formula(ChannelFormula formula, Texts texts) {
        List<String> parts = new ArrayList<>();
        boolean all = formula.percent().compareTo(HUNDRED) == 0;
        if (!all) {
            parts.add(texts.get("rules.says.percent", plain(formula.percent(), texts)));
        }
        if (formula.buffer() > 0) {
            parts.add(texts.get("rules.says.less", formula.buffer()));
        }
        if (formula.reserveFactor().signum() > 0) {
            parts.add(texts.get("rules.says.reserved", plain(formula.reserveFactor(), texts)));
        }
        if (formula.floorThreshold() > 0) {
            parts.add(texts.get("rules.says.floor", formula.floorThreshold()));
        }
        formula.max().ifPresent(max -> parts.add(texts.get("rules.says.max", max)));
        formula.min().ifPresent(min -> parts.add(texts.get("rules.says.min", min)));
        if (all) {
            parts.addFirst(texts.get("rules.says.all"));
        }
        String said = parts.getFirst();
        for (String part : parts.subList(1, parts.size())) {
            said = texts.get("rules.says.join", said, part);
        }
        return said;
    }

    /// Without zeros at the end: `0.15`, `90`.
    public static String plain(BigDecimal value, Texts texts) {
        BigDecimal bare = value.stripTrailingZeros();
        return texts.formats().decimal(bare.scale() < 0 ? bare.setScale(0) : bare);
    }
}
