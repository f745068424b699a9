package com.erpsmartcloud.settings;

import com.erpsmartcloud.money.ExchangeRate;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The exchange rates of the company. For each pair and day there is one; acts can be undone.
public final class Rates {

    private static final String COLUMNS =
            "SELECT from_currency, to_currency, rate, on_day, source FROM exchange_rate";
    private static final String NEWEST_FIRST =
            COLUMNS + " ORDER BY on_day DESC, from_currency, to_currency";
    private static final String ON =
            COLUMNS
                    + " WHERE from_currency = ? AND to_currency = ? AND on_day <= ?"
                    + " ORDER BY on_day DESC FETCH FIRST 1 ROW ONLY";

    /// Days are kept as text of ten signs, and compared as such.
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final Store store;

    public Rates(Store store) {
        this.store = store;
    }

    /// @return newest day first
    public List<ExchangeRate> all() {
        return store.read(h -> rates(h.createQuery(NEWEST_FIRST)).list());
    }

    /// The newest rate of a day or before it, for the pair in either direction.
    public Optional<ExchangeRate> on(Currency one, Currency other, LocalDate day) {
        return store.read(h -> on(h, one, other, day));
    }

    /// The same, within a larger reading.
    public static Optional<ExchangeRate> on(
            Handle handle, Currency one, Currency other, LocalDate day) {
        return from(handle, one, other, day).or(() -> from(handle, other, one, day));
    }

    /// The newest rate of all, for the pair in either direction.
    public static Optional<ExchangeRate> newest(Handle handle, Currency one, Currency other) {
        return on(handle, one, other, LAST_DAY);
    }

    private static Optional<ExchangeRate> from(
            Handle handle, Currency from, Currency to, LocalDate day) {
        return rates(
                        handle.createQuery(ON)
                                .bind(0, from.getCurrencyCode())
                                .bind(1, to.getCurrencyCode())
                                .bind(2, day.toString()))
                .findFirst();
    }

    /// Sets the rate of a pair and day, in place of one that is there.
    public void put(String actor, ExchangeRate rate) {
        store.write(
                actor,
                "rate.set",
                tx -> {
                    tx.undoable("rate.set", subject(rate), Tables.EXCHANGE_RATE);
                    UUID id = id(tx, rate);
                    Map<String, Object> said =
                            Map.of("rate", rate.rate().toPlainString(), "source", rate.source());
                    if (isThere(tx, id)) {
                        tx.update(Tables.EXCHANGE_RATE, id, said);
                    } else {
                        tx.insert(
                                Tables.EXCHANGE_RATE
                                        .row()
                                        .with("id", id)
                                        .with("from_currency", rate.from().getCurrencyCode())
                                        .with("to_currency", rate.to().getCurrencyCode())
                                        .with("on_day", rate.day().toString())
                                        .with("rate", rate.rate().toPlainString())
                                        .with("source", rate.source()));
                    }
                    return id;
                });
    }

    /// Takes a rate out; one that is not there is none the worse.
    public void remove(String actor, ExchangeRate rate) {
        store.write(
                actor,
                "rate.remove",
                tx -> {
                    UUID id = id(tx, rate);
                    boolean there = isThere(tx, id);
                    if (there) {
                        tx.undoable("rate.remove", subject(rate), Tables.EXCHANGE_RATE);
                        tx.remove(Tables.EXCHANGE_RATE, id);
                    }
                    return there;
                });
    }

    private static boolean isThere(Tx tx, UUID id) {
        return tx.read()
                        .createQuery("SELECT COUNT(*) FROM exchange_rate WHERE id = ?")
                        .bind(0, id)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    /// The same on every device, so that two that set the same day's rate set one.
    private static UUID id(Tx tx, ExchangeRate rate) {
        return tx.ids()
                .derived(
                        Instant.EPOCH,
                        "exchange-rate",
                        rate.from().getCurrencyCode(),
                        rate.to().getCurrencyCode(),
                        rate.day().toString());
    }

    private static String subject(ExchangeRate rate) {
        return rate.from().getCurrencyCode() + "/" + rate.to().getCurrencyCode() + " " + rate.day();
    }

    private static org.jdbi.v3.core.result.ResultIterable<ExchangeRate> rates(Query query) {
        return query.map((r, _) ->
                new ExchangeRate(
                        Currency.getInstance(r.getString(1)),
                        Currency.getInstance(r.getString(2)),
                        new BigDecimal(r.getString(3)),
                        LocalDate.parse(r.getString(4)),
                        r.getString(5)));
    }
}
