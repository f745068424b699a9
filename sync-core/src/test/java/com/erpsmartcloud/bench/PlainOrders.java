package com.erpsmartcloud.bench;

import com.erpsmartcloud.marketplace.BuyerFact;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderLineFact;
import com.erpsmartcloud.orders.VisibleState;
import com.erpsmartcloud.store.Column;
import com.erpsmartcloud.store.TableDef;
import com.erpsmartcloud.store.Tables;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The baseline: the same rows into the same tables and indexes through plain JDBC, one transaction
/// for each page. It looks nothing up, works nothing out and keeps nothing beside them.
final class PlainOrders implements AutoCloseable {

    private final Connection connection;
    private final Function<UUID, Object> id;
    private final String ending;
    private final PreparedStatement orders;
    private final PreparedStatement lines;
    private final PreparedStatement readings;
    private final UUID store = new UUID(1, 1);
    private long next;

    /// @param id how this database keeps the 16 bytes
    /// @param ending what makes everything durable in the end, empty if it is after each commit
    PlainOrders(Connection connection, Function<UUID, Object> id, String ending)
            throws SQLException {
        this.connection = connection;
        this.id = id;
        this.ending = ending;
        connection.setAutoCommit(false);
        this.orders = insert(Tables.ORDER);
        this.lines = insert(Tables.ORDER_LINE);
        this.readings = insert(Tables.ORDER_RAW);
    }

    void take(List<OrderFact> page) throws SQLException {
        for (OrderFact fact : page) {
            UUID order = timed(fact.orderedAt());
            add(orders, order(order, fact));
            for (OrderLineFact line : fact.lines()) {
                add(lines, line(timed(fact.orderedAt()), order, line));
            }
            if (!fact.raw().isEmpty()) {
                byte[] payload = fact.raw().getBytes(StandardCharsets.UTF_8);
                add(readings, id.apply(order), fact.asOf().toEpochMilli(), payload);
            }
        }
        orders.executeBatch();
        lines.executeBatch();
        readings.executeBatch();
        connection.commit();
    }

    void end() throws SQLException {
        if (ending.isEmpty()) {
            return;
        }
        try (var statement = connection.createStatement()) {
            statement.execute(ending);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private PreparedStatement insert(TableDef table) throws SQLException {
        String columns =
                table.columns().stream().map(Column::name).collect(Collectors.joining(", "));
        String marks = table.columns().stream().map(_ -> "?").collect(Collectors.joining(", "));
        return connection.prepareStatement(
                "INSERT INTO " + table.name() + " (" + columns + ") VALUES (" + marks + ")");
    }

    private static void add(PreparedStatement statement, @Nullable Object... values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    /// Ordered by time, as ours are.
    private UUID timed(Instant at) {
        next++;
        return new UUID(at.toEpochMilli() << 16 | 0x8000L, next * 0x9E37_79B9_7F4A_7C15L);
    }

    private @Nullable Object[] order(UUID order, OrderFact fact) {
        BuyerFact buyer = fact.buyer().orElseThrow();
        OrderLineFact first = fact.lines().getFirst();
        return new @Nullable Object[] {
            id.apply(order),
            id.apply(store),
            fact.externalId(),
            fact.orderNumber(),
            null,
            fact.rawStatus(),
            fact.rawSubstatus(),
            fact.state().payment().name(),
            fact.state().fulfilment().name(),
            fact.state().cancelReturn().name(),
            fact.state().settlement().name(),
            VisibleState.of(fact.state()).name(),
            fact.orderedAt().toEpochMilli(),
            millis(fact.paidAt()),
            millis(fact.shipBy()),
            fact.asOf().toEpochMilli(),
            fact.asOf().toEpochMilli(),
            id.apply(store),
            fact.carrier(),
            fact.tracking(),
            buyer.name(),
            buyer.phone(),
            buyer.city() + ", " + buyer.address(),
            buyer.country(),
            buyer.region(),
            fact.lines().stream().mapToLong(l -> l.unitPrice().minor() * l.quantity()).sum(),
            first.unitPrice().currency().getCurrencyCode(),
            fact.lines().stream().mapToLong(OrderLineFact::quantity).sum(),
            first.title(),
            first.article(),
            next,
            null,
            fact.asOf().toEpochMilli()
        };
    }

    private Object[] line(UUID line, UUID order, OrderLineFact fact) {
        return new Object[] {
            id.apply(line),
            id.apply(order),
            fact.number(),
            id.apply(new UUID(0, fact.article().hashCode() * 0x9E37_79B9_7F4A_7C15L)),
            fact.externalSku(),
            fact.article(),
            fact.title(),
            fact.quantity(),
            fact.unitPrice().minor(),
            fact.unitPrice().currency().getCurrencyCode()
        };
    }

    private static @Nullable Long millis(Optional<Instant> at) {
        return at.isPresent() ? at.get().toEpochMilli() : null;
    }
}
