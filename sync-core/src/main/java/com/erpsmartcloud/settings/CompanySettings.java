package com.erpsmartcloud.settings;

import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import org.jdbi.v3.core.Handle;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/// The settings of the company. Saving them is one act, which can be undone.
public final class CompanySettings {

    private final Store store;

    public CompanySettings(Store store) {
        this.store = store;
    }

    public CompanyProfile read() {
        return store.read(CompanySettings::read);
    }

    /// The currency sums are shown in and amounts are meant in that are typed without one.
    public Currency home() {
        return store.read(HomeCurrency::of);
    }

    public void save(String actor, CompanyProfile profile) {
        store.write(
                actor,
                "company.set",
                tx -> {
                    tx.undoable("company.set", profile.name(), Tables.SETTING);
                    Map<String, String> before = Setting.all(tx.read());
                    Numbering numbers = profile.numbering();
                    Setting.NAME.put(tx, before, profile.name());
                    Setting.HOME.put(
                            tx, before, profile.home().map(Currency::getCurrencyCode).orElse(""));
                    Setting.ORDERS.put(tx, before, numbers.orders());
                    Setting.ORDERS_FROM.put(tx, before, Long.toString(numbers.ordersFrom()));
                    Setting.TRANSFERS.put(tx, before, numbers.transfers());
                    Setting.STOCKTAKES.put(tx, before, numbers.stocktakes());
                    Setting.QUIET_FROM.put(tx, before, time(profile.quiet().map(QuietHours::from)));
                    Setting.QUIET_TO.put(tx, before, time(profile.quiet().map(QuietHours::to)));
                    return profile;
                });
    }

    /// Names the company, within an act of its own.
    public static void name(Tx tx, String name) {
        Setting.NAME.put(tx, Setting.all(tx.read()), name);
    }

    /// How documents are numbered that are made from now on.
    public static Numbering numbering(Handle handle) {
        return Numbering.of(Setting.all(handle));
    }

    private static CompanyProfile read(Handle handle) {
        Map<String, String> all = Setting.all(handle);
        return new CompanyProfile(
                Setting.NAME.in(all),
                HomeCurrency.named(Setting.HOME.in(all)),
                Numbering.of(all),
                quiet(Setting.QUIET_FROM.in(all), Setting.QUIET_TO.in(all)));
    }

    private static String time(Optional<LocalTime> time) {
        return time.map(LocalTime::toString).orElse("");
    }

    /// Two devices may have set the two ends, so they are looked at together.
    private static Optional<QuietHours> quiet(String from, String to) {
        if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new QuietHours(LocalTime.parse(from), LocalTime.parse(to)));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
