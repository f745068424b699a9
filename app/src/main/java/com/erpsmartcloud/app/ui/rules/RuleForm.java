package com.erpsmartcloud.app.ui.rules;

import com.erpsmartcloud.marketplace.rules.ChannelFormula;
import com.erpsmartcloud.marketplace.rules.ChannelRule;
import com.erpsmartcloud.marketplace.rules.RoundTo;
import com.erpsmartcloud.marketplace.rules.RuleCover;
import com.erpsmartcloud.marketplace.rules.RuleEdit;
import com.erpsmartcloud.marketplace.rules.RuleReader.NamedCover;
import com.erpsmartcloud.marketplace.rules.RuleScope;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/// A rule as it is typed, not yet checked.
///
/// @param rule the one that is changed, empty for a new one
/// @param covers what it is for, all of the scope; empty for all listings
/// @param unknown what was typed and names nothing
/// @param typed what stands in the fields; a limit that is empty is none
record RuleForm(
        Optional<UUID> rule,
        long place,
        boolean active,
        RuleScope scope,
        List<NamedCover> covers,
        List<String> unknown,
        Set<UUID> warehouses,
        Map<Field, String> typed,
        RoundTo round,
        boolean shared) {

    private static final BigDecimal MOST_UNITS = BigDecimal.valueOf(1_000_000_000L);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST_PER_RESERVED = BigDecimal.valueOf(1000);

    /// What is typed, or can be wrong.
    enum Field {
        NAME,
        COVERS,
        PERCENT,
        BUFFER,
        RESERVE,
        FLOOR,
        MAX,
        MIN
    }

    RuleForm {
        covers = List.copyOf(covers);
        unknown = List.copyOf(unknown);
        warehouses = Set.copyOf(warehouses);
        typed = Map.copyOf(typed);
    }

    /// A new rule: every listing shows all that is available.
    static RuleForm fresh(long place) {
        return new RuleForm(
                Optional.empty(),
                place,
                true,
                RuleScope.ALL,
                List.of(),
                List.of(),
                Set.of(),
                typed("", ChannelFormula.ALL),
                RoundTo.FLOOR,
                false);
    }

    static RuleForm of(ChannelRule rule, boolean active, List<NamedCover> covers) {
        RuleScope scope =
                covers.stream()
                        .map(cover -> cover.cover().scope())
                        .min(RuleScope::compareTo)
                        .orElse(RuleScope.ALL);
        return new RuleForm(
                Optional.of(rule.id()),
                rule.place(),
                active,
                scope,
                covers.stream().filter(cover -> cover.cover().scope() != RuleScope.ALL).toList(),
                List.of(),
                rule.warehouses(),
                typed(rule.name(), rule.formula()),
                rule.formula().round(),
                rule.shared());
    }

    private static Map<Field, String> typed(String name, ChannelFormula formula) {
        Map<Field, String> typed = new EnumMap<>(Field.class);
        typed.put(Field.NAME, name);
        typed.put(Field.PERCENT, plain(formula.percent()));
        typed.put(Field.BUFFER, Long.toString(formula.buffer()));
        typed.put(Field.RESERVE, plain(formula.reserveFactor()));
        typed.put(Field.FLOOR, Long.toString(formula.floorThreshold()));
        typed.put(Field.MAX, limit(formula.max()));
        typed.put(Field.MIN, limit(formula.min()));
        return typed;
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private static String limit(OptionalLong limit) {
        return limit.isPresent() ? Long.toString(limit.getAsLong()) : "";
    }

    String typed(Field field) {
        return typed.getOrDefault(field, "");
    }

    String name() {
        return typed(Field.NAME);
    }

    /// @return the key of what would be right, by field; empty if it can be saved
    Map<Field, String> wrong() {
        Map<Field, String> wrong = new EnumMap<>(Field.class);
        if (name().isBlank() || name().strip().length() > 120) {
            wrong.put(Field.NAME, "rules.wrong.name");
        }
        if (scope != RuleScope.ALL && covers.isEmpty()) {
            wrong.put(Field.COVERS, "rules.wrong.covers");
        }
        if (percent().isEmpty()) {
            wrong.put(Field.PERCENT, "rules.wrong.percent");
        }
        if (perReserved().isEmpty()) {
            wrong.put(Field.RESERVE, "rules.wrong.reserve");
        }
        for (Field field : List.of(Field.BUFFER, Field.FLOOR, Field.MAX, Field.MIN)) {
            boolean none = typed(field).isBlank() && (field == Field.MAX || field == Field.MIN);
            if (!none && units(field).isEmpty()) {
                wrong.put(field, "rules.wrong.units");
            }
        }
        return wrong;
    }

    /// The rule, if everything but its name is right: enough to say what it would do.
    Optional<RuleEdit.Draft> draft() {
        Map<Field, String> wrong = wrong();
        wrong.remove(Field.NAME);
        if (!wrong.isEmpty()) {
            return Optional.empty();
        }
        ChannelFormula formula =
                new ChannelFormula(
                        percent().orElseThrow(),
                        units(Field.BUFFER).orElseThrow(),
                        perReserved().orElseThrow(),
                        round,
                        units(Field.FLOOR).orElseThrow(),
                        units(Field.MAX),
                        units(Field.MIN));
        return Optional.of(
                new RuleEdit.Draft(
                        name().isBlank() ? "-" : name().strip(),
                        place,
                        formula,
                        scope == RuleScope.ALL
                                ? List.of(RuleCover.ALL)
                                : covers.stream().map(NamedCover::cover).toList(),
                        warehouses,
                        shared));
    }

    private Optional<BigDecimal> percent() {
        return decimal(typed(Field.PERCENT), 2, HUNDRED);
    }

    private Optional<BigDecimal> perReserved() {
        return decimal(typed(Field.RESERVE), 3, MOST_PER_RESERVED);
    }

    private OptionalLong units(Field field) {
        return decimal(typed(field), 0, MOST_UNITS)
                .map(value -> OptionalLong.of(value.longValueExact()))
                .orElseGet(OptionalLong::empty);
    }

    /// A decimal comma is as good as a point.
    private static Optional<BigDecimal> decimal(String text, int decimals, BigDecimal most) {
        String typed = text.strip().replace(',', '.');
        if (!typed.matches("[0-9]{1,12}([.][0-9]{1,6})?")) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(typed).stripTrailingZeros();
        return value.scale() > decimals || value.compareTo(most) > 0
                ? Optional.empty()
                : Optional.of(value);
    }

    RuleForm typing(Field field, String text) {
        Map<Field, String> next = new EnumMap<>(typed);
        next.put(field, text);
        return new RuleForm(
                rule, place, active, scope, covers, unknown, warehouses, next, round, shared);
    }

    /// For another kind of things: none of them is chosen yet.
    RuleForm forScope(RuleScope next) {
        return next == scope
                ? this
                : new RuleForm(
                        rule,
                        place,
                        active,
                        next,
                        List.of(),
                        List.of(),
                        warehouses,
                        typed,
                        round,
                        shared);
    }

    RuleForm covering(List<NamedCover> next, List<String> nothing) {
        return new RuleForm(
                rule, place, active, scope, next, nothing, warehouses, typed, round, shared);
    }

    RuleForm counting(Set<UUID> next) {
        return new RuleForm(
                rule, place, active, scope, covers, unknown, next, typed, round, shared);
    }

    RuleForm rounding(RoundTo next) {
        return new RuleForm(
                rule, place, active, scope, covers, unknown, warehouses, typed, next, shared);
    }

    RuleForm sharing(boolean next) {
        return new RuleForm(
                rule, place, active, scope, covers, unknown, warehouses, typed, round, next);
    }
}
