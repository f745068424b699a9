package com.erpsmartcloud.marketplace.push;

import com.erpsmartcloud.money.Money;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;
import com.erpsmartcloud.undo.FieldUndo;
import com.erpsmartcloud.undo.UndoEntry;
import com.erpsmartcloud.undo.UndoRule;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A price that still waits is taken back; one that was sent is answered by the opposite wish: the
/// price the marketplace showed before.
public final class PriceUndo implements UndoRule {

    private final UndoRule others = new FieldUndo();

    @Override
    public UndoEntry turn(Tx tx, UndoEntry entry) {
        if (!isPrice(tx, entry.id())) {
            return others.turn(tx, entry);
        }
        PriceWishes.Asked asked = PriceWishes.asked(tx, entry.id());
        if (entry.to().isEmpty()) {
            takeBack(tx, entry.id(), asked);
            return new UndoEntry(
                    entry.table(), entry.id(), Optional.empty(), Optional.of(Map.of()));
        }
        Money wanted =
                entry.from().isEmpty()
                        ? PriceWishes.price(asked.wish())
                        : priceIn(entry.to().get()).orElse(PriceWishes.before(asked.wish()));
        UUID now = PriceWishes.askAgain(tx, asked.listing(), wanted).orElse(entry.id());
        return entry.from().isEmpty()
                ? new UndoEntry(entry.table(), now, Optional.of(Map.of()), Optional.empty())
                : new UndoEntry(entry.table(), now, entry.to(), entry.from());
    }

    @Override
    public boolean hasLeft(Tx tx, UndoEntry entry) {
        return isPrice(tx, entry.id())
                && switch (PriceWishes.asked(tx, entry.id()).state()) {
                    case SENDING, UNCERTAIN, DONE -> true;
                    case WAITING, REFUSED, CANCELLED -> false;
                };
    }

    private static void takeBack(Tx tx, UUID command, PriceWishes.Asked asked) {
        switch (asked.state()) {
            case WAITING ->
                    tx.update(
                            Tables.OUTBOX_COMMAND,
                            command,
                            Map.of(
                                    "state",
                                    CommandState.CANCELLED,
                                    "ended_at",
                                    tx.at(),
                                    "answer_code",
                                    "TAKEN_BACK"));
            case SENDING, UNCERTAIN, DONE ->
                    PriceWishes.compensate(tx, asked.listing(), PriceWishes.before(asked.wish()));
            case REFUSED, CANCELLED -> {}
        }
    }

    private static Optional<Money> priceIn(Map<String, Object> fields) {
        Optional<?> payload =
                fields.get("payload") instanceof Optional<?> maybe
                        ? maybe
                        : Optional.ofNullable(fields.get("payload"));
        return payload.map(json -> PriceWishes.price(PriceWishes.wish(json.toString())));
    }

    private static boolean isPrice(Tx tx, UUID command) {
        return tx.read()
                        .createQuery(
                                "SELECT COUNT(*) FROM outbox_command WHERE id = ? AND kind ="
                                        + " 'CHANGE_PRICE'")
                        .bind(0, command)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }
}
