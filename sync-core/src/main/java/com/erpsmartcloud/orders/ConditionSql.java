package com.erpsmartcloud.orders;

import com.erpsmartcloud.orders.OrderFilter.Clause;
import com.erpsmartcloud.orders.OrderFilter.Sense;
import com.erpsmartcloud.store.Like;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One clause of a filter as SQL on the order `o`. Values are parameters.
///
/// @param rare the numbers of the orders it fits, found by an index of its own; empty where most
///   orders would have to be looked at anyway
/// @param fits what an order must fit
record ConditionSql(Optional<String> rare, String fits, Map<String, Object> values) {

    /// @param name begins the names of its parameters
    static ConditionSql of(Clause clause, String name, Instant now) {
        ConditionSql plain = of(clause.condition(), name, now);
        return clause.sense() == Sense.IS
                ? plain
                : new ConditionSql(
                        Optional.empty(), "NOT COALESCE(" + plain.fits + ", FALSE)", plain.values);
    }

    private static ConditionSql of(OrderCondition condition, String name, Instant now) {
        return switch (condition) {
            case OrderCondition.InStore(var store) -> column("o.store_id", name, store);
            case OrderCondition.InState(var state) -> column("o.state", name, state.name());
            case OrderCondition.Payment(var payment) -> column("o.payment", name, payment.name());
            case OrderCondition.RawStatus(var word) -> indexed("raw_status", name, word);
            case OrderCondition.Country(var code) ->
                    indexed("country", name, code.strip().toUpperCase(Locale.ROOT));
            case OrderCondition.DueWithin(int hours) ->
                    plain(
                            "(o.ship_by <= :%s AND o.state IN ('TO_PROCESS', 'TO_SHIP',"
                                    + " 'ON_HOLD'))",
                            name, now.plus(Duration.ofHours(hours)));
            case OrderCondition.OrderedWithin(int days) ->
                    plain("(o.ordered_at >= :%s)", name, now.minus(Duration.ofDays(days)));
            case OrderCondition.Ordered(var from, var before) ->
                    between("o.ordered_at", name, from, "<", before);
            case OrderCondition.Total(var from, var to) ->
                    between("o.total_minor", name, from, "<=", to);
            case OrderCondition.SkuContains(var part) -> sku(part, name);
            case OrderCondition.Tagged(var tag) ->
                    hanging("order_tag", "order_id", "tag_id", name, tag);
            case OrderCondition.HasProblem(var kind) ->
                    hanging("order_problem", "order_id", "kind", name, kind.name());
            case OrderCondition.Held(var kind) -> held(kind, name);
            case OrderCondition.BuyerKnown() ->
                    new ConditionSql(Optional.empty(), "(o.buyer_name <> '')", Map.of());
        };
    }

    private static ConditionSql plain(String pattern, String name, Object value) {
        return new ConditionSql(Optional.empty(), pattern.formatted(name), Map.of(name, value));
    }

    private static ConditionSql column(String column, String name, Object value) {
        return plain("(" + column + " = :%s)", name, value);
    }

    private static ConditionSql indexed(String column, String name, Object value) {
        return new ConditionSql(
                Optional.of("SELECT no FROM customer_order WHERE " + column + " = :" + name),
                "(o." + column + " = :" + name + ")",
                Map.of(name, value));
    }

    private static ConditionSql hanging(
            String table, String order, String column, String name, Object value) {
        return new ConditionSql(
                Optional.of(
                        "SELECT f.no FROM %1$s h JOIN customer_order f ON f.id = h.%2$s WHERE h.%3$s = :%4$s"
                                .formatted(table, order, column, name)),
                "EXISTS (SELECT 1 FROM %1$s h WHERE h.%2$s = o.id AND h.%3$s = :%4$s)"
                        .formatted(table, order, column, name),
                Map.of(name, value));
    }

    private static ConditionSql held(Optional<HoldKind> kind, String name) {
        if (kind.isPresent()) {
            return hanging("order_own", "id", "hold", name, kind.get().name());
        }
        return new ConditionSql(
                Optional.of(
                        "SELECT f.no FROM order_own h JOIN customer_order f ON f.id = h.id WHERE"
                                + " h.hold <> ''"),
                "EXISTS (SELECT 1 FROM order_own h WHERE h.id = o.id AND h.hold <> '')",
                Map.of());
    }

    private static ConditionSql sku(String part, String name) {
        String pattern = Like.holds(part.strip().toLowerCase(Locale.ROOT));
        String like = " LIKE :" + name + " ESCAPE '!'";
        return new ConditionSql(
                Optional.of(
                        """
                        SELECT DISTINCT f.no FROM listing g
                          LEFT JOIN listing_mapping m ON m.id = g.id LEFT JOIN product p ON p.id = m.product_id
                          JOIN order_line l ON l.listing_id = g.id JOIN customer_order f ON f.id = l.order_id
                         WHERE LOWER(g.article)%1$s OR LOWER(p.sku)%1$s\
                        """
                                .formatted(like)),
                """
                EXISTS (SELECT 1 FROM order_line l JOIN listing g ON g.id = l.listing_id
                          LEFT JOIN listing_mapping m ON m.id = g.id LEFT JOIN product p ON p.id = m.product_id
                         WHERE l.order_id = o.id AND (LOWER(g.article)%1$s OR LOWER(p.sku)%1$s))\
                """
                        .formatted(like),
                Map.of(name, pattern));
    }

    private static ConditionSql between(
            String column, String name, Optional<?> from, String upTo, Optional<?> to) {
        StringBuilder fits = new StringBuilder("(1 = 1");
        Map<String, Object> values = new java.util.HashMap<>();
        from.ifPresent(value -> {
            fits.append(" AND ").append(column).append(" >= :").append(name).append('a');
            values.put(name + "a", value);
        });
        to.ifPresent(value -> {
            fits.append(" AND ").append(column).append(' ').append(upTo).append(" :");
            fits.append(name).append('b');
            values.put(name + "b", value);
        });
        return new ConditionSql(Optional.empty(), fits.append(')').toString(), values);
    }
}
