package com.erpsmartcloud.marketplace.rules;

import com.erpsmartcloud.store.SqlIds;

import org.jdbi.v3.core.Handle;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/// Reads rules from the company file.
public final class StoredRules {

    private static final String RULES =
            """
            SELECT id, name, place, percent_bp, buffer_units, reserve_milli, rounding, floor_threshold, max_units,
                   min_units, shared
              FROM channel_rule WHERE active OR ? ORDER BY place, id
            """;

    private static final String WAREHOUSES =
            "SELECT rule_id, warehouse_id FROM channel_rule_warehouse";

    /// One rule may cover 50,000 products: only what is asked about is looked up.
    private static final String BY_ID =
            """
            SELECT c.rule_id, c.scope, c.ref_id FROM UNNEST(?) t(id) JOIN channel_rule_cover c ON c.ref_id = t.id
            """;

    private static final String BY_NAME =
            """
            SELECT rule_id, scope, category FROM channel_rule_cover WHERE scope IN ('CATEGORY', 'ALL')
            """;

    private StoredRules() {}

    static boolean isActive(Handle handle, UUID rule) {
        return handle.createQuery("SELECT active FROM channel_rule WHERE id = ?")
                .bind(0, rule)
                .mapTo(Boolean.class)
                .one();
    }

    /// All rules, the first one first.
    public static List<ChannelRule> all(Handle handle) {
        return read(handle, true);
    }

    /// @param resting whether those that are only kept are wanted, too
    private static List<ChannelRule> read(Handle handle, boolean resting) {
        Map<UUID, Set<UUID>> warehouses = new HashMap<>();
        handle.createQuery(WAREHOUSES)
                .map((r, _) ->
                        warehouses
                                .computeIfAbsent(r.getObject(1, UUID.class), _ -> new HashSet<>())
                                .add(r.getObject(2, UUID.class)))
                .list();
        return handle.createQuery(RULES).bind(0, resting).map((r, _) -> rule(r, warehouses)).list();
    }

    /// Rules that are asked about some listings, each with what it covers of them.
    ///
    /// @param about their ids, and those of their products and stores
    public static List<RuleBook.Entry> about(Handle handle, Collection<UUID> about) {
        Map<UUID, ChannelRule> rules = new HashMap<>();
        read(handle, false).forEach(rule -> rules.put(rule.id(), rule));
        if (rules.isEmpty()) {
            return List.of();
        }
        List<RuleBook.Entry> entries = new ArrayList<>();
        handle.createQuery(BY_ID)
                .bind(0, SqlIds.of(about))
                .map((r, _) ->
                        add(
                                entries,
                                rules,
                                r.getObject(1, UUID.class),
                                new RuleCover(
                                        RuleScope.valueOf(r.getString(2)),
                                        Optional.of(r.getObject(3, UUID.class)),
                                        "")))
                .list();
        handle.createQuery(BY_NAME)
                .map((r, _) ->
                        add(
                                entries,
                                rules,
                                r.getObject(1, UUID.class),
                                new RuleCover(
                                        RuleScope.valueOf(r.getString(2)),
                                        Optional.empty(),
                                        r.getString(3))))
                .list();
        return entries;
    }

    private static boolean add(
            List<RuleBook.Entry> entries,
            Map<UUID, ChannelRule> rules,
            UUID rule,
            RuleCover cover) {
        return Optional.ofNullable(rules.get(rule))
                .map(found -> entries.add(new RuleBook.Entry(found, cover)))
                .orElse(false);
    }

    private static ChannelRule rule(ResultSet r, Map<UUID, Set<UUID>> warehouses)
            throws SQLException {
        UUID id = r.getObject(1, UUID.class);
        return new ChannelRule(
                id,
                r.getString(2),
                r.getLong(3),
                new ChannelFormula(
                        BigDecimal.valueOf(r.getLong(4), 2),
                        r.getLong(5),
                        BigDecimal.valueOf(r.getLong(6), 3),
                        RoundTo.valueOf(r.getString(7)),
                        r.getLong(8),
                        maybe(r, 9),
                        maybe(r, 10)),
                warehouses.getOrDefault(id, Set.of()),
                r.getBoolean(11));
    }

    private static OptionalLong maybe(ResultSet r, int column) throws SQLException {
        long value = r.getLong(column);
        return r.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
