package com.erpsmartcloud.marketplace.push;

import com.erpsmartcloud.store.SqlIds;
import com.erpsmartcloud.store.Tx;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Stock commands that are not ended yet, of which there is at most one for a listing and
/// warehouse. Read for many listings at once: one query for each made importing open orders several
/// times slower.
final class OpenCommands {

    private static final String OPEN =
            """
            SELECT c.subject_id, c.id, c.state, c.payload, c.cause, c.why
              FROM UNNEST(?) t(id) JOIN outbox_command c ON c.subject_id = t.id
             WHERE c.kind = 'PUBLISH_STOCK' AND c.state IN ('WAITING', 'SENDING', 'UNCERTAIN')
            """;

    /// @param cause the act that made the figure change last
    /// @param why how the figure came about, as [WrittenSteps#text] writes it
    record Command(UUID id, CommandState state, StockWish wish, String cause, String why) {}

    private record Place(UUID listing, String warehouseExternalId) {}

    private final Map<Place, Command> commands = new HashMap<>();

    private OpenCommands() {}

    /// @param listings each once
    static OpenCommands of(Tx tx, Collection<UUID> listings) {
        OpenCommands open = new OpenCommands();
        tx.read()
                .createQuery(OPEN)
                .bind(0, SqlIds.of(listings))
                .map((r, _) ->
                        Map.entry(
                                r.getObject(1, UUID.class),
                                new Command(
                                        r.getObject(2, UUID.class),
                                        CommandState.valueOf(r.getString(3)),
                                        Wishes.wish(r.getString(4)),
                                        r.getString(5),
                                        r.getString(6))))
                .forEach(found -> open.add(found.getKey(), found.getValue()));
        return open;
    }

    static boolean exist(Tx tx, UUID listing, String warehouseExternalId) {
        return of(tx, List.of(listing)).at(listing, warehouseExternalId).isPresent();
    }

    Optional<Command> at(UUID listing, String warehouseExternalId) {
        return Optional.ofNullable(commands.get(new Place(listing, warehouseExternalId)));
    }

    void add(UUID listing, Command command) {
        commands.putIfAbsent(new Place(listing, command.wish().warehouseExternalId()), command);
    }
}
