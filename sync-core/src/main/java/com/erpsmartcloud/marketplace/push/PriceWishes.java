package com.erpsmartcloud.marketplace.push;

import com.erpsmartcloud.money.Money;
import com.erpsmartcloud.store.Row;
import com.erpsmartcloud.store.SqlIds;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Keeps the price each listing is to have, and a wish in the outbox where its marketplace shows
/// another one. At most one wish of a listing waits: the newest.
public final class PriceWishes {

    /// An older price is not sent without asking: the market has moved on.
    static final Duration GOOD_FOR = Duration.ofHours(24);

    private static final String LISTINGS =
            """
            SELECT l.id, l.store_id, l.external_id, l.article, l.price_minor, l.currency, y.id,
                   (SELECT MAX(c.id) FROM outbox_command c
                     WHERE c.subject_id = l.id AND c.kind = 'CHANGE_PRICE' AND c.state = 'WAITING'),
                   EXISTS (SELECT 1 FROM outbox_command c WHERE c.subject_id = l.id AND c.kind = 'CHANGE_PRICE'
                              AND (c.state IN ('SENDING', 'UNCERTAIN')
                                   OR c.state = 'DONE' AND c.ended_at >= l.marketplace_at - 600000))
              FROM UNNEST(?) t(id) JOIN listing l ON l.id = t.id
              LEFT JOIN listing_price y ON y.id = l.id
            """;

    private static final String COMMAND =
            "SELECT subject_id, state, payload, expires_at FROM outbox_command WHERE id = ?";

    /// @param away whether another price of it is on its way, or was accepted so lately that the
    ///   marketplace may not show it yet: Ozon takes minutes
    private record Listing(
            UUID id,
            UUID store,
            String externalId,
            String article,
            Money theirs,
            boolean hasOurs,
            Optional<UUID> waiting,
            boolean away) {

        Listing sent() {
            return new Listing(id, store, externalId, article, theirs, hasOurs, waiting, true);
        }
    }

    /// What is known of a command for a price.
    ///
    /// @param expired whether it waited too long to go by itself
    record Asked(UUID listing, CommandState state, PriceWish wish, boolean expired) {}

    /// @param prices what each listing is to cost
    public void want(Tx tx, Map<UUID, Money> prices) {
        for (Listing listing : listings(tx, prices.keySet())) {
            Money price = Optional.ofNullable(prices.get(listing.id())).orElseThrow();
            keep(tx, listing, price);
            ask(tx, listing, price);
        }
    }

    /// Asks a marketplace for a price without making it ours: what a taken-back act does.
    static Optional<UUID> askAgain(Tx tx, UUID listing, Money price) {
        return listings(tx, List.of(listing)).stream()
                .findFirst()
                .flatMap(found -> ask(tx, found, price));
    }

    /// Asks for a price whatever the marketplace was last seen to show: a price that was just
    /// accepted is not seen yet.
    static void compensate(Tx tx, UUID listing, Money price) {
        for (Listing found : listings(tx, List.of(listing))) {
            ask(tx, found.sent(), price);
        }
    }

    /// From now on the marketplace's own price counts.
    static void forget(Tx tx, UUID listing) {
        boolean known =
                tx.read()
                                .createQuery("SELECT COUNT(*) FROM listing_price WHERE id = ?")
                                .bind(0, listing)
                                .mapTo(Long.class)
                                .one()
                        > 0;
        if (known) {
            tx.remove(Tables.LISTING_PRICE, listing);
        }
    }

    /// @return whether it waits to be sent now
    static boolean sendAgain(Tx tx, UUID command) {
        Asked asked = asked(tx, command);
        boolean may =
                asked.state() == CommandState.REFUSED
                        || asked.state() == CommandState.WAITING && asked.expired();
        boolean overtaken =
                listings(tx, List.of(asked.listing())).stream()
                        .anyMatch(l ->
                                l.away()
                                        || l.waiting().filter(w -> !w.equals(command)).isPresent());
        if (!may || overtaken) {
            return false;
        }
        tx.update(
                Tables.OUTBOX_COMMAND,
                command,
                Map.of(
                        "state",
                        CommandState.WAITING,
                        "due_at",
                        tx.at(),
                        "expires_at",
                        tx.at().plus(GOOD_FOR),
                        "ended_at",
                        Optional.empty(),
                        "answer_code",
                        "",
                        "answer_text",
                        ""));
        tx.subject("command " + command).detail("retried", true);
        return true;
    }

    static Asked asked(Tx tx, UUID command) {
        return tx.read()
                .createQuery(COMMAND)
                .bind(0, command)
                .map((r, _) -> {
                    long expires = r.getLong(4);
                    boolean never = r.wasNull();
                    return new Asked(
                            r.getObject(1, UUID.class),
                            CommandState.valueOf(r.getString(2)),
                            wish(r.getString(3)),
                            !never && expires <= tx.at().toEpochMilli());
                })
                .one();
    }

    static PriceWish wish(String payload) {
        return JsonMapper.shared().readValue(payload, PriceWish.class);
    }

    static Money price(PriceWish wish) {
        return new Money(wish.price(), Currency.getInstance(wish.currency()));
    }

    static Money before(PriceWish wish) {
        return new Money(wish.before(), Currency.getInstance(wish.currency()));
    }

    private static void keep(Tx tx, Listing listing, Money price) {
        if (listing.hasOurs()) {
            tx.update(
                    Tables.LISTING_PRICE,
                    listing.id(),
                    Map.of(
                            "price_minor",
                            price.minor(),
                            "currency",
                            price.currency().getCurrencyCode(),
                            "set_at",
                            tx.at()));
        } else {
            tx.insert(
                    Tables.LISTING_PRICE
                            .row()
                            .with("id", listing.id())
                            .with("price_minor", price.minor())
                            .with("currency", price.currency().getCurrencyCode())
                            .with("set_at", tx.at()));
        }
    }

    /// @return the new wish, if there is one
    private static Optional<UUID> ask(Tx tx, Listing listing, Money price) {
        boolean shownAlready = listing.theirs().equals(price) && !listing.away();
        if (listing.waiting().isPresent()) {
            UUID command = listing.waiting().get();
            if (shownAlready) {
                tx.update(
                        Tables.OUTBOX_COMMAND,
                        command,
                        Map.of(
                                "state",
                                CommandState.CANCELLED,
                                "ended_at",
                                tx.at(),
                                "answer_code",
                                "OVERTAKEN"));
            } else {
                tx.update(
                        Tables.OUTBOX_COMMAND,
                        command,
                        Map.of(
                                "payload",
                                payload(listing, price),
                                "after_text",
                                words(price),
                                "expires_at",
                                tx.at().plus(GOOD_FOR)));
            }
            return Optional.empty();
        }
        if (shownAlready) {
            return Optional.empty();
        }
        UUID id = tx.ids().fresh();
        tx.insert(row(tx, id, listing, price));
        return Optional.of(id);
    }

    private static Row row(Tx tx, UUID id, Listing listing, Money price) {
        return Tables.OUTBOX_COMMAND
                .row()
                .with("id", id)
                .with("store_id", listing.store())
                .with("kind", CommandKind.CHANGE_PRICE)
                .with("subject_id", listing.id())
                .with(
                        "title",
                        listing.article().isEmpty() ? listing.externalId() : listing.article())
                .with("before_text", words(listing.theirs()))
                .with("after_text", words(price))
                .with("payload", payload(listing, price))
                .with("state", CommandState.WAITING)
                .with("actor", tx.actor())
                .with("created_at", tx.at())
                .with("expires_at", tx.at().plus(GOOD_FOR))
                .with("due_at", tx.at())
                .with("attempts", 0)
                .with("ended_at", Optional.empty())
                .with("answer_code", "")
                .with("answer_text", "")
                .with("cause", tx.action())
                .with("why", "");
    }

    private static String payload(Listing listing, Money price) {
        return JsonMapper.shared()
                .writeValueAsString(
                        new PriceWish(
                                listing.externalId(),
                                listing.article(),
                                listing.theirs().minor(),
                                price.minor(),
                                price.currency().getCurrencyCode()));
    }

    private static String words(Money price) {
        return price.amount().toPlainString() + " " + price.currency().getCurrencyCode();
    }

    private static List<Listing> listings(Tx tx, Collection<UUID> ids) {
        return tx.read()
                .createQuery(LISTINGS)
                .bind(0, SqlIds.of(ids))
                .map((r, _) ->
                        new Listing(
                                r.getObject(1, UUID.class),
                                r.getObject(2, UUID.class),
                                r.getString(3),
                                r.getString(4),
                                new Money(r.getLong(5), Currency.getInstance(r.getString(6))),
                                r.getObject(7, UUID.class) != null,
                                Optional.ofNullable(r.getObject(8, UUID.class)),
                                r.getBoolean(9)))
                .list();
    }
}
